import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../tests/support/databases.ts';
import { placeOrders } from '../tests/support/place-orders.ts';
import { findViolations } from './invariants.ts';
import type { OpenDatabase } from './open.ts';

/** Tables to which rows are only ever added, and a column that somebody might change. */
const APPEND_ONLY: [table: string, column: string][] = [
  ['ledger_entries', 'amount'],
  ['transactions', 'amount'],
  ['events', 'body'],
  ['order_events', 'destination'],
];

/** What somebody might write by mistake, and the words in which the database refuses it. */
const REFUSED: readonly [what: string, statement: string, message: string | RegExp][] = [
  ...APPEND_ONLY.flatMap(([table, column]): [string, string, string | RegExp][] => [
    [
      `a change of ${table}`,
      `update ${table} set ${column} = ${column}`,
      `${table} is append-only`,
    ],
    [
      `a change of no row of ${table}`,
      `update ${table} set ${column} = ${column} where false`,
      `${table} is append-only`,
    ],
    [`a deletion from ${table}`, `delete from ${table}`, `${table} is append-only`],
    [`to empty ${table}`, `truncate ${table} cascade`, / is append-only$/],
  ]),
  [
    'to set a balance',
    'update wallets set balance = balance + 1',
    'a balance is moved by ledger entries only',
  ],
  [
    'to set it to what it is',
    'update wallets set balance = balance',
    'a balance is moved by ledger entries only',
  ],
  [
    'to give a wallet to another client',
    'update wallets set client_id = 2',
    'a balance is moved by ledger entries only',
  ],
  [
    'to give it another account',
    'update wallets set account_id = 1',
    'a balance is moved by ledger entries only',
  ],
  [
    'a wallet that begins with money',
    `insert into wallets (client_id, currency_id, account_id, balance, created_at) values (1, 1, 1, 5, now())`,
    'a wallet begins empty; credit it by a transaction',
  ],
  [
    'an entry on its own',
    `insert into ledger_entries (transaction_id, account_id, amount, created_at) values (455, 100, 5, now())`,
    'the entries of a transaction must sum to zero',
  ],
  [
    'two entries that do not cancel out',
    `insert into ledger_entries (transaction_id, account_id, amount, created_at)
       values (455, 100, 5, now()), (455, 1, -4.9999, now())`,
    'the entries of a transaction must sum to zero',
  ],
  [
    'entries that cancel out over two transactions',
    `insert into ledger_entries (transaction_id, account_id, amount, created_at)
       values (455, 100, 5, now()), (456, 1, -5, now())`,
    'the entries of a transaction must sum to zero',
  ],
  [
    'entries that cancel out in two currencies',
    `insert into ledger_entries (transaction_id, account_id, amount, created_at)
       values (455, 100, 5, now()), (455, 200, -5, now())`,
    'the entries of a transaction must sum to zero',
  ],
  [
    'a transaction in a currency that is not that of the wallet',
    `insert into transactions (wallet_id, client_id, currency_id, kind, transaction_type, amount, remarks, created_at)
       values (1, 1, 2, 'funding', 'CREDIT', 1, 'x', now())`,
    /^transaction \d+ is not of the client and the currency of its wallet$/,
  ],
  [
    'a transaction of another client than that of the wallet',
    `insert into transactions (wallet_id, client_id, currency_id, kind, transaction_type, amount, remarks, created_at)
       select 1, 2, currency_id, 'funding', 'CREDIT', 1, 'x', now() from wallets where id = 1`,
    /^transaction \d+ is not of the client and the currency of its wallet$/,
  ],
  [
    'entries of a transaction that does not exist',
    `insert into ledger_entries (transaction_id, account_id, amount, created_at)
       values (999999, 100, 5, now()), (999999, 1, -5, now())`,
    'the entries of a transaction must sum to zero',
  ],
  [
    'entries of an account that does not exist',
    `insert into ledger_entries (transaction_id, account_id, amount, created_at)
       values (455, 999999, 5, now()), (455, 999999, -5, now())`,
    'the entries of a transaction must sum to zero',
  ],
  ['to remove an account', 'delete from accounts where id = 100', 'accounts are never removed'],
  ['to remove an order', 'delete from orders', 'orders are never removed'],
  [
    'entries without a transaction that wrote them',
    `insert into ledger_entries (transaction_id, account_id, amount, created_at)
       values (455, 100, 5, now()), (455, 1, -5, now())`,
    'a balance is moved by ledger entries only',
  ],
  [
    'a debit of more than there is',
    `select post_transaction(null, 1, 'adjustment', 'DEBIT', 31.0001, 'x', now())`,
    /violates check constraint "wallets_covered"/,
  ],
  [
    'a transaction of nothing',
    `select post_transaction(null, 1, 'adjustment', 'DEBIT', 0, 'x', now())`,
    /violates check constraint "transactions_amount_check"/,
  ],
  [
    'a second debit for an order',
    `select post_transaction(null, 1, 'order', 'DEBIT', 1, 'x', now(), 'vouchers', 1234)`,
    /violates unique constraint "transactions_order"/,
  ],
  [
    'a second refund for an order',
    `select post_transaction(null, 1, 'refund', 'CREDIT', 1, 'x', now(), 'vouchers', 1235)`,
    /violates unique constraint "transactions_order"/,
  ],
  [
    'a credit limit for a prepaid wallet',
    'update wallets set credit_limit = 1',
    /violates check constraint "wallets_check"/,
  ],
  [
    'an order that begins in a status it cannot get to',
    `insert into orders select (jsonb_populate_record(o, '{"id": 1, "status": "RECHARGED", "client_reference": null}')).*
       from orders o where id = 1234`,
    'an order of vouchers cannot go from PENDING to RECHARGED',
  ],
  [
    'a second order with a reference',
    `insert into orders select (jsonb_populate_record(o, '{"id": 1, "status": "PENDING"}')).* from orders o where id = 1234`,
    /violates unique constraint "orders_reference"/,
  ],
  [
    'to refund more than was paid',
    'update orders set refunded = 41, refund_transaction_id = 1 where id = 1235',
    /violates check constraint "orders_check1"/,
  ],
  [
    'to take more than there is in stock',
    'update voucher_stock set available = available - 4',
    /violates check constraint "voucher_stock_available_check"/,
  ],
];

