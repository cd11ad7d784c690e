import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { findViolations } from '../../db/invariants.ts';
import { createWallet, creditWallet, debitWallet } from '../../wallets/admin.ts';
import { openTestShop } from '../orders/test-shop.ts';
import type { Shopper, TestShop } from '../orders/test-shop.ts';
import type { SignedIn } from '../test-console.ts';

let shop: TestShop;
let shopper: Shopper;
let finance: SignedIn;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());
beforeEach(async () => {
  shopper = await shop.addShopper();
  finance = await shop.signIn({ role: 'finance', clientId: shopper.clientId });
});

const read = (answer: { status: number; body: { error?: { message: string } } }) =>
  `${answer.status} ${answer.body?.error?.message ?? ''}`;
const path = (rest = '') => `/wallets/${shopper.walletId}${rest}`;
const debit = (amount: number, remarks = 'Fee') =>
  debitWallet(shop.sandbox, { walletId: shopper.walletId, amount, remarks });
const credit = (amount: number) =>
  creditWallet(shop.sandbox, { walletId: shopper.walletId, amount, remarks: 'Wire' });

test('a wallet says what it holds and what orders took since midnight', async () => {
  await shopper.order('vouchers');
  await shop.pass(12 * 3600);
  expect((await finance.call('GET', path())).body.data.spent_today_amount).toBe(0);
  await shopper.order('topups');
  await debit(1);
  const wallet = {
    id: shopper.walletId,
    balance: 10_000 - 96.5 - 4.7405 - 1,
    currency: 'USD',
    type: 'PREPAID',
    credit_limit_amount: 0,
    spent_today_amount: 4.7405,
    alert: { threshold_amount: null, currency: 'USD', emails: [] },
  };
  expect((await finance.call('GET', path())).body.data).toEqual(wallet);
  expect((await finance.call('GET', '/wallets')).body.data).toEqual([wallet]);
});

test('the ledger has each movement with the balance that it left', async () => {
  const { id, transaction_id: transactionId } = await shopper.order('vouchers');
  const { id: failed } = await shopper.order('topups', {
    client_reference: `A${shopper.clientId}~INVALID_RECIPIENT`,
  });
  const ledger = async (query = '') => {
    const { body, headers } = await finance.call('GET', path(`/ledger${query}`));
    return { rows: body.data, total: Number(headers['x-total-count']) };
  };
  const { rows, total } = await ledger();
  expect(total).toBe(4);
  expect(
    rows.map((row: Record<string, unknown>) =>
      [row['kind'], row['amount'], row['balance'], row['vertical'], row['order_id']].join(' | '),
    ),
  ).toEqual([
    `refund | 4.7405 | 9903.5 | topups | ${failed}`,
    `order | -4.7405 | 9898.7595 | topups | ${failed}`,
    `order | -96.5 | 9903.5 | vouchers | ${id}`,
    'funding | 10000 | 10000 |  | ',
  ]);
  expect(rows[2]).toEqual({
    id: transactionId,
    kind: 'order',
    amount: -96.5,
    balance: 9903.5,
    currency: 'USD',
    remarks: `USD Wallet debited by amount 96.50 - Order #${id}`,
    vertical: 'vouchers',
    order_id: id,
    created_at: '2026-06-02T00:00:00Z',
  });
  expect(await ledger('?kind=order&limit=1&page=2')).toEqual({ rows: [rows[2]], total: 2 });
  expect(await ledger('?kind=funding')).toEqual({ rows: [rows[3]], total: 1 });
  expect(await ledger('?to=2026-06-02T00:00:00Z')).toEqual({ rows: [], total: 0 });
  expect((await ledger('?from=2026-06-02T00:00:00Z')).total).toBe(4);
});

