import type { Json, JsonObject } from '@octopus-cards/toolkit';
import { describe, expect, it } from 'vitest';
import type { Tools } from '../types.ts';
import { listCases } from './index.ts';
import { answerWith, documentOf, makeTools } from './testing.ts';

const ok: JsonObject = { '200': { description: 'OK' } };
const id: JsonObject = { name: 'id', in: 'path', required: true, schema: { type: 'integer' } };
const body = (properties: JsonObject): JsonObject => ({
  content: { 'application/json': { schema: { type: 'object', properties } } },
});

const document = documentOf({
  '/shops': { get: { operationId: 'listShops', responses: ok } },
  '/shops/{id}': { get: { operationId: 'getShop', parameters: [id], responses: ok } },
  '/food/products': { get: { operationId: 'listFood', responses: ok } },
  '/toys/products': { get: { operationId: 'listToys', responses: ok } },
  '/toys/orders': {
    get: { operationId: 'listOrders', responses: ok },
    post: {
      operationId: 'createOrder',
      requestBody: body({ product_id: { type: 'integer' }, shopId: { type: 'integer' }, note: {} }),
      responses: {
        '200': {
          description: 'OK',
          links: {
            pay: { operationId: 'pay', parameters: { reference: '$response.body#/made/0/ref' } },
          },
        },
      },
    },
  },
  '/pay/{reference}': {
    post: {
      operationId: 'pay',
      parameters: [{ name: 'reference', in: 'path', required: true, schema: { type: 'string' } }],
      responses: ok,
    },
  },
});

/** Adds an answer of an operation to the pool. */
function see(
  tools: Tools,
  operation: string,
  json: Json,
  status = 200,
  credentials: 'own' | 'other' = 'own',
): void {
  const request = {
    operation: tools.description.operation(operation),
    method: 'GET',
    path: '/',
    pathParameters: {},
    query: [],
    headers: [],
    body: undefined,
    credentials,
  };
  const sent = { phase: 'examples', request, expects: 'valid', covers: [], title: 'test' } as const;
  tools.pool.add(answerWith({ ...sent, covers: [] }, status, json));
}

function find(tools: Tools, operation: string, subject: string): Json | undefined {
  const found = tools.description.operation(operation);
  if (found === undefined) throw new Error(`There is no operation ${operation}.`);
  return tools.pool.find(found, subject);
}

describe('finds what exists', () => {
  const cases: [
    what: string,
    seen: [string, Json][],
    operation: string,
    subject: string,
    found: Json | undefined,
  ][] = [
    ['the id of a path, in its collection', [['listShops', [{ id: 7 }]]], 'getShop', 'id', 7],
    ['none of another collection', [['listToys', [{ id: 7 }]]], 'getShop', 'id', undefined],
    [
      'an id that bears the name of its thing',
      [['listShops', [{ shop_id: 8 }]]],
      'getShop',
      'id',
      8,
    ],
    [
      'the id of the row, not of what is in it',
      [['listShops', { rows: [{ owner: { id: 1 }, id: 2 }] }]],
      'getShop',
      'id',
      2,
    ],
    [
      'a property, in the nearest collection of its name',
      [
        ['listFood', [{ id: 1 }]],
        ['listToys', [{ id: 2 }]],
      ],
      'createOrder',
      'body/product_id',
      2,
    ],
    ['a property in camel case', [['listShops', [{ id: 5 }]]], 'createOrder', 'body/shopId', 5],
    [
      'nothing for what is no identifier',
      [['listShops', [{ note: 'x' }]]],
      'createOrder',
      'body/note',
      undefined,
    ],
    [
      'what a link leads to',
      [['createOrder', { made: [{ ref: 'r1' }] }]],
      'pay',
      'reference',
      'r1',
    ],
    [
      'the first that was seen',
      [
        ['listShops', [{ id: 1 }, { id: 2 }]],
        ['listShops', [{ id: 3 }]],
      ],
      'getShop',
      'id',
      1,
    ],
  ];
  it.each(cases)('%s', (_, seen, operation, subject, found) => {
    const tools = makeTools(document);
    for (const [name, json] of seen) see(tools, name, json);
    expect(find(tools, operation, subject)).toEqual(found);
  });
});

it('takes nothing from refusals, and nothing that another account saw', () => {
  const tools = makeTools(document);
  see(tools, 'listShops', [{ id: 1 }], 404);
  see(tools, 'listShops', [{ id: 2 }], 200, 'other');
  expect(find(tools, 'getShop', 'id')).toBeUndefined();
});

it('is asked while the cases are thought up: lists come first, and ids from them after', () => {
  const tools = makeTools(document);
  const paths: string[] = [];
  for (const sent of listCases(tools.description, 'examples', tools)) {
    if (sent.request.operation?.id === 'listShops') see(tools, 'listShops', [{ id: 42 }]);
    if (sent.request.operation?.id === 'getShop')
      paths.push(sent.request.pathParameters['id'] ?? '');
  }
  expect(paths).toEqual(['42']);
});
