import { describe, expect, it } from 'vitest';
import { modelOf } from '../client/testing/models.ts';
import { collectErrors, findMessage } from './catalogue.ts';
import { toFileName } from './file-name.ts';
import { planSite } from './plan.ts';

const answer = { responses: { 200: { description: 'Fine.' } } };

describe('a description without x-docs', () => {
  it('gets a page a tag, and none that would stand in the place of another', () => {
    const model = modelOf({
      '/a': { get: { operationId: 'a', tags: ['Errors'], ...answer } },
      '/b': { get: { operationId: 'b/c d', tags: ['Big Pets'], ...answer } },
      '/c': { get: { ...answer } },
    });
    const { sections, addresses } = planSite(model);
    expect(sections.map(({ slug, name, indexed }) => [slug, name, indexed])).toEqual([
      ['errors-2', 'Errors', false],
      ['big-pets', 'Big Pets', false],
      ['operations', 'Operations', false],
    ]);
    expect([...addresses]).toEqual([
      ['a', 'errors-2#a'],
      ['b/c d', 'big-pets#b-c-d'],
      ['getC', 'operations#getC'],
    ]);
  });

  it('gets file names that every system takes', () => {
    expect(toFileName('repos/list "x"')).toBe('repos%2flist%20%22x%22');
    expect(toFileName('getÄpfel')).toBe('getÄpfel');
  });
});

describe('errors', () => {
  const example = (code: string, message: string) => ({ value: { error: { code, message } } });
  const refusal = (examples: Record<string, ReturnType<typeof example>>) => ({
    description: 'No.',
    content: { 'application/json': { examples } },
  });
  const model = modelOf({
    '/a': {
      get: {
        operationId: 'a',
        responses: {
          400: refusal({ x: example('BAD', 'Wrong <id>') }),
          500: { description: 'Ours.' },
        },
      },
      put: {
        operationId: 'b',
        responses: {
          400: refusal({ x: example('BAD', 'Wrong <id>'), y: example('WORSE', 'Wrong <id>') }),
        },
      },
    },
  });

  it('stand together by code, each message once, with the operations that answer it', () => {
    const { groups } = collectErrors(model);
    expect(
      groups.map(({ title, anchor, cases }) => [
        `${title} ${anchor}`,
        ...cases.map((one) => `${one.status} ${one.anchor} ${one.operations.join()}`),
      ]),
    ).toEqual([
      ['BAD BAD', '400 wrong-id a,b'],
      ['WORSE WORSE', '400 wrong-id~2 b'],
      ['Status 500 status-500', '500 status-500~2 a'],
    ]);
  });

  it('are found by their message, those of the operation first', () => {
    const errors = collectErrors(model);
    expect(findMessage(errors, 'a', 'Wrong <id>')).toBe('wrong-id');
    expect(findMessage(errors, 'a', 'Right')).toBeUndefined();
  });
});
