import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createClock } from '../clock.ts';
import { startSandbox } from '../start.ts';
import type { RunningSandbox } from '../start.ts';
import { logIn, talkTo } from '../tests/support/talk.ts';
import type { Answer, Talk } from '../tests/support/talk.ts';

const START = '2026-06-01T12:00:00.000Z';
let running: RunningSandbox;
let talk: Talk;
let call: Talk;

/** Calls a control endpoint; the answer must be 200. */
async function control(method: string, path: string, body?: unknown) {
  const answer = await talk(method, `/__sandbox${path}`, body);
  expect([answer.status, answer.text]).toEqual([200, answer.text]);
  return answer.body;
}

function refused({ status, body }: Answer) {
  return [status, body.error.code, body.error.message];
}

const order = (quantity = 1, reference?: string) =>
  call('POST', '/api/v1/orders', {
    product_id: 123,
    denomination: 50,
    quantity,
    ...(reference === undefined ? {} : { client_reference: reference, email: 'a@shop.example' }),
  });

beforeAll(async () => {
  running = await startSandbox({
    env: {},
    settings: { control: true },
    clock: createClock(new Date(START), false),
  });
  talk = talkTo(running.url);
});
afterAll(() => running.close());
beforeEach(async () => {
  await control('POST', '/reset');
  call = await logIn(running.url, running);
});

describe('the clock', () => {
  test('is moved by seconds and to a time, and work is done on the way', async () => {
    const placed = await order(6);
    expect(placed.body.status).toBe('PENDING');
    expect(await control('GET', '/clock')).toEqual({ now: START, running: false });
    const moved = await control('POST', '/clock/advance', { seconds: 60 });
    expect(moved).toMatchObject({ now: '2026-06-01T12:01:00.000Z', running: false });
    expect((await call('GET', `/api/v1/orders/${placed.body.id}`)).body.status).toBe('DELIVERED');
    const later = await control('POST', '/clock/advance', { to: '2026-06-02T14:00:00+02:00' });
    expect(later.now).toBe('2026-06-02T12:00:00.000Z');
  });

  test('runs and stops', async () => {
    expect(await control('POST', '/clock/run')).toMatchObject({ running: true });
    expect(await control('POST', '/clock/stop')).toMatchObject({ running: false });
  });

  test.each([
    [{ to: '2026-06-01T11:59:59Z' }, `The clock shows ${START} and does not go back.`],
    [{}, 'Name either "seconds" or "to".'],
    [{ seconds: 1, to: START }, 'Name either "seconds" or "to".'],
    [{ seconds: -1 }, 'seconds must be a whole number from 0 to 315360000.'],
    [{ minutes: 1 }, 'There is no field "minutes". There are: seconds, to.'],
    ['{', 'The body is no JSON.'],
    ['[]', 'A JSON object is expected.'],
  ])('refuses %j', async (body, message) => {
    const answer = await talk('POST', '/__sandbox/clock/advance', body);
    expect(refused(answer)).toEqual([400, 'INVALID_INPUT', message]);
  });
});

describe('reset', () => {
  test('puts everything back: money, orders, numbers, catalogue, clock', async () => {
    const before = await control('GET', '/state');
    const first = await order(1, 'SAME');
    await order(6);
    await control('POST', '/clock/advance', { seconds: 60 });
    await control('POST', '/client/create', { name: 'Another' });
    const { db } = running.sandbox;
    await db.updateTable('voucher_products').set({ active: false }).execute();
    await db.updateTable('vendors').set({ active: false }).execute();
    expect((await order(1)).status).toBe(404);

    await control('POST', '/reset');
    expect(await control('GET', '/state')).toEqual(before);
    call = await logIn(running.url, running);
    const again = await order(1, 'SAME');
    expect(again.status).toBe(201);
    expect(again.body).toMatchObject({ id: first.body.id, created_at: first.body.created_at });
    expect((await call('GET', '/api/v1/wallets/1')).body.amount).toBe(5000 - 48.25);
    const stock = await db.selectFrom('voucher_stock').select('available').execute();
    expect(stock.some(({ available }) => available > 0)).toBe(true);
  });

  test('keeps the rules of the database', async () => {
    await order(1);
    await control('POST', '/reset');
    const { db } = running.sandbox;
    await expect(db.deleteFrom('ledger_entries').execute()).rejects.toThrow('append-only');
    await expect(db.updateTable('wallets').set({ balance: '1' }).execute()).rejects.toThrow();
  });
});

