import { describe, expect, it } from 'vitest';
import type { Schema } from '../../model/model.ts';
import type { JsonObject } from '../../openapi/json.ts';
import { collectMessages, mergeMessages } from './messages.ts';

const said = (...kinds: string[]): JsonObject => ({
  'x-messages': Object.fromEntries(kinds.map((kind) => [kind, `${kind}!`])),
});

const schemas: JsonObject = {
  Email: { type: 'string', ...said('format', '*') },
  Node: { properties: { name: said('required'), next: { $ref: '#/components/schemas/Node' } } },
  Silent: { properties: { again: { $ref: '#/components/schemas/Silent' } } },
};

/** Pointer → kinds in their order. */
function kindsOf(schema: Schema): Record<string, string> {
  const messages = collectMessages(schema, { components: { schemas } });
  return Object.fromEntries(
    Object.entries(messages).map(([pointer, kinds]) => [pointer, Object.keys(kinds).join(' ')]),
  );
}

const cases: [name: string, schema: Schema, want: Record<string, string>][] = [
  ['a boolean schema', true, {}],
  ['the body itself', said('type'), { '': 'type' }],
  [
    'properties',
    { properties: { a: said('enum'), 'b/c~d': said('type') } },
    { '/a': 'enum', '/b~1c~0d': 'type' },
  ],
  ['items', { items: { properties: { a: said('type') } } }, { '/*/a': 'type' }],
  [
    'places in a tuple',
    { prefixItems: [{}, said('type')], items: said('enum') },
    { '/1': 'type', '/*': 'enum' },
  ],
  ['names that are not known', { additionalProperties: said('type') }, { '/*': 'type' }],
  ['names by pattern', { patternProperties: { '^a': said('type') } }, { '/*': 'type' }],
  [
    'a reference',
    { properties: { a: { $ref: '#/components/schemas/Email' } } },
    { '/a': 'format *' },
  ],
  [
    'beside a reference: its own first',
    { properties: { a: { $ref: '#/components/schemas/Email', ...said('maxLength', 'format') } } },
    { '/a': 'maxLength format *' },
  ],
  [
    'beside a reference: nothing behind *',
    { properties: { a: { $ref: '#/components/schemas/Email', ...said('*') } } },
    { '/a': '*' },
  ],
  [
    'compositions',
    {
      allOf: [{ properties: { a: said('type') } }],
      anyOf: [{ properties: { a: said('enum') } }],
      oneOf: [said('type')],
    },
    { '': 'type', '/a': 'type enum' },
  ],
  [
    'conditions',
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    { if: {}, then: { properties: { a: said('type') } }, else: said('enum') },
    { '/a': 'type', '': 'enum' },
  ],
  ['a reference to nothing', { $ref: '#/components/schemas/Gone' }, {}],
  ['a schema that refers to itself and says nothing', { $ref: '#/components/schemas/Silent' }, {}],
];

describe('collectMessages', () => {
  it.each(cases)('%s', (_name, schema, want) => {
    expect(kindsOf(schema)).toEqual(want);
  });

  it('goes some way into a schema that refers to itself', () => {
    const pointers = Object.keys(kindsOf({ $ref: '#/components/schemas/Node' }));
    expect(pointers.slice(0, 3)).toEqual(['/name', '/next/name', '/next/next/name']);
    expect(pointers.length).toBeLessThan(20);
  });

  it('ends where schemas refer to each other in many ways', () => {
    const names = Array.from({ length: 20 }, (_, index) => `S${index}`);
    const properties = Object.fromEntries(
      names.map((name) => [name, { $ref: `#/components/schemas/${name}` }]),
    );
    const tangle = Object.fromEntries(
      names.map((name) => [name, { properties: { ...properties, own: said('type') } }]),
    );
    const document = { components: { schemas: tangle } };
    const found = collectMessages({ $ref: '#/components/schemas/S0' }, document);
    expect(found['/own']).toEqual({ type: { message: 'type!' } });
  });
});

describe('mergeMessages', () => {
  const text = (message: string) => ({ message });

  it.each([
    [
      'adds what is not said',
      { type: text('a') },
      { enum: text('b') },
      { type: text('a'), enum: text('b') },
    ],
    ['keeps what is said', { type: text('a') }, { type: text('b') }, { type: text('a') }],
    ['adds nothing behind *', { '*': text('a') }, { type: text('b') }, { '*': text('a') }],
  ])('%s', (_name, first, second, want) => {
    expect(mergeMessages(first, second)).toEqual(want);
  });
});
