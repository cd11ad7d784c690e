import type { components } from '@octopus-cards/console-server';
import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import type { Vertical } from '../../context.ts';
import { isStoredId } from '../../db/stored-id.ts';
import type { Tables } from '../../db/tables.ts';
import { writeNumber } from '../../money/decimal.ts';
import type { OrderRow } from '../../orders/order-rows.ts';
import { writeTime } from '../../orders/write-time.ts';
import { readTime } from './filters.ts';

type ConsoleOrder = components['schemas']['OrderRow'];

/** Which orders are wanted; times as they were asked for. */
export interface OrderSearch {
  vertical?: Vertical | undefined;
  status?: string | undefined;
  search?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/** Loads an order of a client; undefined: there is none, or it is another client's. */
export async function findOrder(
  db: Kysely<Tables>,
  clientId: number,
  vertical: Vertical,
  id: number,
): Promise<OrderRow | undefined> {
  if (!isStoredId(id)) return undefined;
  return db
    .selectFrom('orders')
    .selectAll()
    .where('vertical', '=', vertical)
    .where('id', '=', id)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
}

/** Reads one page of the orders of a client in all verticals, the newest first, and counts them all. */
export async function listOrders(
  db: Kysely<Tables>,
  clientId: number,
  filters: OrderSearch,
  page: number,
  size: number,
): Promise<{ rows: ConsoleOrder[]; total: number }> {
  const found = db.selectFrom('orders').where(match(clientId, filters));
  const [rows, { total }] = await Promise.all([
    found
      .select(ORDER_COLUMNS)
      .orderBy('created_at', 'desc')
      .orderBy('vertical')
      .orderBy('id', 'desc')
      .limit(size)
      .offset((page - 1) * size)
      .execute(),
    found.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { rows: rows.map(writeOrder), total };
}

const ORDER_COLUMNS = [
  'vertical',
  'id',
  'status',
  'product_name',
  'client_reference',
  'quantity',
  'payable',
  'deduction_currency',
  'created_at',
] as const;

/** An order in a list, with the same amount that the API says of it. */
export function writeOrder(row: Pick<OrderRow, (typeof ORDER_COLUMNS)[number]>): ConsoleOrder {
  const { payable, deduction_currency: currency, created_at: at, ...rest } = row;
  return {
    vertical: rest.vertical,
    id: rest.id,
    status: rest.status,
    product_name: rest.product_name,
    client_reference: rest.client_reference,
    quantity: rest.quantity,
    amount: writeNumber(payable),
    currency,
    created_at: writeTime(at),
  };
}

function match(clientId: number, filters: OrderSearch): RawBuilder<boolean> {
  const { vertical, status, search, from, to } = filters;
  const has = (column: RawBuilder<unknown>) =>
    sql`strpos(fold_case(${column}), fold_case(${search})) > 0`;
  const conditions = [
    sql`client_id = ${clientId}`,
    vertical === undefined ? undefined : sql`vertical = ${vertical}`,
    status === undefined ? undefined : sql`status = ${status}`,
    from === undefined ? undefined : sql`created_at >= ${readTime(from)}`,
    to === undefined ? undefined : sql`created_at < ${readTime(to)}`,
    search === undefined
      ? undefined
      : sql`(${has(sql`id::text`)} or ${has(sql`client_reference`)} or ${has(sql`product_name`)})`,
  ].filter((condition) => condition !== undefined);
  return sql.join(conditions, sql` and `);
}
