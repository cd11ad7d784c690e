import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Outcome, Provider } from '../fulfilment/provider.ts';
import { readAmount } from '../money/decimal.ts';
import { error, openTestServer, readBalance } from './test-server.ts';
import type { TestServer } from './test-server.ts';
import { addVoucherCode } from './voucher-code.ts';

/** Does what the test says, or never answers. */
let answer: Outcome | undefined;
const scripted: Provider = {
  name: 'scripted',
  fulfil: () => (answer === undefined ? new Promise(() => {}) : Promise.resolve(answer)),
};

let shop: TestServer;

beforeAll(async () => {
  shop = await openTestServer({ providers: [scripted] });
  await sql`insert into vendors (id, name, provider) values (20, 'Scripted', 'scripted')`.execute(
    shop.sandbox.db,
  );
  await sql`update topup_variants set vendor_id = 20 where id = 88412`.execute(shop.sandbox.db);
});
afterAll(() => shop.close());

const game = {
  product_id: 4218,
  amount: 4.99,
  input_data: { player_id: '5123456789', server: 'asia' },
};
/** The same game for 0.99, delivered by the scripted provider. */
const small = { ...game, amount: 0.99 };

function pass(seconds: number): void {
  const { clock } = shop.sandbox;
  clock.moveTo(new Date(clock.now().getTime() + seconds * 1000));
}

test('a top-up is accepted, and delivered once its time has come', async () => {
  const client = await shop.addClient();
  const placedAt = shop.sandbox.clock.now();
  const order = { ...game, client_reference: 'CAMPAIGN_DEC_24' };
  const { status, body } = await shop.call(client, 'POST', '/topups/orders', order);
  expect(status).toBe(200);
  const pending = {
    id: 9123456,
    client_reference: 'CAMPAIGN_DEC_24',
    product_id: 4218,
    product_name: 'PUBG Mobile UC',
    variant_name: '325 UC',
    country_code: 'GLO',
    amount: 4.7405,
    currency: 'USD',
    status: 'PENDING',
    status_text: 'Order submitted for fulfilment',
    transaction_id: expect.any(Number),
    created_at: placedAt.toISOString().replace('.000', ''),
  };
  expect(body).toEqual({ ...pending, input_data: order.input_data });
  expect(await readBalance(shop.sandbox, client.wallets['USD'])).toBe('9995.2595');

  // Reading it asks fulfilment, which has nothing to say before the time.
  const path = `/topups/orders/${body.id}`;
  pass(2);
  expect((await shop.call(client, 'GET', path)).body).toEqual(body);
  expect((await shop.call(client, 'GET', '/topups/orders')).body).toEqual([pending]);
  pass(1);
  const delivered = {
    ...pending,
    status: 'DELIVERED',
    status_text: 'Top-up delivered',
    completed_at: shop.sandbox.clock.now().toISOString().replace('.000', ''),
  };
  // A list asks nobody.
  expect((await shop.call(client, 'GET', '/topups/orders')).body).toEqual([pending]);
  expect((await shop.call(client, 'GET', path)).body).toEqual({
    ...delivered,
    input_data: order.input_data,
  });
  expect((await shop.call(client, 'GET', '/topups/orders')).body).toEqual([delivered]);
});

test('rupees from a dollar wallet, with the number in its full form', async () => {
  const client = await shop.addClient();
  const order = {
    product_id: 4219,
    amount: 200,
    category: 'Airtime',
    input_data: { phone_number: '088796 85100' },
  };
  const { body } = await shop.call(client, 'POST', '/topups/orders', order);
  expect(body).toMatchObject({
    variant_name: 'Airtime',
    country_code: 'IND',
    amount: 2.2892,
    currency: 'USD',
    input_data: { phone_number: '+918879685100' },
  });
  expect(await readBalance(shop.sandbox, client.wallets['USD'])).toBe('9997.7108');
});

describe('a refused order leaves nothing behind', () => {
  test.each([
    [
      { input_data: undefined },
      error('ValidationException', 'VALIDATION_FAILURE', 'input_data.player_id is required'),
    ],
    [
      { input_data: { ...game.input_data, nickname: 'Ada' } },
      error(
        'ValidationException',
        'VALIDATION_FAILURE',
        'input_data.nickname is not a field of this product',
      ),
    ],
    [
      { input_data: { ...game.input_data, player_id: 'Ada' } },
      error('ValidationException', 'VALIDATION_FAILURE', 'input_data.player_id is invalid'),
    ],
    [
      { input_data: { player_id: null } },
      error(
        'ValidationException',
        'VALIDATION_FAILURE',
        'input_data must be an object of texts of at most 1024 characters or numbers',
      ),
    ],
    [
      { amount: 5 },
      error('BadRequestError', 'BAD_REQUEST', 'Amount does not match any variant of this product'),
    ],
    [{ product_id: 1 }, error('NotFoundError', 'NOT_FOUND', 'Product not found')],
    [{ wallet_id: 99_999 }, error('NotFoundError', 'NOT_FOUND', 'Wallet not found')],
    [
      { voucher_code: 'X', wallet_id: 1 },
      error('BadRequestError', 'BAD_REQUEST', 'voucher_code and wallet_id exclude each other'),
    ],
    [
      { voucher_code: 'X' },
      error('BadRequestError', 'BAD_REQUEST', 'Voucher code cannot be redeemed'),
    ],
    [
      { email: 'nobody' },
      error('ValidationException', 'VALIDATION_FAILURE', 'email must be a valid email address'),
    ],
  ])('%j', async (change, body) => {
    const client = await shop.addClient();
    const order = { ...game, client_reference: 'REFUSED', ...change };
    const refused = await shop.call(client, 'POST', '/topups/orders', order);
    expect(refused.body).toEqual(body);
    expect(refused.status).toBe(body.error.code === 'NOT_FOUND' ? 404 : 400);
    expect(await readBalance(shop.sandbox, client.wallets['USD'])).toBe('10000.0000');
    expect((await shop.call(client, 'GET', '/topups/orders')).body).toEqual([]);
    // The reference can still be used.
    const { status } = await shop.call(client, 'POST', '/topups/orders', {
      ...game,
      client_reference: 'REFUSED',
    });
    expect(status).toBe(200);
  });
});

