import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { listLimits } from '../../auth/limits.ts';
import { openTestShop } from '../orders/test-shop.ts';
import type { Shopper, TestShop } from '../orders/test-shop.ts';
import type { SignedIn } from '../test-console.ts';
import { readRateUse } from './rate-use.ts';

let shop: TestShop;
let shopper: Shopper;
let reader: SignedIn;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());
beforeEach(async () => {
  shopper = await shop.addShopper();
  reader = await shop.signIn({ role: 'read_only', clientId: shopper.clientId });
});

const get = async (path: string) => (await reader.call('GET', path)).body;
/** The day of the sandbox, so many days ago. */
const day = (ago = 0) =>
  new Date(shop.sandbox.clock.now().getTime() - ago * 86_400_000).toISOString().slice(0, 10);

/** Counts a request as the API does. @returns the seconds to wait */
async function use(rateClass: string, bucket: string, limit: number): Promise<number> {
  const second = Math.floor(shop.sandbox.clock.now().getTime() / 1000);
  const { rows } = await sql<{ wait: number }>`
    select consume_client_rate(c, ${rateClass}, ${bucket}, ${limit}, 60, ${second}) as wait
    from clients c where id = ${shopper.clientId}`.execute(shop.sandbox.db);
  return rows[0]?.wait ?? 0;
}

const findBucket = async (bucket: string) =>
  (await get('/rate-limits')).data.find((row: { bucket: string }) => row.bucket === bucket);

test('all allowances of the API are listed, also those that are not used', async () => {
  const { data } = await get('/rate-limits');
  const buckets = new Set([...listLimits(shop.sandbox.settings).values()].map((l) => l.bucket));
  expect(data.map(({ bucket }: { bucket: string }) => bucket)).toEqual([...buckets]);
  const unused = { used: 0, refused_last_day: 0 };
  expect(data).toContainEqual({ bucket: 'read', limit: 600, ...unused });
  expect(data).toContainEqual({ bucket: 'createVoucherOrder', limit: 120, ...unused });
});

test('what is used leaves the window after a minute, what was refused is remembered for a day', async () => {
  await shop.sandbox.db
    .updateTable('clients')
    .set({ rate_limits: JSON.stringify({ read: 3 }) })
    .where('id', '=', shopper.clientId)
    .execute();
  for (let count = 0; count < 2; count += 1) expect(await use('read', 'read', 600)).toBe(0);
  await shop.pass(30);
  expect(await use('read', 'read', 600)).toBe(0);
  expect(await use('read', 'read', 600)).toBe(30);
  const row = { bucket: 'read', limit: 3, refused_last_day: 1 };
  expect(await findBucket('read')).toEqual({ ...row, used: 3 });
  await shop.pass(29);
  expect(await findBucket('read')).toEqual({ ...row, used: 3 });
  await shop.pass(1);
  expect(await findBucket('read')).toEqual({ ...row, used: 1 });
  await shop.pass(30);
  expect(await findBucket('read')).toEqual({ ...row, used: 0 });
  await shop.pass(23 * 3600 - 90);
  expect(await findBucket('read')).toEqual({ ...row, used: 0 });
  await shop.pass(3600);
  expect(await findBucket('read')).toEqual({ ...row, used: 0, refused_last_day: 0 });
});

test('where nothing is limited, no allowance is listed', async () => {
  const settings = { ...shop.sandbox.settings, rateLimits: false };
  expect(await readRateUse({ ...shop.sandbox, settings }, shopper.clientId)).toEqual([]);
});

test('an hour of the day counts anew a day later', async () => {
  const exceed = async () => {
    await use('read', 'read', 1);
    expect(await use('read', 'read', 1)).toBe(60);
  };
  await exceed();
  await shop.pass(24 * 3600);
  await exceed();
  expect((await findBucket('read')).refused_last_day).toBe(1);
  await use('read', 'read', 1);
  expect((await findBucket('read')).refused_last_day).toBe(2);
  const rows = await shop.sandbox.db
    .selectFrom('rate_refusals')
    .select('count')
    .where('client_id', '=', shopper.clientId)
    .execute();
  expect(rows).toEqual([{ count: 2 }]);
});

test('what others use or are refused is not shown', async () => {
  await use('read', 'read', 1);
  await use('read', 'read', 1);
  const clientId = await shop.addClient('Other');
  reader = await shop.signIn({ role: 'read_only', clientId });
  expect(await findBucket('read')).toMatchObject({ used: 0, refused_last_day: 0 });
  for (const chart of ['orders', 'latency', 'webhooks'])
    expect(await get(`/charts/${chart}`)).toEqual({ success: true, data: [] });
});

