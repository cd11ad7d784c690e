import type { Sandbox } from '../context.ts';
import { composeMail } from '../mail/compose-mail.ts';
import { sealEsim } from '../orders/esim-seal.ts';
import { sealVoucher } from '../orders/voucher-seal.ts';
import type { LoadedOrder } from './load-order.ts';
import type { Esim, Outcome, Voucher } from './provider.ts';
import { shareRefund } from './share-refund.ts';
import { describeStatus } from './status-texts.ts';
import type { Ending } from './status-texts.ts';

/**
 * How an order moves on, as the SQL functions `move_order` and `place_order` take it. Bytes are base64,
 * amounts decimal text.
 */
export interface Change {
  /** Absent: it stays what it is. */
  status?: string;
  status_text?: string;
  /** How many units there are now, those of before included. */
  delivered_quantity?: number;
  /** What `sealVoucher` made; added to those that are there. */
  vouchers?: string[];
  failure_code?: string;
  failure_reason?: string;
  is_user_fixable?: boolean;
  /** What goes back to the wallet, in its currency. */
  refund?: string;
  activation_code?: string;
  iccid?: string;
  activation_status?: 'NOT_INSTALLED' | 'ACTIVE' | 'EXPIRED';
  is_installed?: boolean;
  /** Nothing follows: the order has ended. */
  final?: boolean;
  /** Goes to the notification address, if there is one when the order ends. */
  mail?: { subject: string; body: string };
  /** Are the planned events sent as well? */
  planned_events?: boolean;
}

/** Says what an outcome changes in an order. `later` changes the text at most: `{}` is nothing. */
export function describeChange(sandbox: Sandbox, order: LoadedOrder, outcome: Outcome): Change {
  const planned_events = sandbox.settings.plannedEvents;
  switch (outcome.kind) {
    case 'later':
      return outcome.text === undefined ? {} : { status_text: outcome.text };
    case 'delivered':
      return {
        ...end(order, 'delivered', outcome.status ?? 'DELIVERED'),
        delivered_quantity: order.quantity,
        ...sealGoods(sandbox, order, outcome),
        planned_events,
      };
    case 'partial': {
      const delivered = order.delivered_quantity + outcome.vouchers.length;
      const goods =
        outcome.vouchers.length === 0
          ? {}
          : { delivered_quantity: delivered, ...sealGoods(sandbox, order, outcome) };
      if (outcome.rest === 'refund') return { ...endInPart(order, delivered), ...goods };
      return {
        status: 'PARTIALLY_DELIVERED',
        status_text: describeStatus(order.vertical, 'partial'),
        ...goods,
      };
    }
    case 'failed': {
      const failure = {
        failure_code: outcome.code,
        failure_reason: outcome.reason,
        is_user_fixable: outcome.userFixable,
      };
      // What was delivered stays delivered: such an order cannot fail any more.
      if (order.delivered_quantity > 0) {
        return { ...endInPart(order, order.delivered_quantity, outcome.reason), ...failure };
      }
      const ended = end(order, 'failed', 'FAILED', order.quantity, outcome.reason);
      return { ...ended, ...failure, planned_events };
    }
    case 'cancelled':
      if (order.delivered_quantity > 0) {
        return endInPart(order, order.delivered_quantity, outcome.reason);
      }
      return {
        ...end(order, 'cancelled', 'CANCELLED', order.quantity, outcome.reason),
        planned_events,
      };
  }
}

function endInPart(order: LoadedOrder, delivered: number, reason?: string): Change {
  const undelivered = order.quantity - delivered;
  return end(order, 'partial-refunded', 'PARTIALLY_DELIVERED', undelivered, reason);
}

/** An order that ends, with its refund and the e-mail about it. */
function end(
  order: LoadedOrder,
  ending: Ending,
  status: string,
  undelivered = 0,
  reason?: string,
): Change {
  const byWallet = order.wallet_id !== null;
  // Without a wallet it makes the code that paid good again.
  const refund =
    undelivered > 0
      ? shareRefund(order.payable, undelivered, order.quantity, order.precision ?? 2).toFixed()
      : undefined;
  const mail = composeMail({
    ending,
    vertical: order.vertical,
    name: order.variant_name ?? order.product_name,
    reference: order.client_reference ?? `#${order.id}`,
    delivered: order.quantity - undelivered,
    quantity: order.quantity,
    refund: refund === undefined || !byWallet ? undefined : `${refund} ${order.deduction_currency}`,
    paidByWallet: byWallet,
    reason,
  });
  return {
    status,
    status_text: describeStatus(order.vertical, ending, byWallet),
    ...(refund === undefined ? {} : { refund }),
    final: true,
    mail,
  };
}

function sealGoods(
  { cipher }: Sandbox,
  order: LoadedOrder,
  goods: { vouchers?: Voucher[]; esim?: Esim },
): Change {
  if (order.vertical === 'vouchers' && goods.vouchers !== undefined) {
    const owner = {
      clientId: order.client_id,
      productId: order.product_id,
      createdAt: order.created_at,
    };
    return {
      vouchers: goods.vouchers.map((voucher) =>
        sealVoucher(cipher, owner, voucher).toString('base64'),
      ),
    };
  }
  if (order.vertical === 'esim' && goods.esim !== undefined) {
    const sealed = sealEsim(cipher, order.id, goods.esim);
    return {
      activation_code: sealed.activation_code.toString('base64'),
      iccid: sealed.iccid.toString('base64'),
      activation_status: 'NOT_INSTALLED',
      is_installed: false,
    };
  }
  return {};
}