/** Every pair of statuses of a vertical that is not a legal step. */
const STATUSES = {
  vouchers: ['PENDING', 'PARTIALLY_DELIVERED', 'DELIVERED', 'FAILED', 'CANCELLED'],
  topups: ['PENDING', 'DELIVERED', 'RECHARGED', 'FAILED', 'CANCELLED'],
  esim: ['PENDING', 'DELIVERED', 'FAILED', 'CANCELLED'],
};
const LEGAL = new Set([
  ...['PARTIALLY_DELIVERED', 'DELIVERED', 'FAILED', 'CANCELLED'].map(
    (to) => `vouchers PENDING ${to}`,
  ),
  'vouchers PARTIALLY_DELIVERED DELIVERED',
  ...['DELIVERED', 'RECHARGED', 'FAILED', 'CANCELLED'].map((to) => `topups PENDING ${to}`),
  ...['DELIVERED', 'FAILED', 'CANCELLED'].map((to) => `esim PENDING ${to}`),
]);

class Undo extends Error {}

describe.each(DATABASES)('the rules of the database on $name', ({ open }) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
    await placeOrders(database.db);
  });
  afterAll(() => database.close());

  test.each(REFUSED)('refuse %s', async (_, statement, message) => {
    await expect(sql.raw(statement).execute(database.db)).rejects.toThrow(message);
  });

  test.each(
    Object.entries(STATUSES).flatMap(([vertical, all]) =>
      all.flatMap((from) =>
        [...all, 'LOST'].filter((to) => to !== from).map((to) => [vertical, from, to] as const),
      ),
    ),
  )('%s: from %s to %s', async (vertical, from, to) => {
    let moved: Promise<unknown> | undefined;
    const work = database.db.transaction().execute(async (transaction) => {
      await sql`set local session_replication_role = replica`.execute(transaction);
      await sql`update orders set status = ${from} where vertical = ${vertical}`.execute(
        transaction,
      );
      await sql`set local session_replication_role = origin`.execute(transaction);
      moved = sql`update orders set status = ${to} where vertical = ${vertical}`.execute(
        transaction,
      );
      await moved;
      throw new Undo();
    });
    if (LEGAL.has(`${vertical} ${from} ${to}`)) await expect(work).rejects.toThrow(Undo);
    else
      await expect(work).rejects.toThrow(`an order of ${vertical} cannot go from ${from} to ${to}`);
  });

  test('leave everything as it was', async () => {
    expect(await findViolations(database.db)).toEqual([]);
  });
});
