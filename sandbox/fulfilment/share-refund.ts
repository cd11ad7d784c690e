import { AMOUNT_SCALE, Amount } from '../money/decimal.ts';

/**
 * What comes back when a part of an order is not delivered: the share of those units, rounded to the
 * decimals of the currency, or of the payable amount where it has more. What is kept is the rest of the
 * payable amount, so nothing is lost or made.
 *
 * @param payable what the wallet paid, decimal text
 * @param precision decimals of its currency
 */
export function shareRefund(
  payable: string,
  undelivered: number,
  quantity: number,
  precision: number,
): Amount {
  const paid = new Amount(payable);
  if (undelivered >= quantity) return paid;
  const scale = Math.min(AMOUNT_SCALE, Math.max(precision, paid.decimalPlaces()));
  return paid.times(undelivered).dividedBy(quantity).toDecimalPlaces(scale);
}
