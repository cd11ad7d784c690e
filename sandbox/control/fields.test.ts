import { describe, expect, test } from 'vitest';
import {
  choice,
  choices,
  decimal,
  integer,
  optional,
  readFields,
  text,
  texts,
  time,
  toggle,
} from './fields.ts';
import type { Field } from './fields.ts';

const upTo9 = integer('N', '', { max: 9 });
const words = choice(['red', 'green', 'blue'], '');
const several = choices(['red', 'green', 'blue'], 'LIST', '');

test.each<[string, Field<unknown>, unknown, unknown]>([
  ['integer', upTo9, 7, 7],
  ['integer from the command line', upTo9, '7', 7],
  ['decimal', decimal('A', ''), '12.5000', '12.5000'],
  ['decimal as number', decimal('A', ''), 12.5, '12.5'],
  ['text, trimmed', text('T', ''), ' a b ', 'a b'],
  ['choice', words, 'green', 'green'],
  ['choices', several, 'blue, red,blue', ['blue', 'red']],
  ['choices as list', several, ['red'], ['red']],
  ['no choice at all', several, '', []],
  ['texts', texts('T', ''), 'a=1,b=2', ['a=1', 'b=2']],
  ['time', time('T', ''), '2026-06-01T14:00:00+02:00', new Date('2026-06-01T12:00:00Z')],
  ['toggle', toggle(''), true, true],
  ['toggle from the query', toggle(''), 'false', false],
  ['optional, absent', optional(upTo9), undefined, undefined],
  ['optional, null', optional(upTo9), null, undefined],
  ['optional, there', optional(upTo9), 3, 3],
])('reads %s', (_, field, given, value) => {
  expect(readFields({ it: field }, { it: given })).toEqual({ it: value });
});

const BOUNDS = 'it must be a whole number from 1 to 9.';
const MONEY = 'it must be an amount such as 100 or 12.5, with up to 4 decimals.';
const MOMENT = 'it must be a time such as 2026-06-01T12:00:00Z.';
test.each<[Field<unknown>, unknown, string]>([
  [upTo9, 0, BOUNDS],
  [upTo9, 10, BOUNDS],
  [upTo9, 1.5, BOUNDS],
  [upTo9, '1e0', BOUNDS],
  [upTo9, '0x7', BOUNDS],
  [upTo9, true, BOUNDS],
  [upTo9, Number.NaN, BOUNDS],
  [integer('N', ''), -1, 'it must be a whole number of 1 or more.'],
  [decimal('A', ''), '-1', MONEY],
  [decimal('A', ''), '1.00001', MONEY],
  [decimal('A', ''), '1,5', MONEY],
  [decimal('A', ''), 1e21, MONEY],
  [text('T', ''), '  ', 'it must be a text that is not empty.'],
  [text('T', ''), 5, 'it must be a text that is not empty.'],
  [text('T', '', 3), 'abcd', 'it may have 3 characters at most.'],
  [words, 'RED', 'it must be red, green or blue.'],
  [several, 'red,pink', 'it must be red, green or blue.'],
  [several, [1], 'it must be a list of texts.'],
  [texts('T', ''), ',', 'it must be a list of texts.'],
  [time('T', ''), '2026-06-01', MOMENT],
  [time('T', ''), '2026-13-01T00:00:00Z', MOMENT],
  [time('T', ''), 1780315200, MOMENT],
  [toggle(''), 1, 'it must be true or false.'],
  [upTo9, undefined, 'it is missing.'],
])('refuses %o %o', (field, given, message) => {
  expect(() => readFields({ it: field }, { it: given })).toThrow(
    expect.objectContaining({ name: 'InputError', message }),
  );
});

describe('a set of fields', () => {
  test.each([[[]], ['text'], [5]])('is no %o', (given) => {
    expect(() => readFields({}, given)).toThrow('A JSON object is expected.');
  });

  test('has no others', () => {
    const fields = { one: upTo9, two: upTo9 };
    expect(() => readFields(fields, { one: 1, two: 2, three: 3 })).toThrow(
      'There is no field "three". There are: one, two.',
    );
    expect(() => readFields({}, JSON.parse('{"__proto__":1}'))).toThrow(
      'There is no field "__proto__". There are none.',
    );
  });

  test('may be spelled otherwise where it is typed', () => {
    expect(() => readFields({ credit_limit: upTo9 }, {}, () => '--credit-limit')).toThrow(
      '--credit-limit is missing.',
    );
  });
});
