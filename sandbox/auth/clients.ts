import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Sandbox, Vertical } from '../context.ts';
import { inTransaction } from '../db/in-transaction.ts';
import type { Tables } from '../db/tables.ts';
import { AdminError } from './admin-error.ts';
import { RATE_CLASSES } from './limits.ts';
import { createApiKey, createApiSecret, hashSecret } from './secrets.ts';

const VERTICALS: readonly Vertical[] = ['vouchers', 'topups', 'esim'];
const MAX_BULK = 5_000;
const MAX_RATE = 1_000_000;

/** What a new client is to be. */
export interface NewClient {
  name: string;
  /** ISO 4217; pays where no wallet has the currency of the product. Default: USD */
  defaultCurrency?: string | undefined;
  /** Parts of the API it may use. Default: all */
  features?: readonly Vertical[] | undefined;
  /** Largest quantity of one voucher order, 1 to 5000. Default: 100 */
  bulkLimit?: number | undefined;
}

/** A key and its secret. The secret is shown this once; the database has a hash of it. */
export interface KeyPair {
  apiKey: string;
  apiSecret: string;
}

/** A client as an administrator sees it; without secrets. */
export interface ClientSummary {
  id: number;
  name: string;
  defaultCurrency: string;
  features: Vertical[];
  bulkLimit: number;
  /** Requests a minute by rate class, where they differ from the documented ones. */
  rateLimits: Record<string, number>;
  createdAt: Date;
  keys: ApiKeySummary[];
}

