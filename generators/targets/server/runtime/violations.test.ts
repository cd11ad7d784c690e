import { describe, expect, test } from 'vitest';
import { library } from '../testing/library.ts';
import type { Messages, ParameterSpec, Violation } from './types.ts';
import { createBodyRefusal, createParameterRefusal } from './violations.ts';

function violate(
  instancePath: string,
  keyword: string,
  params: Record<string, unknown> = {},
): Violation {
  return { instancePath, keyword, params };
}

function say(kinds: Record<string, string>): Messages {
  return Object.fromEntries(Object.entries(kinds).map(([kind, message]) => [kind, { message }]));
}

describe('the generic words', () => {
  const refuse = createBodyRefusal(library, { messages: {}, fields: {} });

  test.each<[Violation, string]>([
    [violate('/page', 'minimum', { comparison: '>=', limit: 1 }), 'page must be >= 1'],
    [violate('/page', 'exclusiveMaximum', { comparison: '<', limit: 5 }), 'page must be < 5'],
    [violate('/email', 'format', { format: 'email' }), 'email must match format email'],
    [violate('/code', 'pattern', { pattern: '^[A-Z]$' }), 'code must match pattern ^[A-Z]$'],
    [violate('/n', 'multipleOf', { multipleOf: 0.5 }), 'n must be a multiple of 0.5'],
    [violate('/n', 'type', { type: 'integer' }), 'n must be integer'],
    [violate('/n', 'type', { type: ['string', 'null'] }), 'n must be string or null'],
    [violate('/n', 'type', { type: 'string,null' }), 'n must be string or null'],
    [violate('/s', 'enum', { allowedValues: ['A', 1, null] }), 's must be one of A, 1, null'],
    [violate('/s', 'const', { allowedValue: 'A' }), 's must be "A"'],
    [violate('/s', 'minLength', { limit: 1 }), 's must have at least 1 character'],
    [violate('/s', 'maxLength', { limit: 9 }), 's must have at most 9 characters'],
    [violate('/l', 'minItems', { limit: 2 }), 'l must have at least 2 items'],
    [violate('/l', 'maxItems', { limit: 1 }), 'l must have at most 1 item'],
    [violate('/l', 'uniqueItems', { i: 1, j: 0 }), 'l must not have the same item twice'],
    [violate('/o', 'minProperties', { limit: 1 }), 'o must have at least 1 property'],
    [violate('/o', 'maxProperties', { limit: 3 }), 'o must have at most 3 properties'],
    [violate('/o', 'required', { missingProperty: 'a' }), 'o.a is required'],
    [violate('', 'dependentRequired', { missingProperty: 'b' }), 'b is required'],
    [violate('/o', 'additionalProperties', { additionalProperty: 'x' }), 'o.x is not allowed'],
    [violate('', 'unevaluatedProperties', { unevaluatedProperty: 'x' }), 'x is not allowed'],
    [violate('/o', 'false schema'), 'o is not allowed'],
    [violate('/o', 'propertyNames', { propertyName: 'X' }), 'o.X is not an allowed name'],
    [violate('/rows/3/a~1b', 'type', { type: 'string' }), 'rows[3].a/b must be string'],
    [violate('/0', 'type', { type: 'string' }), 'body[0] must be string'],
    [violate('', 'type', { type: 'object' }), 'body must be object'],
    [{ ...violate('/x', 'custom'), message: 'must be nice' }, 'x must be nice'],
    [violate('/x', 'custom'), 'x is not valid'],
  ])('say %o', (violation, want) => {
    expect(refuse([violation]).error).toEqual({
      status: 400,
      name: 'ValidationException',
      code: 'VALIDATION_FAILURE',
      message: want,
    });
  });

  test('are there even if a validator left nothing behind', () => {
    expect(refuse(null).error.message).toBe('body is not valid');
  });

  test('cut names that somebody made long', () => {
    const violation = violate(`/${'x'.repeat(5000)}`, 'type', { type: 'string' });
    expect(refuse([violation]).error.message.length).toBeLessThan(200);
  });

  test.each<[string, Violation[], string]>([
    [
      'types, where alternatives differ in nothing else',
      [
        violate('/a', 'type', { type: 'string' }),
        violate('/a', 'type', { type: 'null' }),
        violate('/a', 'anyOf'),
      ],
      'a must be string or null',
    ],
    [
      'the whole, where something inside an alternative is wrong',
      [violate('/card/number', 'pattern', { pattern: 'x' }), violate('/card', 'oneOf')],
      'card must match exactly one of its documented forms',
    ],
    [
      'the first, where the alternatives are elsewhere',
      [violate('/a', 'minimum', { comparison: '>=', limit: 1 }), violate('/ab', 'anyOf')],
      'a must be >= 1',
    ],
  ])('name %s', (_, violations, want) => {
    expect(refuse(violations).error.message).toBe(want);
  });
});

