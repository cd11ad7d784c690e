import type { Json, JsonObject } from '@octopus-cards/toolkit';
import { describe, expect, it } from 'vitest';
import { listCases } from './index.ts';
import { documentOf, documentOfBody, documentOfParameter, makeTools } from './testing.ts';

/** `valid "abc"`: what is sent as the body, with what is expected. */
function listBodies(schema: Json, more: JsonObject = {}): string[] {
  const tools = makeTools(documentOfBody(schema, more));
  return [...listCases(tools.description, 'coverage', tools)]
    .filter(({ request }) => request.operation !== undefined && request.body?.value !== undefined)
    .map(({ expects, request }) => `${expects} ${JSON.stringify(request.body?.value)}`);
}

/** `invalid 0`: what is sent as the parameter. */
function listTexts(parameter: JsonObject, path?: string): string[] {
  const tools = makeTools(documentOfParameter(parameter, path));
  return [...listCases(tools.description, 'coverage', tools)]
    .filter(({ request }) => request.operation !== undefined)
    .flatMap(({ expects, request }) => {
      const { query, headers, pathParameters } = request;
      const pairs = [...query, ...headers, ...Object.entries(pathParameters)];
      const name = String(parameter['name']);
      const sent = pairs.filter(([key]) => key === name || key.startsWith(`${name}[`));
      return sent.length === 0 ? [] : [`${expects} ${sent.map(([, value]) => value).join(' & ')}`];
    });
}

const object = (property: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: 'object',
  required: ['a'],
  properties: { a: property },
  ...more,
});

const limits: [name: string, schema: JsonObject, valid: Json[], invalid: Json[]][] = [
  ['minimum', { type: 'integer', minimum: 3 }, [3, 4], [2]],
  ['maximum', { type: 'integer', maximum: 9 }, [9, 8], [10]],
  ['exclusiveMinimum', { type: 'number', exclusiveMinimum: 0 }, [0.01], [0, -0.01]],
  ['exclusiveMaximum', { type: 'integer', exclusiveMaximum: 5 }, [4], [5, 6]],
  ['multipleOf', { type: 'number', multipleOf: 0.05 }, [0.05], [0.075]],
  ['int32', { type: 'integer', format: 'int32' }, [2147483647], [2147483648, -2147483649]],
  ['minLength', { type: 'string', minLength: 2 }, ['te', 'tex'], ['t']],
  ['maxLength', { type: 'string', maxLength: 3 }, ['tex', 'te', '🐙🐙🐙'], ['text']],
  [
    'pattern',
    { type: 'string', pattern: '^[A-Z]{2}$', examples: ['AB'] },
    ['AB'],
    ['AB\n', 'ab', ''],
  ],
  ['date', { type: 'string', format: 'date' }, ['2026-01-15', '2024-02-29'], ['2026-02-30']],
  ['email', { type: 'string', format: 'email' }, ['a+b@mail.example.org'], ['name@']],
  ['enum', { type: 'string', enum: ['on', 'off'] }, ['on', 'off'], ['on-unknown', 'ON']],
  ['const', { const: 7 }, [7], [8]],
  ['boolean', { type: 'boolean' }, [true], ['true', 1, null]],
  ['nullable', { type: ['string', 'null'] }, ['text', null], [12, true]],
  ['type', { type: 'integer', examples: [5] }, [5], ['12', 1.5, true, null, [1], { a: 1 }]],
  ['minItems', { type: 'array', items: { const: 1 }, minItems: 1 }, [[1], [1, 1]], [[]]],
  ['maxItems', { type: 'array', items: { const: 1 }, maxItems: 2 }, [[1, 1], [1]], [[1, 1, 1]]],
  [
    'uniqueItems',
    { type: 'array', items: { type: 'integer' }, uniqueItems: true },
    [[1, 0]],
    [[1, 1]],
  ],
  [
    'additionalProperties',
    { type: 'object', properties: { b: { const: 1 } }, additionalProperties: false },
    [{ b: 1 }, {}],
    [{ b: 1, unknownProperty: 'unknown' }],
  ],
  [
    'nested required',
    { type: 'object', required: ['b'], properties: { b: { const: 1 }, c: { const: 2 } } },
    [{ b: 1, c: 2 }, { b: 1 }],
    [{ c: 2 }],
  ],
  [
    'minProperties',
    { type: 'object', properties: { b: { const: 1 }, c: { const: 2 } }, minProperties: 1 },
    [{ b: 1 }],
    [{}],
  ],
  ['allOf', { allOf: [{ type: 'integer', minimum: 1 }, { maximum: 5 }] }, [1, 5], [0, 6]],
];

