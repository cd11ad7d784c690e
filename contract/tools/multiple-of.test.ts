import { expect, it } from 'vitest';
import { isMultipleOf } from './multiple-of.ts';

const cases: [value: number, step: number, is: boolean][] = [
  [1.1, 0.1, true],
  [0.3, 0.1, true],
  [4.35, 0.01, true],
  [999999999.9999, 0.0001, true],
  [0.00005, 0.0001, false],
  [-2.5, 0.5, true],
  [0, 0.1, true],
  [7, 2, false],
  [1e21, 10, true],
  [1e-7, 1e-8, true],
  [1.5e-7, 1e-7, false],
  [3, 0, true],
];

it.each(cases)('%d is a multiple of %d: %j', (value, step, is) => {
  expect(isMultipleOf(value, step)).toBe(is);
});
