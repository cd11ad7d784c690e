import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Sandbox, Vertical } from '../context.ts';
import type { OrdersTable } from '../db/tables.ts';
import { LEASE_SECONDS } from '../worker/lease.ts';
import { findScenario } from './magic-values.ts';
import type { FulfilmentOrder } from './provider.ts';

/** An order with what its fulfilment needs besides. */
export interface LoadedOrder extends Selectable<OrdersTable> {
  /** Decimals of the currency that paid. */
  precision: number | null;
  delivery_mode: string | null;
}

/** The job of an order that this process now works on. */
export interface ClaimedJob {
  id: number;
  attempt: number;
}

/** Loads an order; undefined when there is none with this id. */
export async function loadOrder(
  { db }: Sandbox,
  vertical: Vertical,
  id: number,
): Promise<LoadedOrder | undefined> {
  return db
    .selectFrom('orders as o')
    .leftJoin('currencies as c', 'c.code', 'o.deduction_currency')
    .leftJoin('voucher_products as p', (join) =>
      join.onRef('p.id', '=', 'o.product_id').on('o.vertical', '=', 'vouchers'),
    )
    .selectAll('o')
    .select(['c.precision', 'p.delivery_mode'])
    .where('o.vertical', '=', vertical)
    .where('o.id', '=', id)
    .executeTakeFirst();
}

/**
 * Takes the fulfilment of an order, unless it is not due yet or somebody else has it.
 *
 * @returns undefined when there is nothing to take
 */
export async function claimFulfilment(
  { db, clock }: Sandbox,
  vertical: Vertical,
  id: number,
): Promise<ClaimedJob | undefined> {
  return db
    .updateTable('jobs')
    .set({ leased_until: sql`clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})` })
    .where('kind', '=', 'fulfil')
    .where('vertical', '=', vertical)
    .where('order_id', '=', id)
    .where('due_at', '<=', clock.now())
    .where((eb) =>
      eb.or([
        eb('leased_until', 'is', null),
        eb('leased_until', '<', sql<Date>`clock_timestamp()`),
      ]),
    )
    .returning(['id', 'attempt'])
    .executeTakeFirst();
}

/** The order as a provider sees it. */
export function describeOrder(order: LoadedOrder, now: Date): FulfilmentOrder {
  return {
    key: `${order.vertical}-${order.id}`,
    vertical: order.vertical,
    id: order.id,
    productId: order.product_id,
    productName: order.product_name,
    variantId: order.variant_id,
    variantName: order.variant_name,
    countryCode: order.country_code,
    unitAmount: order.unit_amount,
    currency: order.base_currency,
    quantity: order.quantity,
    deliveredQuantity: order.delivered_quantity,
    inputData: readObject(order.input_data),
    deliveryMode: order.delivery_mode,
    validityDays: order.validity_days,
    createdAt: order.created_at,
    completedAt: order.completed_at,
    activation:
      order.activation_status === null
        ? undefined
        : {
            status: order.activation_status,
            installed: order.is_installed ?? false,
            ...(order.installed_at === null ? {} : { installedAt: order.installed_at }),
            ...(order.activated_at === null ? {} : { activatedAt: order.activated_at }),
            ...(order.expires_at === null ? {} : { expiresAt: order.expires_at }),
          },
    now,
    scenario: findScenario(order.scenario),
  };
}

function readObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
