import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Principal, Sandbox, Vertical } from '../context.ts';
import type { OrdersTable } from '../db/tables.ts';

/** An order as it stands in the database. */
export type OrderRow = Selectable<OrdersTable>;

/** Which orders of a client are listed. */
export interface OrderFilters {
  status?: string | undefined;
  productId?: number | undefined;
  countryCode?: string | undefined;
  clientReference?: string | undefined;
}

/**
 * Loads an order of a client.
 *
 * @returns `undefined` when there is none, or when it is another client's
 */
export async function findOrder(
  { db }: Sandbox,
  { clientId }: Principal,
  vertical: Vertical,
  id: number,
): Promise<OrderRow | undefined> {
  return await db
    .selectFrom('orders')
    .selectAll()
    .where('vertical', '=', vertical)
    .where('id', '=', id)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
}

/**
 * Loads an order that this client has just placed.
 *
 * @throws Error when it is not there
 */
export async function loadOwnOrder(
  sandbox: Sandbox,
  principal: Principal,
  vertical: Vertical,
  id: number,
): Promise<OrderRow> {
  const row = await findOrder(sandbox, principal, vertical, id);
  if (row === undefined) throw new Error(`Order ${id} of ${vertical} has gone.`);
  return row;
}

/**
 * Loads one page of the orders of a client, the newest first.
 *
 * @param page which one, counted from 1
 * @param size how many orders it holds
 * @returns its rows, and how many there are on all pages together
 */
export async function listOrders(
  { db }: Sandbox,
  { clientId }: Principal,
  vertical: Vertical,
  filters: OrderFilters,
  page: number,
  size: number,
): Promise<{ rows: OrderRow[]; total: number }> {
  const { status, productId, countryCode, clientReference } = filters;
  let query = db
    .selectFrom('orders')
    .where('vertical', '=', vertical)
    .where('client_id', '=', clientId);
  if (status !== undefined) query = query.where('status', '=', status);
  if (productId !== undefined) query = query.where('product_id', '=', productId);
  if (countryCode !== undefined) query = query.where('country_code', '=', countryCode);
  if (clientReference !== undefined) query = query.where('client_reference', '=', clientReference);
  const offset = (page - 1) * size;
  const [rows, count] = await Promise.all([
    query.selectAll().orderBy('id', 'desc').limit(size).offset(offset).execute(),
    query.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow(),
  ]);
  return { rows, total: Math.max(count.total, rows.length) };
}
