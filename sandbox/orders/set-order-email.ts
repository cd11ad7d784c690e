import type { Principal, Sandbox, Vertical } from '../context.ts';
import { badRequest, featureOff, notFound } from '../problems.ts';
import type { Refused } from '../problems.ts';
import { findOrder } from './order-rows.ts';

/** What the three operations answer. */
export type EmailReply =
  | { status: 200; body: { success: true; message: string } }
  | Refused<400>
  | Refused<404>;

/**
 * Says who is told about the end of an order, as long as it has not come. One statement asks and
 * writes, so the address is either there when the order ends or refused, never silently too late.
 */
export async function setOrderEmail(
  sandbox: Sandbox,
  principal: Principal,
  vertical: Vertical,
  id: number,
  email: string,
): Promise<EmailReply> {
  if (!principal.features.includes(vertical)) return featureOff();
  const { numUpdatedRows } = await sandbox.db
    .updateTable('orders')
    .set({ email })
    .where('vertical', '=', vertical)
    .where('id', '=', id)
    .where('client_id', '=', principal.clientId)
    .where('status', 'in', ['PENDING', 'PARTIALLY_DELIVERED'])
    .where('completed_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) {
    const message = 'Notification email updated successfully';
    return { status: 200, body: { success: true, message } };
  }
  if ((await findOrder(sandbox, principal, vertical, id)) === undefined) return notFound('Order');
  return badRequest('Order has already reached a terminal status');
}
