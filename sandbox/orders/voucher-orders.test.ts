import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Provider, Voucher } from '../fulfilment/provider.ts';
import { debitWallet } from '../wallets/admin.ts';
import { error, openTestServer, readBalance } from './test-server.ts';
import type { TestServer } from './test-server.ts';

/** So many cards, each with its own number. */
function makeCards(count: number): Voucher[] {
  return Array.from({ length: count }, (_, index) => ({
    card_number: `CARD-${index + 1}`,
    pin_code: null,
    claim_url: null,
    expires_at: null,
    voucher_reference_number: null,
  }));
}

/** Has nothing at hand; it fails what costs 10 and delivers the rest when it is asked. */
const slow: Provider = {
  name: 'slow',
  fulfil: async ({ unitAmount, quantity }) =>
    Number(unitAmount) === 10
      ? { kind: 'failed', code: 'NOT_TODAY', reason: 'Try tomorrow.', userFixable: true }
      : { kind: 'delivered', vouchers: makeCards(quantity) },
};

let shop: TestServer;

beforeAll(async () => {
  shop = await openTestServer({ providers: [slow] });
});
afterAll(() => shop.close());

const steam = { product_id: 123, denomination: 50, quantity: 5 };

async function setStock(first: number, second: number): Promise<void> {
  await sql`update voucher_stock set available = case id when 1 then ${first}::integer else ${second}::integer end
    where id in (1, 2)`.execute(shop.sandbox.db);
}

test('the first order of the documentation, to the last field', async () => {
  const client = await shop.addClient();
  const order = { ...steam, client_reference: 'MY_ORDER_001', email: 'recipient@example.com' };
  const { status, body } = await shop.call(client, 'POST', '/orders', order);
  expect(status).toBe(201);
  expect(body).toEqual({
    id: 1234,
    product_id: 123,
    product_name: 'Steam Wallet Card',
    denomination: 50,
    quantity: 5,
    amount: 250,
    discount: 8.75,
    client_reference: 'MY_ORDER_001',
    wallet_id: client.wallets['USD'],
    status: 'DELIVERED',
    base_currency: 'USD',
    deduction_currency: 'USD',
    message: 'Order delivered',
    email: 'recipient@example.com',
    delivered_quantity: 5,
    transaction_id: 456,
    created_at: '2026-06-01T12:00:00Z',
    delivered_on: '2026-06-01T12:00:00Z',
    vouchers: Array.from({ length: 5 }, () => ({
      card_number: expect.stringMatching(/^STEAM-/),
      pin_code: expect.stringMatching(/^\d{4}$/),
      claim_url: null,
      expires_at: '2027-06-01T00:00:00Z',
      voucher_reference_number: null,
    })),
  });
  expect(await readBalance(shop.sandbox, client.wallets['USD'])).toBe('9758.7500');
  // The same when it is read, and no code stands readable in the database.
  expect((await shop.call(client, 'GET', '/orders/1234')).body).toEqual(body);
  const { rows } = await sql<{ text: string }>`
    select encode(sealed, 'escape') as text from order_vouchers where order_id = 1234`.execute(
    shop.sandbox.db,
  );
  expect(rows).toHaveLength(5);
  for (const { text } of rows) expect(text).not.toContain('STEAM');
  // The recipient is told, by the id where the client gave no reference.
  await shop.call(client, 'POST', '/orders', { ...steam, email: 'recipient@example.com' });
  const mails = await shop.sandbox.db.selectFrom('mails').selectAll().orderBy('id').execute();
  expect(mails.map(({ recipient }) => recipient)).toEqual(Array(2).fill('recipient@example.com'));
  expect(mails[0]?.body).toContain('Reference: MY_ORDER_001\n');
  expect(mails[1]?.body).toContain('Reference: #1235\n');
});

test('a small order costs two round trips to the database beside authentication', async () => {
  const client = await shop.addClient();
  const run = vi.spyOn(shop.sandbox.db.getExecutor(), 'executeQuery');
  const { status } = await shop.call(client, 'POST', '/orders', steam);
  expect(status).toBe(201);
  expect(run).toHaveBeenCalledTimes(2);
  run.mockRestore();
});

