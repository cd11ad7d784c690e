import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../openapi/json.ts';
import { listArguments, printParameters } from './method.ts';
import { describeArguments, findCommonHeaders } from './parameters.ts';
import { contentOf, modelOf, operationOf } from './testing/models.ts';

const text = { type: 'string' };
const inPath = (name: string, schema: JsonObject = text): JsonObject => {
  return { name, in: 'path', required: true, schema };
};
const other = (place: string, name: string, required = false): JsonObject => {
  return { name, in: place, required, schema: text };
};
const bodyOf = (mediaType: string, required: boolean): JsonObject => {
  return { requestBody: { required, content: contentOf(mediaType) } };
};

/** The parameters of the method for `POST /x`, or another path. */
function signature(fields: JsonObject, path?: string, method?: string): string {
  const operation = operationOf({ responses: {}, ...fields }, path, method);
  return printParameters(listArguments(describeArguments(operation, 'Run', new Set()))).join(', ');
}

const QUERY = `Run['parameters']['query']`;

test.each<[string, JsonObject, string]>([
  ['nothing', {}, 'options?: CallOptions'],
  [
    'optional query',
    { parameters: [other('query', 'q')] },
    `query?: ${QUERY}, options?: CallOptions`,
  ],
  [
    'required query',
    { parameters: [other('query', 'q', true)] },
    `query: ${QUERY}, options?: CallOptions`,
  ],
  [
    'required JSON',
    bodyOf('application/json', true),
    `body: Run['requestBody']['content']['application/json'], options?: CallOptions`,
  ],
  [
    'optional JSON',
    bodyOf('application/json', false),
    `body?: NonNullable<Run['requestBody']>['content']['application/json'], options?: CallOptions`,
  ],
  [
    'optional body before a required query',
    { ...bodyOf('text/plain', false), parameters: [other('query', 'q', true)] },
    `body: BodyInit | undefined, query: ${QUERY}, options?: CallOptions`,
  ],
  [
    'optional query before required headers',
    { parameters: [other('query', 'q'), other('header', 'If-Match', true)] },
    `query: ${QUERY} | undefined, options: CallOptions & { headers: Pick<NonNullable<Run['parameters']['header']>, 'If-Match'> }`,
  ],
  [
    'optional headers',
    { parameters: [other('header', 'A'), other('header', 'B')] },
    `options?: CallOptions & { headers?: Pick<NonNullable<Run['parameters']['header']>, 'A' | 'B'> }`,
  ],
  [
    'headers that OpenAPI ignores, and cookies',
    {
      parameters: [
        other('header', 'accept'),
        other('header', 'Authorization', true),
        other('cookie', 'c'),
      ],
    },
    'options?: CallOptions',
  ],
  [
    'a form',
    bodyOf('application/x-www-form-urlencoded', true),
    `body: FormBody<Run['requestBody']['content']['application/x-www-form-urlencoded']>, options?: CallOptions`,
  ],
  [
    'a form with files',
    bodyOf('multipart/form-data', true),
    `body: MultipartBody<Run['requestBody']['content']['multipart/form-data']>, options?: CallOptions`,
  ],
  ['a body without content', { requestBody: { content: {} } }, 'options?: CallOptions'],
])('%s', (_, fields, want) => {
  expect(signature(fields)).toBe(want);
});

test('a body that fetch cannot send is left out', () => {
  expect(signature(bodyOf('application/json', true), '/x', 'get')).toBe('options?: CallOptions');
});

describe('path parameters', () => {
  test('stand in the order of the path, each once', () => {
    const parameters = [inPath('b'), inPath('a')];
    const want = 'a: string, b: string, options?: CallOptions';
    expect(signature({ parameters }, '/x/{a}/{b}-{a}')).toBe(want);
  });

  test.each<[string, Json, string]>([
    ['integer', { type: 'integer', minimum: 1 }, 'number'],
    ['number', { type: 'number' }, 'number'],
    ['string', { type: 'string', format: 'uuid' }, 'string'],
    ['enum', { type: 'string', enum: ['a'] }, `Run['parameters']['path']['id']`],
    ['nullable', { type: ['string', 'null'] }, `Run['parameters']['path']['id']`],
    ['reference', { $ref: '#/components/schemas/Id' }, `Run['parameters']['path']['id']`],
    ['boolean', { type: 'boolean' }, `Run['parameters']['path']['id']`],
  ])('of type %s', (_, schema, want) => {
    const parameters = [inPath('id', schema as JsonObject)];
    expect(signature({ parameters }, '/x/{id}')).toBe(`id: ${want}, options?: CallOptions`);
  });
});

describe('findCommonHeaders', () => {
  const paths = (...lists: JsonObject[][]): JsonObject =>
    Object.fromEntries(
      lists.map((parameters, index) => [`/${index}`, { get: { parameters, responses: {} } }]),
    );

  test.each<[string, JsonObject, string[]]>([
    ['on every operation', paths([other('header', 'A')], [other('header', 'a')]), ['a']],
    ['on some', paths([other('header', 'A')], []), []],
    ['required', paths([other('header', 'A', true)], [other('header', 'A', true)]), []],
    ['of the only operation', paths([other('header', 'A')]), []],
    ['none at all', {}, []],
  ])('headers %s', (_, document, want) => {
    expect([...findCommonHeaders(modelOf(document).operations)]).toEqual(want);
  });

  test('the header of the request id has an option of its own', () => {
    expect([...findCommonHeaders([], 'X-Request-Id')]).toEqual(['x-request-id']);
  });
});
