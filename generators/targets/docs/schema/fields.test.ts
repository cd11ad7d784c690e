import { describe, expect, it } from 'vitest';
import type { Schema } from '../../../model/model.ts';
import { modelOf } from '../../client/testing/models.ts';
import type { JsonObject } from '../../../openapi/json.ts';
import { Anchors } from '../content/anchors.ts';
import type { FieldGroup, Inline } from '../content/blocks.ts';
import { describeType, listConstraints } from './describe.ts';
import { listFields } from './fields.ts';
import { viewSchema } from './view.ts';

const node: JsonObject = {
  type: 'object',
  properties: { value: { type: 'string' }, next: { $ref: '#/components/schemas/Node' } },
};
const schemas: JsonObject = {
  Node: node,
  Cat: { type: 'object', properties: { meow: { type: 'boolean' } } },
  Dog: { type: 'object', properties: { bark: { type: 'integer' } } },
};
const model = modelOf({}, { components: { schemas } });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

describe('the type in words', () => {
  it.each<[string, Schema]>([
    ['string', { type: 'string' }],
    ['integer (int64)', { type: 'integer', format: 'int64' }],
    ['string or null', { type: ['string', 'null'] }],
    ['string or number', { type: ['string', 'number'] }],
    ['array of string', { type: 'array', items: { type: 'string' } }],
    [
      'array of array of integer',
      { type: 'array', items: { type: 'array', items: { type: 'integer' } } },
    ],
    ['object', ref('Cat')],
    ['object or null', { anyOf: [ref('Cat'), { type: 'null' }] }],
    ['map of number', { type: 'object', additionalProperties: { type: 'number' } }],
    ['string or integer', { oneOf: [{ type: 'string' }, { type: 'integer' }] }],
    ['integer', { allOf: [{ type: ['integer', 'string'] }, { type: 'integer' }] }],
    ['string', { enum: ['a', 'b'] }],
    ['boolean', { const: true }],
    ['any', {}],
    ['any', true],
  ])('%s', (words, schema) => {
    expect(describeType(model, viewSchema(model, schema))).toBe(words);
  });
});

describe('what a value must keep to', () => {
  it.each<[string, JsonObject]>([
    ['Range: 1 to 500', { minimum: 1, maximum: 500 }],
    ['Range: more than 0, at most 1,000,000', { exclusiveMinimum: 0, maximum: 1_000_000 }],
    ['Range: at least 0.01', { minimum: 0.01 }],
    ['Length: 1 to 20 characters', { minLength: 1, maxLength: 20 }],
    ['Length: 3 characters', { minLength: 3, maxLength: 3 }],
    ['Length: at most 1 character', { maxLength: 1 }],
    ['Pattern: ^a|b$', { pattern: '^a|b$' }],
    ['Items: at least 1 item; Items: each once', { minItems: 1, uniqueItems: true }],
    ['Size: at most 2 entries', { maxProperties: 2 }],
    ['Always: x', { const: 'x' }],
    ['Multiple of: 0.5', { multipleOf: 0.5 }],
    ['Exactly one of: a, b with c', { oneOf: [{ required: ['a'] }, { required: ['b', 'c'] }] }],
    ['Together: with a also b', { dependentRequired: { a: ['b'] } }],
    [
      'Each: length: at most 5 characters',
      { type: 'array', items: { type: 'string', maxLength: 5 } },
    ],
  ])('%s', (words, schema) => {
    const facts = listConstraints(model, viewSchema(model, schema));
    expect(facts.map(({ label, value }) => `${label}: ${flat(value)}`).join('; ')).toBe(words);
  });
});

describe('the fields of a schema', () => {
  const list = (schema: Schema, direction: 'request' | 'response' = 'request', limit = 100) =>
    print(
      listFields(
        {
          model,
          anchors: new Anchors(),
          direction,
          limit,
          findMessage: () => undefined,
          note: () => {},
        },
        schema,
        'op.body',
      ),
    );

  it.each<[string, Schema, string[]]>([
    [
      'puts together what all parts say',
      {
        allOf: [ref('Cat'), { properties: { meow: { description: 'Loud?' } }, required: ['meow'] }],
      },
      ['op.body.meow boolean required'],
    ],
    [
      'goes into lists without a step of its own',
      { type: 'array', items: { properties: { rows: { type: 'array', items: ref('Cat') } } } },
      ['op.body.rows array of object optional', 'op.body.rows.meow boolean optional'],
    ],
    [
      'stops where a schema contains itself',
      ref('Node'),
      [
        'op.body.value string optional',
        'op.body.next object optional',
        'The same fields again as in Node.',
      ],
    ],
    [
      'names each alternative',
      { oneOf: [ref('Cat'), ref('Dog')] },
      [
        'One of (1 of 2): Cat',
        'op.body.meow boolean optional',
        'One of (2 of 2): Dog',
        'op.body.bark integer optional',
      ],
    ],
    [
      'gives alternatives with the same field an anchor each',
      { anyOf: [ref('Cat'), { properties: { meow: { type: 'string' } } }] },
      [
        'Any of (1 of 2): Cat',
        'op.body.meow boolean optional',
        'Any of (2 of 2): object',
        'op.body.meow~2 string optional',
      ],
    ],
    [
      'shows free names',
      { type: 'object', additionalProperties: { type: 'string' } },
      ['Entries', 'op.body.* string '],
    ],
    [
      'shows names that follow a pattern',
      { patternProperties: { '^x-': { type: 'string' } } },
      ['Entries', 'op.body.-x string '],
    ],
    [
      'takes any name',
      { properties: { 'a "b" <c>': { type: 'string' } } },
      ['op.body.a-b-c string optional'],
    ],
  ])('%s', (_, schema, lines) => {
    expect(list(schema)).toEqual(lines);
  });

  it('leaves out what goes the other way', () => {
    const schema = {
      properties: {
        id: { type: 'string', readOnly: true },
        password: { type: 'string', writeOnly: true },
      },
    };
    expect(list(schema, 'request')).toEqual(['op.body.password string optional']);
    expect(list(schema, 'response')).toEqual(['op.body.id string optional']);
  });

  it('names what is too much to unfold', () => {
    const wide = { properties: { a: { properties: { b: ref('Cat'), c: ref('Dog') } } } };
    expect(list(wide, 'request', 2)).toEqual([
      'op.body.a object optional',
      '2 fields, not unfolded here.',
    ]);
  });
});

function print(groups: readonly FieldGroup[]): string[] {
  return groups.flatMap(({ label, own, note, fields }) => [
    ...(own === true ? [] : [flat(fields.length === 0 ? (note ?? label) : label)]),
    ...fields.flatMap((field) => [
      `${field.anchor} ${field.type} ${field.required === undefined ? '' : field.required ? 'required' : 'optional'}`,
      ...print(field.groups),
    ]),
  ]);
}

function flat(inline: Inline): string {
  if (typeof inline === 'string') return inline;
  if (Array.isArray(inline)) return inline.map(flat).join('');
  if ('code' in inline) return String(inline.code);
  return 'content' in inline ? flat(inline.content) : '';
}
