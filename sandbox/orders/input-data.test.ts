import { describe, expect, test } from 'vitest';
import { invalid } from '../problems.ts';
import { checkInputData } from './input-data.ts';

function field(field_name: string, field_type: string, rest: object = {}) {
  return { field_name, field_label: field_name, field_type, is_required: true, ...rest };
}

const PLAYER = [
  field('player_id', 'text', { validation_regex: '^[0-9]{8,12}$' }),
  field('server', 'select', { options: [{ value: 'asia', label: 'Asia' }] }),
  field('nickname', 'text', { is_required: false }),
];
const GOOD = { player_id: '5123456789', server: 'asia' };

describe('the first fault is named', () => {
  test.each([
    ['no answers', undefined, 'input_data.player_id is required'],
    ['a missing answer', { player_id: '5123456789' }, 'input_data.server is required'],
    ['an empty answer', { ...GOOD, server: '' }, 'input_data.server is required'],
    ['blanks', { ...GOOD, player_id: ' \t' }, 'input_data.player_id is required'],
    ['an unknown key', { ...GOOD, level: '3' }, 'input_data.level is not a field of this product'],
    [
      'a key of every object',
      JSON.parse('{"player_id":"12345678","server":"asia","__proto__":"x"}'),
      'input_data.__proto__ is not a field of this product',
    ],
    [
      'another case',
      { ...GOOD, Server: 'asia' },
      'input_data.Server is not a field of this product',
    ],
    [
      'a very long key',
      { ...GOOD, ['k'.repeat(500)]: 1 },
      `input_data.${'k'.repeat(100)}… is not a field of this product`,
    ],
    ['a broken pattern', { ...GOOD, player_id: '123' }, 'input_data.player_id is invalid'],
    [
      'a line break after a match',
      { ...GOOD, player_id: '12345678\n' },
      'input_data.player_id is invalid',
    ],
    ['another option', { ...GOOD, server: 'mars' }, 'input_data.server is invalid'],
    ['the label of an option', { ...GOOD, server: 'Asia' }, 'input_data.server is invalid'],
    [
      'text that no database keeps',
      { ...GOOD, nickname: 'a\0b' },
      'input_data.nickname is invalid',
    ],
    ['half a character', { ...GOOD, nickname: '\ud800' }, 'input_data.nickname is invalid'],
    [
      'digits that a number loses',
      { ...GOOD, player_id: 51234567890123456 },
      'input_data.player_id is invalid',
    ],
    ['missing before unknown', { server: 'asia', level: '3' }, 'input_data.player_id is required'],
    [
      'unknown before wrong',
      { ...GOOD, server: 'mars', level: '3' },
      'input_data.level is not a field of this product',
    ],
  ])('%s', (_what, answers, message) => {
    expect(checkInputData(PLAYER, answers, 'GLO')).toEqual(invalid(message));
  });

  test('answers to a product without fields are unknown', () => {
    expect(checkInputData([], { a: 1 }, 'GLO')).toEqual(
      invalid('input_data.a is not a field of this product'),
    );
  });
});

describe('what is kept', () => {
  test.each([
    [GOOD, GOOD],
    [
      { ...GOOD, nickname: '' },
      { ...GOOD, nickname: '' },
    ],
    // A number in place of text counts as its digits.
    [
      { server: 'asia', player_id: 5123456789 },
      { player_id: '5123456789', server: 'asia' },
    ],
    [
      { ...GOOD, nickname: ' Ada ' },
      { ...GOOD, nickname: ' Ada ' },
    ],
  ])('%j', (answers, kept) => {
    expect(checkInputData(PLAYER, answers, 'GLO')).toEqual({ answers: kept });
  });

  test('of a product without fields', () => {
    expect(checkInputData([], undefined, 'GLO')).toEqual({ answers: undefined });
    expect(checkInputData(null, {}, 'GLO')).toEqual({ answers: {} });
  });
});

test.each([
  ['12', true],
  ['-12.50', true],
  ['.5', true],
  ['1e3', true],
  [' 7 ', true],
  [0, true],
  [-1.25, true],
  ['1,5', false],
  ['0x10', false],
  ['NaN', false],
  ['Infinity', false],
  ['1e999', false],
  ['12 kg', false],
  ['.', false],
])('%j to a number field', (answer, fits) => {
  const given = { meter: answer };
  expect(checkInputData([field('meter', 'number')], given, 'GLO')).toEqual(
    fits ? { answers: given } : invalid('input_data.meter is invalid'),
  );
});

test.each([
  ['+91 88796 85100', '+918879685100'],
  ['08879685100', '+918879685100'],
  [918879685100, '+918879685100'],
  ['123', undefined],
  ['call me', undefined],
])('%j to a phone field', (answer, kept) => {
  expect(checkInputData([field('phone', 'phone')], { phone: answer }, 'IND')).toEqual(
    kept === undefined ? invalid('input_data.phone is invalid') : { answers: { phone: kept } },
  );
});
