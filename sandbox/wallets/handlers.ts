import type { Handlers } from '@octopus-cards/server';
import { sql } from 'kysely';
import type { Principal, Sandbox } from '../context.ts';
import { writeNumber } from '../money/decimal.ts';
import { notFound } from '../problems.ts';
import { isStoredInteger } from '../db/stored-id.ts';

type WalletHandlers = Pick<
  Handlers<Principal>,
  'listWallets' | 'getWallet' | 'listTransactions' | 'getTransaction'
>;

/** Wallets and what moved on them; a client sees its own only. */
export function createWalletHandlers({ db }: Sandbox): WalletHandlers {
  const selectWallets = (clientId: number) =>
    db.selectFrom('wallets').where('client_id', '=', clientId);
  const selectTransactions = (clientId: number, walletId: number | undefined) => {
    const all = db.selectFrom('transactions').where('client_id', '=', clientId);
    return walletId === undefined ? all : all.where('wallet_id', '=', walletId);
  };

  return {
    async listWallets({ query, principal, page }) {
      const mine = selectWallets(principal.clientId);
      const [{ total }, rows] = await Promise.all([
        mine.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
        mine
          .select(WALLET_COLUMNS)
          .orderBy('id')
          .limit(query.limit)
          .offset((query.page - 1) * query.limit)
          .execute(),
      ]);
      return page(rows.map(writeWallet), total);
    },

    async getWallet({ params, principal }) {
      if (!isStoredInteger(params.id)) return notFound('Wallet');
      const row = await selectWallets(principal.clientId)
        .select(WALLET_COLUMNS)
        .where('id', '=', params.id)
        .executeTakeFirst();
      return row === undefined ? notFound('Wallet') : { status: 200, body: writeWallet(row) };
    },

    async listTransactions({ query, principal, page }) {
      const { wallet_id: walletId } = query;
      if (walletId !== undefined && !isStoredInteger(walletId)) return page([], 0);
      const mine = selectTransactions(principal.clientId, walletId);
      const [{ total }, rows] = await Promise.all([
        mine.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
        mine
          .select([...TRANSACTION_COLUMNS, CREATED_AT])
          .orderBy('id', 'desc')
          .limit(query.limit)
          .offset((query.page - 1) * query.limit)
          .execute(),
      ]);
      return page(rows.map(writeTransaction), total);
    },

    async getTransaction({ params, principal }) {
      if (!Number.isSafeInteger(params.id)) return notFound('Transaction');
      const row = await selectTransactions(principal.clientId, undefined)
        .select([...TRANSACTION_COLUMNS, CREATED_AT])
        .where('id', '=', params.id)
        .executeTakeFirst();
      return row === undefined
        ? notFound('Transaction')
        : { status: 200, body: writeTransaction(row) };
    },
  };
}

const WALLET_COLUMNS = ['id', 'currency_id', 'balance', 'type'] as const;

const TRANSACTION_COLUMNS = [
  'id',
  'wallet_id',
  'currency_id',
  'amount',
  'transaction_type',
  'status',
  'source_currency',
  'destination_currency',
  'forex_rate',
  'conversion_charges',
  'remarks',
] as const;

const CREATED_AT = sql<string>`write_time(created_at)`.as('created_at');

interface WalletRow {
  id: number;
  currency_id: number;
  balance: string;
  type: 'PREPAID' | 'POSTPAID';
}

function writeWallet({ balance, ...wallet }: WalletRow) {
  return { ...wallet, amount: writeNumber(balance) };
}

interface TransactionRow {
  amount: string;
  forex_rate: string | null;
  conversion_charges: string | null;
}

/** The row as it is, with its decimals as numbers. */
function writeTransaction<Row extends TransactionRow>(row: Row) {
  const { amount, forex_rate: rate, conversion_charges: charges } = row;
  return {
    ...row,
    amount: writeNumber(amount),
    forex_rate: rate === null ? null : writeNumber(rate),
    conversion_charges: charges === null ? null : writeNumber(charges),
  };
}