test('orders and spend are counted by day, vertical and currency', async () => {
  const first = day();
  await shopper.order('vouchers');
  await shopper.order('topups');
  await shopper.order('topups', { client_reference: `A${shopper.clientId}~INVALID_RECIPIENT` });
  await shop.pass(2 * 86_400);
  await shopper.order('esim');
  await shopper.order('topups', { client_reference: `B${shopper.clientId}~PENDING` });
  const usd = { currency: 'USD', failed: 0 };
  const today = [
    { ...usd, day: day(), vertical: 'esim', orders: 1, delivered: 1, spent_amount: 4.275 },
    { ...usd, day: day(), vertical: 'topups', orders: 1, delivered: 0, spent_amount: 4.7405 },
  ];
  expect((await get('/charts/orders')).data).toEqual([
    {
      ...{ day: first, vertical: 'topups', currency: 'USD' },
      ...{ orders: 2, delivered: 1, failed: 1, spent_amount: 4.7405 },
    },
    { ...usd, day: first, vertical: 'vouchers', orders: 1, delivered: 1, spent_amount: 96.5 },
    ...today,
  ]);
  expect((await get('/charts/orders?days=2')).data).toEqual(today);
});

test('delivery times count from being placed to being delivered', async () => {
  const today = day();
  await shopper.order('vouchers');
  const ids: number[] = [];
  for (let count = 0; count < 20; count += 1) ids.push((await shopper.order('topups')).id);
  await shop.pass(60);
  // A fixed spread: 1, 2, … 20 seconds.
  for (const [index, id] of ids.entries()) {
    await sql`update orders set completed_at = created_at + ${index + 1} * interval '1 second'
      where vertical = 'topups' and id = ${id}`.execute(shop.sandbox.db);
  }
  await shopper.order('topups', { client_reference: `C${shopper.clientId}~INVALID_RECIPIENT` });
  expect((await get('/charts/latency')).data).toEqual([
    { day: today, vertical: 'topups', median_ms: 10_000, p95_ms: 19_000 },
    { day: today, vertical: 'vouchers', median_ms: 0, p95_ms: 0 },
  ]);
});

test('webhooks are counted by the day of the attempt', async () => {
  const { db } = shop.sandbox;
  const { id: endpoint } = await db
    .insertInto('webhook_endpoints')
    .values({
      ...{ client_id: shopper.clientId, url: 'https://shop.example', secret: Buffer.from('none') },
      ...{ events: ['wallet.debited'], created_at: shop.sandbox.clock.now() },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await shopper.order('vouchers');
  const { id: delivery_id } = await db
    .selectFrom('webhook_deliveries')
    .select('id')
    .where('endpoint_id', '=', endpoint)
    .executeTakeFirstOrThrow();
  const now = shop.sandbox.clock.now();
  const before = new Date(now.getTime() - 86_400_000);
  await db
    .insertInto('webhook_attempts')
    .values([
      { delivery_id, number: 1, at: before, duration_ms: 30_000, error: 'timeout' },
      { delivery_id, number: 2, at: now, duration_ms: 30_000, error: 'timeout' },
      { delivery_id, number: 3, at: now, duration_ms: 90, status: 500 },
      { delivery_id, number: 4, at: now, duration_ms: 84, status: 204 },
    ])
    .execute();
  expect((await get('/charts/webhooks')).data).toEqual([
    { day: day(1), attempts: 1, succeeded: 0, median_ms: null },
    { day: day(), attempts: 3, succeeded: 1, median_ms: 84 },
  ]);
  expect((await get('/charts/webhooks?days=1')).data).toHaveLength(1);
});

test.each(['0', '91', 'x', '1.5'])('charts of %s days are refused', async (days) => {
  for (const chart of ['orders', 'latency', 'webhooks'])
    expect((await get(`/charts/${chart}?days=${days}`)).error.message).toBe(
      'days must be an integer between 1 and 90',
    );
});

test('a platform administrator, who has no client, is refused', async () => {
  const administrator = await shop.signIn({ role: 'platform_administrator' });
  for (const path of ['/rate-limits', '/charts/orders', '/charts/latency', '/charts/webhooks'])
    expect((await administrator.call('GET', path)).body.error.message).toBe(
      'Your role does not allow this',
    );
});
