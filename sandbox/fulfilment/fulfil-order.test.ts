import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { TestClient } from '../charges/test-shop.ts';
import { openTestServer, readBalance } from '../orders/test-server.ts';
import type { TestServer } from '../orders/test-server.ts';
import { fulfilJob, fulfilOrder } from './fulfil-order.ts';
import type { FulfilmentOrder } from './provider.ts';
import { makeCards } from './test-order.ts';

type Script = (order: FulfilmentOrder, attempt: number) => unknown;

let shop: TestServer;
let client: TestClient;
/** What the provider answers in this test; it may be nonsense. */
let script: Script;
let calls: { key: string; attempt: number }[];

function makeScripted(name: string) {
  return {
    name,
    async fulfil(order: FulfilmentOrder, attempt: number) {
      calls.push({ key: order.key, attempt });
      return (await script(order, attempt)) as never;
    },
  };
}

beforeAll(async () => {
  shop = await openTestServer({
    providers: [makeScripted('inventory'), makeScripted('simulated-topups')],
  });
});
afterAll(() => shop.close());
beforeEach(async () => {
  calls = [];
  client = await shop.addClient();
});

async function placeTopup(rest: object = {}): Promise<number> {
  const input_data = { player_id: '5123456789', server: 'asia' };
  const order = { product_id: 4218, amount: 4.99, input_data, ...rest };
  const { status, body } = await shop.call(client, 'POST', '/topups/orders', order);
  expect([status, body.status]).toEqual([200, 'PENDING']);
  return body.id;
}

async function placeVouchers(quantity: number): Promise<number> {
  await sql`update voucher_stock set available = 10000`.execute(shop.sandbox.db);
  const order = { product_id: 123, denomination: 50, quantity, email: 'a@example.com' };
  const { status, body } = await shop.call(client, 'POST', '/orders', order);
  expect([status, body.status]).toEqual([201, 'PENDING']);
  return body.id;
}

async function fulfil(vertical: 'vouchers' | 'topups', id: number, seconds = 3) {
  const { clock } = shop.sandbox;
  clock.moveTo(new Date(clock.now().getTime() + seconds * 1000));
  return fulfilOrder(shop.sandbox, vertical, id);
}

