import type { components } from '@octopus-cards/console-server';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { isStoredInteger } from '../../db/stored-id.ts';
import type { Tables } from '../../db/tables.ts';
import { readAmount, writeNumber } from '../../money/decimal.ts';
import type { Console } from '../context.ts';

type ConsoleWallet = components['schemas']['ConsoleWallet'];

/** Is there a wallet with this id, and is it this client's? */
export async function ownsWallet(
  db: Kysely<Tables>,
  clientId: number,
  id: number,
): Promise<boolean> {
  if (!isStoredInteger(id)) return false;
  const row = await db
    .selectFrom('wallets')
    .select('id')
    .where('id', '=', id)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  return row !== undefined;
}

/** One wallet; undefined: there is none, or it is another client's. */
export async function findWallet(
  console: Console,
  db: Kysely<Tables>,
  clientId: number,
  id: number,
): Promise<ConsoleWallet | undefined> {
  if (!isStoredInteger(id)) return undefined;
  return (await readWallets(console, db, clientId, id))[0];
}

/** The wallets of a client, or one of them, the oldest first. The day begins by the clock of the sandbox. */
export async function readWallets(
  { sandbox }: Console,
  db: Kysely<Tables>,
  clientId: number,
  id?: number,
): Promise<ConsoleWallet[]> {
  const midnight = new Date(sandbox.clock.now());
  midnight.setUTCHours(0, 0, 0, 0);
  let query = db
    .selectFrom('wallets as w')
    .innerJoin('currencies as c', 'c.id', 'w.currency_id')
    .leftJoin('wallet_alerts as a', 'a.wallet_id', 'w.id')
    .select(['w.id', 'w.balance', 'w.type', 'w.credit_limit', 'c.code', 'a.threshold', 'a.emails'])
    .select(
      sql<string>`(
        select coalesce(sum(t.amount), 0) from transactions t
        where t.wallet_id = w.id and t.kind = 'order' and t.status = 'COMPLETED'
          and t.created_at >= ${midnight}
      )`.as('spent'),
    )
    .where('w.client_id', '=', clientId);
  if (id !== undefined) query = query.where('w.id', '=', id);
  const rows = await query.orderBy('w.id').execute();
  return rows.map((row) => ({
    id: row.id,
    balance: writeNumber(row.balance),
    currency: row.code,
    type: row.type,
    credit_limit_amount: writeNumber(row.credit_limit),
    spent_today_amount: writeNumber(row.spent),
    alert: makeAlert(
      row.code,
      row.threshold === null ? null : writeNumber(row.threshold),
      row.emails ?? [],
    ),
  }));
}

/** The alert as it is shown; a threshold of null: there is none. */
export function makeAlert(currency: string, threshold: number | null, emails: string[]) {
  return { threshold_amount: threshold, currency, emails: threshold === null ? [] : emails };
}

/** Keeps the alert of a wallet in place of the one before; a threshold of null takes it away. */
export async function setAlert(
  db: Kysely<Tables>,
  walletId: number,
  threshold: number | null,
  emails: string[],
): Promise<void> {
  if (threshold === null) {
    await db.deleteFrom('wallet_alerts').where('wallet_id', '=', walletId).execute();
    return;
  }
  const alert = { threshold: readAmount(threshold).toFixed(), emails };
  await db
    .insertInto('wallet_alerts')
    .values({ wallet_id: walletId, ...alert })
    .onConflict((conflict) => conflict.column('wallet_id').doUpdateSet(alert))
    .execute();
}
