import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Tables } from '../../db/tables.ts';

/** When all of it happens. */
const AT = '2026-06-01T12:00:00Z';

/** An order in short; what is left out is that of a voucher for 10 USD. */
const ORDER = {
  vertical: 'vouchers',
  client_id: 1,
  product_id: 123,
  product_name: 'Steam Wallet Card',
  unit_amount: '10',
  quantity: 1,
  face_total: '10',
  discount: '0',
  payable: '10',
  base_currency: 'USD',
  deduction_currency: 'USD',
  wallet_id: 1,
  status_text: 'Placed',
  provider: 'inventory',
};

/** Two sealed things that nobody will open, as base64. */
const GOODS = ['Zmlyc3Q=', 'c2Vjb25k'];

/**
 * Fills an empty database with a client and one order of each fate, by the database's own functions:
 *
 * vouchers 1234 delivered from stock, 1235 a quarter delivered and the rest refunded, 1236 half
 * delivered so far; topups 9123456 failed, 9123457 pending, 9123458 paid by a code; eSIM 9302481
 * delivered. Wallet 1 was funded with 100 USD, and an endpoint hears of everything.
 */
export async function placeOrders(db: Kysely<Tables>): Promise<void> {
  const statements = [
    sql`insert into currencies (id, name, code, precision, per_usd)
      values (1, 'US Dollar', 'USD', 2, 1), (2, 'Euro', 'EUR', 2, 0.92)`,
    sql`insert into countries (id, name, official_name, alpha_2, alpha_3, numeric_code, dialing_prefix)
      values (1, 'United States', 'United States of America', 'US', 'USA', '840', '+1')`,
    sql`insert into categories (id, name) values (1, 'Gaming')`,
    sql`insert into vendors (id, name, provider) values (1, 'First', 'inventory')`,
    sql`insert into voucher_products (id, name, category_id, country_id, currency_id)
      values (123, 'Steam Wallet Card', 1, 1, 1)`,
    sql`insert into voucher_denominations (id, product_id, min_value, max_value, discount) values (1, 123, 10, 10, 0)`,
    sql`insert into voucher_stock (id, denomination_id, vendor_id, available) values (1, 1, 1, 5)`,
    sql`insert into clients (id, name, default_currency_id, created_at) values (1, 'Test', 1, ${AT})`,
    sql`insert into accounts (id, kind, currency_id) overriding system value values (100, 'wallet', 1), (200, 'sales', 2)`,
    sql`insert into wallets (id, client_id, currency_id, account_id, created_at) values (1, 1, 1, 100, ${AT})`,
    sql`insert into webhook_endpoints (client_id, url, secret, events, created_at) values (1, 'https://example.com/',
      ${Buffer.from('sealed')}, '{wallet.credited,wallet.debited,order.delivered,order.partially_delivered}', ${AT})`,
    sql`insert into topup_voucher_codes (code_hash, client_id, currency_id, amount) values ('hash', 1, 1, 20)`,
    sql`select post_transaction(null, 1, 'funding', 'CREDIT', 100, 'Opening', ${AT})`,
  ];
  for (const statement of statements) await statement.execute(db);

  await place(db, {
    client_reference: 'A',
    quantity: 2,
    face_total: '20',
    discount: '1',
    payable: '19',
    denomination_id: 1,
    outcome: { status: 'DELIVERED', delivered_quantity: 2, vouchers: GOODS, final: true },
  });
  const bulk = { quantity: 4, face_total: '40', payable: '40' };
  const quarter = { delivered_quantity: 1, vouchers: GOODS.slice(1) };
  await place(db, { ...bulk, client_reference: 'B', first_due: AT });
  const rest = { status: 'PARTIALLY_DELIVERED', refund: '30', final: true };
  await move(db, 'vouchers', 1235, { ...quarter, ...rest });
  const two = { quantity: 2, face_total: '20', payable: '20' };
  await place(db, { ...two, first_due: AT });
  await move(db, 'vouchers', 1236, { ...quarter, status: 'PARTIALLY_DELIVERED' });

  const topup = { vertical: 'topups', provider: 'simulated-topups', first_due: AT };
  await place(db, { ...topup, client_reference: 'C' });
  await move(db, 'topups', 9123456, { status: 'FAILED', refund: '10', final: true });
  await place(db, topup);
  await place(db, { ...topup, wallet_id: null, voucher_code_hash: 'hash', redeem: '10' });

  await place(db, { vertical: 'esim', provider: 'simulated-esim', first_due: AT });
  const [activation_code, iccid] = GOODS;
  await move(db, 'esim', 9302481, {
    ...{ status: 'DELIVERED', delivered_quantity: 1, activation_code, iccid, final: true },
  });
  await sql`insert into jobs (kind, vertical, order_id, due_at) values ('activate', 'esim', 9302481, ${AT})`.execute(
    db,
  );
}

async function place(db: Kysely<Tables>, order: Record<string, unknown>): Promise<void> {
  const text = JSON.stringify({ ...ORDER, ...order });
  const { rows } = await sql<{
    outcome: string;
  }>`select place_order(${text}::jsonb, ${AT}) ->> 'outcome' as outcome`.execute(db);
  if (rows[0]?.outcome !== 'placed') throw new Error(`Not placed: ${rows[0]?.outcome} ${text}`);
}

async function move(
  db: Kysely<Tables>,
  vertical: string,
  id: number,
  change: Record<string, unknown>,
): Promise<void> {
  const text = JSON.stringify(change);
  const { rows } = await sql<{
    moved: boolean;
  }>`select move_order(${vertical}, ${id}, 'PENDING', ${text}::jsonb, ${AT}) as moved`.execute(db);
  if (rows[0]?.moved !== true) throw new Error(`Not moved: ${vertical} ${id}`);
}