test('nobody chooses what is not for them to choose', async () => {
  const client = await shop.addClient();
  const order = { ...steam, id: 7, status: 'FAILED', amount: 1, discount: 249, client_id: 1 };
  const { body } = await shop.call(client, 'POST', '/orders', order);
  expect(body).toMatchObject({ status: 'DELIVERED', amount: 250, discount: 8.75 });
  expect(body.id).not.toBe(7);
  expect(await readBalance(shop.sandbox, client.wallets['USD'])).toBe('9758.7500');
});

test('an order in pounds, paid from a euro wallet', async () => {
  const client = await shop.addClient(['USD', 'EUR']);
  await sql`insert into voucher_stock (id, denomination_id, vendor_id, available) values (50, 4, 1, 100)`.execute(
    shop.sandbox.db,
  );
  const order = {
    product_id: 124,
    denomination: 50,
    quantity: 5,
    wallet_id: client.wallets['EUR'],
  };
  const { status, body } = await shop.call(client, 'POST', '/orders', order);
  expect(status).toBe(201);
  expect(body).toMatchObject({
    amount: 250,
    discount: 8.75,
    wallet_id: client.wallets['EUR'],
    base_currency: 'GBP',
    deduction_currency: 'EUR',
    status: 'DELIVERED',
  });
  expect(body.vouchers[0]).toMatchObject({
    card_number: null,
    claim_url: expect.stringMatching(/^https:/),
  });
  expect(await readBalance(shop.sandbox, client.wallets['EUR'])).toBe('9717.7400');
});

test('more than five are delivered in the background, with stock and money taken at once', async () => {
  const client = await shop.addClient();
  await setStock(10, 0);
  const order = { ...steam, quantity: 6, client_reference: 'BULK' };
  const { status, body } = await shop.call(client, 'POST', '/orders', order);
  expect(status).toBe(201);
  expect(body).toMatchObject({
    status: 'PENDING',
    message: 'Order placed',
    delivered_quantity: 0,
    transaction_id: expect.any(Number),
    vouchers: [],
  });
  expect(body).not.toHaveProperty('delivered_on');
  expect(await readBalance(shop.sandbox, client.wallets['USD'])).toBe('9710.5000');
  const { db, clock } = shop.sandbox;
  const stock = await db
    .selectFrom('voucher_stock')
    .select('available')
    .where('id', '=', 1)
    .execute();
  expect(stock).toEqual([{ available: 4 }]);
  const job = await db
    .selectFrom('jobs')
    .select(['kind', 'due_at'])
    .where('order_id', '=', body.id)
    .where('vertical', '=', 'vouchers')
    .execute();
  expect(job).toEqual([{ kind: 'fulfil', due_at: new Date(clock.now().getTime() + 3000) }]);
  expect((await shop.call(client, 'GET', `/orders/${body.id}`)).body).toEqual(body);
});

test.each([
  [5, 'small'],
  [6, 'large'],
])('an order of %i that no vendor has fails and is refunded (%s)', async (quantity) => {
  const client = await shop.addClient();
  await setStock(quantity - 1, quantity - 1);
  const order = { ...steam, quantity, client_reference: 'SOLD_OUT', email: 'a@example.com' };
  const { status, body } = await shop.call(client, 'POST', '/orders', order);
  expect(status).toBe(201);
  expect(body).toMatchObject({
    status: 'FAILED',
    message: 'Order failed, wallet refunded',
    delivered_quantity: 0,
    failure_code: 'OUT_OF_STOCK',
    failure_reason: 'The merchant has no more cards of this value.',
    is_user_fixable: false,
    vouchers: [],
  });
  expect(body).not.toHaveProperty('delivered_on');
  expect((await shop.call(client, 'GET', `/orders/${body.id}`)).body).toEqual(body);
  expect(await readBalance(shop.sandbox, client.wallets['USD'])).toBe('10000.0000');
  const transactions = await shop.sandbox.db
    .selectFrom('transactions')
    .select(['kind', 'amount'])
    .where('client_id', '=', client.principal.clientId)
    .where('order_id', '=', body.id)
    .orderBy('id')
    .execute();
  const amount = (quantity * 48.25).toFixed(4);
  expect(transactions).toEqual([
    { kind: 'order', amount },
    { kind: 'refund', amount },
  ]);
});

test('when the first vendor has too few, the second one delivers', async () => {
  const client = await shop.addClient();
  await setStock(4, 5);
  const { body } = await shop.call(client, 'POST', '/orders', steam);
  expect(body).toMatchObject({ status: 'DELIVERED', delivered_quantity: 5 });
  const stock = await shop.sandbox.db
    .selectFrom('voucher_stock')
    .select('available')
    .where('id', 'in', [1, 2])
    .orderBy('id')
    .execute();
  expect(stock).toEqual([{ available: 4 }, { available: 0 }]);
});

