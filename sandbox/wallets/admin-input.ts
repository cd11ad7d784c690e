import { isStorable, readAmount } from '../money/decimal.ts';
import type { Amount } from '../money/decimal.ts';
import { WalletError } from './errors.ts';
import type { WalletErrorCode } from './errors.ts';

/** @throws WalletError INVALID_AMOUNT */
export function readPositive(value: string | number): Amount {
  return readChecked(value, 'INVALID_AMOUNT', 'An amount', (amount) => amount.gt(0), 'above zero');
}

/** @throws WalletError INVALID_AMOUNT */
export function readCharges(value: string | number): Amount {
  return readChecked(
    value,
    'INVALID_AMOUNT',
    'The charges',
    (amount) => amount.gte(0),
    'not negative',
  );
}

/** @throws WalletError INVALID_CREDIT_LIMIT */
export function readCreditLimit(value: string | number): Amount {
  return readChecked(
    value,
    'INVALID_CREDIT_LIMIT',
    'A credit limit',
    (amount) => amount.gte(0),
    'not negative',
  );
}

/** @throws WalletError INVALID_REMARKS */
export function readRemarks(value: string): string {
  const remarks = value.trim();
  if (remarks === '' || [...remarks].length > 255)
    throw new WalletError(
      'INVALID_REMARKS',
      'Say in 1 to 255 characters why the money moves; the client reads it.',
    );
  return remarks;
}

function readChecked(
  value: string | number,
  code: WalletErrorCode,
  what: string,
  isAllowed: (amount: Amount) => boolean,
  rule: string,
): Amount {
  const refuse = () =>
    new WalletError(
      code,
      `${what} is ${rule} and has at most 4 decimals; "${value}" is not such a number.`,
    );
  // Plain decimals only: no hexadecimal digits, no infinity.
  if (!/^[+-]?\d{1,17}(\.\d{1,20})?(e[+-]?\d{1,2})?$/i.test(String(value).trim())) throw refuse();
  const amount = readAmount(String(value).trim());
  if (!isStorable(amount) || !isAllowed(amount)) throw refuse();
  return amount;
}
