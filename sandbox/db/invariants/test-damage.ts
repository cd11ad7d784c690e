import { MONEY_DAMAGE } from './test-money-damage.ts';
import type { Damage } from './test-money-damage.ts';

/** What is done to the data behind the back of the database's own rules, and what must be found. */
export const DAMAGE: readonly Damage[] = [
  ...MONEY_DAMAGE,
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