describe('a voucher code pays', () => {
  async function giveCode(amount: string) {
    const client = await shop.addClient([]);
    const { clientId } = client.principal;
    await addVoucherCode(shop.sandbox, {
      clientId,
      code: 'WELCOME',
      currencyId: 1,
      amount: readAmount(amount),
    });
    return client;
  }

  test('once, and no wallet is needed', async () => {
    const client = await giveCode('4.7405');
    const order = { ...game, voucher_code: 'WELCOME' };
    const { status, body } = await shop.call(client, 'POST', '/topups/orders', order);
    expect(status).toBe(200);
    expect(body).toMatchObject({ amount: 4.7405, currency: 'USD', status: 'PENDING' });
    expect(body).not.toHaveProperty('transaction_id');
    const again = await shop.call(client, 'POST', '/topups/orders', order);
    expect(again.body.error.message).toBe('Voucher code cannot be redeemed');
  });

  test('in the currency of the product, whatever wallets there are', async () => {
    const client = await shop.addClient(['USD']);
    const { clientId } = client.principal;
    const code = { clientId, code: 'RUPEES', currencyId: 4, amount: readAmount(194) };
    await addVoucherCode(shop.sandbox, code);
    const order = {
      product_id: 4219,
      amount: 200,
      category: 'Airtime',
      input_data: { phone_number: '+918879685100' },
      voucher_code: 'RUPEES',
    };
    const { body } = await shop.call(client, 'POST', '/topups/orders', order);
    expect(body).toMatchObject({ amount: 194, currency: 'INR' });
    expect(await readBalance(shop.sandbox, client.wallets['USD'])).toBe('10000.0000');
  });

  test('but not more than it is good for, and not for another client', async () => {
    const client = await giveCode('4.7404');
    const order = { ...game, voucher_code: 'WELCOME' };
    const refused = await shop.call(client, 'POST', '/topups/orders', order);
    expect(refused.body.error.message).toBe('Voucher code cannot be redeemed');
    const other = await shop.addClient();
    const foreign = await shop.call(other, 'POST', '/topups/orders', small);
    expect(foreign.status).toBe(200);
    const theirs = await shop.call(other, 'POST', '/topups/orders', {
      ...small,
      voucher_code: 'WELCOME',
    });
    expect(theirs.body.error.message).toBe('Voucher code cannot be redeemed');
  });

  test('of sixteen that race for it, one gets it', async () => {
    const client = await giveCode('10');
    const order = { ...game, voucher_code: 'WELCOME' };
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => shop.call(client, 'POST', '/topups/orders', order)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(15).fill(400)]);
  });

  test('and is good again when the order fails', async () => {
    const client = await giveCode('10');
    const order = { ...small, voucher_code: 'WELCOME' };
    const { body } = await shop.call(client, 'POST', '/topups/orders', order);
    answer = {
      kind: 'failed',
      code: 'INVALID_RECIPIENT',
      reason: 'No such player.',
      userFixable: true,
    };
    pass(3);
    const failed = await shop.call(client, 'GET', `/topups/orders/${body.id}`);
    expect(failed.body).toMatchObject({ status: 'FAILED', failure_code: 'INVALID_RECIPIENT' });
    expect((await shop.call(client, 'POST', '/topups/orders', order)).status).toBe(200);
  });
});

test('a failure gives the money back and says why', async () => {
  const client = await shop.addClient();
  const { body } = await shop.call(client, 'POST', '/topups/orders', small);
  answer = {
    kind: 'failed',
    code: 'INVALID_RECIPIENT',
    reason: 'No such player.',
    userFixable: true,
  };
  pass(3);
  const failed = await shop.call(client, 'GET', `/topups/orders/${body.id}`);
  expect(failed.body).toMatchObject({
    status: 'FAILED',
    status_text: 'Top-up failed, wallet refunded',
    failure_code: 'INVALID_RECIPIENT',
    failure_reason: 'No such player.',
    is_user_fixable: true,
    completed_at: expect.any(String),
  });
  expect(await readBalance(shop.sandbox, client.wallets['USD'])).toBe('10000.0000');
});

test('reading a pending order waits for fulfilment for fifteen seconds and no longer', async () => {
  const client = await shop.addClient();
  const { body } = await shop.call(client, 'POST', '/topups/orders', small);
  answer = undefined;
  pass(3);
  let isAnswered = false;
  const reading = shop.call(client, 'GET', `/topups/orders/${body.id}`).then((read) => {
    isAnswered = true;
    return read;
  });
  // Others are answered meanwhile; the clock stands still.
  for (let round = 0; round < 5; round++) await shop.call(client, 'GET', '/topups/orders');
  expect(isAnswered).toBe(false);
  pass(15);
  expect((await reading).body).toMatchObject({ id: body.id, status: 'PENDING' });
});

test('without latency, an order is done within the request', async () => {
  const settings = { latency: { vouchers: 0, topups: 0, esim: 0 } };
  const fast = await openTestServer({ settings });
  const client = await fast.addClient();
  const { body } = await fast.call(client, 'POST', '/topups/orders', game);
  expect(body).toMatchObject({
    status: 'DELIVERED',
    status_text: 'Top-up delivered',
    completed_at: '2026-06-01T12:00:00Z',
  });
  await fast.close();
});
