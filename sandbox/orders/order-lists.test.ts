import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestClient } from '../charges/test-shop.ts';
import { error, openTestServer } from './test-server.ts';
import type { TestServer } from './test-server.ts';

let shop: TestServer;
let client: TestClient;

beforeAll(async () => {
  shop = await openTestServer();
  client = await shop.addClient();
});
afterAll(() => shop.close());

const game = {
  product_id: 4218,
  amount: 4.99,
  input_data: { player_id: '5123456789', server: 'asia' },
};
const phone = { product_id: 4219, amount: 50, input_data: { phone_number: '+918879685100' } };

test('filters filter, the newest come first, and the headers say where a page stands', async () => {
  const ids: number[] = [];
  for (const order of [game, phone, game, phone, { ...game, client_reference: 'KEY 1' }]) {
    ids.push((await shop.call(client, 'POST', '/topups/orders', order)).body.id);
  }
  const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0] = ids;
  shop.sandbox.clock.moveTo(new Date(shop.sandbox.clock.now().getTime() + 3000));
  await shop.call(client, 'GET', `/topups/orders/${second}`);
  const list = async (query: string) => {
    const { body } = await shop.call(client, 'GET', `/topups/orders?${query}`);
    return body.map(({ id }: { id: number }) => id);
  };
  expect(await list('')).toEqual([fifth, fourth, third, second, first]);
  expect(await list('status=DELIVERED')).toEqual([second]);
  expect(await list('status=PENDING&product_id=4219')).toEqual([fourth]);
  expect(await list('country=IND')).toEqual([fourth, second]);
  expect(await list('country=GLO&product_id=4219')).toEqual([]);
  expect(await list('client_reference=KEY%201')).toEqual([fifth]);
  // Exactly, letter for letter.
  for (const near of ['KEY', 'key%201', 'KEY%201%20', '%25']) {
    expect(await list(`client_reference=${near}`)).toEqual([]);
  }
  expect(await list('product_id=9007199254740991')).toEqual([]);

  const page = await shop.call(client, 'GET', '/topups/orders?page=2&per_page=2');
  expect(page.body.map(({ id }: { id: number }) => id)).toEqual([third, second]);
  expect(page.headers).toMatchObject({
    'x-page': '2',
    'x-per-page': '2',
    'x-total-count': '5',
    'x-total-pages': '3',
    'x-page-size': '2',
    'x-has-more': 'true',
  });
  for (const row of page.body) expect(row).not.toHaveProperty('input_data');
  const far = await shop.call(client, 'GET', `/topups/orders?page=${2 ** 31 - 1}&per_page=500`);
  expect(far).toMatchObject({
    status: 200,
    body: [],
    headers: { 'x-total-count': '5', 'x-has-more': 'false' },
  });
});

test('a row of a voucher order is the order without its vouchers', async () => {
  const order = { product_id: 123, denomination: 50, quantity: 2, client_reference: 'CARDS' };
  const { body } = await shop.call(client, 'POST', '/orders', order);
  const { vouchers, ...row } = body;
  expect(vouchers).toHaveLength(2);
  expect((await shop.call(client, 'GET', '/orders?status=DELIVERED')).body).toEqual([row]);
  expect((await shop.call(client, 'GET', '/orders?product_id=124')).body).toEqual([]);
});

describe('the notification address', () => {
  const updated = { success: true, message: 'Notification email updated successfully' };
  const locked = error(
    'BadRequestError',
    'BAD_REQUEST',
    'Order has already reached a terminal status',
  );
  const email = { email: 'customer@example.com' };

  test('can be set while the order is in flight, and is locked at its end', async () => {
    const placed = await shop.call(client, 'POST', '/topups/orders', game);
    const path = `/topups/orders/${placed.body.id}/notification-email`;
    expect(await shop.call(client, 'PATCH', path, { email: 'first@example.com' })).toMatchObject({
      status: 200,
      body: updated,
    });
    expect((await shop.call(client, 'PATCH', path, email)).body).toEqual(updated);
    shop.sandbox.clock.moveTo(new Date(shop.sandbox.clock.now().getTime() + 3000));
    const { body } = await shop.call(client, 'GET', `/topups/orders/${placed.body.id}`);
    expect(body.status).toBe('DELIVERED');
    const late = await shop.call(client, 'PATCH', path, { email: 'late@example.com' });
    expect(late).toMatchObject({ status: 400, body: locked });
    const mails = await shop.sandbox.db.selectFrom('mails').select('recipient').execute();
    expect(mails).toEqual([{ recipient: 'customer@example.com' }]);
  });

  test('of an order that ended within its call is locked from the start', async () => {
    const order = { product_id: 123, denomination: 50, quantity: 1 };
    const voucher = await shop.call(client, 'POST', '/orders', order);
    const esim = await shop.call(client, 'POST', '/esim/orders', { product_id: 712, amount: 4.5 });
    for (const path of [`/orders/${voucher.body.id}`, `/esim/orders/${esim.body.id}`]) {
      const answer = await shop.call(client, 'PATCH', `${path}/notification-email`, email);
      expect(answer).toMatchObject({ status: 400, body: locked });
    }
  });

  test('of a partial delivery can be set until nothing follows', async () => {
    const order = { product_id: 123, denomination: 50, quantity: 6 };
    const { body } = await shop.call(client, 'POST', '/orders', order);
    const path = `/orders/${body.id}/notification-email`;
    const move = async (from: string, change: object) => {
      const { rows } = await sql<{ moved: boolean }>`
        select move_order('vouchers', ${body.id}::bigint, ${from}, ${JSON.stringify(change)}::jsonb, now()) as moved`.execute(
        shop.sandbox.db,
      );
      return rows[0]?.moved;
    };
    await move('PENDING', { status: 'PARTIALLY_DELIVERED', delivered_quantity: 2 });
    expect((await shop.call(client, 'PATCH', path, email)).body).toEqual(updated);
    await move('PARTIALLY_DELIVERED', { refund: '193', final: true });
    expect((await shop.call(client, 'PATCH', path, email)).body).toEqual(locked);
    // Nor does anything else change any more.
    expect(await move('PARTIALLY_DELIVERED', { status: 'DELIVERED' })).toBe(false);
  });

  test.each([
    [{}, 'email is required'],
    [{ email: '' }, 'email is required'],
    [{ email: 'nobody' }, 'email must be a valid email address'],
    [{ email: `${'a'.repeat(250)}@b.io` }, 'email is too long (max 254 characters)'],
  ])('must be one: %j', async (body, message) => {
    const answer = await shop.call(client, 'PATCH', '/orders/1/notification-email', body);
    expect(answer).toMatchObject({ status: 400, body: { error: { message } } });
  });
});
