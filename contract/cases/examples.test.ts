import type { JsonObject } from '@octopus-cards/toolkit';
import { expect, it } from 'vitest';
import { listCases, renewKey } from './index.ts';
import { documentOfBody, documentOfParameter, makeTools } from './testing.ts';

const schema: JsonObject = {
  type: 'object',
  required: ['n'],
  properties: { n: { type: 'integer' }, key: { type: 'string', maxLength: 40 } },
};

it('sends each valid example of a body once', () => {
  const examples = {
    one: { value: { n: 1 } },
    two: { value: { n: 2 } },
    wrong: { value: { n: 'three' } },
  };
  const tools = makeTools(documentOfBody(schema, { examples }));
  const cases = [...listCases(tools.description, 'examples', tools)];
  expect(cases.map(({ title, request }) => [title, request.body?.value])).toEqual([
    ['the examples of its parameters', { n: 1 }],
    ['body as in the example two', { n: 2 }],
  ]);
});

it('sends each example of a parameter, and makes one up where there is none', () => {
  const parameter = {
    name: 'q',
    in: 'query',
    schema: { type: 'integer' },
    examples: { a: { value: 3 }, b: { value: 4 } },
  };
  const tools = makeTools(documentOfParameter(parameter));
  const cases = [...listCases(tools.description, 'examples', tools)];
  expect(cases.map(({ request }) => request.query)).toEqual([[['q', '3']], [['q', '4']]]);
  const bare = makeTools(
    documentOfParameter({ name: 'q', in: 'query', schema: { type: 'integer', minimum: 5 } }),
  );
  expect([...listCases(bare.description, 'examples', bare)][0]?.request.query).toEqual([
    ['q', '5'],
  ]);
});

it('gives every request a key of its own, where the server remembers them', () => {
  const document = documentOfBody(schema, { example: { n: 1, key: 'ALWAYS_THE_SAME' } });
  const tools = makeTools(document);
  const [operation] = tools.description.model.operations;
  if (operation === undefined) throw new Error('The document has one operation.');
  operation.idempotency = {
    key: 'key',
    duplicate: { status: 400, code: 'X', message: 'x' },
    lookup: { operation: 'list', parameter: 'key' },
    read: { operation: 'get', parameter: 'id', from: '/id' },
    match: [],
  };
  const keys = [...listCases(tools.description, 'coverage', tools, { nonce: 'n1' })].flatMap(
    ({ request }) => {
      const value = request.body?.value;
      return typeof value === 'object' &&
        value !== null &&
        'key' in value &&
        typeof value['key'] === 'string' &&
        value['key'].length < 40
        ? [value['key']]
        : [];
    },
  );
  expect(keys.length).toBeGreaterThan(5);
  expect(new Set(keys).size).toBe(keys.length);
  const [first] = listCases(tools.description, 'examples', tools);
  expect(first && renewKey(first.request, 'again')?.body?.value).toEqual({
    n: 1,
    key: expect.stringMatching(/^again/),
  });
});

it('thinks up the same cases for the same seed', () => {
  const document = documentOfBody(schema);
  const [one, two] = [1, 2].map(() => {
    const tools = makeTools(document, 7);
    return JSON.stringify(
      [...listCases(tools.description, 'coverage', tools)].map(({ request }) => request.body),
    );
  });
  expect(one).toBe(two);
});
