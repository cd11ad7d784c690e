import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../openapi/json.ts';
import { prepareDocument } from './prepare.ts';

const prepareSchema = (schema: JsonObject) =>
  prepareDocument({ openapi: '3.1.0', components: { schemas: { Thing: schema } } });

const wanted = (schema: JsonObject) => ({
  openapi: '3.1.0',
  jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
  components: { schemas: { Thing: schema } },
});

const properties = { size: { type: 'string' } };

const cases: [name: string, given: JsonObject, want: JsonObject][] = [
  ['a plain schema', { type: 'string' }, { type: 'string' }],
  [
    'an exclusive limit deep inside',
    { type: 'object', properties: { size: { type: 'integer', exclusiveMinimum: 0 } } },
    { type: 'object', properties: { size: { type: 'integer', minimum: 1 } } },
  ],
  [
    'a closed object',
    { properties, unevaluatedProperties: false },
    { properties, unevaluatedProperties: false, additionalProperties: false },
  ],
  [
    'an object closed over others',
    { allOf: [{ properties }], unevaluatedProperties: false },
    { allOf: [{ properties }], unevaluatedProperties: false },
  ],
  [
    'an object whose further properties are described',
    { unevaluatedProperties: false, additionalProperties: { type: 'string' } },
    { unevaluatedProperties: false, additionalProperties: { type: 'string' } },
  ],
  [
    'examples, which are data',
    { examples: [{ exclusiveMinimum: 0, unevaluatedProperties: false }] },
    { examples: [{ exclusiveMinimum: 0, unevaluatedProperties: false }] },
  ],
];

describe('prepareDocument', () => {
  it.each(cases)('%s', (_name, given, want) => {
    expect(prepareSchema(given)).toEqual(wanted(want));
  });

  it('leaves out webhooks, and the document it was given alone', () => {
    const given = { openapi: '3.1.0', webhooks: { event: { post: {} } } };
    const before = structuredClone(given);
    expect(prepareDocument(given)).not.toHaveProperty('webhooks');
    expect(given).toEqual(before);
  });
});
