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

/** The id of the first client. */
const FIRST_CLIENT = 42;

/** The transaction that the first order of the first client makes. */
const FIRST_ORDER_TRANSACTION = 456;

/**
 * Makes the client that a new sandbox begins with: all features, and wallets that hold test money. It is
 * there whole or not at all; a process that dies over it leaves it to the next one.
 *
 * @returns undefined when there are clients, or another process has made this one
 */
export async function makeFirstClient(sandbox: Sandbox): Promise<Credentials | undefined> {
  const known = await sandbox.db.selectFrom('clients').select('id').limit(1).executeTakeFirst();
  if (known !== undefined) return undefined;
  return sandbox.db.transaction().execute(async (db) => {
    // Others wait here until this transaction has ended.
    const mine = await db
      .insertInto('settings')
      .values({
        key: 'first_client',
        value: JSON.stringify({ at: sandbox.clock.now().toISOString() }),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('key')
      .executeTakeFirst();
    return mine && fillShop({ ...sandbox, db });
  });
}

async function fillShop(sandbox: Sandbox): Promise<Credentials> {
  // Whoever follows the documentation meets the numbers that are printed there, also when a process has
  // used them up and died.
  await sql`
    select setval(pg_get_serial_sequence('clients', 'id'), ${FIRST_CLIENT}::bigint, false),
      setval(pg_get_serial_sequence('wallets', 'id'), 1, false),
      setval('transaction_ids', ${FIRST_ORDER_TRANSACTION - FUNDS.length}::bigint, false)
    where not exists (select from clients)`.execute(sandbox.db);
  const credentials = await createClient(sandbox, { name: 'Demo shop' });
  const wallets: { walletId: number; amount: string }[] = [];
  for (const { currency, amount } of FUNDS) {
    const walletId = await createWallet(sandbox, { clientId: credentials.clientId, currency });
    wallets.unshift({ walletId, amount });
  }
  for (const wallet of wallets) await creditWallet(sandbox, { ...wallet, remarks: 'Test funds' });
  return credentials;
}
