import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Amount } from '../money/decimal.ts';
import { calculateRate } from './forex.ts';

const DAY = new Date('2026-06-01T12:00:00Z');

function currency(code: string, perUsd: string | number) {
  return { code, perUsd: new Amount(perUsd) };
}

const USD = currency('USD', 1);
const EUR = currency('EUR', '0.92');
const JPY = currency('JPY', 150);
const KWD = currency('KWD', '0.307');
const VND = currency('VND', 25_400);
const IRR = currency('IRR', 42_000);

describe('a rate', () => {
  it.each([
    ['GBP', 'EUR', '1.17'],
    ['INR', 'USD', '0.0118'],
    ['USD', 'EUR', '0.92'],
    ['EUR', 'USD', '1.085'],
  ])('stands still for %s to %s, as documented', (source, destination, expected) => {
    for (const day of ['2026-06-01', '2026-06-02', '2031-01-31'])
      expect(
        calculateRate(currency(source, 3), currency(destination, 7), new Date(day)).toString(),
      ).toBe(expected);
  });

  it('that was set by hand wins, also over a documented one', () => {
    expect(calculateRate(USD, EUR, DAY, new Amount('0.5')).toString()).toBe('0.5');
    expect(calculateRate(JPY, KWD, DAY, new Amount('0.12345678')).toString()).toBe('0.12345678');
  });

  it('is the same all day and another one the next, on every machine', () => {
    const rates = [
      '2026-06-01T00:00:00Z',
      '2026-06-01T23:59:59.999Z',
      '2026-06-02T00:00:00Z',
      '2026-06-03T00:00:00Z',
    ].map((at) => calculateRate(USD, JPY, new Date(at)).toString());
    expect(rates).toEqual(['149.295', '149.295', '149.595', '150.495']);
  });

  it('has four decimals, or four digits where that is more', () => {
    expect(calculateRate(USD, JPY, DAY).toString()).toMatch(/^1\d\d\.\d{1,4}$/);
    expect(calculateRate(JPY, USD, DAY).toString()).toMatch(/^0\.00\d{3,4}$/);
    expect(calculateRate(VND, EUR, DAY).toFixed()).toMatch(/^0\.0000\d{3,4}$/);
    expect(calculateRate(IRR, KWD, DAY).toFixed()).toMatch(/^0\.00000\d{3}$/);
  });

  it('is never nothing', () => {
    expect(calculateRate(currency('AAA', 1e9), currency('BBB', '0.001'), DAY).toFixed()).toBe(
      '0.00000001',
    );
  });

  it('stays within 1 % of where it began, in at most 8 decimals', () => {
    const code = fc.string({ unit: fc.constantFrom(...'ABCDEFGH'), minLength: 3, maxLength: 3 });
    const perUsd = fc.integer({ min: 1, max: 10 ** 9 }).map((value) => new Amount(value).div(1e4));
    const ends = fc.record({ code, perUsd });
    const days = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2040-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(ends, ends, days, (source, destination, day) => {
        const rate = calculateRate(source, destination, day);
        const plain = destination.perUsd.div(source.perUsd);
        const rounding = Amount.max('0.00005', '0.00000001');
        expect(rate.minus(plain).abs().lte(plain.times('0.01').plus(rounding))).toBe(true);
        expect(rate.decimalPlaces()).toBeLessThanOrEqual(8);
        expect(rate.gt(0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
