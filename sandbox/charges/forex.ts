import { createHash } from 'node:crypto';
import { Amount } from '../money/decimal.ts';

/** One end of a conversion. */
export interface ForexCurrency {
  /** ISO 4217 */
  code: string;
  /** Units of it for one US dollar. */
  perUsd: Amount;
}

/** Pairs whose rate the documentation shows; they stand still, so that its examples come true. */
const DOCUMENTED_RATES: Readonly<Record<string, string>> = {
  'GBP EUR': '1.17',
  'INR USD': '0.0118',
  'USD EUR': '0.92',
  'EUR USD': '1.085',
};

/** Steps of a currency's daily movement against the dollar, one hundredth of a percent each. */
const LARGEST_MOVEMENT = 49;

/** A rate has so many decimals, or more where it would have fewer digits than that. */
const RATE_DIGITS = 4;

/** What the database keeps of a rate. */
const RATE_SCALE = 8;

const SMALLEST_RATE = new Amount(10).pow(-RATE_SCALE);

/**
 * The representative rate of a day (UTC). Each currency moves a little against the dollar from day to
 * day, so any pair stays within 1 % of where it began, and cross rates agree with each other.
 *
 * @param override a rate that was set by hand; it wins
 * @returns units of `destination` for one unit of `source`, above zero, at most 8 decimals
 */
export function calculateRate(
  source: ForexCurrency,
  destination: ForexCurrency,
  at: Date,
  override?: Amount,
): Amount {
  if (override !== undefined) return override;
  const documented = DOCUMENTED_RATES[`${source.code} ${destination.code}`];
  if (documented !== undefined) return new Amount(documented);
  const rate = destination.perUsd
    .times(findMovement(destination.code, at))
    .div(source.perUsd.times(findMovement(source.code, at)));
  return Amount.max(roundRate(rate), SMALLEST_RATE);
}

/** 1, give or take at most 0.49 %: two of them apart make less than 1 %. */
function findMovement(currency: string, at: Date): Amount {
  if (currency === 'USD') return new Amount(1);
  const day = at.toISOString().slice(0, 10);
  // A hash stands for chance that is the same on every machine.
  const chance = createHash('sha256').update(`${currency} ${day}`).digest().readUInt32BE();
  const steps = (chance % (2 * LARGEST_MOVEMENT + 1)) - LARGEST_MOVEMENT;
  return new Amount(steps).div(10_000).plus(1);
}

function roundRate(rate: Amount): Amount {
  // `e` is the exponent of the first digit: −2 for 0.0118.
  const decimals = Math.max(RATE_DIGITS, RATE_DIGITS - 1 - rate.e);
  return rate.toDecimalPlaces(Math.min(decimals, RATE_SCALE));
}
