import type { components } from '@octopus-cards/console-server';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import { readAmount, writeNumber } from '../../money/decimal.ts';
import { writeTime } from '../../orders/write-time.ts';
import { readTime } from '../orders/filters.ts';

type LedgerRow = components['schemas']['LedgerRow'];

/** Which movements of a wallet are wanted; times as they were asked for. */
export interface LedgerFilters {
  kind?: LedgerRow['kind'] | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/** Where to begin: after this many rows, or below an entry that was read before. */
export interface LedgerStart {
  offset?: number;
  below?: LedgerEntry | undefined;
}

/** A movement as it stands in the books. */
export interface LedgerEntry {
  entry: number;
  id: number;
  kind: LedgerRow['kind'];
  amount: string;
  balance: string;
  currency: string;
  remarks: string;
  vertical: LedgerRow['vertical'];
  order_id: number | null;
  created_at: Date;
}

/** How many movements there are. */
export async function countLedger(
  db: Kysely<Tables>,
  walletId: number,
  { kind, from, to }: LedgerFilters,
): Promise<number> {
  let query = db
    .selectFrom('transactions')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where('wallet_id', '=', walletId)
    .where('status', '=', 'COMPLETED');
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (from !== undefined) query = query.where('created_at', '>=', readTime(from));
  if (to !== undefined) query = query.where('created_at', '<', readTime(to));
  return (await query.executeTakeFirstOrThrow()).total;
}

/**
 * Reads movements, the newest first, each with the balance that it left. Of those below one that is
 * there, none is still to come, so parts that are read one after the other make a whole.
 */
export async function readLedger(
  db: Kysely<Tables>,
  walletId: number,
  { kind, from, to }: LedgerFilters,
  limit: number,
  { offset = 0, below }: LedgerStart = {},
): Promise<LedgerEntry[]> {
  const balance =
    below === undefined ? null : readAmount(below.balance).minus(below.amount).toFixed();
  const { rows } = await sql<LedgerEntry>`
    select * from read_ledger(
      ${walletId}, ${kind ?? null}, ${from === undefined ? null : readTime(from)},
      ${to === undefined ? null : readTime(to)}, ${limit}, ${offset}, ${below?.entry ?? null}, ${balance}
    )`.execute(db);
  return rows;
}

/** The movement as the console shows it. */
export function writeEntry(row: LedgerEntry): LedgerRow {
  const { entry: _entry, amount, balance, created_at: at, ...rest } = row;
  return {
    ...rest,
    amount: writeNumber(amount),
    balance: writeNumber(balance),
    created_at: writeTime(at),
  };
}
