import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../openapi/json.ts';
import { printSections } from './sections.ts';
import { readModel } from './testing/bench.ts';
import { modelOf } from './testing/models.ts';

const subject = {
  package: 'pets',
  factory: 'createPets',
  brand: 'Pets',
  client: 'pets',
  creation: "const pets = createPets({ accessToken: 'a' });",
  options: "accessToken: 'a'",
  groups: [],
};
const headingsOf = (text: string) => [...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
const ALWAYS = [
  'Install',
  'Errors',
  'Retries and time',
  'Tokens',
  'openapi-fetch, hooks and code of your own',
  'Logs',
  'Browsers',
  'Tests',
];
const get = (more: JsonObject = {}): JsonObject => ({
  '/pets': { get: { 'x-sdk': { group: 'dogs', method: 'list' }, responses: {}, ...more } },
});

describe('the manual', () => {
  test.each<[string, JsonObject, JsonObject, string[]]>([
    ['nothing', {}, {}, []],
    [
      'pages',
      get({ 'x-pagination': { page: 'p', size: 's', headers: { hasMore: 'X-More' } } }),
      {},
      ['Lists and pages'],
    ],
    [
      'enums',
      {},
      { components: { schemas: { Kind: { type: 'string', enum: ['cat'] } } } },
      ['Values that may grow'],
    ],
  ])('speaks of what the API has: %s', (_, paths, root, more) => {
    const titles = headingsOf(printSections(subject, modelOf(paths, root)));
    expect(titles.toSorted()).toEqual([...ALWAYS, ...more].toSorted());
  });

  test('speaks of everything that the description of this repo has', () => {
    const titles = headingsOf(printSections(subject, readModel('openapi/openapi.yaml')));
    expect(titles).toEqual([
      'Install',
      'Create, and wait for the end',
      'Lists and pages',
      'Errors',
      'Retries and time',
      'When an answer is lost',
      'Webhooks',
      'Sessions',
      'openapi-fetch, hooks and code of your own',
      'Values that may grow',
      'Logs',
      'Browsers',
      'Tests',
    ]);
  });

  test('shows how to take one group only', () => {
    const groups = [{ name: 'dogs', functionName: 'createDogs', file: 'dogs-2' }];
    const printed = printSections({ ...subject, groups }, modelOf(get()));
    expect(printed).toContain(`import { connect } from 'pets/connect';
import { createDogs } from 'pets/dogs-2';

const dogs = createDogs(connect({ accessToken: 'a' }));`);
  });

  test('has no code that ends its own block', () => {
    const fences = printSections(subject, readModel('openapi/openapi.yaml')).match(/^```.*$/gm);
    expect(fences?.filter((_, index) => index % 2 === 0)).toEqual(
      Array(Number(fences?.length) / 2).fill('```ts'),
    );
  });
});
