import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClock } from '../clock.ts';
import { findViolations } from '../db/invariants.ts';
import { startSandbox } from '../start.ts';
import type { RunningSandbox } from '../start.ts';
import { logIn, talkTo } from './support/talk.ts';
import type { Talk } from './support/talk.ts';

/** The first order of each vertical, as somebody places it who follows the documentation. */

interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

let sandbox: RunningSandbox;
let control: Talk;
let call: Talk;
let shop: Server;
let secret: string;
const received: Received[] = [];

beforeAll(async () => {
  sandbox = await startSandbox({
    env: {},
    clock: createClock(new Date('2026-06-01T12:00:00Z'), false),
    settings: { control: true, localWebhooks: true, plannedEvents: true },
  });
  const talk = talkTo(sandbox.url);
  control = (method, path, body) => talk(method, `/__sandbox${path}`, body);
  call = await logIn(sandbox.url, sandbox);
  shop = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(parts).toString() });
      response.writeHead(204).end();
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => shop.once('listening', resolve));
  const { port } = shop.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/webhooks`;
  secret = (await control('POST', '/webhook/add', { client: 42, url })).body.secret;
});
afterAll(async () => {
  await sandbox.close();
  shop.close();
});

const advance = (seconds: number) => control('POST', '/clock/advance', { seconds });
const balance = async (wallet = 1) => (await call('GET', `/api/v1/wallets/${wallet}`)).body.amount;

/** Types of the events that came since the last look, each verified as the documentation says. */
async function readEvents(): Promise<string[]> {
  await advance(0);
  return received.splice(0).map(({ headers, body }) => {
    const expected = createHmac('sha256', secret).update(body).digest();
    const given = Buffer.from(String(headers['x-signature']), 'hex');
    expect(given.length === expected.length && timingSafeEqual(given, expected)).toBe(true);
    const event = JSON.parse(body);
    expect([headers['x-event-id'], headers['x-event-type']]).toEqual([event.id, event.type]);
    return event.type;
  });
}

test('a voucher: found, quoted, available, bought, delivered in the answer', async () => {
  const list = await call('GET', '/api/v1/products?country_id=1&category=Gaming&search=steam');
  expect(list.body.map(({ id }: { id: number }) => id)).toContain(123);
  const item = { denomination: 50, quantity: 5 };
  const available = await call('POST', '/api/v1/products/123/availability', item);
  expect(available.body).toEqual({ is_available: true });
  const quote = await call('POST', '/api/v1/products/123/charges', item);
  expect(quote.body).toMatchObject({
    non_discounted_total: 250,
    discount: 3.5,
    discount_amount: 8.75,
    total_payable: 241.25,
    max_quantity: 100,
  });
  const request = {
    product_id: 123,
    ...item,
    client_reference: 'MY_ORDER_001',
    email: 'a@b.example',
  };
  const order = await call('POST', '/api/v1/orders', request);
  expect(order.status).toBe(201);
  expect(order.body).toMatchObject({ id: 1234, status: 'DELIVERED', transaction_id: 456 });
  expect(order.body.vouchers).toHaveLength(5);
  const again = await call('POST', '/api/v1/orders', request);
  expect([again.status, again.body.error.message]).toEqual([400, 'Duplicate client_reference']);
  const found = await call('GET', '/api/v1/orders?client_reference=MY_ORDER_001');
  expect(found.body).toMatchObject([{ id: 1234 }]);
  expect((await call('GET', '/api/v1/orders/1234')).body.vouchers).toEqual(order.body.vouchers);
  expect((await call('GET', '/api/v1/transactions/456')).body).toMatchObject({
    amount: 241.25,
    transaction_type: 'DEBIT',
    remarks: 'USD Wallet debited by amount 241.25 - Order #1234',
  });
  expect(await balance()).toBe(4758.75);
  expect((await readEvents()).sort()).toEqual(['order.delivered', 'wallet.debited']);
  const mails = await control('GET', '/inbox/mails?to=a@b.example');
  expect(mails.body).toHaveLength(1);
  for (const { card_number } of order.body.vouchers) expect(mails.text).not.toContain(card_number);
});

test('a topup: recognised by the number, paid from a wallet in another currency, delivered later', async () => {
  const lookup = await call('POST', '/api/v1/topups/lookup', { mobile_number: '+918879685100' });
  expect(lookup.body).toMatchObject([{ product_id: 4219, identified: true }, { product_id: 4231 }]);
  const item = { product_id: 4219, amount: 200, category: 'Airtime', wallet_id: 1 };
  const quote = await call('POST', '/api/v1/topups/charges', item);
  expect(quote.body).toMatchObject({
    total_payable: 2.2892,
    charges_details: { source_currency: 'INR', destination_currency: 'USD', forex_rate: 0.0118 },
  });
  const before = await balance();
  const order = await call('POST', '/api/v1/topups/orders', {
    ...item,
    input_data: { phone_number: '088796 85100' },
    client_reference: 'FIRST_RECHARGE_001',
  });
  expect(order.status).toBe(200);
  expect(order.body).toMatchObject({ id: 9123456, status: 'PENDING', amount: 2.2892 });
  expect(await balance()).toBeCloseTo(before - 2.2892, 4);
  await advance(60);
  const done = await call('GET', '/api/v1/topups/orders/9123456');
  expect(done.body).toMatchObject({
    status: 'DELIVERED',
    currency: 'USD',
    input_data: { phone_number: '+918879685100' },
  });
  expect((await readEvents()).sort()).toEqual(['topup.delivered', 'wallet.debited']);
});

test('an eSIM: issued in the answer, installed on a device, its code withheld from then on', async () => {
  const product = await call('GET', '/api/v1/esim/products/712');
  expect(product.body.variants.length).toBeGreaterThan(0);
  const item = { product_id: 712, amount: 4.5 };
  const quote = await call('POST', '/api/v1/esim/charges', item);
  expect(quote.body.total_payable).toBe(4.275);
  const order = await call('POST', '/api/v1/esim/orders', {
    ...item,
    client_reference: 'TRIP_TOKYO_OCT',
  });
  expect(order.status).toBe(200);
  expect(order.body).toMatchObject({
    id: 9302481,
    status: 'DELIVERED',
    amount: 4.275,
    activation_status: 'NOT_INSTALLED',
    activation_code: expect.stringMatching(/^LPA:1\$.+\$.+$/),
    iccid: expect.stringMatching(/^\d{19,20}$/),
  });
  await advance(3600);
  call = await logIn(sandbox.url, sandbox);
  const installed = await call('GET', '/api/v1/esim/orders/9302481');
  expect(installed.body).toMatchObject({ is_installed: true, activation_status: 'ACTIVE' });
  expect(installed.body).not.toHaveProperty('activation_code');
  expect((await readEvents()).sort()).toEqual([
    'esim.delivered',
    'esim.installed',
    'wallet.debited',
  ]);
});

test('and the books are right', async () => {
  expect(await findViolations(sandbox.sandbox.db)).toEqual([]);
});
