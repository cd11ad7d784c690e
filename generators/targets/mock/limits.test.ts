import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../openapi/json.ts';
import { restateLimits } from './limits.ts';

const number = { type: 'number' };
const integer = { type: 'integer' };

const cases: [name: string, given: JsonObject, want: JsonObject][] = [
  ['no exclusive limit', { ...number, minimum: 0 }, { ...number, minimum: 0 }],
  [
    'a lower limit of a number',
    { ...number, exclusiveMinimum: 0 },
    { ...number, exclusiveMinimum: 0, minimum: 0.0001 },
  ],
  [
    'an upper limit of a number',
    { ...number, exclusiveMaximum: -3 },
    { ...number, exclusiveMaximum: -3, maximum: -3.0001 },
  ],
  [
    'a lower limit that an inclusive one stands beside',
    { ...number, exclusiveMinimum: 0, minimum: 0 },
    { ...number, exclusiveMinimum: 0, minimum: 0.0001 },
  ],
  [
    'a lower limit that an inclusive one makes idle',
    { ...number, exclusiveMinimum: 0, minimum: 10 },
    { ...number, exclusiveMinimum: 0, minimum: 10 },
  ],
  [
    'a range that the generator would find empty',
    { ...number, exclusiveMinimum: 0, exclusiveMaximum: 1 },
    { ...number, minimum: 0.0001, maximum: 0.9999 },
  ],
  ['whole numbers', { ...integer, exclusiveMinimum: 0 }, { ...integer, minimum: 1 }],
  [
    'whole numbers or null',
    { type: ['integer', 'null'], exclusiveMaximum: 5 },
    { type: ['integer', 'null'], maximum: 4 },
  ],
  [
    'multiples',
    { ...number, exclusiveMinimum: 0, multipleOf: 5 },
    { ...number, exclusiveMinimum: 0, multipleOf: 5, minimum: 5 },
  ],
];

describe('restateLimits', () => {
  it.each(cases)('%s', (_name, given, want) => {
    const schema = structuredClone(given);
    restateLimits(schema);
    expect(schema).toEqual(want);
    restateLimits(schema);
    expect(schema, 'a second time').toEqual(want);
  });

  it('moves away from a limit also where floating point is coarse', () => {
    const schema: JsonObject = { type: 'number', exclusiveMinimum: 1e17 };
    restateLimits(schema);
    expect(schema['minimum']).toBeGreaterThan(1e17);
  });
});
