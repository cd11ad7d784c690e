import { expect, test } from 'vitest';
import type { JsonObject } from '../../openapi/json.ts';
import { printCall, printValue } from './example.ts';
import { operationOf } from './testing/models.ts';

const id = { name: 'id', in: 'path', required: true, schema: { type: 'integer', examples: [7] } };
const inQuery = (name: string, more: JsonObject): JsonObject => ({ name, in: 'query', ...more });
const body = (more: JsonObject, required = true): JsonObject => ({
  requestBody: { required, content: { 'application/json': more } },
});
const example = { example: { ref: 'r', "it's": [1, { a: null }] } };

test.each<[string, string, string, JsonObject, string | undefined]>([
  ['nothing', '/x', 'get', {}, 'await c.x.run();'],
  ['a path', '/x/{id}', 'get', { parameters: [id] }, 'await c.x.run(7);'],
  [
    'a path without an example',
    '/x/{id}',
    'get',
    { parameters: [{ ...id, schema: {} }] },
    undefined,
  ],
  ['a body', '/x', 'post', body(example), `await c.x.run({ ref: 'r', "it's": [1, { a: null }] });`],
  ['a body without an example', '/x', 'post', body({}), undefined],
  ['a body that may be missing', '/x', 'post', body({}, false), 'await c.x.run();'],
  [
    'a query that narrows',
    '/x',
    'get',
    {
      parameters: [
        inQuery('page', { example: 2 }),
        inQuery('kind', { example: 'cat' }),
        inQuery('name', { example: 'Tom' }),
      ],
    },
    "await c.x.run({ kind: 'cat' });",
  ],
  [
    'a query that has to be given',
    '/x',
    'get',
    { parameters: [inQuery('a', { required: true, example: 1 }), inQuery('b', { example: 'b' })] },
    'await c.x.run({ a: 1 });',
  ],
  [
    'a query that has to be given, without an example',
    '/x',
    'get',
    { parameters: [inQuery('a', { required: true })] },
    undefined,
  ],
  [
    'a query behind a body that may be missing',
    '/x',
    'post',
    { ...body({}, false), parameters: [inQuery('kind', { example: 'cat' })] },
    "await c.x.run(undefined, { kind: 'cat' });",
  ],
  [
    'a header that has to be given',
    '/x',
    'get',
    { parameters: [{ name: 'If-Match', in: 'header', required: true, example: 'a' }] },
    undefined,
  ],
])('%s', (_, path, method, fields, want) => {
  const operation = operationOf({ responses: {}, ...fields }, path, method);
  expect(printCall('c', ['x', 'run'], operation)).toBe(want);
});

test('the reference of a create call is left to the client', () => {
  const fields = { responses: {}, ...body(example), 'x-idempotency': { key: 'ref' } };
  expect(printCall('c', ['x'], operationOf(fields))).toBe(
    `await c.x({ "it's": [1, { a: null }] });`,
  );
});

test('values are written as one types them', () => {
  expect(printValue({ 'a-b': [], c: {}, d: "it's", e: true })).toBe(
    `{ 'a-b': [], c: {}, d: "it's", e: true }`,
  );
});
