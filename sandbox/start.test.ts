import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createClock } from './clock.ts';
import { startSandbox } from './start.ts';
import type { RunningSandbox, SandboxOptions } from './start.ts';
import { logIn, talkTo } from './tests/support/talk.ts';
import type { Talk } from './tests/support/talk.ts';

const START = new Date('2026-06-01T12:00:00Z');
const open = new Set<RunningSandbox>();
let folder: string;

async function start(options: SandboxOptions = {}): Promise<RunningSandbox> {
  const running = await startSandbox({ env: {}, ...options });
  open.add(running);
  return running;
}

async function stop(running: RunningSandbox): Promise<void> {
  open.delete(running);
  await running.close();
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-start-'));
});
afterEach(async () => {
  for (const running of open) await stop(running);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a new sandbox', () => {
  let running: RunningSandbox;
  let call: Talk;
  beforeAll(async () => {
    running = await startSandbox({ env: {}, clock: createClock(START, false), work: false });
    call = await logIn(running.url, running);
  });
  afterAll(() => running.close());

  test('has a client with test money', async () => {
    const wallets = await call('GET', '/api/v1/wallets');
    expect(wallets.body).toEqual([
      { id: 1, currency_id: 1, amount: 5000, type: 'PREPAID' },
      { id: 2, currency_id: 2, amount: 5250.5, type: 'PREPAID' },
    ]);
    const transactions = await call('GET', '/api/v1/transactions');
    expect(
      transactions.body.map(({ id, remarks }: Record<string, unknown>) => [id, remarks]),
    ).toEqual([
      [455, 'USD Wallet credited by amount 5000.00 - Test funds'],
      [454, 'EUR Wallet credited by amount 5250.50 - Test funds'],
    ]);
  });

  test('gives the first order the numbers of the documentation', async () => {
    const order = await call('POST', '/api/v1/orders', {
      product_id: 123,
      denomination: 50,
      quantity: 5,
      client_reference: 'MY_ORDER_001',
    });
    expect(order.status).toBe(201);
    expect(order.body).toMatchObject({
      id: 1234,
      amount: 250,
      discount: 8.75,
      status: 'DELIVERED',
    });
    expect(order.body.transaction_id).toBe(456);
    expect((await call('GET', '/api/v1/wallets/1')).body.amount).toBe(4758.75);
  });

  test('moves on with its clock', async () => {
    const order = await call('POST', '/api/v1/orders', {
      product_id: 123,
      denomination: 50,
      quantity: 6,
    });
    const path = `/api/v1/orders/${order.body.id}`;
    expect(order.body.status).toBe('PENDING');
    expect(await running.advance(2_999)).toBe(0);
    expect((await call('GET', path)).body.status).toBe('PENDING');
    expect(await running.advance(new Date(START.getTime() + 3_000))).toBe(1);
    expect((await call('GET', path)).body.status).toBe('DELIVERED');
  });

  test('has nothing under /__sandbox/ that another path would not have', async () => {
    const talk = talkTo(running.url);
    for (const [method, path] of [
      ['GET', '/__sandbox/'],
      ['GET', '/__sandbox/clock'],
      ['POST', '/__sandbox/reset'],
      ['POST', '/__sandbox/client/list'],
      ['OPTIONS', '/__sandbox/reset'],
    ] as const) {
      const unknown = await talk(method, '/nothing/here');
      const answer = await talk(method, path);
      expect([answer.status, answer.text]).toEqual([unknown.status, unknown.text]);
      expect(answer.status).toBe(404);
    }
  });

  test('refuses a page of another origin, and shows the page headers to one of its own', async () => {
    const wallets = (origin: string) => call('GET', '/api/v1/wallets', undefined, { origin });
    const own = await wallets('http://localhost:3000');
    expect(own.headers.get('access-control-allow-origin')).toBe('http://localhost:3000');
    expect(own.headers.get('access-control-expose-headers')).toContain('X-Has-More');
    const other = await wallets('https://elsewhere.example');
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
  });
});

test('keeps its data in a folder, and tells the secret once', async () => {
  const dataDir = join(folder, 'kept');
  const first = await start({ dataDir });
  const { apiKey, apiSecret } = first;
  const order = { product_id: 123, denomination: 10, quantity: 1 };
  const placed = await (await logIn(first.url, first))('POST', '/api/v1/orders', order);
  await expect(startSandbox({ env: {}, dataDir })).rejects.toThrow(
    `The data in ${join(dataDir, 'database')} are in use by another sandbox: stop that one, or choose another folder.`,
  );
  await stop(first);

  const second = await start({ dataDir });
  expect(second.apiSecret).toBeUndefined();
  const call = await logIn(second.url, { apiKey, apiSecret });
  const path = `/api/v1/orders/${placed.body.id}`;
  // The voucher was encrypted by the run before.
  expect((await call('GET', path)).body.vouchers).toEqual(placed.body.vouchers);
  expect((await call('GET', '/api/v1/wallets')).body).toHaveLength(2);
});

test('forgets everything when no folder is given', async () => {
  const { apiKey, apiSecret } = await start();
  const second = await start();
  await expect(logIn(second.url, { apiKey, apiSecret })).rejects.toThrow('Invalid credentials');
});

describe('does not start', () => {
  test('with control endpoints in production', async () => {
    const settings = { control: true, environment: 'production' as const };
    await expect(startSandbox({ settings })).rejects.toThrow(
      'The control endpoints are never on in production: leave out --control, or the limits of production.',
    );
  });

  test('on a port that is taken, and leaves the folder free', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const dataDir = join(folder, 'free');
    try {
      await expect(startSandbox({ env: {}, port, dataDir })).rejects.toThrow(
        `Port ${port} on 127.0.0.1 is taken: stop what uses it, or choose another with --port.`,
      );
    } finally {
      other.close();
    }
    await start({ dataDir });
  });

  test('on an address of another machine', async () => {
    await expect(startSandbox({ env: {}, host: '192.0.2.1' })).rejects.toThrow(
      'This machine has no address 192.0.2.1: choose another with --host, such as 127.0.0.1.',
    );
  });

  test('with a key that is too short', async () => {
    const keys = { signing: new Uint8Array(31), encryption: [] };
    await expect(startSandbox({ keys })).rejects.toThrow('The signing key has 31 bytes');
  });

  test('where no database server is', async () => {
    const keys = {
      signing: new Uint8Array(32),
      encryption: [{ id: 'a', key: new Uint8Array(32) }],
    };
    const databaseUrl = 'postgres://user:hidden@127.0.0.1:1/octopus';
    const failure: unknown = await startSandbox({ keys, databaseUrl }).catch((error) => error);
    expect(failure).toMatchObject({ name: 'SandboxError' });
    expect(String(failure)).toContain('127.0.0.1:1');
    expect(String(failure)).not.toContain('hidden');
  });
});
