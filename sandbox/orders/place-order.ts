import { sql } from 'kysely';
import type { Quote } from '../charges/quote.ts';
import type { Principal, Sandbox, Vertical } from '../context.ts';
import type { Scenario } from '../fulfilment/provider.ts';
import type { Amount } from '../money/decimal.ts';
import { badRequest, duplicateReference, uncovered } from '../problems.ts';
import type { Refused } from '../problems.ts';
import type { Change } from '../fulfilment/describe-change.ts';
import { readSqlState, retryConflicts } from './retry-conflicts.ts';

/** An order that is to be placed. */
export interface NewOrder {
  vertical: Vertical;
  quote: Quote;
  /** Face value of one unit, in the currency of the product. */
  unitAmount: Amount;
  quantity: number;
  clientReference: string | undefined;
  email: string | undefined;
  inputData: Readonly<Record<string, string | number>> | undefined;
  scenario: Scenario | undefined;
  statusText: string;
  /** Hash of a code that pays in place of a wallet. */
  voucherCodeHash?: string | undefined;
  /** When fulfilment is to begin, unless `outcome` or `soldOut` is the end of it. */
  firstDue: Date;
  /** What happens to it as part of placing it. */
  outcome?: Change | undefined;
  /** The same, when no vendor has the vouchers. */
  soldOut?: Change | undefined;
}

/** An order that was placed. */
export interface PlacedOrder {
  id: number;
  /** The debit; `undefined` when no wallet paid. */
  transactionId: number | undefined;
  /** The status that it got as part of placing it; `undefined`: it is to be fulfilled. */
  moved: string | undefined;
}

interface Verdict {
  outcome: 'placed' | 'duplicate' | 'uncovered';
  id: number;
  transaction_id: number | null;
  moved: string | null;
}

/** SQLSTATE of `place_order` for a voucher code that does not pay. */
const NOT_REDEEMABLE = 'OC001';

/** And for a reference that another order got while this one was being placed. */
const TAKEN_MEANWHILE = 'OC002';

/**
 * Places an order in one round trip: reference, stock, debit and order together, or nothing of it.
 * Of many at once with the same reference, one is placed and the others are duplicates.
 *
 * @param at when it is placed, by the clock of the sandbox
 * @returns the order, or why there is none
 */
export async function placeOrder(
  { db }: Sandbox,
  principal: Principal,
  order: NewOrder,
  at: Date,
): Promise<PlacedOrder | Refused<400>> {
  const text = JSON.stringify(describeOrder(principal, order));
  const query = sql<{ verdict: Verdict }>`
    select place_order(${text}::jsonb, ${at.toISOString()}::timestamptz) as verdict`;
  try {
    const { rows } = await retryConflicts(() => query.execute(db));
    const verdict = rows[0]?.verdict;
    if (verdict === undefined) throw new Error('place_order gave no answer.');
    if (verdict.outcome === 'duplicate') return duplicateReference();
    if (verdict.outcome === 'uncovered') return uncovered();
    return {
      id: verdict.id,
      transactionId: verdict.transaction_id ?? undefined,
      moved: verdict.moved ?? undefined,
    };
  } catch (error) {
    switch (readSqlState(error)) {
      case NOT_REDEEMABLE:
        return badRequest('Voucher code cannot be redeemed');
      case TAKEN_MEANWHILE:
        return duplicateReference();
      default:
        throw error;
    }
  }
}

/** The argument of `place_order`. Amounts are text, since a JSON number would not be exact. */
function describeOrder({ clientId }: Principal, order: NewOrder): Record<string, unknown> {
  const { quote, voucherCodeHash } = order;
  return {
    vertical: order.vertical,
    client_id: clientId,
    client_reference: order.clientReference,
    product_id: quote.product.id,
    product_name: quote.product.name,
    variant_id: quote.variant?.id,
    variant_name: quote.variant?.name,
    country_code: quote.product.countryCode,
    unit_amount: order.unitAmount.toFixed(),
    quantity: order.quantity,
    face_total: quote.faceTotal.toFixed(),
    discount: quote.discountAmount.toFixed(),
    payable: quote.payable.toFixed(),
    base_currency: quote.product.currency,
    deduction_currency: quote.wallet?.currency ?? quote.product.currency,
    forex_rate: quote.forexRate?.toFixed(),
    wallet_id: quote.wallet?.id,
    status_text: order.statusText,
    email: order.email,
    input_data: order.inputData,
    provider: quote.provider,
    scenario: order.scenario,
    data_amount_gb: quote.plan?.dataAmountGb,
    validity_days: quote.plan?.validityDays ?? quote.voucher?.validityDays ?? undefined,
    denomination_id: quote.voucher?.denominationId,
    voucher_code_hash: voucherCodeHash,
    redeem: voucherCodeHash === undefined ? undefined : quote.payable.toFixed(),
    first_due: order.firstDue.toISOString(),
    outcome: order.outcome,
    sold_out: order.soldOut,
  };
}
