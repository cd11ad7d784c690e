import type { Principal, Sandbox } from '../context.ts';
import type { Change } from '../fulfilment/describe-change.ts';
import type { Voucher } from '../fulfilment/provider.ts';
import { describeStatus } from '../fulfilment/status-texts.ts';
import type { Ending } from '../fulfilment/status-texts.ts';
import { composeMail } from '../mail/compose-mail.ts';
import type { NewOrder } from './place-order.ts';
import { sealVoucher } from './voucher-seal.ts';

/** Why an order fails that no vendor has the vouchers for. */
const NO_STOCK = 'The merchant has no more cards of this value.';

/** The end of an order whose vouchers are all there while it is placed. */
export function deliverAtOnce(
  { cipher }: Sandbox,
  { clientId }: Principal,
  order: NewOrder,
  vouchers: readonly Voucher[],
  now: Date,
): Change {
  const owner = { clientId, productId: order.quote.product.id, createdAt: now };
  return {
    status: 'DELIVERED',
    status_text: describeStatus('vouchers', 'delivered'),
    delivered_quantity: vouchers.length,
    vouchers: vouchers.map((voucher) => sealVoucher(cipher, owner, voucher).toString('base64')),
    final: true,
    ...mailAbout(order, 'delivered'),
  };
}

/** The end of an order that no vendor has the vouchers for: the wallet gets all of it back. */
export function failForStock(order: NewOrder): Change {
  return {
    status: 'FAILED',
    status_text: describeStatus('vouchers', 'failed'),
    failure_code: 'OUT_OF_STOCK',
    failure_reason: NO_STOCK,
    is_user_fixable: false,
    refund: order.quote.payable.toFixed(),
    final: true,
    ...mailAbout(order, 'failed', NO_STOCK),
  };
}

/** Written before the order has an id: the database puts it in place of `{order_id}`. */
function mailAbout(order: NewOrder, ending: Ending, reason?: string): Pick<Change, 'mail'> {
  if (order.email === undefined) return {};
  const { quote } = order;
  const failed = ending === 'failed';
  const mail = composeMail({
    ending,
    vertical: 'vouchers',
    name: quote.product.name,
    reference: order.clientReference ?? '#{order_id}',
    delivered: failed ? 0 : order.quantity,
    quantity: order.quantity,
    refund:
      failed && !quote.payable.isZero()
        ? `${quote.payable.toFixed()} ${quote.wallet?.currency ?? quote.product.currency}`
        : undefined,
    paidByWallet: true,
    reason,
  });
  return { mail };
}