test('the export is a file of all movements', async () => {
  await debit(0.5, '"Fee", =1');
  const { status, headers, text } = await finance.call('GET', path('/ledger/export'));
  expect([status, headers['content-type'], headers['content-disposition']]).toEqual([
    200,
    'text/csv',
    `attachment; filename="ledger-${shopper.walletId}.csv"`,
  ]);
  const [header, fee, opening, end] = text.split('\r\n');
  expect(header).toBe('id,created_at,kind,amount,balance,currency,vertical,order_id,remarks');
  expect(fee).toMatch(
    /^\d+,2026-06-02T00:00:00Z,adjustment,-0.5,9999.5,USD,,,"USD Wallet debited by amount 0.50 - ""Fee"", =1"$/,
  );
  expect(opening).toMatch(/,funding,10000,10000,USD,,,USD Wallet credited/);
  expect(end).toBe('');
  const filtered = await finance.call('GET', path('/ledger/export?kind=order'));
  expect(filtered.text).toBe(`${header}\r\n`);
});

test('the export carries the balance from one batch to the next', async () => {
  await sql`
    select post_transaction(null, ${shopper.walletId}, 'funding', 'CREDIT', 1, 'Wire', ${shop.sandbox.clock.now()})
    from generate_series(1, 2003)`.execute(shop.sandbox.db);
  const { text } = await finance.call('GET', path('/ledger/export'));
  const balances = text
    .split('\r\n')
    .slice(1, -1)
    .map((line) => Number(line.split(',')[4]));
  expect(balances).toEqual(Array.from({ length: 2_004 }, (_, index) => 12_003 - index));
});

test('an alert is set, shown, audited and taken away', async () => {
  const set = (body: object) => finance.call('PATCH', path('/alert'), body);
  const emails = ['a@shop.example', 'b@shop.example'];
  const alert = { threshold_amount: 500.5, currency: 'USD', emails };
  const answer = await set({ threshold_amount: 500.5, emails: [...emails, 'a@shop.example'] });
  expect(answer.body.data).toMatchObject({ id: shopper.walletId, balance: 10_000, alert });
  expect((await finance.call('GET', path())).body.data.alert).toEqual(alert);
  const none = { threshold_amount: null, currency: 'USD', emails: [] };
  expect((await set({ threshold_amount: null, emails })).body.data.alert).toEqual(none);
  expect((await finance.call('GET', path())).body.data.alert).toEqual(none);
  const lines = await shop.sandbox.db
    .selectFrom('console_audit')
    .select(['action', 'client_id', 'before', 'after'])
    .where('target', '=', `wallet ${shopper.walletId}`)
    .orderBy('id')
    .execute();
  const line = { action: 'setWalletAlert', client_id: shopper.clientId };
  expect(lines).toEqual([
    { ...line, before: none, after: alert },
    { ...line, before: alert, after: none },
  ]);
});

test.each<[object, string]>([
  [{ emails: [] }, '400 threshold_amount is required'],
  [
    { threshold_amount: -1, emails: ['a@shop.example'] },
    '400 threshold_amount must be a number of at least 0, or null',
  ],
  [
    { threshold_amount: 0.00001, emails: ['a@shop.example'] },
    '400 threshold_amount must be a number of at least 0, or null',
  ],
  [{ threshold_amount: 1 }, '400 emails is required'],
  [{ threshold_amount: 1, emails: [] }, '400 An alert needs somebody who is told'],
  [{ threshold_amount: 1, emails: ['nobody'] }, '400 emails must hold e-mail addresses'],
  [
    {
      threshold_amount: 1,
      emails: Array.from({ length: 11 }, (_, index) => `a${index}@shop.example`),
    },
    '400 emails must be a list of up to 10 addresses',
  ],
])('the alert %j is refused', async (body, message) => {
  expect(read(await finance.call('PATCH', path('/alert'), body))).toBe(message);
});

