import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { fulfilOrder } from '../fulfilment/fulfil-order.ts';
import type { Outcome, Provider } from '../fulfilment/provider.ts';
import { openTestServer, readBalance } from './test-server.ts';
import type { TestClient } from '../charges/test-shop.ts';
import type { TestServer } from './test-server.ts';

/** What the scripted provider answers; the last one again and again. */
let answers: (Outcome | Promise<Outcome>)[] = [];
const scripted: Provider = {
  name: 'scripted',
  fulfil: async () => {
    const [next = { kind: 'later', after: 1000 }, ...rest] = answers;
    if (rest.length > 0) answers = rest;
    return next;
  },
};

let shop: TestServer;
let client: TestClient;

beforeAll(async () => {
  shop = await openTestServer({ providers: [scripted] });
  vi.spyOn(shop.sandbox.signals, 'next');
  client = await shop.addClient(['USD', 'EUR']);
  await sql`insert into vendors (id, name, provider) values (20, 'Scripted', 'scripted')`.execute(
    shop.sandbox.db,
  );
  await sql`update esim_variants set vendor_id = 20 where id = 5514`.execute(shop.sandbox.db);
});
afterAll(() => shop.close());

const japan = { product_id: 712, amount: 4.5 };
/** Delivered by the scripted provider. */
const world = { product_id: 904, amount: 18 };
const ESIM: Outcome = {
  kind: 'delivered',
  esim: { activationCode: 'LPA:1$smdp.example.com$CODE', iccid: '8981100022334455660' },
};

function pass(seconds: number): void {
  const { clock } = shop.sandbox;
  clock.moveTo(new Date(clock.now().getTime() + seconds * 1000));
}

/**
 * Waits until the order with this reference is held: its provider was asked, if it answers at all, and the
 * request waits for news.
 *
 * @returns the id of the order
 */
async function waitForHold(reference: string, attempts = 1): Promise<number> {
  return await vi.waitFor(async () => {
    const job = await shop.sandbox.db
      .selectFrom('jobs')
      .innerJoin('orders as o', 'o.id', 'jobs.order_id')
      .select(['o.id', 'attempt'])
      .where('o.client_reference', '=', reference)
      .where('jobs.kind', '=', 'fulfil')
      .executeTakeFirstOrThrow();
    expect(job.attempt).toBe(attempts);
    expect(shop.sandbox.signals.next).toHaveBeenCalledWith('esim', job.id, expect.anything());
    return job.id;
  }, 10_000);
}

test('an eSIM comes with the answer; its code is gone once it is installed', async () => {
  const balance = Number(await readBalance(shop.sandbox, client.wallets['USD']));
  // One at a time, whatever was asked for.
  const order = { ...japan, quantity: 7, client_reference: 'TRIP_TOKYO_OCT' };
  const { status, body } = await shop.call(client, 'POST', '/esim/orders', order);
  expect(status).toBe(200);
  const summary = {
    id: 9302481,
    client_reference: 'TRIP_TOKYO_OCT',
    status: 'DELIVERED',
    product_id: 712,
    product_name: 'Japan eSIM',
    variant_name: 'Japan 1 GB / 7 days',
    country_code: 'JPN',
    data_amount_gb: 1,
    validity_days: 7,
    amount: 4.275,
    currency: 'USD',
    activation_status: 'NOT_INSTALLED',
    is_installed: false,
    transaction_id: expect.any(Number),
    created_at: '2026-06-01T12:00:00Z',
    completed_at: '2026-06-01T12:00:00Z',
  };
  expect(body).toEqual({
    ...summary,
    status_text: 'eSIM delivered',
    activation_code: expect.stringMatching(/^LPA:1\$/),
    iccid: expect.stringMatching(/^\d{18,20}$/),
  });
  expect(await readBalance(shop.sandbox, client.wallets['USD'])).toBe((balance - 4.275).toFixed(4));
  const path = `/esim/orders/${body.id}`;
  expect((await shop.call(client, 'GET', path)).body).toEqual(body);
  expect((await shop.call(client, 'GET', '/esim/orders')).body).toEqual([summary]);

  pass(20 * 60);
  const { activation_code: _gone, ...rest } = body;
  // A list shows what was stored last; reading the order asks the device.
  expect((await shop.call(client, 'GET', '/esim/orders')).body).toEqual([summary]);
  expect((await shop.call(client, 'GET', path)).body).toEqual({
    ...rest,
    is_installed: true,
    installed_at: '2026-06-01T12:20:00Z',
  });
  expect((await shop.call(client, 'GET', '/esim/orders')).body[0]).toMatchObject({
    is_installed: true,
  });
});

