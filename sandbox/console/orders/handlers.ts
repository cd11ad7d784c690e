import type { components, OrdersHandlers } from '@octopus-cards/console-server';
import type { Kysely } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import { writeNumber } from '../../money/decimal.ts';
import type { OrderRow } from '../../orders/order-rows.ts';
import { writeTime } from '../../orders/write-time.ts';
import { writeAudit } from '../audit.ts';
import type { Console, ConsolePrincipal } from '../context.ts';
import { asMember } from '../principal.ts';
import { badRequest, notFound } from '../problems.ts';
import { countCodes, openCodes } from './codes.ts';
import { isStorableText } from './filters.ts';
import { findOrder, listOrders, writeOrder } from './read-orders.ts';

type OrderDetail = components['schemas']['OrderDetail'];

/** Orders of all verticals: the list, the life of one, and its codes. */
export function createOrdersHandlers(console: Console): OrdersHandlers<ConsolePrincipal> {
  const { db } = console.sandbox;
  return {
    async listOrders({ query, principal, page }) {
      const { clientId } = asMember(principal);
      const found =
        query.search === undefined || isStorableText(query.search)
          ? await listOrders(db, clientId, query, query.page, query.limit)
          : { rows: [], total: 0 };
      return page({ success: true, data: found.rows }, found.total);
    },

    async getOrder({ params, principal }) {
      const { clientId } = asMember(principal);
      const order = await findOrder(db, clientId, params.vertical, params.id);
      if (order === undefined) return notFound('Order not found');
      const data = writeDetail(order, await readTimeline(db, order));
      return { status: 200, body: { success: true, data } };
    },

    async revealOrderCodes({ params, body, principal, request }) {
      const user = asMember(principal);
      const { reason } = body;
      const order = await findOrder(db, user.clientId, params.vertical, params.id);
      if (order === undefined) return notFound('Order not found');
      const codes = await openCodes(console.sandbox, order);
      if (codes.length === 0) return badRequest('This order has no codes');
      // Before anybody sees them: without the line, there is no answer.
      await writeAudit(db, console, {
        actor: user,
        operation: 'revealOrderCodes',
        request,
        target: `order ${order.vertical} ${order.id}`,
        after: { reason, codes: codes.length },
      });
      return { status: 200, body: { success: true, data: { codes } } };
    },
  };
}

function writeDetail(order: OrderRow, timeline: OrderDetail['timeline']): OrderDetail {
  return {
    order: writeOrder(order),
    email: order.email,
    wallet_id: order.wallet_id,
    transaction_id: order.transaction_id,
    refunded_amount: writeNumber(order.refunded),
    currency: order.deduction_currency,
    input: Object.entries(readObject(order.input_data)).map(([name, value]) => ({
      name,
      value: String(value),
    })),
    failure:
      order.failure_code === null
        ? null
        : {
            code: order.failure_code,
            reason: order.failure_reason ?? order.status_text,
            is_user_fixable: order.is_user_fixable ?? false,
          },
    timeline,
    codes: countCodes(order),
  };
}

async function readTimeline(
  db: Kysely<Tables>,
  { vertical, id }: OrderRow,
): Promise<OrderDetail['timeline']> {
  const rows = await db
    .selectFrom('order_events')
    .select(['destination', 'status_text', 'at'])
    .where('vertical', '=', vertical)
    .where('order_id', '=', id)
    .orderBy('id')
    .execute();
  return rows.map(({ destination, status_text: text, at }) => ({
    status: destination,
    text,
    happened_at: writeTime(at),
  }));
}

function readObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