test('each address is told once, each time the balance falls below the threshold', async () => {
  const emails = ['a@shop.example', 'b@shop.example'];
  await finance.call('PATCH', path('/alert'), { threshold_amount: 500, emails });
  const mails = () =>
    shop.sandbox.db
      .selectFrom('mails as m')
      .innerJoin('jobs as j', (join) =>
        join.onRef('j.target_id', '=', 'm.id').on('j.kind', '=', 'mail'),
      )
      .select(['m.recipient', 'm.subject', 'm.body', 'm.vertical', 'm.order_id', 'm.created_at'])
      .where('m.client_id', '=', shopper.clientId)
      .orderBy('m.id')
      .execute();
  await debit(9_500);
  expect(await mails()).toEqual([]);
  await debit(0.01);
  const mail = {
    subject: 'Your USD wallet runs low',
    body:
      `Hello,\n\nyour USD wallet (number ${shopper.walletId}) holds 499.99 USD, which is less than 500.00 USD.\n\n` +
      'You asked to be told. Fill it, so that orders keep being paid.\n',
    vertical: null,
    order_id: null,
    created_at: shop.sandbox.clock.now(),
  };
  expect(await mails()).toEqual(emails.map((recipient) => ({ recipient, ...mail })));
  await shopper.order('topups');
  expect(await mails()).toHaveLength(2);
  await credit(100);
  await shopper.order('topups');
  expect(await mails()).toHaveLength(2);
  await shopper.order('vouchers');
  expect(await mails()).toHaveLength(4);
});

test('a movement that is undone tells nobody', async () => {
  const emails = ['a@shop.example'];
  await finance.call('PATCH', path('/alert'), { threshold_amount: 10_000, emails });
  await expect(debit(10_001)).rejects.toThrow('does not hold 10001');
  const { db } = shop.sandbox;
  const count = async () =>
    (await db.selectFrom('mails').select('id').where('client_id', '=', shopper.clientId).execute())
      .length;
  expect(await count()).toBe(0);
  await debit(1);
  expect(await count()).toBe(1);
});

test('a wallet of another client is not there', async () => {
  const other = await shop.addClient('Other');
  const foreign = await createWallet(shop.sandbox, { clientId: other, currency: 'USD' });
  for (const id of [foreign, 99_999, 2 ** 40]) {
    for (const rest of ['', '/ledger', '/ledger/export'])
      expect(read(await finance.call('GET', `/wallets/${id}${rest}`))).toBe('404 Wallet not found');
    const alert = { threshold_amount: 1, emails: ['a@shop.example'] };
    expect(read(await finance.call('PATCH', `/wallets/${id}/alert`, alert))).toBe(
      '404 Wallet not found',
    );
  }
  const { body } = await finance.call('GET', '/wallets');
  expect(body.data).toHaveLength(1);
});

test('who may only read neither exports nor sets alerts', async () => {
  for (const role of ['developer', 'read_only'] as const) {
    const reader = await shop.signIn({ role, clientId: shopper.clientId });
    expect((await reader.call('GET', path('/ledger'))).status).toBe(200);
    const refused = '403 Your role does not allow this';
    expect(read(await reader.call('GET', path('/ledger/export')))).toBe(refused);
    const alert = { threshold_amount: 1, emails: ['a@shop.example'] };
    expect(read(await reader.call('PATCH', path('/alert'), alert))).toBe(refused);
  }
});

test.each([
  ['/wallets/x', '400 Invalid wallet ID'],
  [
    '/wallets/1/ledger?kind=gift',
    '400 kind must be one of order, refund, funding, adjustment, conversion',
  ],
  ['/wallets/1/ledger?from=1', '400 from must be a time such as 2026-05-01T00:00:00Z'],
  ['/wallets/1/ledger/export?to=1', '400 to must be a time such as 2026-06-01T00:00:00Z'],
])('%s is refused', async (url, message) => {
  expect(read(await finance.call('GET', url))).toBe(message);
});

test('the books balance', async () => {
  expect(await findViolations(shop.sandbox.db)).toEqual([]);
});
