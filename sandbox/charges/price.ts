import { AMOUNT_SCALE, Amount } from '../money/decimal.ts';

/** What a price is made of. */
export interface PriceTerms {
  /** Face value of one unit, in the currency of the product. */
  unitAmount: Amount;
  quantity: number;
  discountPercent: Amount;
  /** Null when product and wallet have the same currency. */
  forexRate: Amount | null;
  /** How many decimals a converted amount has, 0 to 4. */
  convertedScale: number;
}

/** The figures of a quote; amounts are exact. */
export interface Price {
  discountPercent: Amount;
  /** In the currency of the product. */
  faceTotal: Amount;
  discountAmount: Amount;
  totalAmount: Amount;
  forexRate: Amount | null;
  /** In the currency of the wallet. */
  handlingFee: Amount;
  payable: Amount;
}

/**
 * Calculates a price. The discount has 4 decimals, rounded half up; a converted amount is rounded half
 * up as well, but never to nothing: what costs something costs at least the smallest unit.
 */
export function calculatePrice(terms: PriceTerms): Price {
  const faceTotal = terms.unitAmount.times(terms.quantity);
  const discountAmount = faceTotal
    .times(terms.discountPercent)
    .div(100)
    .toDecimalPlaces(AMOUNT_SCALE);
  const totalAmount = faceTotal.minus(discountAmount);
  const handlingFee = new Amount(0);
  return {
    discountPercent: terms.discountPercent,
    faceTotal,
    discountAmount,
    totalAmount,
    forexRate: terms.forexRate,
    handlingFee,
    payable: convert(totalAmount, terms.forexRate, terms.convertedScale).plus(handlingFee),
  };
}

function convert(total: Amount, rate: Amount | null, scale: number): Amount {
  if (rate === null || total.isZero()) return total;
  return Amount.max(total.times(rate).toDecimalPlaces(scale), new Amount(10).pow(-scale));
}
