import { sql } from 'kysely';
import type { Sandbox } from '../context.ts';
import type { Job } from '../worker/job.ts';

/** Adds a client with a wallet in US dollars; its first id is 42, that of the wallet 1. */
export async function addClient({ db, clock }: Sandbox): Promise<{ id: number; wallet: number }> {
  const created_at = clock.now();
  await db
    .insertInto('currencies')
    .values({ id: 1, name: 'US Dollar', code: 'USD', precision: 2, per_usd: '1' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const client = await db
    .insertInto('clients')
    .values({ name: 'Shop', default_currency_id: 1, created_at })
    .returning('id')
    .executeTakeFirstOrThrow();
  const account = await db
    .insertInto('accounts')
    .values({ kind: 'wallet', currency_id: 1 })
    .returning('id')
    .executeTakeFirstOrThrow();
  const wallet = await db
    .insertInto('wallets')
    .values({ client_id: client.id, currency_id: 1, account_id: account.id, created_at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id: client.id, wallet: wallet.id };
}

/** Credits a wallet, which makes an event `wallet.credited`. */
export async function credit(
  { db, clock }: Pick<Sandbox, 'db' | 'clock'>,
  wallet: number,
  amount = '100',
): Promise<void> {
  await sql`select post_transaction(null, ${wallet}::integer, 'funding', 'CREDIT', ${amount}::numeric,
    'USD Wallet credited by amount 100.00 - Test', ${clock.now()}::timestamptz)`.execute(db);
}

/** The jobs that are there, in the order in which they are due. */
export function listJobs({ db }: Pick<Sandbox, 'db'>): Promise<Job[]> {
  return db.selectFrom('jobs').selectAll().orderBy('due_at').orderBy('id').execute();
}
