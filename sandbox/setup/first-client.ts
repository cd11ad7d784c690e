import { sql } from 'kysely';
import { createClient } from '../auth/index.ts';
import type { Sandbox } from '../context.ts';
import { createWallet, creditWallet } from '../wallets/admin.ts';

/** What a client logs in with. */
export interface Credentials {
  clientId: number;
  apiKey: string;
  /** Readable this once: the database has a hash of it. */
  apiSecret: string;
}

/** The test money of the first client. The wallets have the ids 1 and 2. */
const FUNDS = [
  { currency: 'USD', amount: '5000.00' },
  { currency: 'EUR', amount: '5250.50' },
];

/** The transaction that the first order of the first client makes. */
const FIRST_ORDER_TRANSACTION = 456;

/**
 * Makes the client that a new sandbox begins with: all features, and wallets that hold test money.
 *
 * @returns undefined when there are clients, or another process is making this one
 */
export async function makeFirstClient(sandbox: Sandbox): Promise<Credentials | undefined> {
  const { db, clock } = sandbox;
  const known = await db.selectFrom('clients').select('id').limit(1).executeTakeFirst();
  if (known !== undefined) return undefined;
  const mine = await db
    .insertInto('settings')
    .values({ key: 'first_client', value: JSON.stringify({ at: clock.now().toISOString() }) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (mine === undefined) return undefined;
  const credentials = await createClient(sandbox, { name: 'Demo shop' });
  // Whoever follows the documentation meets the numbers that are printed there.
  await sql`select setval('transaction_ids', ${FIRST_ORDER_TRANSACTION - FUNDS.length}::bigint, false)
    where not exists (select from transactions)`.execute(db);
  const wallets: { walletId: number; amount: string }[] = [];
  for (const { currency, amount } of FUNDS) {
    const walletId = await createWallet(sandbox, { clientId: credentials.clientId, currency });
    wallets.unshift({ walletId, amount });
  }
  for (const wallet of wallets) await creditWallet(sandbox, { ...wallet, remarks: 'Test funds' });
  return credentials;
}