async function findOrder(vertical: string, id: number) {
  return shop.sandbox.db
    .selectFrom('orders')
    .selectAll()
    .where('vertical', '=', vertical as 'vouchers')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

function findJob(id: number) {
  return shop.sandbox.db
    .selectFrom('jobs')
    .selectAll()
    .where('kind', '=', 'fulfil')
    .where('order_id', '=', id)
    .executeTakeFirst();
}

test('an order is asked for when it is due, not before', async () => {
  script = () => ({ kind: 'delivered' });
  const id = await placeTopup();
  expect(await fulfil('topups', id, 2)).toBe('waiting');
  expect(calls).toEqual([]);
  expect(await fulfil('topups', id, 1)).toBe('moved');
  expect(await fulfil('topups', id)).toBe('gone');
  expect(calls).toEqual([{ key: `topups-${id}`, attempt: 0 }]);
  const order = await findOrder('topups', id);
  expect(order).toMatchObject({ status: 'DELIVERED', status_text: 'Top-up delivered' });
  expect(order.completed_at).toEqual(new Date(order.created_at.getTime() + 3_000));
  expect(await findJob(id)).toBeUndefined();
});

test('an order that there is not is gone', async () => {
  expect(await fulfilOrder(shop.sandbox, 'topups', 1)).toBe('gone');
});

test.each([
  ['an error', () => Promise.reject(new Error('connection refused')), 'connection refused'],
  ['nothing', () => undefined, 'the outcome is not an object'],
  ['a wrong status', () => ({ kind: 'delivered', status: 'SENT' }), 'the status does not exist'],
])('%s from the provider leaves the order under way', async (_, answer, problem) => {
  script = answer;
  const id = await placeTopup();
  const paid = await readBalance(shop.sandbox, client.wallets['USD']);
  for (const [attempt, seconds] of [5, 10, 20, 40, 80, 160, 320, 600, 600].entries()) {
    expect(await fulfil('topups', id, attempt === 0 ? 3 : 0)).toBe('waiting');
    const job = await findJob(id);
    const now = shop.sandbox.clock.now().getTime();
    expect(job).toMatchObject({ attempt: attempt + 1, leased_until: null });
    expect(job?.last_error).toContain(problem);
    expect(job?.due_at.getTime()).toBe(now + seconds * 1000);
    shop.sandbox.clock.moveTo(new Date(now + seconds * 1000));
  }
  expect((await findOrder('topups', id)).status).toBe('PENDING');
  expect(await readBalance(shop.sandbox, client.wallets['USD'])).toBe(paid);
  script = () => ({ kind: 'delivered' });
  expect(await fulfil('topups', id, 0)).toBe('moved');
  expect(calls.map(({ key }) => key)).toEqual(Array(10).fill(`topups-${id}`));
});

test('a failure refunds all of it, once, and tells the customer why', async () => {
  const failure = { kind: 'failed', code: 'INVALID_RECIPIENT', reason: 'No such player.' };
  script = () => ({ ...failure, userFixable: true });
  const before = await readBalance(shop.sandbox, client.wallets['USD']);
  const id = await placeTopup({ email: 'a@example.com', client_reference: 'FAILS' });
  expect(await fulfil('topups', id)).toBe('moved');
  expect(await findOrder('topups', id)).toMatchObject({
    status: 'FAILED',
    status_text: 'Top-up failed, wallet refunded',
    failure_code: 'INVALID_RECIPIENT',
    failure_reason: 'No such player.',
    is_user_fixable: true,
    refunded: '4.7405',
  });
  expect(await readBalance(shop.sandbox, client.wallets['USD'])).toBe(before);
  const mails = await findMails('topups', id);
  expect(mails).toEqual([
    {
      recipient: 'a@example.com',
      subject: 'Your top-up could not be delivered: 325 UC',
      body: [
        'Hello,',
        '',
        'your top-up could not be delivered.',
        '',
        'Product: 325 UC',
        'Reference: FAILS',
        'Reason: No such player.',
        'Refunded to the wallet: 4.7405 USD',
        '',
      ].join('\n'),
    },
  ]);
});

function findMails(vertical: string, id: number) {
  return shop.sandbox.db
    .selectFrom('mails')
    .select(['recipient', 'subject', 'body'])
    .where('vertical', '=', vertical)
    .where('order_id', '=', id)
    .execute();
}

test('a part comes, then the rest; each voucher once, and none in the mail', async () => {
  script = ({ deliveredQuantity }) =>
    deliveredQuantity === 0
      ? { kind: 'partial', vouchers: makeCards(4, 'FIRST'), rest: 'later', after: 60_000 }
      : { kind: 'delivered', vouchers: makeCards(2, 'LAST') };
  const id = await placeVouchers(6);
  expect(await fulfil('vouchers', id)).toBe('moved');
  const part = await shop.call(client, 'GET', `/orders/${id}`);
  expect(part.body).toMatchObject({ status: 'PARTIALLY_DELIVERED', delivered_quantity: 4 });
  expect(await findMails('vouchers', id)).toEqual([]);
  expect(await fulfil('vouchers', id, 59)).toBe('waiting');
  expect(await fulfil('vouchers', id, 1)).toBe('moved');
  const { body } = await shop.call(client, 'GET', `/orders/${id}`);
  expect(body.status).toBe('DELIVERED');
  expect(body.vouchers.map((card: { card_number: string }) => card.card_number)).toEqual([
    ...['FIRST-1', 'FIRST-2', 'FIRST-3', 'FIRST-4', 'LAST-1', 'LAST-2'],
  ]);
  const [mail, ...others] = await findMails('vouchers', id);
  expect(others).toEqual([]);
  expect(mail?.body).not.toMatch(/FIRST|LAST/);
});

test.each([
  ['a part without the rest', { kind: 'partial', vouchers: [], rest: 'refund' }],
  ['a failure', { kind: 'failed', code: 'X', reason: 'No more.', userFixable: false }],
  ['a cancellation', { kind: 'cancelled' }],
])('%s after a part refunds what did not come', async (_, end) => {
  script = ({ deliveredQuantity }) =>
    deliveredQuantity === 0
      ? { kind: 'partial', vouchers: makeCards(5), rest: 'later', after: 1_000 }
      : end;
  const before = Number(await readBalance(shop.sandbox, client.wallets['USD']));
  const id = await placeVouchers(7);
  await fulfil('vouchers', id);
  expect(await fulfil('vouchers', id, 1)).toBe('moved');
  const order = await findOrder('vouchers', id);
  // 337.75 for seven: two of them are 96.50.
  expect(order).toMatchObject({
    status: 'PARTIALLY_DELIVERED',
    delivered_quantity: 5,
    refunded: '96.5000',
    status_text: 'Order delivered in part, the rest refunded',
  });
  expect(order.completed_at).not.toBeNull();
  const after = Number(await readBalance(shop.sandbox, client.wallets['USD']));
  expect(before - after).toBeCloseTo(337.75 - 96.5, 4);
  expect(await fulfil('vouchers', id)).toBe('gone');
});

test('of many that work on an order at once, one asks the provider', async () => {
  script = () => ({ kind: 'partial', vouchers: makeCards(3), rest: 'later', after: 60_000 });
  const id = await placeVouchers(6);
  shop.sandbox.clock.moveTo(new Date(shop.sandbox.clock.now().getTime() + 3_000));
  const results = await Promise.all(
    Array.from({ length: 8 }, () => fulfilOrder(shop.sandbox, 'vouchers', id)),
  );
  expect(results.filter((result) => result === 'moved')).toHaveLength(1);
  expect(calls).toHaveLength(1);
});

test('a process that lost its lease adds nothing to what another one delivered', async () => {
  const id = await placeVouchers(6);
  const cards = { vouchers: makeCards(2), rest: 'later', after: 60_000 };
  let isFirst = true;
  script = async () => {
    if (isFirst) {
      isFirst = false;
      await sql`update jobs set leased_until = null where order_id = ${id}`.execute(
        shop.sandbox.db,
      );
      expect(await fulfil('vouchers', id, 0)).toBe('moved');
    }
    return { kind: 'partial', ...cards };
  };
  await fulfil('vouchers', id);
  expect(calls).toEqual(Array(2).fill({ key: `vouchers-${id}`, attempt: 0 }));
  expect((await findOrder('vouchers', id)).delivered_quantity).toBe(2);
  const { body } = await shop.call(client, 'GET', `/orders/${id}`);
  expect(body.vouchers).toHaveLength(2);
  expect((await findJob(id))?.attempt).toBe(1);
});

test('a job of an order that has ended is done', async () => {
  script = () => ({ kind: 'cancelled' });
  const id = await placeTopup();
  const job = await findJob(id);
  if (job === undefined) throw new Error('There is no job.');
  expect(await fulfil('topups', id)).toBe('moved');
  expect(await fulfilJob(shop.sandbox, job)).toBe('done');
  expect(calls).toHaveLength(1);
});
