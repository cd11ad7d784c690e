import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../openapi/json.ts';
import { printModule } from './module.ts';
import { LIBRARY, modelOf, readModel } from './testing/emit.ts';
import { listVerticals } from './verticals.ts';

const context = { header: '// x', extension: '.ts', brand: 'Small' };

/** The module of the first vertical. */
function printFirst(model: ReturnType<typeof modelOf>): string {
  const [vertical] = listVerticals(model);
  if (vertical === undefined) throw new Error('There is no vertical.');
  return printModule(vertical, model, context);
}

/** The lines that say what may be answered, of an operation with these responses. */
function printReplies(responses: JsonObject, fields: JsonObject = {}): string {
  const run = { operationId: 'run', responses, ...fields };
  const text = printFirst(modelOf({ '/x': { post: run } }));
  return /export type RunReply = (.*);\n/.exec(text)?.[1] ?? text;
}

/** What a handler gets besides what every handler gets, on one line. */
function printInput(fields: JsonObject, others: JsonObject = {}): string {
  const run = { operationId: 'run', responses: { 200: { description: '' } }, ...fields };
  const text = printFirst(modelOf({ '/x': { post: run } }, others));
  const [, body] = /(export interface RunInput[\s\S]*?})\n\n/.exec(text) ?? [undefined, text];
  return (body ?? text).replaceAll(/\s+/g, ' ');
}

const json = { 'application/json': { schema: { type: 'object' } } };
const body = (status: string, mediaType = 'application/json') =>
  `Run['responses'][${status}]['content']['${mediaType}']`;

const replies: [name: string, responses: JsonObject, want: string][] = [
  ['nothing in it', { 204: { description: '' } }, '{ status: 204; headers?: never; body?: never }'],
  ['a body', { 200: { content: json } }, `{ status: 200; headers?: never; body: ${body('200')} }`],
  [
    'a body that is never sent',
    { 304: { content: json } },
    '{ status: 304; headers?: never; body?: never }',
  ],
  [
    'headers',
    {
      204: {
        headers: {
          A: { required: true, schema: { type: ['integer', 'string'] } },
          'B-C': { schema: { type: 'array' } },
          D: {},
        },
      },
    },
    "{ status: 204; headers: { A: number | string; 'B-C'?: string; D?: string | number | boolean }; body?: never }",
  ],
  [
    'headers that may be left out',
    { 204: { headers: { A: { schema: { type: 'boolean' } } } } },
    '{ status: 204; headers?: { A?: boolean }; body?: never }',
  ],
  [
    'headers that the server writes',
    {
      401: {
        headers: {
          'WWW-Authenticate': { required: true, schema: { type: 'string' } },
          'Content-Type': { required: true },
        },
      },
    },
    "{ status: 401; headers?: { 'WWW-Authenticate'?: string }; body?: never }",
  ],
  [
    'a default',
    { default: { content: json } },
    `{ status: number; headers?: never; body: ${body("'default'")} }`,
  ],
  [
    'a class of statuses',
    { '4XX': { content: json } },
    `{ status: StatusOf<4>; headers?: never; body: ${body("'4XX'")} }`,
  ],
  [
    'a class beside one of its statuses',
    { 404: {}, '4XX': {} },
    '{ status: 404; headers?: never; body?: never } | { status: Exclude<StatusOf<4>, 404>; headers?: never; body?: never }',
  ],
  [
    'text',
    { 200: { content: { 'text/plain': {} } } },
    '{ status: 200; headers?: never; body: RawBody }',
  ],
  [
    'anything',
    { 200: { content: { '*/*': {} } } },
    `{ status: 200; headers?: never; body: ${body('200', '*/*')} | RawBody }`,
  ],
  [
    'two kinds of JSON',
    { 200: { content: { ...json, 'application/problem+json': {} } } },
    `{ status: 200; headers?: { 'Content-Type'?: 'application/json' }; body: ${body('200')} } | { status: 200; headers?: { 'Content-Type'?: 'application/problem+json' }; body: ${body('200', 'application/problem+json')} }`,
  ],
  [
    'JSON and something else',
    { 200: { content: { ...json, 'image/*': {} } } },
    `{ status: 200; headers: { 'Content-Type': 'application/json' }; body: ${body('200')} } | { status: 200; headers: { 'Content-Type': string }; body: ${body('200', 'image/*')} | RawBody }`,
  ],
  ['nothing declared', {}, 'never'],
];

describe('what a handler may answer', () => {
  it.each(replies)('%s', (_name, responses, want) => {
    expect(printReplies(responses)).toBe(want);
  });
});

const schemes = {
  components: { securitySchemes: { card: { type: 'http', scheme: 'bearer' } } },
};
const contents = (...mediaTypes: string[]) =>
  Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, {}]));

