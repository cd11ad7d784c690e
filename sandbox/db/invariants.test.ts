import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../tests/support/databases.ts';
import { placeOrders } from '../tests/support/place-orders.ts';
import { INVARIANTS, findViolations, readViolations } from './invariants.ts';
import type { Violation } from './invariants.ts';
import type { OpenDatabase } from './open.ts';

/** What is done to the data behind the back of the database's own rules, and what must be found. */
const DAMAGE: readonly [rule: string, subject: string, text: string, statement: string][] = [
  [
    'ledger-is-balanced',
    'currency USD',
    'all entries sum to 1.0000, not to zero',
    `update ledger_entries set amount = amount + 1 where id = 1`,
  ],
  [
    'transaction-is-balanced',
    'transaction 455',
    'its entries in currency 1 sum to 1.0000',
    `update ledger_entries set amount = amount + 1 where id = 1`,
  ],
  [
    'transaction-has-its-entries',
    'transaction 455',
    'its entries are missing for a CREDIT of 100.0000',
    `delete from ledger_entries where transaction_id = 455`,
  ],
  [
    'transaction-has-its-entries',
    'transaction 456',
    'its entries are wallet 19.0000, sales -19.0000 for a DEBIT of 19.0000',
    `update ledger_entries set amount = -amount where transaction_id = 456`,
  ],
  [
    'transaction-has-its-entries',
    'transaction 456',
    'its entries are wallet -19.0000, sales 19.0000 for a DEBIT of 19.0000',
    `update transactions set status = 'PENDING' where id = 456`,
  ],
  [
    'transaction-has-its-entries',
    'entry 1',
    'its transaction 455 does not exist',
    `delete from transactions where id = 455`,
  ],
  [
    'transaction-is-of-its-wallet',
    'transaction 455',
    'client or currency is not that of wallet 1',
    `update transactions set client_id = 2 where id = 455`,
  ],
  [
    'balance-is-the-sum-of-entries',
    'wallet 1',
    'its balance is 1000.0000, its entries sum to 31.0000',
    `update wallets set balance = 1000`,
  ],
  [
    // The balance of today is right: only the past was below zero.
    'wallet-is-covered',
    'wallet 1',
    'it is prepaid, and stood at -19.0000 after transaction 456',
    `alter table ledger_entries alter id drop identity; update ledger_entries set id = 1000 + id where transaction_id = 455`,
  ],
  [
    'wallet-is-covered',
    'wallet 1',
    'its balance -1.0000 is below its limit of -0.0000',
    `alter table wallets drop constraint wallets_covered; update wallets set balance = -1`,
  ],
  [
    'order-is-debited-once',
    'order vouchers 1234',
    'it costs 19.0000, and was debited by 456 (19.0000), 1001 (19.0000)',
    `drop index transactions_order; insert into transactions
       select 1001, wallet_id, client_id, currency_id, kind, transaction_type, status, amount, null, null, null, null,
         remarks, order_vertical, order_id, created_at from transactions where id = 456`,
  ],
  [
    'order-is-debited-once',
    'order vouchers 1234',
    'it costs 19.0000, and was debited by nothing',
    `delete from transactions where id = 456`,
  ],
  [
    'order-is-debited-once',
    'order vouchers 1234',
    'it costs 19.0000, and was debited by 456 (18.0000)',
    `update transactions set amount = 18 where id = 456`,
  ],
  [
    'order-is-debited-once',
    'order topups 9123458',
    'it costs no wallet anything, and was debited by 456 (19.0000)',
    `update transactions set order_vertical = 'topups', order_id = 9123458 where id = 456`,
  ],
  [
    'refund-is-what-is-owed',
    'order topups 9123456',
    'FAILED owes a refund of 10.0000, says 10.0000, and has none',
    `delete from transactions where kind = 'refund' and order_vertical = 'topups'`,
  ],
  [
    'refund-is-what-is-owed',
    'order vouchers 1235',
    'PARTIALLY_DELIVERED owes a refund of 30.00, says 29.9900, and has 458 (29.9900)',
    `update orders set refunded = 29.99 where id = 1235; update transactions set amount = 29.99 where id = 458`,
  ],
  [
    'refund-is-what-is-owed',
    'order vouchers 1236',
    'PARTIALLY_DELIVERED owes a refund of 10.00, says 0.0000, and has none',
    `update orders set completed_at = created_at where id = 1236`,
  ],
  [
    'refund-is-what-is-owed',
    'order vouchers 1234',
    'DELIVERED owes a refund of 0, says 0.0000, and has 458 (30.0000)',
    `update transactions set order_id = 1234 where id = 458`,
  ],
  [
    'transaction-has-its-order',
    'transaction 456',
    'its order vouchers 1234 does not exist',
    `delete from orders where id = 1234`,
  ],
  [
    'order-amounts-agree',
    'order vouchers 1234',
    '2 x 10.0000 are 20.0000, less 1.0000 cost 18.9900',
    `update orders set payable = 18.99 where id = 1234`,
  ],
  [
    'order-amounts-agree',
    'order vouchers 1234',
    '2 x 10.0000 are 20.0000, less 1.0000 at 0.90000000 cost 19.0000',
    `update orders set forex_rate = 0.9 where id = 1234`,
  ],
  [
    'reference-is-used-once',
    'client 1',
    `the reference 'A' has the orders vouchers 1234, vouchers 1235`,
    `drop index orders_reference; update orders set client_reference = 'A' where id = 1235`,
  ],
  [
    'transition-is-legal',
    'order topups 9123456',
    'went from PENDING to EXPIRED',
    `update order_events set destination = 'EXPIRED' where order_id = 9123456 and source = 'PENDING'`,
  ],
  [
    'transition-is-legal',
    'order topups 9123456',
    'went from PENDING to FAILED, and stood at nothing',
    `delete from order_events where order_id = 9123456 and source is null`,
  ],
  [
    'transition-is-legal',
    'order topups 9123457',
    'went from nothing to DELIVERED',
    `update order_events set destination = 'DELIVERED' where order_id = 9123457`,
  ],
  [
    'status-is-the-last-one',
    'order topups 9123457',
    'is CANCELLED, and was last moved to PENDING',
    `update orders set status = 'CANCELLED' where id = 9123457`,
  ],
  [
    'delivered-quantity-fits-status',
    'order topups 9123456',
    'FAILED with 1 of 1 delivered',
    `update orders set delivered_quantity = 1 where id = 9123456`,
  ],
  [
    'ended-orders-say-when',
    'order topups 9123456',
    'FAILED was never completed',
    `update orders set completed_at = null where id = 9123456`,
  ],
  [
    'delivered-goods-are-kept',
    'order vouchers 1234',
    'delivered 2 and keeps 1 vouchers, the last in place 2',
    `delete from order_vouchers where order_id = 1234 and position = 1`,
  ],
  [
    'delivered-goods-are-kept',
    'order esim 9302481',
    'DELIVERED with an activation code and no ICCID',
    `update orders set iccid = null where id = 9302481`,
  ],
  [
    'stock-is-what-was-sold',
    'stock 1',
    'says that 1 were sold, and orders have taken 2',
    `update voucher_stock set sold = 1`,
  ],
  [
    'stock-is-what-was-sold',
    'stock 1',
    'has -1 left',
    `alter table voucher_stock drop constraint voucher_stock_available_check; update voucher_stock set available = -1`,
  ],
  [
    'voucher-code-pays-once',
    'order topups 9123458',
    'PENDING, was paid by no wallet and by 0 voucher codes',
    `update topup_voucher_codes set redeemed_by = null`,
  ],
  [
    'voucher-code-pays-once',
    'voucher code for client 1',
    'was redeemed by order topups 9123457, which it does not pay',
    `update topup_voucher_codes set redeemed_by = 9123457`,
  ],
  [
    'transaction-has-its-event',
    'transaction 455',
    'has 0 wallet events, 0 of them from the same commit',
    `delete from events where transaction_id = 455`,
  ],
  [
    'transaction-has-its-event',
    'transaction 455',
    'has 1 wallet events, 0 of them from the same commit',
    `update events set body = body where transaction_id = 455`,
  ],
  [
    'order-change-has-its-event',
    'order vouchers 1234',
    'moved to DELIVERED without an event in the same commit',
    `delete from events where type = 'order.delivered'`,
  ],
  [
    'order-change-has-its-event',
    'order vouchers 1234',
    'has an event order.delivered without a change in the same commit',
    `update events set body = body where type = 'order.delivered'`,
  ],
  [
    'order-change-has-its-event',
    'order topups 9123456',
    'has 2 events topup.failed',
    `select write_event(v.id, 1, 'topup.failed', '{}', now(), 'topups', 9123456) from (values ('x'), ('y')) as v (id)`,
  ],
  [
    'money-moves-with-its-order',
    'order vouchers 1234',
    'was placed and debited by different commits',
    `update transactions set remarks = '' where id = 456`,
  ],
  [
    'money-moves-with-its-order',
    'order topups 9123456',
    'FAILED and its refund came by different commits',
    `update transactions set remarks = '' where order_id = 9123456 and kind = 'refund'`,
  ],
  [
    'money-moves-with-its-order',
    'transaction 455',
    'and its entries came by different commits',
    `update ledger_entries set amount = amount where id = 1`,
  ],
  [
    'work-is-neither-lost-nor-left',
    'order topups 9123457',
    'PENDING, and nobody works on it',
    `delete from jobs where order_id = 9123457`,
  ],
  [
    'work-is-neither-lost-nor-left',
    'job 1000',
    'fulfils order topups 9123456, which has ended',
    `insert into jobs (id, kind, vertical, order_id, due_at) overriding system value
       values (1000, 'fulfil', 'topups', 9123456, now())`,
  ],
  [
    'work-is-neither-lost-nor-left',
    'job 1000',
    'fulfils order topups 1, which does not exist',
    `insert into jobs (id, kind, vertical, order_id, due_at) overriding system value
       values (1000, 'fulfil', 'topups', 1, now())`,
  ],
  [
    'work-is-neither-lost-nor-left',
    'job 1000',
    'watches eSIM 1, which was not delivered',
    `insert into jobs (id, kind, vertical, order_id, due_at) overriding system value
       values (1000, 'activate', 'esim', 1, now())`,
  ],
  [
    'work-is-neither-lost-nor-left',
    'delivery 1',
    'is PENDING, and nobody works on it',
    `delete from jobs where kind = 'deliver' and target_id = 1`,
  ],
  [
    'work-is-neither-lost-nor-left',
    'job 1000',
    'delivers 1000, which does not exist',
    `insert into jobs (id, kind, target_id, due_at) overriding system value values (1000, 'deliver', 1000, now())`,
  ],
  [
    'work-is-neither-lost-nor-left',
    'job 1000',
    'sends mail 1000, which does not exist',
    `insert into jobs (id, kind, target_id, due_at) overriding system value values (1000, 'mail', 1000, now())`,
  ],
];

class Undo extends Error {}

describe.each(DATABASES)('invariants on $name', ({ open }) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
    await placeOrders(database.db);
  });
  afterAll(() => database.close());

  test('hold for orders of every fate', async () => {
    expect(await findViolations(database.db)).toEqual([]);
  });

  test.each(DAMAGE)('%s: %s %s', async (rule, subject, text, statement) => {
    let violations: Violation[] = [];
    const work = database.db.transaction().execute(async (transaction) => {
      await sql`set local session_replication_role = replica`.execute(transaction);
      for (const part of statement.split('; ')) await sql.raw(part).execute(transaction);
      violations = await readViolations(transaction);
      throw new Undo();
    });
    await expect(work).rejects.toThrow(Undo);
    expect(violations).toContainEqual({ rule, subject, text });
  });

  test('each of them is shown to find something', () => {
    const shown = new Set(DAMAGE.map(([rule]) => rule));
    expect(INVARIANTS.map(({ rule }) => rule).filter((rule) => !shown.has(rule))).toEqual([]);
  });
});
