import { describe, expect, it } from 'vitest';
import { isObject, listOf, objectOf } from '../../openapi/json.ts';
import type { Json, JsonObject } from '../../openapi/json.ts';
import { modelOf } from '../client/testing/models.ts';
import { collectionsTarget } from './index.ts';
import { sampleOf } from './samples.ts';

const OK: JsonObject = { 200: { description: 'Done. And more.' } };

async function emit(paths: JsonObject, root: JsonObject = {}) {
  const files = await collectionsTarget.emit(modelOf(paths, root), {});
  return new Map(files.map(({ path, content }) => [path, content]));
}

async function postman(paths: JsonObject, root: JsonObject = {}): Promise<JsonObject> {
  return JSON.parse((await emit(paths, root)).get('postman/collection.json') ?? '{}');
}

/** Every request of a collection, by name. */
function itemsIn(value: Json): Map<string, JsonObject> {
  const items = new Map<string, JsonObject>();
  for (const item of listOf(objectOf(value)['item']).filter(isObject)) {
    if (isObject(item['request'])) items.set(String(item['name']), item);
    for (const [name, inner] of itemsIn(item)) items.set(name, inner);
  }
  return items;
}

async function requestOf(operation: JsonObject, path = '/x', root: JsonObject = {}) {
  const collection = await postman(
    { [path]: { post: { operationId: 'run', responses: OK, ...operation } } },
    root,
  );
  const [item] = itemsIn(collection).values();
  return objectOf(item?.['request']);
}

describe('a request', () => {
  it('has its path parameters as variables, and a value in place of a part of a segment', async () => {
    const parameter = (name: string, example: Json) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string', example },
    });
    const { url } = await requestOf(
      { parameters: [parameter('id', 'a/b'), parameter('format', 'x y')] },
      '/pets/{id}/photo.{format}',
    );
    expect(url).toEqual({
      raw: '{{baseUrl}}/pets/:id/photo.x%20y',
      host: ['{{baseUrl}}'],
      path: ['pets', ':id', 'photo.x%20y'],
      variable: [{ key: 'id', value: 'a/b' }],
    });
  });

  it('sends what is required, and shows the rest', async () => {
    const query = (name: string, more: JsonObject) => ({ name, in: 'query', ...more });
    const { url } = await requestOf({
      parameters: [
        query('from', { required: true, schema: { type: 'string', format: 'date' } }),
        query('tag', { required: true, schema: { type: 'array', items: { enum: ['a', 'b'] } } }),
        query('size', { description: 'How many.', schema: { type: 'integer', default: 20 } }),
        query('filter', {
          style: 'deepObject',
          explode: true,
          example: { name: 'Ann', age: 3 },
          schema: { type: 'object' },
        }),
      ],
    });
    expect(objectOf(url)['raw']).toBe('{{baseUrl}}/x?from=2026-01-31&tag=a');
    expect(objectOf(url)['query']).toEqual([
      { key: 'from', value: '2026-01-31' },
      { key: 'tag', value: 'a' },
      { key: 'size', value: '20', description: 'How many.', disabled: true },
      { key: 'filter[name]', value: 'Ann', disabled: true },
      { key: 'filter[age]', value: '3', disabled: true },
    ]);
  });

  it.each<[string, JsonObject, JsonObject]>([
    [
      'application/json',
      { example: { a: 1 } },
      { mode: 'raw', raw: '{\n  "a": 1\n}', options: { raw: { language: 'json' } } },
    ],
    [
      'text/plain',
      { example: 'hello' },
      { mode: 'raw', raw: 'hello', options: { raw: { language: 'text' } } },
    ],
    [
      'application/x-www-form-urlencoded',
      { example: { a: 'b', c: 1 } },
      {
        mode: 'urlencoded',
        urlencoded: [
          { key: 'a', value: 'b', type: 'text' },
          { key: 'c', value: '1', type: 'text' },
        ],
      },
    ],
    [
      'multipart/form-data',
      { example: { a: 'b' } },
      { mode: 'formdata', formdata: [{ key: 'a', value: 'b', type: 'text' }] },
    ],
  ])('has a body of %s', async (mediaType, content, body) => {
    const request = await requestOf({ requestBody: { content: { [mediaType]: content } } });
    expect(request['body']).toEqual(body);
  });

  it('is made for each example of its body, and holds every documented answer', async () => {
    const collection = await postman({
      '/x': {
        post: {
          summary: 'Try',
          operationId: 'try',
          requestBody: {
            content: {
              'application/json': {
                examples: { one: { summary: 'Once', value: 1 }, two: { value: 2 } },
              },
            },
          },
          responses: {
            200: {
              description: 'Done.',
              content: { 'application/json': { example: { ok: true } } },
            },
            '4XX': { description: 'Refused. Sorry.' },
          },
        },
      },
    });
    const items = itemsIn(collection);
    expect([...items.keys()]).toEqual(['Try: Once', 'Try: two']);
    const saved = listOf(items.get('Try: two')?.['response']).map(objectOf);
    expect(saved.map(({ name, code, body }) => [name, code, body])).toEqual([
      ['200: example', 200, '{\n  "ok": true\n}'],
      ['4XX: Refused.', 400, ''],
    ]);
    expect(JSON.stringify(items.get('Try: two')?.['event'])).toContain(
      '[200].includes(pm.response.code) || Math.floor(pm.response.code / 100) === 4',
    );
  });
});

