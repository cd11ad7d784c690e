/** What is done to the data, and what must be found. */
export type Damage = readonly [rule: string, subject: string, text: string, statement: string];

/** To money. */
export const MONEY_DAMAGE: readonly Damage[] = [
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
];
