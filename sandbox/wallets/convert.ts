import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { calculateRate } from '../charges/forex.ts';
import type { Sandbox } from '../context.ts';
import type { Tables } from '../db/tables.ts';
import { Amount, isStorable, readAmount } from '../money/decimal.ts';
import { isStoredInteger } from '../db/stored-id.ts';
import { readCharges, readPositive } from './admin-input.ts';
import { uncovered, unknownWallet } from './admin.ts';
import { WalletError, findBrokenConstraint } from './errors.ts';

/** What is to be converted. */
export interface Conversion {
  fromWalletId: number;
  toWalletId: number;
  /** What leaves the first wallet, in its currency: above zero, at most 4 decimals. */
  amount: string | number;
  /** What the conversion costs, in the currency of the second wallet. By default 0 */
  charges?: string | number | undefined;
}

/** What came of it. Amounts are decimal text. */
export interface Converted {
  debitId: number;
  creditId: number;
  rate: string;
  /** What arrived in the second wallet. */
  credited: string;
}

/**
 * Moves money between two wallets of a client at the rate of the day. What arrives is rounded half up
 * to the precision of its currency.
 *
 * @throws UncoveredError when the first wallet does not hold the amount
 * @throws WalletError UNKNOWN_WALLET, INVALID_AMOUNT, INVALID_CONVERSION (another client's wallet, the
 *   same wallet twice, or nothing would arrive)
 */
export async function convert(sandbox: Sandbox, conversion: Conversion): Promise<Converted> {
  const { fromWalletId, toWalletId } = conversion;
  const amount = readPositive(conversion.amount);
  const charges = readCharges(conversion.charges ?? 0);
  if (fromWalletId === toWalletId)
    throw new WalletError('INVALID_CONVERSION', 'Name two different wallets to convert between.');
  for (const id of [fromWalletId, toWalletId]) if (!isStoredInteger(id)) throw unknownWallet(id);
  const now = sandbox.clock.now();
  try {
    const converted = await sandbox.db.transaction().execute(async (db) => {
      const ends = await lockWallets(db, [fromWalletId, toWalletId]);
      const source = ends.get(fromWalletId);
      const destination = ends.get(toWalletId);
      if (source === undefined) throw unknownWallet(fromWalletId);
      if (destination === undefined) throw unknownWallet(toWalletId);
      if (source.clientId !== destination.clientId)
        throw new WalletError(
          'INVALID_CONVERSION',
          `Wallets ${fromWalletId} and ${toWalletId} belong to different clients.`,
        );
      const rate = calculateRate(
        source,
        destination,
        now,
        await findOverride(db, source.code, destination.code),
      );
      const credited = amount.times(rate).toDecimalPlaces(destination.precision).minus(charges);
      if (!credited.isPositive() || credited.isZero() || !isStorable(credited))
        throw new WalletError(
          'INVALID_CONVERSION',
          `${amount.toFixed()} ${source.code} less charges of ${charges.toFixed()} ${destination.code} leaves nothing that could be credited; convert another amount.`,
        );
      const post = async (
        walletId: number,
        type: string,
        value: Amount,
        cost: Amount,
        text: string,
      ) => {
        const { rows } = await sql<{ id: number }>`
          select post_transaction(
            null, ${walletId}, 'conversion', ${type}, ${value.toFixed()}, ${text}, ${now}, null, null,
            ${source.code}, ${destination.code}, ${rate.toFixed()}, ${cost.toFixed()}
          ) as id`.execute(db);
        const [row] = rows;
        if (row === undefined) throw new Error('post_transaction answered no row');
        return row.id;
      };
      const none = new Amount(0);
      return {
        debitId: await post(
          fromWalletId,
          'DEBIT',
          amount,
          none,
          `FX conversion to ${destination.code} wallet`,
        ),
        creditId: await post(
          toWalletId,
          'CREDIT',
          credited,
          charges,
          `FX conversion from ${source.code} wallet`,
        ),
        rate: rate.toFixed(),
        credited: credited.toFixed(),
      };
    });
    sandbox.wake();
    return converted;
  } catch (error) {
    if (findBrokenConstraint(error) === 'wallets_covered') throw uncovered(fromWalletId, amount);
    throw error;
  }
}

interface End {
  clientId: number;
  code: string;
  precision: number;
  perUsd: Amount;
}

/** In the order of their ids, so that two conversions never wait for each other. */
async function lockWallets(db: Kysely<Tables>, ids: number[]): Promise<Map<number, End>> {
  const rows = await db
    .selectFrom('wallets as w')
    .innerJoin('currencies as c', 'c.id', 'w.currency_id')
    .select(['w.id', 'w.client_id', 'c.code', 'c.precision', 'c.per_usd'])
    .where('w.id', 'in', ids)
    .orderBy('w.id')
    .forUpdate('w')
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        clientId: row.client_id,
        code: row.code,
        precision: row.precision,
        perUsd: readAmount(row.per_usd),
      },
    ]),
  );
}

async function findOverride(
  db: Kysely<Tables>,
  source: string,
  destination: string,
): Promise<Amount | undefined> {
  const row = await db
    .selectFrom('forex_overrides')
    .select('rate')
    .where('source', '=', source)
    .where('destination', '=', destination)
    .executeTakeFirst();
  return row === undefined ? undefined : readAmount(row.rate);
}
