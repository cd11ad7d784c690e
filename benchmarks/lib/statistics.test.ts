import { expect, it } from 'vitest';
import { median } from './statistics.ts';

it.each([
  ['one', [3], 3],
  ['an odd number', [9, 1, 5], 5],
  ['an even number', [4, 1, 3, 2], 2.5],
  ['numbers that sort otherwise as text', [10, 9, 100], 10],
])('the median of %s', (_name, given, want) => {
  expect(median(given)).toBe(want);
});

it('has no median of nothing', () => {
  expect(() => median([])).toThrow(RangeError);
});
