import { expect, test } from 'vitest';
import { checkNumber } from './check-number.ts';

const WHOLE = 'Write a whole number, such as 500.';
const NUMBER = 'Write a number with a point, such as 1000.50.';

test.each([
  ['500', { isWhole: true, least: 1, most: 5000 }, null],
  ['5001', { isWhole: true, most: 5000 }, 'It must be at most 5000.'],
  ['0', { isWhole: true, least: 1 }, 'It must be at least 1.'],
  ['1.5', { isWhole: true }, WHOLE],
  ['many', { isWhole: true }, WHOLE],
  [' 1000.50 ', { above: 0 }, null],
  ['1,000', {}, NUMBER],
  ['1e3', {}, NUMBER],
  ['', {}, NUMBER],
  ['0', { above: 0 }, 'It must be above 0.'],
  ['100', { below: 100 }, 'It must be below 100.'],
  ['1.00001', { decimals: 4 }, 'Write at most 4 digits behind the point.'],
  ['0.000000000000001', {}, null],
  ['1234567890123.456', {}, 'Write at most 15 digits.'],
])('checks "%s"', (text, bounds, message) => {
  expect(checkNumber(text, bounds)).toBe(message);
});
