import { Decimal } from 'decimal.js';

/**
 * Exact decimals. 40 digits hold any product of two amounts (numeric(20, 4)) and a rate; rounding is
 * half up, away from zero, as on an invoice.
 */
export const Amount = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });
export type Amount = Decimal;

/** How many decimals an amount has in the database and on the wire. */
export const AMOUNT_SCALE = 4;

/**
 * Makes a decimal of a JSON number. The shortest text of a double is the decimal that was sent, for up
 * to 15 digits, so nothing is lost on the way.
 */
export function readAmount(value: number | string): Amount {
  return new Amount(value);
}

/** Does an amount fit the database: at most 4 decimals, below 10^16? */
export function isStorable(amount: Amount): boolean {
  return amount.decimalPlaces() <= AMOUNT_SCALE && amount.abs().lt('1e16');
}

/** The JSON number of an amount; exact to 15 digits. */
export function writeNumber(amount: Amount | string): number {
  return Number(amount.toString());
}
