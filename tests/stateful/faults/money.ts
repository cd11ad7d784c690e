import type { Told } from '../proxy.ts';
import { changing, TOPUPS, isCreate, charging } from './tools.ts';
import type { FaultCase } from './tools.ts';

/** Prices, debits and refunds that do not agree. */
export const MONEY_FAULTS: FaultCase[] = [
  {
    check: 'quote-moves-nothing',
    name: 'a price is paid for',
    on: TOPUPS,
    fault: () => charging(({ path }) => path.endsWith('/charges')),
    defects: ['quoteTopup: balance'],
  },
  {
    check: 'debit-equals-quote',
    name: 'the price that was told is a cent lower',
    on: TOPUPS,
    fault: () => changing('POST', /charges$/, ({ json }) => (json.total_payable -= 0.01)),
    defects: ['createTopupOrder: amount'],
  },
  {
    check: 'debit-equals-quote',
    name: 'an order has no debit',
    on: TOPUPS,
    fault: () =>
      changing('GET', /transactions$/, (told) => {
        told.json = told.json.filter((row: Told['json']) => row.transaction_type === 'CREDIT');
      }),
    defects: ['createTopupOrder: missing'],
  },
  {
    check: 'refund-once',
    name: 'every refund comes twice',
    on: TOPUPS,
    fault: () =>
      changing('GET', /transactions$/, (told) => {
        told.json = told.json.flatMap((row: Told['json']) =>
          row.transaction_type === 'CREDIT' ? [row, { ...row, id: row.id + 1_000_000 }] : [row],
        );
      }),
    defects: ['createTopupOrder: twice'],
  },
  {
    check: 'refund-once',
    name: 'no refund comes',
    on: TOPUPS,
    fault: () =>
      changing('GET', /transactions$/, (told) => {
        told.json = told.json.filter((row: Told['json']) => row.transaction_type === 'DEBIT');
      }),
    defects: ['createTopupOrder: missing'],
  },
  {
    check: 'balance-adds-up',
    name: 'an order costs more than its debit',
    on: TOPUPS,
    fault: () => charging(isCreate),
    defects: ['listWallets: balance'],
  },
  {
    check: 'debit-equals-quote',
    name: 'an order is debited twice',
    on: TOPUPS,
    fault: () =>
      changing('GET', /transactions$/, (told) => {
        told.json = told.json.flatMap((row: Told['json']) =>
          row.transaction_type === 'DEBIT' ? [row, { ...row, id: row.id + 1_000_000 }] : [row],
        );
      }),
    defects: ['createTopupOrder: twice'],
  },
];
