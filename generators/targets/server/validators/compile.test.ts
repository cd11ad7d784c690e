import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../openapi/json.ts';
import { compile, firstViolation, load } from '../testing/compile.ts';
import { modelOf } from '../testing/emit.ts';
import { collectValidators } from './collect.ts';
import { printValidators } from './compile.ts';
import type { Direction } from './schema-pool.ts';

const node = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { type: 'string' },
    children: { type: 'array', items: { $ref: '#/components/schemas/Node' } },
  },
};

const cases: [
  name: string,
  schema: JsonObject | boolean,
  valid: Json[],
  wrong: [Json, string][],
][] = [
  ['true', true, [null, 1, 'x'], []],
  ['false', false, [], [[1, 'false schema']]],
  ['types', { type: ['string', 'null'] }, ['x', null], [[1, 'type']]],
  ['a type that there is not', { type: 'file' }, ['x', 1], []],
  ['an enum', { enum: ['a', 'a', 1] }, ['a', 1], [['b', 'enum']]],
  ['an enum that is empty', { enum: [] }, ['a'], []],
  ['a constant object', { const: { a: [1] } }, [{ a: [1] }], [[{ a: [2] }, 'const']]],
  [
    'limits',
    { minimum: 1, exclusiveMaximum: 3 },
    [1, 2.9],
    [
      [0, 'minimum'],
      [3, 'exclusiveMaximum'],
    ],
  ],
  ['a limit that is none', { exclusiveMaximum: true, maximum: 'x', minLength: -1 }, [9, ''], []],
  ['decimal steps', { multipleOf: 0.01 }, [0.07, 4.35, 241.25], [[0.001, 'multipleOf']]],
  [
    'characters, not code units',
    { maxLength: 2, minLength: 2 },
    ['ab', '🐙🐙', 'a🐙'],
    [
      ['🐙', 'minLength'],
      ['abc', 'maxLength'],
    ],
  ],
  [
    'half a pair of surrogates',
    { maxLength: 2 },
    ['\ud83d\ud83d', '\udc19\ud83d'],
    [['\ud83d\ud83da', 'maxLength']],
  ],
  ['a pattern', { pattern: '^\\p{Lu}$' }, ['Ä'], [['ä', 'pattern']]],
  ['a pattern without the u flag', { pattern: '^[\\w-.]+\\-$' }, ['a.b-'], [['a b', 'pattern']]],
  ['a pattern of another language', { pattern: '(?i)^a$' }, ['b'], []],
  [
    'pattern properties',
    { patternProperties: { '^a\\-': { type: 'string' }, '(?i)b': false } },
    [{ 'a-': 'x', b: 1 }],
    [[{ 'a-1': 1 }, 'type']],
  ],
  [
    'a date',
    { format: 'date-time' },
    ['2026-05-15T14:41:00Z'],
    [['2026-02-30T00:00:00Z', 'format']],
  ],
  ['a format without a check', { format: 'password' }, ['x'], []],
  ['a format that nobody knows', { format: 'shoe-size' }, ['x'], []],
  [
    'int32',
    { type: 'integer', format: 'int32' },
    [2147483647],
    [
      [2147483648, 'format'],
      [1.5, 'type'],
    ],
  ],
  [
    'int64',
    { type: 'integer', format: 'int64' },
    [-(2 ** 63)],
    [
      [2 ** 63, 'format'],
      [1e300, 'format'],
    ],
  ],
  [
    'unique items',
    { uniqueItems: true },
    [[1, '1', { a: 1 }]],
    [[[{ a: 1 }, { a: 1 }], 'uniqueItems']],
  ],
  ['nothing unique', { uniqueItems: false }, [[1, 1]], []],
  ['a tuple', { prefixItems: [{ type: 'string' }], items: false }, [['x']], [[['x', 1], 'items']]],
  ['a reference', { $ref: '#/components/schemas/Node' }, [{ name: 'a' }], [[{}, 'required']]],
  [
    'a reference with more beside it',
    { $ref: '#/components/schemas/Node', maxProperties: 1 },
    [{ name: 'a' }],
    [[{ name: 'a', x: 1 }, 'maxProperties']],
  ],
  [
    'a reference to itself',
    { $ref: '#/components/schemas/Node' },
    [{ name: 'a', children: [{ name: 'b', children: [] }] }],
    [[{ name: 'a', children: [{}] }, 'required']],
  ],
  [
    'a reference deep into a schema',
    { $ref: '#/components/schemas/Node/properties/name' },
    ['x'],
    [[1, 'type']],
  ],
  ['a reference to nothing', { $ref: '#/components/schemas/Gone' }, [1], []],
  [
    'a reference to a name with signs',
    { $ref: '#/components/schemas/a~1b%20c' },
    ['x'],
    [[1, 'type']],
  ],
  ['a reference to an anchor', { $ref: '#leaf' }, [true], [[1, 'type']]],
  [
    'unevaluated properties',
    { allOf: [{ properties: { a: true } }], unevaluatedProperties: false },
    [{ a: 1 }],
    [[{ b: 1 }, 'unevaluatedProperties']],
  ],
  [
    'names that every object seems to have',
    { required: ['constructor'], properties: { toString: { type: 'string' } } },
    [{ constructor: 1 }],
    [[{}, 'required']],
  ],
  [
    'a discriminator',
    { discriminator: { propertyName: 'kind' }, oneOf: [{ required: ['a'] }, { required: ['b'] }] },
    [{ a: 1, kind: 'x' }],
    [[{ a: 1, b: 1 }, 'oneOf']],
  ],
  [
    'what says nothing',
    { description: 'x', title: 'y', example: 1, 'x-y': 2, deprecated: true },
    [1],
    [],
  ],
];

