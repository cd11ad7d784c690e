import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Vertical } from '../context.ts';
import { makeSandbox } from '../tests/support/make-sandbox.ts';
import type { TestSandbox } from '../tests/support/make-sandbox.ts';
import { AdminError } from './admin-error.ts';
import {
  createClient,
  createKey,
  listClients,
  revokeKey,
  rotateSecret,
  setFeatures,
  setRateLimits,
} from './clients.ts';
import type { NewClient } from './clients.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await makeSandbox();
  await sandbox.db
    .insertInto('currencies')
    .values([
      { id: 1, name: 'US Dollar', code: 'USD', precision: 2, per_usd: '1' },
      { id: 2, name: 'Euro', code: 'EUR', precision: 2, per_usd: '0.92' },
    ])
    .execute();
});
afterAll(() => sandbox.close());

test('a client is what it was made, and its list shows no secret', async () => {
  const first = await createClient(sandbox, { name: ' Demo shop ' });
  expect(first.clientId).toBe(42);
  const second = await createClient(sandbox, {
    name: 'Euro shop',
    defaultCurrency: 'EUR',
    features: ['esim', 'vouchers', 'esim'],
    bulkLimit: 5_000,
  });
  const more = await createKey(sandbox, second.clientId);
  await revokeKey(sandbox, second.apiKey);
  await setRateLimits(sandbox, second.clientId, { login: 5, 'create-order': 1_000_000 });
  const now = sandbox.clock.now();
  const key = { createdAt: now, lastUsedAt: null, revokedAt: null };
  const clients = await listClients(sandbox);
  expect(clients).toEqual([
    {
      id: 42,
      name: 'Demo shop',
      defaultCurrency: 'USD',
      features: ['vouchers', 'topups', 'esim'],
      bulkLimit: 100,
      rateLimits: {},
      createdAt: now,
      keys: [{ ...key, apiKey: first.apiKey }],
    },
    {
      id: 43,
      name: 'Euro shop',
      defaultCurrency: 'EUR',
      features: ['vouchers', 'esim'],
      bulkLimit: 5_000,
      rateLimits: { login: 5, 'create-order': 1_000_000 },
      createdAt: now,
      keys: [
        { ...key, apiKey: second.apiKey, revokedAt: now },
        { ...key, apiKey: more.apiKey },
      ],
    },
  ]);
  const rows = JSON.stringify(await sandbox.db.selectFrom('api_keys').selectAll().execute());
  expect(rows).not.toContain(first.apiSecret);
});

const BULK = 'The bulk limit is a whole number from 1 to 5000.';
const sneaky: Vertical[] = JSON.parse('["payouts"]');

test.each<[NewClient, string]>([
  [{ name: '  ' }, 'A client needs a name.'],
  [{ name: 'x', bulkLimit: 0 }, BULK],
  [{ name: 'x', bulkLimit: 5_001 }, BULK],
  [{ name: 'x', bulkLimit: 1.5 }, BULK],
  [
    { name: 'x', defaultCurrency: 'usd' },
    'There is no currency "usd". Write its ISO 4217 code, such as USD.',
  ],
  [
    { name: 'x', features: sneaky },
    'There is no feature "payouts". There are: vouchers, topups, esim.',
  ],
])('%j is refused, and nothing is left of it', async (client, message) => {
  const before = await listClients(sandbox);
  await expect(createClient(sandbox, client)).rejects.toThrow(new AdminError(message));
  expect(await listClients(sandbox)).toEqual(before);
});

const UNKNOWN_KEY = 'There is no API key "key_x" in use; it may have been revoked.';

test.each<[string, () => Promise<unknown>, string]>([
  ['createKey', () => createKey(sandbox, 999), 'There is no client 999.'],
  ['rotateSecret', () => rotateSecret(sandbox, 'key_x'), UNKNOWN_KEY],
  ['revokeKey', () => revokeKey(sandbox, 'key_x'), UNKNOWN_KEY],
  ['setFeatures', () => setFeatures(sandbox, 999, []), 'There is no client 999.'],
  [
    'setFeatures',
    () => setFeatures(sandbox, 42, sneaky),
    'There is no feature "payouts". There are: vouchers, topups, esim.',
  ],
  ['setRateLimits', () => setRateLimits(sandbox, 999, {}), 'There is no client 999.'],
  [
    'setRateLimits',
    () => setRateLimits(sandbox, 42, { orders: 1 }),
    'There is no rate class "orders". There are: login, refresh, read, create-order, charges, other.',
  ],
  [
    'setRateLimits',
    () => setRateLimits(sandbox, 42, { read: 0 }),
    'The limit of "read" is a whole number of requests a minute, 1 to 1000000.',
  ],
])('%s says what is wrong: %#', async (_, act, message) => {
  await expect(act()).rejects.toThrow(new AdminError(message));
});

test('features can be taken away and given back', async () => {
  const { clientId } = await createClient(sandbox, { name: 'x' });
  const read = async () => (await listClients(sandbox)).find(({ id }) => id === clientId)?.features;
  await setFeatures(sandbox, clientId, []);
  expect(await read()).toEqual([]);
  await setFeatures(sandbox, clientId, ['topups']);
  expect(await read()).toEqual(['topups']);
});

test('two keys and two secrets are never the same', async () => {
  const { clientId } = await createClient(sandbox, { name: 'x' });
  const pairs = await Promise.all(Array.from({ length: 10 }, () => createKey(sandbox, clientId)));
  expect(new Set(pairs.flatMap(({ apiKey, apiSecret }) => [apiKey, apiSecret])).size).toBe(20);
});