describe('snapshots', () => {
  test('are gone back to as often as one likes', async () => {
    await order(1, 'ONE');
    await control('POST', '/clock/advance', { seconds: 60 });
    expect(await control('POST', '/snapshots', { name: 'one order' })).toEqual({
      name: 'one order',
      time: '2026-06-01T12:01:00Z',
      running: false,
    });
    for (const reference of ['TWO', 'TWO']) {
      await order(1, reference);
      await control('POST', '/clock/advance', { seconds: 60 });
      await control('POST', '/snapshots/one%20order/restore');
      const orders = await call('GET', '/api/v1/orders');
      expect(orders.body.map((row: Record<string, unknown>) => row['client_reference'])).toEqual([
        'ONE',
      ]);
      expect((await control('GET', '/clock')).now).toBe('2026-06-01T12:01:00.000Z');
    }
    const names = (await control('GET', '/snapshots')).map(({ name }: { name: string }) => name);
    expect(names).toEqual(['start', 'one order']);
    expect(await control('DELETE', '/snapshots/one%20order')).toEqual({ deleted: true });
  });

  test.each([
    [
      'POST',
      '/snapshots',
      { name: 'start' },
      'There is a snapshot "start": choose another name, or delete it.',
    ],
    ['POST', '/snapshots', {}, 'name is missing.'],
    [
      'POST',
      '/snapshots/none/restore',
      undefined,
      'There is no snapshot "none". There are: start.',
    ],
    ['DELETE', '/snapshots/none', undefined, 'There is no snapshot "none". There are: start.'],
    ['DELETE', '/snapshots/start', undefined, '"start" is needed by reset: it stays.'],
  ])('refuses %s %s %j', async (method, path, body, message) => {
    const answer = await talk(method, `/__sandbox${path}`, body);
    expect(refused(answer)).toEqual([400, 'INVALID_INPUT', message]);
  });
});

