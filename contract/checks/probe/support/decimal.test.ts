import { describe, expect, it } from 'vitest';
import { showUnits, toUnits } from './decimal.ts';

describe('amounts as decimals', () => {
  it.each<[number, string]>([
    [0, '0'],
    [5, '5'],
    [-0.05, '-0.05'],
    [241.25, '241.25'],
    [1e-7, '0.0000001'],
    [1e21, '1000000000000000000000'],
    [1.5e-10, '0.00000000015'],
  ])('%d is %s', (value, text) => {
    expect(showUnits(toUnits(value))).toBe(text);
  });

  it('are added without loss', () => {
    expect(showUnits(toUnits(0.1) + toUnits(0.2))).toBe('0.3');
    expect(showUnits(toUnits(5000) - toUnits(241.2501))).toBe('4758.7499');
  });
});
