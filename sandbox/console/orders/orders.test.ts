import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SignedIn } from '../test-console.ts';
import { openTestShop } from './test-shop.ts';
import type { Ordered, Shopper, TestShop } from './test-shop.ts';

let shop: TestShop;
let shopper: Shopper;
let owner: SignedIn;
let voucher: Ordered;
let topup: Ordered;
let failed: Ordered;
let esim: Ordered;
beforeAll(async () => {
  shop = await openTestShop();
  shopper = await shop.addShopper();
  owner = await shop.signIn({ role: 'owner', clientId: shopper.clientId, email: 'o@shop.example' });
  voucher = await shopper.order('vouchers', {
    client_reference: 'CAMPAIGN_1',
    email: 'customer@mail.example',
  });
  await shop.pass(60);
  topup = await shopper.order('topups', { client_reference: 'CAMPAIGN_2' });
  await shop.pass(60);
  failed = await shopper.order('topups', { client_reference: 'X~INVALID_RECIPIENT' });
  await shop.pass(60);
  esim = await shopper.order('esim');
});
afterAll(() => shop.close());

const read = (answer: { status: number; body: { error?: { message: string } } }) =>
  `${answer.status} ${answer.body?.error?.message ?? ''}`;
const list = async (query: string, by = owner): Promise<string[]> =>
  (await by.call('GET', `/orders${query}`)).body.data.map(
    ({ vertical, id }: { vertical: string; id: number }) => `${vertical} ${id}`,
  );

test('the list has all verticals, the newest first', async () => {
  const { body, headers } = await owner.call('GET', '/orders');
  expect(body.data[3]).toEqual({
    vertical: 'vouchers',
    id: voucher.id,
    status: 'DELIVERED',
    product_name: 'Steam Wallet Card',
    client_reference: 'CAMPAIGN_1',
    quantity: 2,
    amount: 96.5,
    currency: 'USD',
    created_at: '2026-06-01T12:00:00Z',
  });
  expect(headers).toMatchObject({ 'x-total-count': '4', 'x-has-more': 'false' });
  expect(await list('')).toEqual([
    `esim ${esim.id}`,
    `topups ${failed.id}`,
    `topups ${topup.id}`,
    `vouchers ${voucher.id}`,
  ]);
});

test.each([
  ['?limit=1&page=2', ['failed']],
  ['?vertical=topups', ['failed', 'topup']],
  ['?status=FAILED', ['failed']],
  ['?search=campaign', ['topup', 'voucher']],
  ['?search=steam', ['voucher']],
  ['?search=%25', []],
  ['?search=a%00b', []],
  ['?from=2026-06-01T12:01:00Z&to=2026-06-01T12:02:00Z', ['topup']],
  ['?from=2026-06-01T14:02:00%2B02:00', ['esim', 'failed']],
  ['?from=0000-01-01T00:00:00Z&to=9999-12-31T23:59:60Z', ['esim', 'failed', 'topup', 'voucher']],
])('the list is narrowed by %s', async (query, names) => {
  const orders: Record<string, string> = {
    voucher: `vouchers ${voucher.id}`,
    topup: `topups ${topup.id}`,
    failed: `topups ${failed.id}`,
    esim: `esim ${esim.id}`,
  };
  expect(await list(query)).toEqual(names.map((name) => orders[name]));
});

test('an order is found by its id', async () => {
  expect(await list(`?search=${topup.id}`)).toEqual([`topups ${topup.id}`]);
});

test.each([
  ['?vertical=cars', '400 vertical must be one of vouchers, topups, esim'],
  ['?status=done', '400 status must be a status such as DELIVERED'],
  ['?search=', '400 search must be 1 to 100 characters'],
  ['?from=monday', '400 from must be a time such as 2026-05-01T00:00:00Z'],
  ['?to=2026-05-01', '400 to must be a time such as 2026-06-01T00:00:00Z'],
  ['/cars/1', '400 Invalid vertical'],
  ['/topups/x', '400 Invalid order ID'],
])('%s is refused', async (path, message) => {
  expect(read(await owner.call('GET', `/orders${path}`))).toBe(message);
});

test('an order shows its life, what was entered and what it cost', async () => {
  const { body } = await owner.call('GET', `/orders/topups/${topup.id}`);
  expect(body.data).toEqual({
    order: expect.objectContaining({ id: topup.id, status: 'DELIVERED' }),
    email: null,
    wallet_id: shopper.walletId,
    transaction_id: topup.transaction_id,
    refunded_amount: 0,
    currency: 'USD',
    input: [
      { name: 'server', value: 'asia' },
      { name: 'player_id', value: '5123456789' },
    ],
    failure: null,
    timeline: [
      {
        status: 'PENDING',
        text: 'Order submitted for fulfilment',
        happened_at: '2026-06-01T12:01:00Z',
      },
      {
        status: 'DELIVERED',
        text: 'Top-up delivered',
        happened_at: '2026-06-01T12:01:03Z',
      },
    ],
    codes: 0,
  });
});

