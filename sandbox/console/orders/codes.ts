import type { components } from '@octopus-cards/console-server';
import type { Sandbox } from '../../context.ts';
import { openEsim } from '../../orders/esim-seal.ts';
import type { OrderRow } from '../../orders/order-rows.ts';
import { loadVouchers } from '../../orders/voucher-rows.ts';

type RevealedCode = components['schemas']['RevealedCode'];

/** How many codes an order has by now. */
export function countCodes(order: OrderRow): number {
  if (order.vertical === 'vouchers') return order.delivered_quantity;
  return hasActivationCode(order) ? 1 : 0;
}

/** Decrypts the codes that an order has by now. A voucher without a number is redeemed at its address. */
export async function openCodes(sandbox: Sandbox, order: OrderRow): Promise<RevealedCode[]> {
  if (hasActivationCode(order)) {
    const code = openEsim(sandbox.cipher, order.id, 'activation_code', order.activation_code);
    return [{ position: 1, code, pin: null, valid_until: null }];
  }
  if (order.vertical !== 'vouchers') return [];
  const vouchers = await loadVouchers(sandbox, order);
  return vouchers.map((voucher, index) => ({
    position: index + 1,
    code: voucher.card_number ?? voucher.claim_url ?? voucher.voucher_reference_number ?? '',
    pin: voucher.pin_code,
    valid_until: voucher.expires_at?.slice(0, 10) ?? null,
  }));
}

/** Once the eSIM is installed, its activation code is good for nothing, and the API hides it as well. */
function hasActivationCode(order: OrderRow): order is OrderRow & { activation_code: Buffer } {
  return order.activation_code !== null && order.is_installed !== true;
}
