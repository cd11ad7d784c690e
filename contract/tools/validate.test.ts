import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '@octopus-cards/toolkit';
import { createValidateTool } from './validate.ts';

/** A description with one schema, and a way in for each direction. */
function describeSchema(schema: Json, more: JsonObject = {}): JsonObject {
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Root' } } };
  return {
    openapi: '3.1.0',
    info: { title: 'Test', version: '1' },
    paths: {
      '/a': {
        post: {
          requestBody: { content },
          responses: { '200': { $ref: '#/components/responses/Fine' } },
        },
      },
    },
    components: {
      responses: { Fine: { description: 'Fine.', content } },
      schemas: { Root: schema, ...more },
    },
  };
}

const ROOT = '/components/schemas/Root';
const REQUEST = '/paths/~1a/post/requestBody/content/application~1json/schema';
const ANSWER = '/paths/~1a/post/responses/200/content/application~1json/schema';

const cases: [title: string, schema: Json, value: Json, faults: string[]][] = [
  ['a type', { type: 'integer' }, 1.5, [' type must be integer']],
  ['a type that may be null', { type: ['string', 'null'] }, null, []],
  ['an enum', { enum: ['a', 1] }, 'b', [' enum must be one of "a", 1']],
  ['a const', { const: 'a' }, 'b', [' const must be "a"']],
  ['a decimal multiple', { multipleOf: 0.0001 }, 1234567.8901, []],
  ['a wrong multiple', { multipleOf: 0.01 }, 0.015, [' multipleOf must be multiple of 0.01']],
  [
    'a format',
    { format: 'date-time' },
    '2026-02-30T00:00:00Z',
    [' format must match format "date-time"'],
  ],
  ['an unknown format', { format: 'colour' }, 'x', []],
  [
    'a pattern that the u flag refuses',
    { pattern: '^[\\w-.]+$' },
    'a b',
    [' pattern must match pattern "^[\\w-.]+$"'],
  ],
  [
    'each fault of an object',
    {
      type: 'object',
      required: ['a'],
      properties: { b: { minLength: 2 } },
      additionalProperties: false,
    },
    { b: 'x', c: 1 },
    [
      " required must have required property 'a'",
      " additionalProperties must not have property 'c'",
      '/b minLength must NOT have fewer than 2 characters',
    ],
  ],
  [
    'the branch that was meant',
    { anyOf: [{ type: 'null' }, { type: 'object', properties: { a: { type: 'integer' } } }] },
    { a: 'x' },
    ['/a type must be integer'],
  ],
  [
    'a branch inside a branch',
    {
      properties: {
        p: {
          oneOf: [
            { const: 1 },
            { oneOf: [{ type: 'null' }, { type: 'array', items: { type: 'integer' } }] },
          ],
        },
      },
    },
    { p: [1, 'x'] },
    ['/p/1 type must be integer'],
  ],
  [
    'no branch at all',
    { oneOf: [{ type: 'null' }, { type: 'object' }] },
    1,
    [' oneOf must match exactly one schema in oneOf'],
  ],
  [
    'two branches at once',
    { oneOf: [{ type: 'integer' }, { type: 'number' }, { type: 'null' }] },
    1,
    [' oneOf must match exactly one schema in oneOf'],
  ],
  [
    'what then says, without if',
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    { if: { required: ['a'] }, then: { required: ['b'] } },
    { a: 1 },
    [" required must have required property 'b'"],
  ],
  [
    'what is unevaluated',
    { allOf: [{ properties: { a: {} } }], unevaluatedProperties: false },
    { a: 1, b: 2 },
    [" unevaluatedProperties must not have property 'b'"],
  ],
  [
    'a schema that is false',
    { properties: { a: false } },
    { a: 1 },
    ['/a false schema boolean schema is false'],
  ],
  [
    'notes to people and other tools',
    { example: { $ref: 'x' }, 'x-a': 1, discriminator: {}, nullable: 1 },
    1,
    [],
  ],
  [
    'properties with the names of keywords',
    { properties: { $ref: { type: 'string' }, properties: { type: 'string' } } },
    { $ref: 1, properties: 2 },
    ['/$ref type must be string', '/properties type must be string'],
  ],
];

describe('createValidateTool', () => {
  it.each(cases)('finds %s', (_, schema, value, faults) => {
    const validate = createValidateTool(describeSchema(schema));
    const found = validate(ROOT, value);
    expect(found.map(({ at, keyword, message }) => `${at} ${keyword} ${message}`)).toEqual(faults);
  });

  it('says where the broken keyword stands, behind references and in lists', () => {
    const validate = createValidateTool(
      describeSchema(
        { type: 'object', properties: { list: { items: { $ref: '#/components/schemas/Item' } } } },
        { Item: { allOf: [{ properties: { 'a/b': { maximum: 1 } } }] } },
      ),
    );
    expect(validate(ANSWER, { list: [{ 'a/b': 2 }] })).toEqual([
      {
        at: '/list/0/a~1b',
        keyword: 'maximum',
        message: 'must be <= 1',
        pointer: '/components/schemas/Item/allOf/0/properties/a~1b/maximum',
      },
    ]);
  });

  it('follows a schema that refers to itself', () => {
    const validate = createValidateTool(
      describeSchema({
        properties: { next: { $ref: '#/components/schemas/Root' } },
        required: ['id'],
      }),
    );
    expect(validate(ROOT, { id: 1, next: { id: 2, next: {} } })).toMatchObject([
      { at: '/next/next', keyword: 'required' },
    ]);
  });

  const directed: JsonObject = {
    required: ['made', 'password', 'name'],
    properties: {
      made: { $ref: '#/components/schemas/Made' },
      password: { type: 'string', writeOnly: true },
      name: { type: 'string' },
    },
  };
  const made = { Made: { type: 'string', readOnly: true } };

  it.each([
    ['a request', REQUEST, ['password', 'name']],
    ['an answer', ANSWER, ['made', 'name']],
    ['neither', ROOT, ['made', 'password', 'name']],
  ])('asks of %s for what goes its way', (_, pointer, names) => {
    const found = createValidateTool(describeSchema(directed, made))(pointer, {});
    expect(found.map(({ message }) => message)).toEqual(
      names.map((name) => `must have required property '${name}'`),
    );
  });

  it('knows the marks of a property that is put together', () => {
    const schema = {
      allOf: [{ $ref: '#/components/schemas/Made' }],
      required: ['a'],
    };
    const part = { Made: { properties: { a: { allOf: [{ readOnly: true }] } } } };
    expect(createValidateTool(describeSchema(schema, part))(REQUEST, {})).toEqual([]);
  });

  it('finds nothing where nothing stands', () => {
    expect(createValidateTool(describeSchema({}))('/components/schemas/None', 1)).toEqual([]);
  });

  it('says once that a schema cannot be used', () => {
    const said: string[] = [];
    const validate = createValidateTool(describeSchema({ pattern: '(' }), {
      onUnusable: (pointer, reason) => said.push(`${pointer}: ${reason}`),
    });
    expect([...validate(ROOT, 'a'), ...validate(ROOT, 'b')]).toEqual([]);
    expect(said).toEqual([`${ROOT}: Invalid regular expression: /(/: Unterminated group`]);
  });
});
