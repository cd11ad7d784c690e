import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Amount } from '../money/decimal.ts';
import { calculatePrice } from './price.ts';

/** Whole numbers in place of decimals: 4 decimals of amounts and percents, 8 of rates. */
interface Case {
  unit: bigint;
  quantity: number;
  percent: bigint;
  rate: bigint | null;
  scale: number;
}

const cases: fc.Arbitrary<Case> = fc.record({
  unit: fc.bigInt({ min: 1n, max: 10n ** 13n }),
  quantity: fc.integer({ min: 1, max: 5000 }),
  percent: fc.bigInt({ min: 0n, max: 999_999n }),
  rate: fc.option(fc.bigInt({ min: 1n, max: 10n ** 13n })),
  scale: fc.integer({ min: 0, max: 4 }),
});

function calculate({ unit, quantity, percent, rate, scale }: Case) {
  return calculatePrice({
    unitAmount: fromUnits(unit, 4),
    quantity,
    discountPercent: fromUnits(percent, 4),
    forexRate: rate === null ? null : fromUnits(rate, 8),
    convertedScale: scale,
  });
}

/** The same in whole numbers, all in ten-thousandths. */
function model({ unit, quantity, percent, rate, scale }: Case) {
  const face = unit * BigInt(quantity);
  const discount = divideHalfUp(face * percent, 1_000_000n);
  const total = face - discount;
  if (rate === null || total === 0n) return { face, discount, total, payable: total };
  const step = 10n ** BigInt(4 - scale);
  const rounded = divideHalfUp(total * rate, 10n ** 8n * step) * step;
  return { face, discount, total, payable: rounded === 0n ? step : rounded };
}

function divideHalfUp(value: bigint, by: bigint): bigint {
  return (2n * value + by) / (2n * by);
}

function fromUnits(units: bigint, scale: number): Amount {
  return new Amount(units.toString()).div(new Amount(10).pow(scale));
}

describe('a price', () => {
  it('is exact, for any amount, percent and rate', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const price = calculate(one);
        const expected = model(one);
        const figures = [price.faceTotal, price.discountAmount, price.totalAmount, price.payable];
        expect(figures.map((figure) => figure.times(10_000).toFixed())).toEqual(
          [expected.face, expected.discount, expected.total, expected.payable].map(String),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('is never negative, and its discount never more than the face value', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { payable, discountAmount, faceTotal } = calculate(one);
        expect(payable.isNegative()).toBe(false);
        expect(discountAmount.lte(faceTotal)).toBe(true);
      }),
    );
  });

  it('is at least the smallest unit of the wallet, where something has to be paid', () => {
    const terms = { quantity: 1, discountPercent: new Amount(0), forexRate: new Amount('0.0001') };
    const price = (unitAmount: string, convertedScale: number) =>
      calculatePrice({ ...terms, unitAmount: new Amount(unitAmount), convertedScale }).payable;
    expect(price('1', 2).toString()).toBe('0.01');
    expect(price('1', 0).toString()).toBe('1');
    expect(price('1', 4).toString()).toBe('0.0001');
    expect(price('150', 2).toString()).toBe('0.02');
  });

  it('is not rounded to the precision of a currency when nothing is converted', () => {
    const price = calculatePrice({
      unitAmount: new Amount('33.33'),
      quantity: 1,
      discountPercent: new Amount('3.5'),
      forexRate: null,
      convertedScale: 2,
    });
    expect(price.discountAmount.toString()).toBe('1.1666');
    expect(price.payable.toString()).toBe('32.1634');
  });
});