describe('the messages of parameters', () => {
  function refuseOne(messages: Messages) {
    const parameter: ParameterSpec = {
      name: 'email',
      in: 'query',
      required: true,
      kinds: ['string'],
      messages,
    };
    return createParameterRefusal(library, [parameter]);
  }
  const tooLong = violate('/email', 'maxLength', { limit: 254 });
  const malformed = violate('/email', 'format', { format: 'email' });
  const missing = violate('', 'required', { missingProperty: 'email' });

  test.each<[string, Messages, Violation[], string]>([
    ['the keyword', say({ '*': 'bad', maxLength: 'too long' }), [tooLong], 'too long'],
    ['any other keyword', say({ '*': 'bad', maxLength: 'too long' }), [malformed], 'bad'],
    ['a missing value', say({ '*': 'bad', required: 'give one' }), [missing], 'give one'],
    [
      'the first that is written',
      say({ format: 'odd', maxLength: 'long' }),
      [tooLong, malformed],
      'odd',
    ],
    ['no keyword', say({ pattern: 'odd' }), [malformed], 'email must match format email'],
    ['an item, as any other', say({ '*': 'bad' }), [violate('/email/0', 'type')], 'bad'],
    [
      'an item, not as the list',
      say({ type: 'no list' }),
      [violate('/email/0', 'type', { type: 'string' })],
      'email[0] must be string',
    ],
  ])('are found by %s', (_, messages, violations, want) => {
    expect(refuseOne(messages)(violations).error.message).toBe(want);
  });

  test('can name another error', () => {
    const refuse = refuseOne({ '*': { message: 'no', name: 'BadRequestError', code: 'BAD' } });
    expect(refuse([malformed]).error).toEqual({
      status: 400,
      name: 'BadRequestError',
      code: 'BAD',
      message: 'no',
    });
  });
});

describe('the messages of bodies', () => {
  const refuse = createBodyRefusal(library, {
    messages: say({ type: 'send an object' }),
    fields: {
      '/amount': say({ required: 'amount is needed', '*': 'amount is odd' }),
      '/rows/*/qty': say({ '*': 'qty is odd' }),
      '/rows/0/qty': say({ minimum: 'the first qty is small' }),
      '/data': say({ '*': 'data must be texts' }),
      '/data/age': say({ type: 'age is a number' }),
      '/a~1b': say({ '*': 'slashed' }),
    },
  });

  test.each<[string, Violation, string]>([
    ['the whole', violate('', 'type', { type: 'object' }), 'send an object'],
    ['a field', violate('/amount', 'minimum'), 'amount is odd'],
    ['a missing field', violate('', 'required', { missingProperty: 'amount' }), 'amount is needed'],
    ['a field of any item', violate('/rows/7/qty', 'type'), 'qty is odd'],
    ['a field of a certain item', violate('/rows/0/qty', 'minimum'), 'the first qty is small'],
    ['a certain item, as any', violate('/rows/0/qty', 'type'), 'qty is odd'],
    ['a field in a field', violate('/data/age', 'type'), 'age is a number'],
    ['what is above', violate('/data/name', 'maxLength', { limit: 1 }), 'data must be texts'],
    ['what is far above', violate('/data/x/y/z', 'type'), 'data must be texts'],
    ['an escaped name', violate('/a~1b', 'type'), 'slashed'],
    ['none', violate('/other', 'type', { type: 'string' }), 'other must be string'],
  ])('are found by %s', (_, violation, want) => {
    expect(refuse([violation]).error.message).toBe(want);
  });
});