const inputs: [name: string, fields: JsonObject, want: string][] = [
  ['a caller that is not known', {}, 'export interface RunInput extends Context<undefined> {}'],
  [
    'a caller that is known',
    { security: [{ card: [] }] },
    'export interface RunInput<Principal> extends Context<Principal> {}',
  ],
  [
    'a caller that may be known',
    { security: [{ card: [] }, {}] },
    'export interface RunInput<Principal> extends Context<Principal | undefined> {}',
  ],
  [
    'a caller that need not be known',
    { security: [{}] },
    'export interface RunInput extends Context<undefined> {}',
  ],
  [
    'JSON',
    { requestBody: { required: true, content: json } },
    "export interface RunInput extends Context<undefined> { body: Run['requestBody']['content']['application/json']; }",
  ],
  [
    'a body that may be left out',
    { requestBody: { content: json } },
    "export interface RunInput extends Context<undefined> { body: NonNullable<Run['requestBody']>['content']['application/json'] | undefined; }",
  ],
  [
    'text, forms and bytes',
    {
      requestBody: {
        required: true,
        content: contents('text/csv', 'application/x-www-form-urlencoded', 'image/png'),
      },
    },
    'export interface RunInput extends Context<undefined> { body: string | Buffer; }',
  ],
  [
    'anything',
    { requestBody: { content: contents('*/*') } },
    'export interface RunInput extends Context<undefined> { body: unknown; }',
  ],
  [
    'parameters',
    {
      parameters: [
        { name: 'a', in: 'query', required: true, schema: { type: 'boolean' } },
        { name: 'b', in: 'query', description: 'Two.', schema: { type: 'number', default: 1 } },
        { name: 'c', in: 'query', schema: { enum: ['x'] } },
        { name: 'd', in: 'query', schema: { enum: ['x'], default: 'x' } },
        { name: 'X-E', in: 'header', schema: { type: 'integer' } },
        { name: 'f', in: 'cookie', schema: { type: 'string' } },
      ],
    },
    "export interface RunInput extends Context<undefined> { query: { a: boolean; /** Two. */ b: number; c?: NonNullable<Run['parameters']['query']>['c']; d: NonNullable<NonNullable<Run['parameters']['query']>['d']>; }; headers: { 'X-E'?: number; }; cookies: { f?: string; }; }",
  ],
];

describe('what a handler gets', () => {
  it.each(inputs)('%s', (_name, fields, want) => {
    expect(printInput(fields, schemes)).toBe(want);
  });
});

describe('the module of a vertical', () => {
  it('imports what it uses and nothing else', () => {
    const lines = (text: string) => text.split('\n').filter((line) => line.startsWith('import'));
    const responses = { 200: { description: 'Context, Handler< and RawBody' } };
    const silent = { operationId: 'run', summary: 'RawBody', responses };
    expect(lines(printFirst(modelOf({ '/x': { get: silent } })))).toEqual([
      "import type { Context, Handler } from './runtime/types.ts';",
    ]);
    expect(lines(printFirst(readModel(LIBRARY)))).toEqual([
      "import type { Context, Handler, RawBody, StatusOf } from './runtime/types.ts';",
      "import type { paths } from './schema.ts';",
    ]);
  });

  it('makes pages where the answer holds a list', () => {
    const schema = { type: 'object', properties: { data: { type: 'array', items: {} } } };
    const paged = (items: string) => ({
      responses: { 200: { description: '', content: { 'application/json': { schema } } } },
      'x-pagination': { page: 'p', size: 's', headers: { hasMore: 'X-More' }, items },
    });
    expect(printInput(paged('/data'))).toContain(`page: (body: ${body('200')}, total: number) =>`);
    expect(printInput(paged('/elsewhere'))).not.toContain('page:');
  });

  it('makes pages where the answer is a list', () => {
    const text = printFirst(readModel(LIBRARY));
    expect(text).toContain(
      "page: (rows: ListBooks['responses'][200]['content']['application/json'], total: number) => Extract<ListBooksReply, { status: 200 }>;",
    );
    expect(text.match(/\bpage: \(/g)).toHaveLength(1);
  });

  it('is not led astray by the names and texts of a description', () => {
    const operation = (operationId: string) => ({
      operationId,
      summary: '*/ evil(); /*',
      tags: ["it's"],
      parameters: [{ name: "a'b", in: 'query', description: '*/ x', schema: { enum: ['`1'] } }],
      responses: { 200: { content: { "x/'y": {} }, headers: { "q'r": {} } } },
    });
    const text = printFirst(
      modelOf({
        "/x'y": { get: operation('context'), put: operation("o'p"), post: operation('O p') },
      }),
    );
    expect(text).not.toContain('*/ evil');
    expect(text).not.toContain('*/ x');
    const names = [...text.matchAll(/export (?:interface|type) (\S+)/g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(text).toContain("type Context_ = paths[\"/x'y\"]['get'];");
  });
});

describe('listVerticals', () => {
  const tagged = (tag: string, operationId: string) => ({
    operationId,
    tags: [tag],
    responses: {},
  });

  it.each([
    ['a name of its own', ['Books'], ['books']],
    [
      'names of other modules',
      ['Index', 'Schema', 'runtime'],
      ['index-2', 'schema-2', 'runtime-2'],
    ],
    ['names that differ in signs', ['a b', 'a-b', '!'], ['a-b', 'a-b-2', 'vertical']],
  ])('%s', (_name, tags, want) => {
    const paths = Object.fromEntries(
      tags.map((tag, index) => [`/${index}`, { get: tagged(tag, `run${index}`) }]),
    );
    const verticals = listVerticals(modelOf(paths, { tags: [{ name: 'Empty' }] }));
    expect(verticals.map(({ file }) => file)).toEqual(want);
    expect(new Set(verticals.map(({ handlers }) => handlers)).size).toBe(want.length);
    expect(new Set(verticals.map(({ constant }) => constant)).size).toBe(want.length);
  });
});
