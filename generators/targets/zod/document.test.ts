import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../openapi/json.ts';
import { restateForZod, webhooksAsPaths } from './document.ts';

const cases: [name: string, given: JsonObject, want: JsonObject][] = [
  ['one type', { type: 'string', maxLength: 3 }, { type: 'string', maxLength: 3 }],
  ['one type or null', { type: ['string', 'null'] }, { type: ['string', 'null'] }],
  [
    'several types, each with its own limits',
    { description: 'A.', type: ['string', 'number', 'null'], maxLength: 3, minimum: 0 },
    {
      description: 'A.',
      anyOf: [{ type: 'string', maxLength: 3 }, { type: 'number', minimum: 0 }, { type: 'null' }],
    },
  ],
  [
    'several types with listed values',
    { type: ['string', 'integer'], enum: ['a', 1] },
    { type: ['string', 'integer'], enum: ['a', 1] },
  ],
];

describe('restateForZod', () => {
  it.each(cases)('%s', (_name, given, want) => {
    const document = { openapi: '3.1.0', components: { schemas: { Thing: given } } };
    restateForZod(document);
    expect(document.components.schemas.Thing).toEqual(want);
  });
});

describe('webhooksAsPaths', () => {
  it('keeps the bodies of events, and drops what their receiver answers', () => {
    const requestBody = { content: {} };
    const event = { post: { operationId: 'onEvent', requestBody, responses: { 204: {} } } };
    const document: JsonObject = { paths: { '/x': {} }, webhooks: { 'a.b': event } };
    webhooksAsPaths(document);
    expect(document).toEqual({
      paths: { '/x': {}, '/webhooks:a.b': { post: { operationId: 'onEvent', requestBody } } },
    });
  });
});
