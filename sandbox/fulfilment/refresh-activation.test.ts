import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestClient } from '../charges/test-shop.ts';
import { openTestServer } from '../orders/test-server.ts';
import type { TestServer } from '../orders/test-server.ts';
import { createWorker } from '../worker/worker.ts';
import { createJobHandlers } from '../worker/job-handlers.ts';
import { createProviders } from './providers.ts';
import { refreshActivation } from './refresh-activation.ts';

const DAY = 86_400_000;

let shop: TestServer;
let client: TestClient;

beforeAll(async () => {
  shop = await openTestServer();
  client = await shop.addClient();
});
afterAll(() => shop.close());

async function placeEsim(): Promise<number> {
  const order = { product_id: 712, amount: 4.5 };
  const { body } = await shop.call(client, 'POST', '/esim/orders', order);
  expect(body).toMatchObject({ status: 'DELIVERED', activation_status: 'NOT_INSTALLED' });
  return body.id;
}

function pass(milliseconds: number): void {
  shop.sandbox.clock.moveTo(new Date(shop.sandbox.clock.now().getTime() + milliseconds));
}

async function read(id: number) {
  return (await shop.call(client, 'GET', `/esim/orders/${id}`)).body;
}

test('a read of an order sees the installation; what follows is not asked for by reads', async () => {
  const id = await placeEsim();
  expect((await read(id)).activation_code).toMatch(/^LPA:1\$/);
  pass(20 * 60_000);
  const installed = await read(id);
  expect(installed).toMatchObject({ is_installed: true, activation_status: 'NOT_INSTALLED' });
  expect(installed.activation_code).toBeUndefined();
  pass(10 * 60_000);
  expect(await refreshActivation(shop.sandbox, id)).toBe(true);
  expect(await read(id)).toMatchObject({ activation_status: 'ACTIVE', is_installed: true });
  expect(await refreshActivation(shop.sandbox, id)).toBe(false);
});

test('without a read, the worker writes it down when it happens, up to the end', async () => {
  const id = await placeEsim();
  const start = shop.sandbox.clock.now().getTime();
  const worker = createWorker(shop.sandbox, createJobHandlers(shop.sandbox.settings));
  await worker.advance(new Date(start + 8 * DAY));
  const row = await shop.sandbox.db
    .selectFrom('orders')
    .selectAll()
    .where('vertical', '=', 'esim')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect(row).toMatchObject({
    activation_status: 'EXPIRED',
    installed_at: new Date(start + 20 * 60_000),
    activated_at: new Date(start + 30 * 60_000),
    expires_at: new Date(start + 30 * 60_000 + 7 * DAY),
  });
  const left = await shop.sandbox.db.selectFrom('jobs').selectAll().execute();
  expect(left.filter((job) => job.order_id === id)).toEqual([]);
});

test('a provider that fails, or goes back in time, changes nothing', async () => {
  const id = await placeEsim();
  pass(30 * 60_000);
  expect(await refreshActivation(shop.sandbox, id)).toBe(true);
  const [esims] = [...createProviders(shop.sandbox.settings).values()].slice(-1);
  if (esims === undefined) throw new Error('There is no provider of eSIMs.');
  const failing = { ...esims, checkActivation: () => Promise.reject(new Error('down')) };
  const forgetful = {
    ...esims,
    checkActivation: async () => ({ status: 'NOT_INSTALLED' as const, installed: false }),
  };
  for (const provider of [failing, forgetful]) {
    const sandbox = { ...shop.sandbox, providers: new Map([[provider.name, provider]]) };
    expect(await refreshActivation(sandbox, id)).toBe(false);
  }
  expect(await read(id)).toMatchObject({ activation_status: 'ACTIVE' });
});

test('an order that there is not has no activation', async () => {
  expect(await refreshActivation(shop.sandbox, 1)).toBe(false);
});
