import type { Asked, Fault, Told } from '../proxy.ts';
import { answering, editJson, editing, isOf, onSandbox } from './tools.ts';
import type { FaultCase } from '../fault-case.ts';
import { charging } from './parts.ts';

/** With their prices. */
const BOUGHT = {
  vouchers: ['createVoucherOrder', 'quoteVoucher'],
  topups: ['createTopupOrder', 'quoteTopup'],
  esims: ['createEsimOrder', 'quoteEsim'],
};

const money = (asked: Asked) => isOf('listTransactions')(asked);

type Row = { id: number; amount: number; transaction_type: string; wallet_id: number };

const rows = (change: (rows: Row[]) => Row[]): Fault =>
  answering(money, (told) => editJson(told, (json: Row[]) => change(json)));

/** A second entry like the ones that are of a kind, as a second booking would leave it. */
const twice = (kind: string) => () =>
  rows((all) =>
    all.flatMap((row) =>
      row.transaction_type === kind && row.amount < 5000
        ? [row, { ...row, id: row.id + 1_000_000 }]
        : [row],
    ),
  );

const served = (id: string) => (asked: Asked, told: Told) => isOf(id)(asked) && told.status < 300;

const round = (amount: number) => Math.round(amount * 10_000) / 10_000;

/** Prices, debits, balances and refunds that do not agree. */
export const MONEY: FaultCase[] = [
  onSandbox(
    'quote-costs',
    'quote-moves-nothing',
    BOUGHT.vouchers,
    'to ask for a price costs money',
    () => charging(served('quoteVoucher')),
  ),
  onSandbox(
    'quote-costs-topup',
    'quote-moves-nothing',
    BOUGHT.topups,
    'to ask for a price costs a cent',
    () => charging(served('quoteTopup'), 0.01),
  ),
  onSandbox(
    'quote-reserves',
    'quote-moves-nothing',
    BOUGHT.esims,
    'a price is reserved with an entry',
    () => {
      let quoted = 0;
      return async (asked, forward) => {
        const told = await forward(asked);
        if (served('quoteEsim')(asked, told)) quoted += 1;
        if (!money(asked) || quoted === 0 || told.status !== 200) return told;
        return editJson(told, (json) => [
          { ...json[0], id: 9_000_000 + quoted, amount: 0.01 },
          ...json,
        ]);
      };
    },
  ),
  onSandbox(
    'quote-cent-low',
    'debit-equals-quote',
    BOUGHT.topups,
    'the price that was told is a cent too low',
    () =>
      editing(['quoteTopup'], (json) => {
        json.total_payable = round(json.total_payable - 0.01);
      }),
  ),
  onSandbox(
    'quote-cent-high',
    'debit-equals-quote',
    BOUGHT.vouchers,
    'the price that was told is a cent too high',
    () =>
      editing(['quoteVoucher'], (json) => {
        json.total_payable = round(json.total_payable + 0.01);
      }),
  ),
  onSandbox('debit-missing', 'debit-equals-quote', BOUGHT.esims, 'an order has no debit', () =>
    rows((all) => all.filter((row) => row.transaction_type !== 'DEBIT')),
  ),
  onSandbox(
    'debit-twice',
    'debit-equals-quote',
    BOUGHT.topups,
    'an order is debited twice',
    twice('DEBIT'),
  ),
  onSandbox(
    'debit-other-wallet',
    'debit-equals-quote',
    BOUGHT.vouchers,
    'another wallet pays',
    () =>
      rows((all) =>
        all.map((row) =>
          row.transaction_type === 'DEBIT' ? { ...row, wallet_id: 3 - row.wallet_id } : row,
        ),
      ),
  ),
  onSandbox(
    'refund-twice',
    'refund-once',
    BOUGHT.topups,
    'a failed order is paid back twice',
    twice('CREDIT'),
  ),
  onSandbox(
    'refund-twice-voucher',
    'refund-once',
    BOUGHT.vouchers,
    'a failed order of vouchers is paid back twice',
    twice('CREDIT'),
  ),
  onSandbox('refund-missing', 'refund-once', BOUGHT.esims, 'a failed order is not paid back', () =>
    rows((all) => all.filter((row) => row.transaction_type !== 'CREDIT')),
  ),
  onSandbox('refund-cent-short', 'refund-once', BOUGHT.topups, 'a refund is a cent short', () =>
    rows((all) =>
      all.map((row) =>
        row.transaction_type === 'CREDIT' && row.amount < 5000
          ? { ...row, amount: round(row.amount - 0.01) }
          : row,
      ),
    ),
  ),
  onSandbox(
    'balance-off',
    'balance-adds-up',
    BOUGHT.topups,
    'an order costs a cent more than its debit',
    () => charging(served('createTopupOrder'), 0.01),
  ),
  onSandbox(
    'balance-off-voucher',
    'balance-adds-up',
    BOUGHT.vouchers,
    'an order of vouchers costs more than its debit',
    () => charging(served('createVoucherOrder')),
  ),
  onSandbox(
    'balance-up',
    'balance-adds-up',
    BOUGHT.esims,
    'an order gives money back in secret',
    () => charging(served('createEsimOrder'), -0.5),
  ),
];
