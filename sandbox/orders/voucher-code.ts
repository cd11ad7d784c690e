import { createHash } from 'node:crypto';
import type { Sandbox } from '../context.ts';
import type { Amount } from '../money/decimal.ts';

/** The hash under which a code that pays for a topup is kept; the same code of two clients is two codes. */
export function hashVoucherCode(clientId: number, code: string): string {
  return createHash('sha256').update(`topup voucher code\n${clientId}\n${code}`).digest('hex');
}

/**
 * Gives a client a code that pays for one topup.
 *
 * @param amount the most that the topup may cost, in the currency
 * @throws the error of the database when the client has this code already
 */
export async function addVoucherCode(
  { db }: Sandbox,
  code: { clientId: number; code: string; currencyId: number; amount: Amount },
): Promise<void> {
  await db
    .insertInto('topup_voucher_codes')
    .values({
      code_hash: hashVoucherCode(code.clientId, code.code),
      client_id: code.clientId,
      currency_id: code.currencyId,
      amount: code.amount.toFixed(),
    })
    .execute();
}
