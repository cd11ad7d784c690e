import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalizePhoneNumber } from './phone-number.ts';

test.each([
  ['+918879685100', 'IND', '+918879685100'],
  ['+91 88796-85100', 'GLO', '+918879685100'],
  ['(0) 88796 85100', 'IND', '+918879685100'],
  ['918879685100', 'IND', '+918879685100'],
  ['8879685100', 'IND', '+918879685100'],
  ['0044 20 7946 0958', 'GBR', '+442079460958'],
  ['020 7946 0958', 'GBR', '+442079460958'],
  ['+1 (415) 555.2671', 'GLO', '+14155552671'],
  // Nobody knows the country: the number is taken as complete.
  ['918879685100', 'GLO', '+918879685100'],
  // Short ones exist, and four digits are enough.
  ['1234', 'GLO', '+1234'],
  ['+99912345', 'IND', '+99912345'],
])('%s in %s is %s', (text, country, number) => {
  expect(normalizePhoneNumber(text, country)).toBe(number);
});

test.each([
  ['123', 'three digits'],
  ['1234567890123456', 'sixteen digits'],
  ['+0123456', 'no country begins with 0'],
  ['', 'nothing'],
  ['+', 'a plus alone'],
  ['91+8879685100', 'a plus in the middle'],
  ['++918879685100', 'two'],
  ['8879685100x5', 'an extension'],
  ['8879685100;ext=5', 'another one'],
  ['٩١٨٨٧٩٦٨٥١٠٠', 'other digits'],
])('%s is no number: %s', (text) => {
  expect(normalizePhoneNumber(text, 'IND')).toBeUndefined();
});

test('whatever comes in, a number that comes out is E.164 and stays what it is', () => {
  const digits = fc.stringMatching(/^\+?[0-9 ()-]{3,18}$/);
  const countries = fc.constantFrom('IND', 'GBR', 'ITA', 'ARG', 'MEX', 'USA', 'BRA', 'GLO', 'XXX');
  fc.assert(
    fc.property(digits, countries, (text, country) => {
      const number = normalizePhoneNumber(text, country);
      if (number === undefined) return;
      expect(number).toMatch(/^\+[1-9][0-9]{3,14}$/);
      expect(normalizePhoneNumber(number, country)).toBe(number);
    }),
    { numRuns: 3000 },
  );
});