describe('credentials', () => {
  const root = (scheme: JsonObject) => ({
    components: { securitySchemes: { main: scheme } },
    security: [{ main: [] }],
  });
  it.each<[string, JsonObject, JsonObject]>([
    [
      'a bearer token',
      { type: 'http', scheme: 'bearer' },
      { type: 'bearer', bearer: [{ key: 'token', value: '{{accessToken}}', type: 'string' }] },
    ],
    [
      'a name and a password',
      { type: 'http', scheme: 'basic' },
      {
        type: 'basic',
        basic: [
          { key: 'username', value: '{{username}}', type: 'string' },
          { key: 'password', value: '{{password}}', type: 'string' },
        ],
      },
    ],
    [
      'a key',
      { type: 'apiKey', in: 'query', name: 'key' },
      {
        type: 'apikey',
        apikey: [
          { key: 'key', value: 'key', type: 'string' },
          { key: 'value', value: '{{main}}', type: 'string' },
          { key: 'in', value: 'query', type: 'string' },
        ],
      },
    ],
  ])('are those of the collection: %s', async (_, scheme, auth) => {
    const paths = {
      '/x': { get: { summary: 'Closed', responses: OK } },
      '/y': { get: { summary: 'Open', security: [], responses: OK } },
    };
    const collection = await postman(paths, root(scheme));
    expect(collection['auth']).toEqual(auth);
    const items = itemsIn(collection);
    expect(objectOf(items.get('Closed')?.['request'])['auth']).toBeUndefined();
    expect(objectOf(items.get('Open')?.['request'])['auth']).toEqual({ type: 'noauth' });
  });
});

it('puts tags into the folders of their groups, and the rest behind them', async () => {
  const get = (tag: string) => ({ get: { summary: tag, tags: [tag], responses: OK } });
  const collection = await postman(
    { '/a': get('A'), '/b': get('B'), '/c': get('C'), '/d': get('D') },
    {
      tags: [{ name: 'C', description: 'The third.' }],
      'x-tagGroups': [
        { name: 'Both', tags: ['B', 'A'] },
        { name: 'Alone', tags: ['D'] },
      ],
    },
  );
  const names = (value: Json): Json =>
    listOf(value).map((one) => [objectOf(one)['name'] ?? '', names(objectOf(one)['item'] ?? [])]);
  expect(names(collection['item'] ?? [])).toEqual([
    [
      'Both',
      [
        ['B', [['B', []]]],
        ['A', [['A', []]]],
      ],
    ],
    ['D', [['D', []]]],
    ['C', [['C', []]]],
  ]);
});

it('makes the same ids for the same requests, and no two alike', async () => {
  const paths = {
    '/x': { get: { responses: OK }, post: { responses: OK } },
    '/y': { get: { responses: OK } },
  };
  const first = await emit(paths);
  expect(await emit(paths)).toEqual(first);
  const ids = [
    ...(first.get('postman/collection.json') ?? '').matchAll(/"(?:_postman_)?id": "(.*)"/g),
  ];
  const all = ids.map(([, id]) => id);
  expect(new Set(all).size).toBe(all.length);
  for (const id of all) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
});

it('gives two requests of one name two files', async () => {
  const twice = { summary: 'Folder', responses: OK };
  const files = await emit({ '/x': { get: twice, post: twice } });
  expect([...files.keys()].filter((path) => path.startsWith('bruno/default/'))).toEqual([
    'bruno/default/folder.yml',
    'bruno/default/folder-2.yml',
    'bruno/default/folder-3.yml',
  ]);
});

describe('a sample', () => {
  it.each<[string, JsonObject, Json]>([
    ['the example', { type: 'string', examples: ['x'] }, 'x'],
    ['the only value', { const: 3 }, 3],
    ['the first of a choice', { oneOf: [{ type: 'boolean' }, { type: 'string' }] }, true],
    ['what has to be there', object(['a']), { a: 1 }],
    ['one item', { type: 'array', items: { type: 'null' } }, ['string']],
    ['the other type than null', { type: ['null', 'integer'], minimum: 5 }, 5],
    ['an end of what never ends', { $ref: '#/components/schemas/Loop' }, 'string'],
  ])('is %s', (_, schema, expected) => {
    const schemas = { Loop: { allOf: [{ $ref: '#/components/schemas/Loop' }] } };
    expect(sampleOf(schema, modelOf({}, { components: { schemas } }))).toEqual(expected);
  });

  function object(required: string[]): JsonObject {
    return {
      type: 'object',
      required,
      properties: { a: { type: 'integer' }, b: { type: 'string' } },
    };
  }
});
