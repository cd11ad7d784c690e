import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { Amount } from '../money/decimal.ts';
import { shareRefund } from './share-refund.ts';

test.each([
  ['241.2500', 5, 5, 2, '241.25'],
  ['241.2500', 1, 3, 2, '80.42'],
  ['241.2500', 2, 3, 2, '160.83'],
  ['100.0000', 1, 3, 0, '33'],
  ['100.0000', 1, 3, 2, '33.33'],
  ['0.0001', 1, 3, 2, '0'],
  ['10.1234', 1, 2, 2, '5.0617'],
  ['0.0000', 1, 2, 2, '0'],
])(
  'of %s, %i of %i units with %i decimals come to %s',
  (paid, undelivered, quantity, scale, want) => {
    expect(shareRefund(paid, undelivered, quantity, scale).toFixed()).toBe(want);
  },
);

test('a refund is never more than what was paid, nor finer than the ledger', () => {
  assert(
    property(
      integer({ min: 0, max: 10_000_000_000 }),
      integer({ min: 1, max: 5_000 }),
      integer({ min: 0, max: 5_000 }),
      integer({ min: 0, max: 4 }),
      (units, quantity, some, precision) => {
        const paid = new Amount(units).dividedBy(10_000);
        const undelivered = Math.min(some, quantity);
        const refund = shareRefund(paid.toFixed(4), undelivered, quantity, precision);
        expect(refund.gte(0) && refund.lte(paid)).toBe(true);
        expect(refund.decimalPlaces()).toBeLessThanOrEqual(4);
        if (undelivered === quantity) expect(refund.eq(paid)).toBe(true);
        if (undelivered === 0) expect(refund.isZero()).toBe(true);
      },
    ),
  );
});
