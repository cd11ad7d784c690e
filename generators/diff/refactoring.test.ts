import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isObject, listOf, objectOf } from '../openapi/json.ts';
import type { Json, JsonObject } from '../openapi/json.ts';
import { diffDocuments } from './diff.ts';

const SEED = 20_260_519;

/** A document in which each part is used in several ways: shared, nested, in a circle, both ways. */
const BASE: JsonObject = {
  openapi: '3.1.0',
  info: { title: 'Pets', version: '1.0.0' },
  tags: [{ name: 'Pets' }, { name: 'Toys' }],
  servers: [{ url: 'https://one.example.com' }, { url: 'https://two.example.com' }],
  security: [{ key: [] }, { token: [] }],
  paths: {
    '/pets/{id}': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      get: {
        operationId: 'getPet',
        responses: { '200': { $ref: '#/components/responses/Pet' }, default: { description: 'x' } },
      },
      put: {
        operationId: 'putPet',
        requestBody: {
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } },
        },
        responses: { '200': { $ref: '#/components/responses/Pet' } },
      },
    },
    '/pets': {
      get: {
        operationId: 'listPets',
        parameters: [
          { name: 'size', in: 'query', schema: { $ref: '#/components/schemas/Size' } },
          { name: 'page', in: 'query', schema: { type: 'integer', minimum: 1 } },
        ],
        responses: {
          '200': {
            description: 'Pets.',
            content: {
              'application/json': {
                schema: { type: 'array', items: { $ref: '#/components/schemas/Pet' } },
              },
            },
          },
        },
      },
    },
  },
  components: {
    parameters: { Id: { name: 'id', in: 'path', required: true, schema: { type: 'integer' } } },
    responses: {
      Pet: {
        description: 'A pet.',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } },
      },
    },
    schemas: {
      Size: { type: 'string', enum: ['small', 'large'] },
      Owner: {
        type: 'object',
        required: ['name'],
        properties: {
          name: { type: 'string', maxLength: 9 },
          size: { $ref: '#/components/schemas/Size' },
        },
      },
      Toy: {
        oneOf: [
          { type: 'object', properties: { kind: { const: 'ball' }, size: { type: 'number' } } },
          { type: 'object', properties: { kind: { const: 'bone' }, taste: { type: 'string' } } },
        ],
      },
      Pet: {
        type: 'object',
        required: ['id', 'name'],
        properties: {
          id: { type: 'integer', readOnly: true },
          name: { type: 'string', pattern: '^[a-z]+$' },
          owner: { anyOf: [{ $ref: '#/components/schemas/Owner' }, { type: 'null' }] },
          mother: { $ref: '#/components/schemas/Pet' },
          toys: { type: 'array', items: { $ref: '#/components/schemas/Toy' }, maxItems: 9 },
        },
      },
    },
    securitySchemes: {
      key: { type: 'apiKey', in: 'header', name: 'X-Key' },
      token: { type: 'http', scheme: 'bearer' },
    },
  },
};

/** Rewrites every object and list of a value, from the inside out. */
function rewrite(value: Json, change: (value: Json, key: string) => Json, key = ''): Json {
  if (Array.isArray(value))
    return change(
      value.map((one) => rewrite(one, change)),
      key,
    );
  if (!isObject(value)) return change(value, key);
  const entries = Object.entries(value).map(([name, one]) => [name, rewrite(one, change, name)]);
  return change(Object.fromEntries(entries), key);
}

