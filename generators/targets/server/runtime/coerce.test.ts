import { expect, test } from 'vitest';
import { coerceText } from './coerce.ts';
import type { TextKind } from './types.ts';

test.each<[string, TextKind[], string, unknown]>([
  ['an integer', ['integer'], '42', 42],
  ['a negative integer', ['integer'], '-7', -7],
  ['zero', ['integer'], '0', 0],
  ['negative zero as zero', ['integer'], '-0', 0],
  ['the largest exact integer', ['integer'], '9007199254740991', 9007199254740991],
  ['no integer that a double would change', ['integer'], '9007199254740993', '9007199254740993'],
  ['no hexadecimal', ['integer', 'number'], '0x10', '0x10'],
  ['no exponent as integer', ['integer'], '1e2', '1e2'],
  ['no decimals as integer', ['integer'], '1.0', '1.0'],
  ['no spaces before', ['integer', 'number'], ' 1', ' 1'],
  ['no spaces behind', ['integer', 'number'], '1 ', '1 '],
  ['nothing as nothing', ['integer', 'number', 'boolean', 'null', 'json'], '', ''],
  ['no plus sign', ['integer', 'number'], '+1', '+1'],
  ['no leading zero', ['integer', 'number'], '01', '01'],
  ['no separators', ['integer', 'number'], '1_000', '1_000'],
  ['no other digits', ['integer', 'number'], '١', '١'],
  ['a line break as no part of it', ['integer'], '1\n', '1\n'],
  ['a number', ['number'], '4.99', 4.99],
  ['an exponent', ['number'], '1e2', 100],
  ['no bare point', ['number'], '.5', '.5'],
  ['no infinity', ['number'], '1e999', '1e999'],
  ['no word for a number', ['number'], 'NaN', 'NaN'],
  ['true', ['boolean'], 'true', true],
  ['false', ['boolean'], 'false', false],
  ['no other booleans', ['boolean'], '1', '1'],
  ['no capitals', ['boolean'], 'True', 'True'],
  ['null', ['null', 'string'], 'null', null],
  ['JSON', ['json'], '{"a":[1]}', { a: [1] }],
  ['no broken JSON', ['json'], '{"a"', '{"a"'],
  ['text', ['string'], '42', '42'],
  ['the first kind that fits', ['boolean', 'integer', 'string'], '1', 1],
  ['text when nothing else fits', ['integer', 'string'], 'all', 'all'],
])('reads %s', (_, kinds, given, want) => {
  expect(coerceText(given, kinds)).toStrictEqual(want);
});