describe('sends a value at, inside and outside of each limit', () => {
  it.each(limits)('%s', (_, schema, valid, invalid) => {
    const bodies = listBodies(object(schema));
    expect(bodies).toEqual(
      expect.arrayContaining([
        ...valid.map((a) => `valid ${JSON.stringify({ a })}`),
        ...invalid.map((a) => `invalid ${JSON.stringify({ a })}`),
      ]),
    );
    expect(bodies).toContain('invalid {}');
    expect(new Set(bodies.slice(1)).size).toBe(bodies.length - 1);
  });
});

it('puts in an optional property alone, and then changes it', () => {
  const schema = object(
    { const: 1 },
    { properties: { a: { const: 1 }, b: { type: 'integer', minimum: 2 } } },
  );
  const bodies = listBodies(schema, { example: { a: 1 } });
  expect(bodies).toEqual(expect.arrayContaining(['valid {"a":1,"b":2}', 'invalid {"a":1,"b":1}']));
});

it('sends each option of oneOf, and changes each', () => {
  const card = object(
    { const: 'card' },
    {
      required: ['a', 'n'],
      properties: { a: { const: 'card' }, n: { type: 'integer', maximum: 9 } },
    },
  );
  const cash = object({ const: 'cash' });
  const bodies = listBodies({ oneOf: [card, cash] });
  expect(bodies).toEqual(
    expect.arrayContaining([
      'valid {"a":"cash"}',
      'valid {"a":"card","n":9}',
      'invalid {"a":"card","n":10}',
    ]),
  );
});

it('follows a discriminator to options that do not name themselves', () => {
  const document = documentOfBody({
    oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }],
    discriminator: { propertyName: 'kind', mapping: { cat: '#/components/schemas/Cat' } },
  });
  const animal = (name: string): JsonObject => ({
    type: 'object',
    required: ['kind', name],
    properties: { kind: { type: 'string' }, [name]: { const: true } },
    additionalProperties: false,
  });
  const tools = makeTools({
    ...document,
    components: { schemas: { Cat: animal('purrs'), Dog: animal('barks') } },
  });
  const bodies = [...listCases(tools.description, 'coverage', tools)].map(
    ({ request }) => request.body?.value,
  );
  expect(bodies).toContainEqual({ kind: 'cat', purrs: true });
  expect(bodies).toContainEqual({ kind: 'Dog', barks: true });
});

it('comes to an end with schemas that hold themselves', () => {
  const document = documentOfBody({ $ref: '#/components/schemas/Tree' });
  const Tree: JsonObject = {
    type: 'object',
    required: ['name'],
    properties: {
      name: { type: 'string', minLength: 1 },
      children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } },
    },
  };
  const tools = makeTools({ ...document, components: { schemas: { Tree } } });
  const cases = [...listCases(tools.description, 'coverage', tools)];
  expect(cases.length).toBeGreaterThan(10);
  expect(cases.length).toBeLessThan(400);
});

it('never sends what is only to be read', () => {
  const schema = object(
    { const: 1 },
    {
      required: ['a', 'id'],
      properties: { a: { const: 1 }, id: { type: 'integer', readOnly: true } },
    },
  );
  expect(listBodies(schema)[0]).toBe('valid {"a":1}');
});

it('does not say what a server makes of keys that a schema leaves open', () => {
  const schema = object({ type: 'object', additionalProperties: { type: 'string' } });
  const bodies = listBodies(schema, { example: { a: { colour: 'red' } } });
  expect(bodies).toContain('unknown {"a":{}}');
  expect(bodies).toContain('invalid {"a":{"colour":12}}');
});

