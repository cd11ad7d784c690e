import type { Sandbox } from '../context.ts';
import type { Voucher } from '../fulfilment/provider.ts';
import type { OrderRow } from './order-rows.ts';
import { openVoucher } from './voucher-seal.ts';

/** Loads the vouchers that an order has by now, in the order in which they came. */
export async function loadVouchers({ db, cipher }: Sandbox, order: OrderRow): Promise<Voucher[]> {
  if (order.delivered_quantity === 0) return [];
  const rows = await db
    .selectFrom('order_vouchers')
    .select('sealed')
    .where('order_id', '=', order.id)
    .orderBy('position')
    .execute();
  const owner = {
    clientId: order.client_id,
    productId: order.product_id,
    createdAt: order.created_at,
  };
  return rows.map(({ sealed }) => openVoucher(cipher, owner, sealed));
}