/** A key as an administrator sees it. */
export interface ApiKeySummary {
  apiKey: string;
  createdAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

/**
 * Makes a client and its first key.
 *
 * @throws AdminError when a value is out of its range or the currency is not known
 */
export async function createClient(
  sandbox: Sandbox,
  client: NewClient,
): Promise<KeyPair & { clientId: number }> {
  const { defaultCurrency = 'USD', features = VERTICALS, bulkLimit = 100 } = client;
  const name = client.name.trim();
  if (name === '') throw new AdminError('A client needs a name.');
  if (!Number.isInteger(bulkLimit) || bulkLimit < 1 || bulkLimit > MAX_BULK) {
    throw new AdminError(`The bulk limit is a whole number from 1 to ${MAX_BULK}.`);
  }
  checkFeatures(features);
  return inTransaction(sandbox.db, async (db) => {
    const currency = await db
      .selectFrom('currencies')
      .select('id')
      .where('code', '=', defaultCurrency)
      .executeTakeFirst();
    if (currency === undefined) {
      throw new AdminError(
        `There is no currency "${defaultCurrency}". Write its ISO 4217 code, such as USD.`,
      );
    }
    const { id } = await db
      .insertInto('clients')
      .values({
        name,
        default_currency_id: currency.id,
        features: [...new Set(features)],
        bulk_limit: bulkLimit,
        created_at: sandbox.clock.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { clientId: id, ...(await insertKey(sandbox, db, id)) };
  });
}

/**
 * Gives a client one more key, for instance to exchange the old one without a gap.
 *
 * @param name what its people call it
 * @throws AdminError when there is no such client
 */
export async function createKey(
  sandbox: Sandbox,
  clientId: number,
  name?: string,
): Promise<KeyPair> {
  await assertClient(sandbox.db, clientId);
  return insertKey(sandbox, sandbox.db, clientId, name);
}

/** All clients with their keys, the oldest first. */
export async function listClients({ db }: Pick<Sandbox, 'db'>): Promise<ClientSummary[]> {
  const clients = await db
    .selectFrom('clients as c')
    .innerJoin('currencies', 'currencies.id', 'c.default_currency_id')
    .select(['c.id', 'c.name', 'code', 'features', 'bulk_limit', 'rate_limits', 'c.created_at'])
    .orderBy('c.id')
    .execute();
  const keys = await db.selectFrom('api_keys').selectAll().orderBy('id').execute();
  return clients.map((client) => ({
    id: client.id,
    name: client.name,
    defaultCurrency: client.code,
    features: VERTICALS.filter((vertical) => client.features.includes(vertical)),
    bulkLimit: client.bulk_limit,
    rateLimits: readRates(client.rate_limits),
    createdAt: client.created_at,
    keys: keys
      .filter((key) => key.client_id === client.id)
      .map((key) => ({
        apiKey: key.api_key,
        createdAt: key.created_at,
        lastUsedAt: key.last_used_at,
        revokedAt: key.revoked_at,
      })),
  }));
}

/**
 * Gives a key another secret. The old one, and every token it bought, ends at once.
 *
 * @throws AdminError when there is no such key, or it was revoked
 */
export async function rotateSecret(sandbox: Sandbox, apiKey: string): Promise<KeyPair> {
  const apiSecret = createApiSecret(sandbox);
  const key = await sandbox.db
    .updateTable('api_keys')
    .set({
      secret_hash: hashSecret(apiSecret, sandbox.random(16)),
      secret_version: sql<number>`secret_version + 1`,
    })
    .where('api_key', '=', apiKey)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (key === undefined) throw unknownKey(apiKey);
  return { apiKey, apiSecret };
}

/**
 * Ends a key for good, and every token it bought.
 *
 * @throws AdminError when there is no such key, or it was revoked before
 */
export async function revokeKey(sandbox: Sandbox, apiKey: string): Promise<void> {
  const key = await sandbox.db
    .updateTable('api_keys')
    .set({ revoked_at: sandbox.clock.now() })
    .where('api_key', '=', apiKey)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (key === undefined) throw unknownKey(apiKey);
}

/**
 * Says which parts of the API a client may use; it holds from its next request.
 *
 * @throws AdminError when there is no such client, or no such feature
 */
export async function setFeatures(
  { db }: Pick<Sandbox, 'db'>,
  clientId: number,
  features: readonly Vertical[],
): Promise<void> {
  checkFeatures(features);
  await assertClient(db, clientId);
  const values = { features: [...new Set(features)] };
  await db.updateTable('clients').set(values).where('id', '=', clientId).execute();
}

/**
 * Says how often a client may call, in place of the documented limits; it holds from its next request.
 *
 * @param limits rate class → requests a minute; what is left out has the documented limit again
 * @throws AdminError when there is no such client or class, or a limit is no whole number above 0
 */
export async function setRateLimits(
  { db }: Pick<Sandbox, 'db'>,
  clientId: number,
  limits: Readonly<Record<string, number>>,
): Promise<void> {
  for (const [name, limit] of Object.entries(limits)) {
    if (!RATE_CLASSES.includes(name)) {
      throw new AdminError(
        `There is no rate class "${name}". There are: ${RATE_CLASSES.join(', ')}.`,
      );
    }
    if (!Number.isInteger(limit) || limit < 1 || limit > MAX_RATE) {
      throw new AdminError(
        `The limit of "${name}" is a whole number of requests a minute, 1 to ${MAX_RATE}.`,
      );
    }
  }
  await assertClient(db, clientId);
  const values = { rate_limits: JSON.stringify(limits) };
  await db.updateTable('clients').set(values).where('id', '=', clientId).execute();
}

/** @throws AdminError when there is no such client */
export async function assertClient(db: Kysely<Tables>, clientId: number): Promise<void> {
  const query = db.selectFrom('clients').select('id').where('id', '=', clientId);
  if ((await query.executeTakeFirst()) === undefined) {
    throw new AdminError(`There is no client ${clientId}.`);
  }
}

async function insertKey(
  sandbox: Sandbox,
  db: Kysely<Tables>,
  clientId: number,
  name?: string,
): Promise<KeyPair> {
  const pair = { apiKey: createApiKey(sandbox), apiSecret: createApiSecret(sandbox) };
  await db
    .insertInto('api_keys')
    .values({
      client_id: clientId,
      api_key: pair.apiKey,
      secret_hash: hashSecret(pair.apiSecret, sandbox.random(16)),
      created_at: sandbox.clock.now(),
      ...(name === undefined ? {} : { name }),
    })
    .execute();
  return pair;
}

function checkFeatures(features: readonly string[]): void {
  const known: readonly string[] = VERTICALS;
  const unknown = features.find((feature) => !known.includes(feature));
  if (unknown === undefined) return;
  throw new AdminError(`There is no feature "${unknown}". There are: ${known.join(', ')}.`);
}

function readRates(value: unknown): Record<string, number> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, number] => Number.isInteger(entry[1])),
  );
}

function unknownKey(apiKey: string): AdminError {
  return new AdminError(`There is no API key "${apiKey}" in use; it may have been revoked.`);
}