const schemas: JsonObject = {
  Node: node,
  'a/b c': { type: 'string' },
  Leaf: { $anchor: 'leaf', type: 'boolean' },
};

describe('a compiled validator', () => {
  it.each(cases)('%s', async (_name, schema, valid, wrong) => {
    const check = await compile(schema, schemas);
    for (const value of valid)
      expect([value, firstViolation(check, value)]).toEqual([value, undefined]);
    for (const [value, keyword] of wrong) {
      expect([value, firstViolation(check, value)]).toEqual([value, keyword]);
    }
  });

  it('tells where, what and how', async () => {
    const check = await compile({ properties: { a: { items: { minimum: 1 } } } });
    expect(check({ a: [1, 0] })).toBe(false);
    expect(check.errors).toEqual([
      {
        instancePath: '/a/1',
        keyword: 'minimum',
        params: { comparison: '>=', limit: 1 },
        message: 'must be >= 1',
      },
    ]);
  });

  it('takes nothing for a number that is none', async () => {
    const check = await compile({ type: ['number', 'null'], minimum: 0 });
    expect([1, Number.NaN, Infinity, -Infinity].map((value) => check(value))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('fills in defaults of requests, also those behind a reference', async () => {
    const schema: JsonObject = {
      properties: {
        a: { default: 1 },
        b: { $ref: '#/components/schemas/B' },
        c: { properties: { d: { default: [] } } },
      },
    };
    const others: JsonObject = { B: { $ref: '#/components/schemas/C' }, C: { default: 'x' } };
    const value = { c: {} };
    expect((await compile(schema, others))(value)).toBe(true);
    expect(value).toEqual({ a: 1, b: 'x', c: { d: [] } });
    const answer = { c: {} };
    expect((await compile(schema, others, 'response'))(answer)).toBe(true);
    expect(answer).toEqual({ c: {} });
  });

  it.each<[Direction, string[]]>([
    ['request', ['secret', 'plain']],
    ['response', ['id', 'plain']],
  ])('asks in a %s only for what that side writes', async (direction, names) => {
    const schema: JsonObject = {
      required: ['id', 'secret', 'plain'],
      properties: {
        id: { $ref: '#/components/schemas/Id' },
        secret: { writeOnly: true },
        plain: {},
      },
    };
    const check = await compile(schema, { Id: { readOnly: true } }, direction);
    expect(check(Object.fromEntries(names.map((name) => [name, 1])))).toBe(true);
    for (const missing of names) {
      const others = names.filter((name) => name !== missing).map((name) => [name, 1]);
      expect([missing, check(Object.fromEntries(others))]).toEqual([missing, false]);
    }
  });
});

describe('the order in which violations are told', () => {
  const orders: [name: string, schema: JsonObject, value: Json, keyword: string][] = [
    ['of Ajv without messages', { minLength: 2, pattern: '^A' }, 'b', 'minLength'],
    [
      'of the messages',
      { minLength: 2, pattern: '^A', 'x-messages': { pattern: '', minLength: '' } },
      'b',
      'pattern',
    ],
    [
      'where * stands first',
      { minLength: 2, pattern: '^A', 'x-messages': { '*': '', minLength: '' } },
      'b',
      'pattern',
    ],
    [
      'where * stands last',
      { type: 'string', minLength: 2, pattern: '^A', 'x-messages': { pattern: '', '*': '' } },
      'b',
      'pattern',
    ],
    [
      'where a type is named last',
      { type: 'string', enum: ['a'], 'x-messages': { enum: '', type: '' } },
      1,
      'enum',
    ],
    [
      'where a type is named first',
      { type: 'string', enum: ['a'], 'x-messages': { type: '', enum: '' } },
      1,
      'type',
    ],
    [
      'behind a reference',
      { $ref: '#/components/schemas/Code', 'x-messages': { pattern: '', minLength: '' } },
      'b',
      'pattern',
    ],
    ['of the schema that is referred to', { $ref: '#/components/schemas/Said' }, 'b', 'pattern'],
    [
      'beside allOf',
      {
        allOf: [{ maxLength: 0 }],
        minLength: 2,
        pattern: '^A',
        'x-messages': { pattern: '', minLength: '' },
      },
      'b',
      'pattern',
    ],
  ];
  const code = { minLength: 2, pattern: '^A' };
  const said = { ...code, 'x-messages': { pattern: '', '*': '' } };

  it.each(orders)('%s', async (_name, schema, value, keyword) => {
    const check = await compile(schema, { Code: code, Said: said });
    expect(firstViolation(check, value)).toBe(keyword);
  });

  it('is that of the parameter', async () => {
    const { request } = collectValidators(
      modelOf({
        '/x': {
          get: {
            operationId: 'run',
            parameters: [
              {
                name: 'code',
                in: 'query',
                schema: { type: 'string', ...code },
                'x-messages': { pattern: 'a', minLength: 'b' },
              },
            ],
            responses: {},
          },
        },
      }),
    );
    const { runQuery } = await load(printValidators(request, true, ''));
    if (runQuery === undefined) throw new Error('There is no validator.');
    expect(firstViolation(runQuery, { code: 'b' })).toBe('pattern');
  });
});