test('an order that failed says why, and what came back', async () => {
  const { body } = await owner.call('GET', `/orders/topups/${failed.id}`);
  expect(body.data).toMatchObject({
    refunded_amount: failed.amount,
    failure: {
      code: 'INVALID_RECIPIENT',
      reason: 'The recipient does not exist. Please check what you have entered.',
      is_user_fixable: true,
    },
    timeline: [{ status: 'PENDING' }, { status: 'FAILED' }],
  });
});

test('codes are shown by the call that reveals them alone', async () => {
  const plain = await owner.call('GET', `/orders/vouchers/${voucher.id}`);
  expect(plain.body.data).toMatchObject({ codes: 2, email: 'customer@mail.example' });
  for (const { card_number } of voucher.vouchers) expect(plain.text).not.toContain(card_number);
  const path = `/orders/vouchers/${voucher.id}/reveal`;
  const reason = 'The customer lost the e-mail';
  const shown = await owner.call('POST', path, { reason });
  expect(shown.status).toBe(200);
  expect(shown.body.data.codes).toEqual(
    voucher.vouchers.map((given, index) => ({
      position: index + 1,
      code: given.card_number,
      pin: given.pin_code,
      valid_until: given.expires_at?.slice(0, 10) ?? null,
    })),
  );
  const lines = await shop.sandbox.db
    .selectFrom('console_audit')
    .select(['actor', 'action', 'target', 'client_id', 'before', 'after'])
    .where('target', '=', `order vouchers ${voucher.id}`)
    .execute();
  expect(lines).toEqual([
    {
      actor: 'o@shop.example',
      action: 'revealOrderCodes',
      target: `order vouchers ${voucher.id}`,
      client_id: shopper.clientId,
      before: null,
      after: { reason, codes: 2 },
    },
  ]);
});

test('an eSIM is revealed until it is installed', async () => {
  const path = `/orders/esim/${esim.id}`;
  expect((await owner.call('GET', path)).body.data).toMatchObject({ codes: 1 });
  const reveal = () => owner.call('POST', `${path}/reveal`, { reason: 'A new phone' });
  expect((await reveal()).body.data.codes).toEqual([
    { position: 1, code: esim.activation_code, pin: null, valid_until: null },
  ]);
  await shop.sandbox.db
    .updateTable('orders')
    .set({ is_installed: true })
    .where('vertical', '=', 'esim')
    .where('id', '=', esim.id)
    .execute();
  expect(read(await reveal())).toBe('400 This order has no codes');
});

test('what cannot be revealed leaves no line in the audit log', async () => {
  const { db } = shop.sandbox;
  const count = async () => (await db.selectFrom('console_audit').select('id').execute()).length;
  const before = await count();
  const reveal = async (body: object, id = voucher.id, by = owner) =>
    read(await by.call('POST', `/orders/vouchers/${id}/reveal`, body));
  const reason = 'The customer lost the e-mail';
  expect(await reveal({})).toBe('400 reason is required');
  expect(await reveal({ reason: 'no' })).toBe('400 reason must be 3 to 200 characters');
  expect(await reveal({ reason: 'a\0bc' })).toBe('400 Invalid request body');
  expect(await reveal({ reason }, 99_999)).toBe('404 Order not found');
  expect(read(await owner.call('POST', `/orders/topups/${topup.id}/reveal`, { reason }))).toBe(
    '400 This order has no codes',
  );
  const { clientId } = shopper;
  const finance = await shop.signIn({ role: 'finance', clientId });
  expect(await reveal({ reason }, voucher.id, finance)).toBe('403 Your role does not allow this');
  const tired = await shop.signIn({ role: 'developer', clientId, steppedUp: false });
  expect(await reveal({ reason }, voucher.id, tired)).toBe('403 Confirm that it is you');
  expect(await count()).toBe(before);
});

test('an order of another client is not there', async () => {
  const stranger = await shop.signIn({ role: 'owner', clientId: await shop.addClient('Other') });
  expect(await list('', stranger)).toEqual([]);
  const path = `/orders/vouchers/${voucher.id}`;
  const words = read(await stranger.call('GET', '/orders/vouchers/99999'));
  expect(words).toBe('404 Order not found');
  expect(read(await stranger.call('GET', path))).toBe(words);
  expect(read(await stranger.call('POST', `${path}/reveal`, { reason: 'Curious' }))).toBe(words);
});
