import type { Vertical } from '../context.ts';

/** What `status_text` says while an order is on its way. */
export const SUBMITTED_TEXT = 'Order submitted for fulfilment';

/** How an order can end, or stand in between. */
export type Ending = 'delivered' | 'partial' | 'partial-refunded' | 'failed' | 'cancelled';

const TEXTS: Record<Vertical, Record<Ending, string>> = {
  vouchers: {
    delivered: 'Order delivered',
    partial: 'Order delivered in part, more to come',
    'partial-refunded': 'Order delivered in part, the rest refunded',
    failed: 'Order failed, wallet refunded',
    cancelled: 'Order cancelled, wallet refunded',
  },
  topups: {
    delivered: 'Top-up delivered',
    partial: 'Top-up delivered in part, more to come',
    'partial-refunded': 'Top-up delivered in part, the rest refunded',
    failed: 'Top-up failed, wallet refunded',
    cancelled: 'Top-up cancelled, wallet refunded',
  },
  esim: {
    delivered: 'eSIM delivered',
    partial: 'eSIM delivered in part, more to come',
    'partial-refunded': 'eSIM delivered in part, the rest refunded',
    failed: 'eSIM not available, wallet refunded',
    cancelled: 'eSIM cancelled, wallet refunded',
  },
};

/**
 * The latest detail of an order in words, for `status_text` and the `message` of voucher orders.
 *
 * @param paidByWallet `false`: a voucher code paid, which becomes good again in place of a refund
 */
export function describeStatus(vertical: Vertical, ending: Ending, paidByWallet = true): string {
  const text = TEXTS[vertical][ending];
  return paidByWallet ? text : text.replace('wallet refunded', 'voucher code good again');
}
