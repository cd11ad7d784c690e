import { expect, it } from 'vitest';
import type { JsonObject } from '@octopus-cards/toolkit';
import { followPointer } from './follow.ts';

const document: JsonObject = {
  paths: { '/a': { get: { responses: { '200': { $ref: '#/components/responses/One' } } } } },
  components: {
    responses: {
      One: { $ref: '#/components/responses/Two%20more' },
      'Two more': {
        content: { json: { schema: { $ref: '#/components/schemas/S', description: 'x' } } },
      },
      Loop: { $ref: '#/components/responses/Loop' },
      Outside: { $ref: 'other.yaml#/a' },
    },
    schemas: { S: { type: 'string' }, T: { $ref: '#/components/schemas/S', maxLength: 3 } },
  },
};

const cases: [pointer: string, place: string | undefined][] = [
  ['', ''],
  ['/components/schemas/S', '/components/schemas/S'],
  ['/paths/~1a/get/responses/200', '/components/responses/Two more'],
  ['/paths/~1a/get/responses/200/content/json/schema', '/components/schemas/S'],
  ['/paths/~1a/get/responses/200/content/json/schema/type', '/components/schemas/S/type'],
  ['/components/schemas/T', '/components/schemas/T'],
  ['/components/schemas/T/type', '/components/schemas/S/type'],
  ['/components/schemas/T/maxLength', '/components/schemas/T/maxLength'],
  ['/components/schemas/None', undefined],
  ['/components/schemas/S/none', undefined],
  ['/components/responses/Loop/content', undefined],
  ['/components/responses/Loop', undefined],
  ['/components/responses/Outside/a', undefined],
];

it.each(cases)('follows %j to %j', (pointer, place) => {
  expect(followPointer(document, pointer)?.pointer).toBe(place);
});