describe('faults', () => {
  const add = (fault: object) => control('POST', '/faults', fault);
  const wallets = () => call('GET', '/api/v1/wallets');

  test('answer in place of an operation, as often as was said, and for that one only', async () => {
    await add({ operation: 'listWallets', status: 500, times: 2 });
    expect((await call('GET', '/api/v1/transactions')).status).toBe(200);
    for (const status of [500, 500, 200]) expect((await wallets()).status).toBe(status);
    expect(await control('GET', '/faults')).toEqual([]);
  });

  test.each([
    [400, undefined, 'VALIDATION_FAILURE'],
    [401, undefined, 'UNAUTHORIZED'],
    [429, 7, 'TOO_MANY_REQUESTS'],
    [500, undefined, 'INTERNAL_SERVER_ERROR'],
  ])('answer %d in the envelope of the API', async (status, retry_after, code) => {
    await add({ operation: '*', status, retry_after });
    const answer = await wallets();
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
    expect(answer.headers.get('retry-after')).toBe(retry_after === undefined ? null : '7');
    if (status === 429) {
      expect(answer.body.error.message).toBe('Rate limit exceeded. Retry after 7 seconds.');
    }
  });

  test('answer 503 as a gateway does', async () => {
    await add({ operation: '*', status: 503, retry_after: 2 });
    const answer = await wallets();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([503, 'text/html']);
    expect(answer.text).toBe('<html><body><h1>503</h1></body></html>\n');
  });

  test('before an order leave nothing behind', async () => {
    await add({ operation: 'createVoucherOrder', drop: true });
    await expect(order(1, 'LOST')).rejects.toThrow('fetch failed');
    expect((await call('GET', '/api/v1/orders?client_reference=LOST')).body).toEqual([]);
  });

  test.each([{ drop: true }, { status: 502 }])(
    'after an order lose only its answer: %j',
    async (fault) => {
      await add({ operation: 'createVoucherOrder', when: 'after', ...fault });
      const lost = await order(1, 'LOST').catch(() => undefined);
      expect(lost?.status).toBe(fault.status);
      const found = await call('GET', '/api/v1/orders?client_reference=LOST');
      expect(found.body).toHaveLength(1);
      expect((await order(1, 'LOST')).body.error.message).toBe('Duplicate client_reference');
    },
  );

  test('delay an answer', async () => {
    await add({ operation: 'listWallets', delay_ms: 150 });
    const before = performance.now();
    expect((await wallets()).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThanOrEqual(149);
  });

  test('come after credentials and rate limits', async () => {
    await add({ operation: 'listWallets', status: 500 });
    expect((await talk('GET', '/api/v1/wallets')).status).toBe(401);
    expect(await control('GET', '/faults')).toHaveLength(1);
  });

  test('can be forgotten, one or all', async () => {
    const { id } = await add({ operation: 'listWallets', status: 500 });
    await add({ operation: 'getWallet', status: 500 });
    expect(await control('DELETE', `/faults/${id}`)).toHaveLength(1);
    expect(refused(await talk('DELETE', `/__sandbox/faults/${id}`))).toEqual([
      400,
      'INVALID_INPUT',
      `There is no fault ${id} any more.`,
    ]);
    expect(await control('DELETE', '/faults')).toEqual([]);
    expect((await wallets()).status).toBe(200);
  });

  test.each([
    [{ operation: 'listWallets' }, 'Say what goes wrong: "status", "drop" or "delay_ms".'],
    [
      { operation: '*', status: 500, drop: true },
      '"status" and "drop" exclude each other: either there is an answer.',
    ],
    [{ operation: '*', status: 200 }, 'status must be a whole number from 400 to 599.'],
    [{ operation: '*', status: 500, times: 0 }, 'times must be a whole number from 1 to 1000000.'],
    [{ operation: '*', status: 500, when: 'never' }, 'when must be before or after.'],
  ])('refuse %j', async (fault, message) => {
    const answer = await talk('POST', '/__sandbox/faults', fault);
    expect(refused(answer)).toEqual([400, 'INVALID_INPUT', message]);
  });
});

describe('the inbox', () => {
  test('holds mails, also those that nobody was sent', async () => {
    await order(1, 'MAIL');
    const mails = await control('GET', '/inbox/mails?to=a@shop.example');
    expect(mails).toMatchObject([
      { recipient: 'a@shop.example', vertical: 'vouchers', sent_at: null },
    ]);
    expect(await control('GET', '/inbox/mails?to=b@shop.example')).toEqual([]);
    expect(await control('GET', `/inbox/mails?after=${mails[0].id}`)).toEqual([]);
  });

  test('holds events, with the bytes that are signed', async () => {
    await order(1, 'EVENT');
    const events = await control('GET', '/inbox/events?limit=100');
    const types = events.map(({ type }: { type: string }) => type);
    expect(types).toEqual([
      'wallet.credited',
      'wallet.credited',
      'wallet.debited',
      'order.delivered',
    ]);
    const last = events.at(-1);
    expect(JSON.parse(last.body)).toMatchObject({ id: last.id, type: 'order.delivered' });
    const newer = await control('GET', `/inbox/events?after=${events[2].sequence}&client=42`);
    expect(newer).toEqual([last]);
  });

  test('holds what was sent to webhooks', async () => {
    await control('POST', '/webhook/add', { client: 42, url: 'https://nowhere.invalid/hooks' });
    await order(1);
    await control('POST', '/clock/advance', { seconds: 0 });
    const deliveries = await control('GET', '/inbox/deliveries?status=PENDING');
    expect(deliveries.map(({ type }: { type: string }) => type)).toEqual([
      'order.delivered',
      'wallet.debited',
    ]);
    expect(deliveries[0].attempts).toHaveLength(1);
  });
});

test('the state has no secrets', async () => {
  const { text } = await talk('GET', '/__sandbox/state');
  expect(JSON.parse(text)).toMatchObject({
    clock: { now: START, running: false },
    database: 'pglite',
    settings: { profile: 'faithful', smtp: false },
    counts: { clients: 1, wallets: 2, orders: 0, transactions: 2, events: 2 },
  });
  const key = Buffer.from(running.sandbox.settings.signingKey);
  expect(text).not.toContain('signing');
  expect(text).not.toContain(key.toString('base64').slice(0, 20));
});

describe('whoever asks', () => {
  test('from a page gets a refusal', async () => {
    const answer = await talk('GET', '/__sandbox/clock', undefined, {
      origin: 'http://localhost:3000',
    });
    expect(answer.status).toBe(403);
    expect(answer.body.error.code).toBe('FORBIDDEN');
  });

  test('through a proxy finds nothing', async () => {
    const answer = await talk('GET', '/__sandbox/clock', undefined, {
      'x-forwarded-for': '127.0.0.1',
    });
    expect([answer.status, answer.text]).toEqual([404, (await talk('GET', '/nothing')).text]);
  });

  test.each([
    ['GET', '/__sandbox/reset'],
    ['GET', '/__sandbox/none'],
    ['PUT', '/__sandbox/clock'],
  ])('for %s %s finds nothing', async (method, path) => {
    expect((await talk(method, path)).status).toBe(404);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded'])(
    'with a body of type %s is refused',
    async (type) => {
      const response = await fetch(`${running.url}/__sandbox/reset`, {
        method: 'POST',
        body: '{}',
        headers: { 'content-type': type },
      });
      expect(response.status).toBe(415);
    },
  );

  test('for the list gets all endpoints', async () => {
    const list = await control('GET', '/');
    const endpoints = list.map(({ endpoint }: { endpoint: string }) => endpoint);
    expect(endpoints).toContain('POST /__sandbox/clock/advance');
    expect(endpoints).toContain('POST /__sandbox/webhook/replay');
  });
});

test('a close waits for the answers under way', async () => {
  const other = await startSandbox({ env: {}, settings: { control: true } });
  const own = await logIn(other.url, other);
  other.control?.faults.add({
    operation: '*',
    when: 'before',
    left: 1,
    delay: 200,
    drop: false,
    answer: undefined,
  });
  const answer = own('GET', '/api/v1/wallets');
  await expect.poll(() => other.control?.faults.list()).toEqual([]);
  await Promise.all([other.close(), other.close()]);
  expect((await answer).status).toBe(200);
  await expect(own('GET', '/api/v1/wallets')).rejects.toThrow('fetch failed');
});