it('leaves the body out, breaks it, and sends it as something else', () => {
  const tools = makeTools(documentOfBody(object({ const: 1 })));
  const broken = [...listCases(tools.description, 'coverage', tools)].filter(
    ({ request, violation }) =>
      request.operation !== undefined &&
      violation !== undefined &&
      request.body?.value === undefined,
  );
  expect(
    broken.map(({ title, violation }) => `${violation?.in} ${violation?.keyword}: ${title}`),
  ).toEqual([
    'body missing: no body although one is required',
    'body malformed: body is JSON that breaks off',
    'body malformed: body is JSON with a comma too many',
    'body malformed: body is JSON in single quotes',
    'body malformed: body is two JSON values',
    'media-type unknown: body is sent as text/plain',
    'media-type unknown: body is sent as application/xml',
    'media-type unknown: body is sent as application/octet-stream',
  ]);
});

const parameters: [
  name: string,
  parameter: JsonObject,
  path: string | undefined,
  texts: string[],
  never: string[],
][] = [
  [
    'a number in the query',
    { name: 'n', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 9 } },
    undefined,
    [
      'valid 9',
      'valid 8',
      'invalid 0',
      'invalid 10',
      'invalid 12abc',
      'invalid 1.5',
      'invalid not-a-number',
    ],
    ['invalid 1', 'invalid '],
  ],
  [
    'a text, for which a number is a text too',
    { name: 's', in: 'query', schema: { type: 'string', maxLength: 2 } },
    undefined,
    ['valid te', 'invalid tex'],
    ['invalid 12', 'invalid true'],
  ],
  [
    'a path, which has no empty part',
    {
      name: 'id',
      in: 'path',
      required: true,
      schema: { type: 'string', minLength: 1, maxLength: 3 },
    },
    '/things/{id}',
    ['valid tex', 'invalid text'],
    ['invalid '],
  ],
  [
    'a list',
    {
      name: 'l',
      in: 'query',
      explode: false,
      schema: { type: 'array', items: { type: 'integer', minimum: 1 }, maxItems: 2 },
    },
    undefined,
    ['valid 1,1', 'invalid 1,1,1', 'invalid 0'],
    ['invalid 1', 'invalid '],
  ],
  [
    'a list, one by one',
    { name: 'l', in: 'query', schema: { type: 'array', items: { enum: ['x', 'y'] } } },
    undefined,
    ['valid x', 'valid y', 'invalid x-unknown'],
    [],
  ],
  [
    'a boolean',
    { name: 'b', in: 'query', schema: { type: 'boolean' } },
    undefined,
    ['valid true', 'invalid not-a-number'],
    ['invalid true', 'invalid 1'],
  ],
  [
    'a header',
    { name: 'X-Kind', in: 'header', schema: { type: 'string', enum: ['on', 'off'] } },
    undefined,
    ['valid on', 'valid off', 'invalid ON'],
    [],
  ],
];

describe('sends what can be sent of', () => {
  it.each(parameters)('%s', (_, parameter, path, texts, never) => {
    const found = listTexts(parameter, path);
    expect(found).toEqual(expect.arrayContaining(texts));
    for (const text of never) expect(found).not.toContain(text);
  });
});

it('leaves out each required parameter', () => {
  const document = documentOfParameter({
    name: 'q',
    in: 'query',
    required: true,
    schema: { type: 'string' },
  });
  const tools = makeTools(document);
  const missing = [...listCases(tools.description, 'coverage', tools)].find(
    ({ violation }) => violation?.keyword === 'missing',
  );
  expect(missing).toMatchObject({
    expects: 'invalid',
    request: { query: [] },
    violation: { in: 'query', at: 'q', pointer: '/paths/~1things/get/parameters/0' },
    covers: [{ operation: 'list', subject: 'q', keyword: 'present', satisfied: false }],
  });
});

it('asks each path with methods that it does not have', () => {
  const response = { responses: { '200': { description: 'OK' } } };
  const tools = makeTools(
    documentOf({
      '/a': { get: { operationId: 'a', ...response }, put: { operationId: 'b', ...response } },
    }),
  );
  const unknown = [...listCases(tools.description, 'coverage', tools)].filter(
    ({ request }) => request.operation === undefined,
  );
  expect(
    unknown.map(({ expects, request }) => `${expects} ${request.method} ${request.path}`),
  ).toEqual([
    'invalid POST /a',
    'invalid PATCH /a',
    'invalid DELETE /a',
    'invalid TRACE /a',
    'unknown HEAD /a',
    'unknown OPTIONS /a',
    'invalid GET /no-such-path',
  ]);
});