test('paid from a euro wallet', async () => {
  const order = { ...japan, wallet_id: client.wallets['EUR'] };
  const { body } = await shop.call(client, 'POST', '/esim/orders', order);
  expect(body).toMatchObject({ amount: 3.933, currency: 'EUR', status: 'DELIVERED' });
});

test('the answer waits for sixty seconds, and the order goes on behind it', async () => {
  answers = [{ kind: 'later', after: 90_000 }, ESIM];
  let isAnswered = false;
  const order = { ...world, client_reference: 'LATE' };
  const ordering = shop.call(client, 'POST', '/esim/orders', order).then((answer) => {
    isAnswered = true;
    return answer;
  });
  await waitForHold('LATE');
  pass(59);
  await shop.call(client, 'GET', '/esim/orders');
  expect(isAnswered).toBe(false);
  pass(1);
  const { status, body } = await ordering;
  expect(status).toBe(200);
  expect(body).toMatchObject({ status: 'PENDING', status_text: 'Order submitted for fulfilment' });
  for (const field of ['activation_code', 'iccid', 'activation_status', 'completed_at'])
    expect(body).not.toHaveProperty(field);
  pass(30);
  await fulfilOrder(shop.sandbox, 'esim', body.id);
  expect((await shop.call(client, 'GET', `/esim/orders/${body.id}`)).body).toMatchObject({
    status: 'DELIVERED',
    activation_code: 'LPA:1$smdp.example.com$CODE',
    iccid: '8981100022334455660',
  });
});

test('the answer comes as soon as a worker has the eSIM', async () => {
  answers = [{ kind: 'later', after: 10_000 }, ESIM];
  const order = { ...world, client_reference: 'SOON' };
  const ordering = shop.call(client, 'POST', '/esim/orders', order);
  const id = await waitForHold('SOON');
  pass(10);
  await fulfilOrder(shop.sandbox, 'esim', id);
  expect((await ordering).body).toMatchObject({ status: 'DELIVERED', client_reference: 'SOON' });
});

test('a failure is answered with its reason, and the wallet has its money', async () => {
  const balance = await readBalance(shop.sandbox, client.wallets['USD']);
  const reason = 'This plan is sold out. Please choose another one.';
  answers = [{ kind: 'failed', code: 'PLAN_UNAVAILABLE', reason, userFixable: true }];
  const { status, body } = await shop.call(client, 'POST', '/esim/orders', world);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    status: 'FAILED',
    status_text: 'eSIM not available, wallet refunded',
    amount: 17.1,
    failure_code: 'PLAN_UNAVAILABLE',
    failure_reason: reason,
    is_user_fixable: true,
  });
  expect(await readBalance(shop.sandbox, client.wallets['USD'])).toBe(balance);
});

test('a client that hangs up ends the wait, not the order', async () => {
  let deliver = (_outcome: Outcome) => {};
  answers = [
    new Promise((resolve) => {
      deliver = resolve;
    }),
  ];
  const address = await shop.server.listen({ host: '127.0.0.1', port: 0 });
  const hangUp = new AbortController();
  const ordering = fetch(`${address}/api/v1/esim/orders`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${client.principal.clientId}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ ...world, client_reference: 'HUNG_UP' }),
    signal: hangUp.signal,
  });
  const id = await waitForHold('HUNG_UP', 0);
  hangUp.abort();
  await expect(ordering).rejects.toThrow('aborted');
  const { promise: moved, resolve: onMoved } = Promise.withResolvers<boolean>();
  void shop.sandbox.signals.next('esim', id, new AbortController().signal).then(onMoved);
  deliver(ESIM);
  expect(await moved).toBe(true);
  expect((await shop.call(client, 'GET', `/esim/orders/${id}`)).body.status).toBe('DELIVERED');
});