test('a provider that has nothing at hand is asked within the request', async () => {
  const client = await shop.addClient();
  const { db } = shop.sandbox;
  await sql`insert into vendors (id, name, provider) values (20, 'Slow', 'slow')`.execute(db);
  await sql`insert into voucher_denominations (id, product_id, min_value, max_value, discount)
    values (21, 126, 5, 5, 0), (22, 126, 10, 10, 0)`.execute(db);
  await sql`delete from voucher_denominations where id = 6`.execute(db);
  await sql`insert into voucher_stock (id, denomination_id, vendor_id, available)
    values (21, 21, 20, 100), (22, 22, 20, 100)`.execute(db);
  const yen = await shop.addClient(['JPY']);
  const order = { product_id: 126, denomination: 5, quantity: 2 };
  const delivered = await shop.call(yen, 'POST', '/orders', order);
  expect(delivered.status).toBe(201);
  expect(delivered.body).toMatchObject({ status: 'DELIVERED', vouchers: makeCards(2) });
  const failed = await shop.call(yen, 'POST', '/orders', { ...order, denomination: 10 });
  expect(failed.status).toBe(201);
  expect(failed.body).toMatchObject({
    status: 'FAILED',
    failure_code: 'NOT_TODAY',
    failure_reason: 'Try tomorrow.',
    is_user_fixable: true,
    vouchers: [],
  });
  expect(await readBalance(shop.sandbox, yen.wallets['JPY'])).toBe('9990.0000');

  // What the first vendor's provider has at hand is of no use when the second one delivers.
  await setStock(4, 5);
  await sql`update vendors set provider = 'slow' where id = 2`.execute(db);
  const { body } = await shop.call(client, 'POST', '/orders', steam);
  await sql`update vendors set provider = 'inventory' where id = 2`.execute(db);
  expect(body).toMatchObject({ status: 'DELIVERED', vouchers: makeCards(5) });
});

test('a refused order leaves nothing behind, and its reference stays free', async () => {
  const client = await shop.addClient();
  await setStock(100, 100);
  await debitWallet(shop.sandbox, {
    walletId: client.wallets['USD'] ?? 0,
    amount: 9900,
    remarks: 'Test',
  });
  const order = { ...steam, client_reference: 'RETRY' };
  const refused = await shop.call(client, 'POST', '/orders', order);
  expect(refused.status).toBe(400);
  expect(refused.body).toEqual(
    error('BadRequestError', 'INSUFFICIENT_FUNDS', 'Insufficient wallet balance'),
  );
  expect(await readBalance(shop.sandbox, client.wallets['USD'])).toBe('100.0000');
  expect((await shop.call(client, 'GET', '/orders')).body).toEqual([]);
  // Exactly what it holds is enough.
  const retried = await shop.call(client, 'POST', '/orders', { ...order, quantity: 2 });
  expect(retried).toMatchObject({ status: 201, body: { status: 'DELIVERED' } });
  expect(await readBalance(shop.sandbox, client.wallets['USD'])).toBe('3.5000');
});

test.each([
  [{ denomination: 49.5 }, 201, undefined, undefined],
  [{ denomination: 7 }, 400, 'BAD_REQUEST', 'Denomination is not available for this product'],
  [{ quantity: 101 }, 400, 'BAD_REQUEST', 'Quantity exceeds the maximum for one order'],
  [{ product_id: 125 }, 404, 'NOT_FOUND', 'Product not found'],
  [{ product_id: 2 ** 62 }, 404, 'NOT_FOUND', 'Product not found'],
  [{ wallet_id: 99_999 }, 404, 'NOT_FOUND', 'Wallet not found'],
  [{ quantity: 0 }, 400, 'VALIDATION_FAILURE', 'quantity must be an integer between 1 and 5000'],
])('an order with %j gives %i', async (change, status, code, message) => {
  const client = await shop.addClient();
  await sql`insert into voucher_stock (id, denomination_id, vendor_id, available) values (30, 3, 1, 9)
    on conflict do nothing`.execute(shop.sandbox.db);
  const answer = await shop.call(client, 'POST', '/orders', { ...steam, ...change });
  expect(answer.status).toBe(status);
  if (code !== undefined) expect(answer.body.error).toMatchObject({ code, message });
});