/** A choice for each step of a refactoring, the same for the same seed. */
function chooser(seed: number): (most: number) => number {
  let state = seed >>> 0;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

function shuffle<T>(list: readonly T[], choose: (most: number) => number): T[] {
  const left = [...list];
  const done: T[] = [];
  while (left.length > 0) done.push(...left.splice(choose(left.length), 1));
  return done;
}

const SETS = new Set([
  'required',
  'enum',
  'tags',
  'servers',
  'security',
  'parameters',
  'oneOf',
  'anyOf',
]);

type Refactoring = (document: Json, choose: (most: number) => number) => Json;

const REFACTORINGS: [string, Refactoring][] = [
  [
    'keys in another order',
    (document, choose) =>
      rewrite(document, (value) =>
        isObject(value) ? Object.fromEntries(shuffle(Object.entries(value), choose)) : value,
      ),
  ],
  [
    'lists in another order',
    (document, choose) =>
      rewrite(document, (value, key) =>
        Array.isArray(value) && SETS.has(key) ? shuffle(value, choose) : value,
      ),
  ],
  [
    'references put in place',
    (document, choose) =>
      rewrite(document, (value) => {
        const name = isObject(value) ? String(value['$ref'] ?? '') : '';
        // Pet refers to itself: that one cannot be put in place for good, but once is fine.
        const match = /^#\/components\/(\w+)\/(\w+)$/.exec(name);
        if (match === null || choose(2) === 0) return value;
        const section = objectOf(objectOf(objectOf(document)['components'])[match[1] ?? '']);
        return section[match[2] ?? ''] ?? value;
      }),
  ],
  [
    'schemas renamed',
    (document) =>
      rewrite(document, (value, key) => {
        if (key === '$ref') return String(value).replace('/schemas/', '/schemas/New');
        if (key !== 'schemas' || !isObject(value)) return value;
        return Object.fromEntries(Object.entries(value).map(([name, one]) => [`New${name}`, one]));
      }),
  ],
  [
    'security schemes renamed',
    (document) =>
      rewrite(document, (value, key) =>
        (key === 'securitySchemes' ||
          (isObject(value) && Object.hasOwn(value, 'key') && listOf(value['key']).length === 0)) &&
        isObject(value) &&
        Object.hasOwn(value, 'key')
          ? Object.fromEntries(
              Object.entries(value).map(([name, one]) => [name === 'key' ? 'apiKey' : name, one]),
            )
          : value,
      ),
  ],
  [
    'path parameters renamed',
    (document) =>
      JSON.parse(
        JSON.stringify(document)
          .replaceAll('/pets/{id}', '/pets/{pet}')
          .replaceAll('"name":"id"', '"name":"pet"'),
      ) as Json,
  ],
  [
    'schemas wrapped into allOf',
    (document, choose) =>
      rewrite(document, (value, key) =>
        isObject(value) && ['items', 'schema', 'owner', 'mother'].includes(key) && choose(2) === 0
          ? { allOf: [value] }
          : value,
      ),
  ],
  [
    'properties moved into a part of allOf',
    (document) =>
      rewrite(document, (value, key) => {
        if (key !== 'Owner' || !isObject(value)) return value;
        const { properties, ...rest } = value;
        return { ...rest, allOf: [{ type: 'object', properties: properties ?? {} }] };
      }),
  ],
  [
    'null and constants spelled otherwise',
    (document) =>
      rewrite(document, (value) => {
        if (!isObject(value)) return value;
        if (Object.hasOwn(value, 'const'))
          return { type: 'string', enum: [value['const'] ?? null] };
        if (Array.isArray(value['enum']))
          return { oneOf: value['enum'].map((one) => ({ const: one })) };
        return value;
      }),
  ],
];

describe('what is no change', () => {
  it.each(REFACTORINGS)('%s', (_name, refactor) => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const after = objectOf(refactor(BASE, chooser(seed)));
        expect(diffDocuments(BASE, after)).toEqual([]);
        expect(diffDocuments(after, BASE)).toEqual([]);
      }),
      { seed: SEED, numRuns: 25 },
    );
  });

  it('all of them together, in any order', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const choose = chooser(seed);
        const after = shuffle(REFACTORINGS, choose).reduce<Json>(
          (document, [, refactor]) => refactor(document, choose),
          BASE,
        );
        expect(diffDocuments(BASE, objectOf(after))).toEqual([]);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });
});

describe('one cause', () => {
  it('is told once, with every operation that it concerns', () => {
    const after = structuredClone(BASE);
    const schemas = objectOf(objectOf(after['components'])['schemas']);
    objectOf(objectOf(objectOf(schemas['Owner'])['properties'])['name'])['maxLength'] = 5;
    const found = diffDocuments(BASE, after).map(({ kind, subject, operations }) => ({
      kind,
      subject,
      operations,
    }));
    expect(found).toEqual([
      {
        kind: 'request-length-tightened',
        subject: 'Owner.name maxLength',
        operations: ['PUT /pets/{id}'],
      },
      {
        kind: 'response-length-tightened',
        subject: 'Owner.name maxLength',
        operations: ['GET /pets/{id}', 'PUT /pets/{id}', 'GET /pets'],
      },
    ]);
  });
});
