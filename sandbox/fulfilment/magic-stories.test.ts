import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Vertical } from '../context.ts';
import { findViolations } from '../db/invariants.ts';
import { readBalance } from '../orders/test-server.ts';
import { LIVE_EVENTS, PLANNED_EVENTS } from '../webhooks/event-types.ts';
import { readMagicValues } from './magic-values.ts';
import { openShop, pass, place, read } from './test-magic-shop.ts';
import type { Shop } from './test-magic-shop.ts';

const HOUR = 3600;

let shop: Shop;
beforeAll(async () => {
  shop = await openShop('magic');
});
afterAll(async () => {
  expect(await findViolations(shop.server.sandbox.db)).toEqual([]);
  await shop.server.close();
});

/** What the answer says, and what the order is later: seconds, status. */
type Story = [Vertical, suffix: string, first: string, later: [seconds: number, status: string][]];

const anHour: Story[3] = [
  [HOUR - 1, 'PENDING'],
  [1, 'DELIVERED'],
];
const aFault: Story[3] = [
  [19, 'PENDING'],
  [60, 'DELIVERED'],
];

function cancelledAt(seconds: number): Story[3] {
  return [
    [seconds - 1, 'PENDING'],
    [1, 'CANCELLED'],
  ];
}

const STORIES: Story[] = [
  ['vouchers', '~CANCELLED', 'PENDING', cancelledAt(5)],
  ['topups', '~CANCELLED', 'PENDING', cancelledAt(5)],
  // The creation of an eSIM order waits for 60 seconds, and answers no order as cancelled.
  ['esim', '~CANCELLED', 'PENDING', cancelledAt(90)],
  ['vouchers', '~PENDING', 'PENDING', anHour],
  ['topups', '~PENDING', 'PENDING', anHour],
  ['esim', '~PENDING', 'PENDING', anHour],
  ['vouchers', '~VENDOR_FAULT', 'PENDING', aFault],
  ['topups', '~VENDOR_FAULT', 'PENDING', aFault],
  ['esim', '~VENDOR_FAULT', 'PENDING', aFault],
  ['vouchers', '~OUT_OF_STOCK', 'FAILED', []],
  ['vouchers', '~VALUE_UNAVAILABLE', 'FAILED', []],
  [
    ...(['vouchers', '~PARTIAL_THEN_DELIVERED', 'PARTIALLY_DELIVERED'] as const),
    [
      [59, 'PARTIALLY_DELIVERED'],
      [1, 'DELIVERED'],
    ],
  ],
  [
    ...(['vouchers', '~PARTIAL_THEN_REFUNDED', 'PARTIALLY_DELIVERED'] as const),
    [[HOUR, 'PARTIALLY_DELIVERED']],
  ],
  ['vouchers', '~PARTIAL', 'PARTIALLY_DELIVERED', [[HOUR, 'PARTIALLY_DELIVERED']]],
  ['topups', '~AT_ONCE', 'DELIVERED', []],
  ['topups', '~RECHARGED', 'RECHARGED', []],
  ['topups', '~INVALID_RECIPIENT', 'FAILED', []],
  [
    ...(['topups', '~ACCOUNT_SUSPENDED', 'PENDING'] as const),
    [
      [9, 'PENDING'],
      [1, 'FAILED'],
    ],
  ],
  ['topups', '~AMOUNT_OUT_OF_RANGE', 'FAILED', []],
  ['topups', '~PLAN_UNAVAILABLE', 'FAILED', []],
  ['esim', '~PLAN_UNAVAILABLE', 'FAILED', []],
  [
    ...(['esim', '~LATE', 'PENDING'] as const),
    [
      [89, 'PENDING'],
      [1, 'DELIVERED'],
    ],
  ],
  [
    ...(['esim', '~LATE_FAILURE', 'PENDING'] as const),
    [
      [89, 'PENDING'],
      [1, 'FAILED'],
    ],
  ],
  ['esim', '~NEVER_INSTALLED', 'DELIVERED', []],
  ['esim', '~INSTALLED', 'DELIVERED', []],
  ['esim', '~ACTIVE', 'DELIVERED', []],
  ['esim', '~EXPIRED', 'DELIVERED', []],
];

test.each(STORIES)('%s %s: %s', async (vertical, suffix, first, later) => {
  const { sandbox } = shop.server;
  const before = await readBalance(sandbox, shop.client.wallets['USD']);
  const answer = await place(shop, vertical, suffix);
  expect(answer.status).toBe(vertical === 'vouchers' ? 201 : 200);
  expect(answer.body.status).toBe(first);
  let status = first;
  for (const [seconds, expected] of later) {
    await pass(shop, seconds);
    status = (await read(shop, vertical, answer.body.id)).status;
    expect(status).toBe(expected);
  }
  if (status === 'FAILED' || status === 'CANCELLED') {
    expect(await readBalance(sandbox, shop.client.wallets['USD'])).toBe(before);
  }
  if (status === 'FAILED') {
    const body = await read(shop, vertical, answer.body.id);
    const wanted = readMagicValues()
      .find(({ values }) => values.some((value) => value.suffix === suffix))
      ?.outcome.timeline?.find((step) => step.do === 'fail');
    expect(wanted).toMatchObject({
      code: body.failure_code,
      reason: body.failure_reason,
      user_fixable: body.is_user_fixable,
    });
  }
});

test('of a partial delivery that ends, the other half is refunded', async () => {
  const { sandbox } = shop.server;
  const wallet = shop.client.wallets['USD'];
  const before = Number(await readBalance(sandbox, wallet));
  const { body } = await place(shop, 'vouchers', '~PARTIAL_THEN_REFUNDED', { quantity: 5 });
  expect([body.status, body.vouchers.length]).toEqual(['PARTIALLY_DELIVERED', 2]);
  expect(Number(await readBalance(sandbox, wallet))).toBe(before - 241.25);
  await pass(shop, 60);
  expect(Number(await readBalance(sandbox, wallet))).toBe(before - 96.5);
  const ended = await read(shop, 'vouchers', body.id);
  expect([ended.status, ended.vouchers.length]).toEqual(['PARTIALLY_DELIVERED', 2]);
});

test.each([
  ['~NEVER_INSTALLED', 'NOT_INSTALLED', false],
  ['~INSTALLED', 'NOT_INSTALLED', true],
  ['~ACTIVE', 'ACTIVE', true],
  ['~EXPIRED', 'EXPIRED', true],
])('an eSIM %s is %s', async (suffix, activation_status, is_installed) => {
  const { body } = await place(shop, 'esim', suffix);
  expect(body.activation_status).toBe('NOT_INSTALLED');
  await pass(shop, suffix === '~NEVER_INSTALLED' ? 30 * 86_400 : 0);
  const now = await read(shop, 'esim', body.id);
  expect(now).toMatchObject({ activation_status, is_installed });
  expect(now.activation_code !== undefined).toBe(!is_installed);
});

/** Who pays in another currency than that of the product: the wallets of a client, and what it sends. */
const CONVERTED: [string, Vertical, wallets: string[], pays: string, order: object][] = [
  ['by the wallet that is named', 'vouchers', ['USD', 'EUR'], 'EUR', {}],
  ['by the wallet that is named', 'topups', ['USD', 'EUR'], 'EUR', {}],
  ['by the wallet that is named', 'esim', ['USD', 'EUR'], 'EUR', {}],
  [
    'by the default wallet, as no other fits',
    'topups',
    ['USD'],
    'USD',
    { product_id: 4219, amount: 250, input_data: { phone_number: '+918879685123' } },
  ],
  ['by the default wallet, as no other fits', 'esim', ['EUR'], 'EUR', {}],
];

test.each(
  CONVERTED.flatMap((conversion) =>
    ['', '~CANCELLED'].map((suffix) => [...conversion, suffix] as const),
  ),
)('an order is paid %s: %s', async (how, vertical, wallets, pays, rest, suffix) => {
  const { server } = shop;
  const defaultCurrencyId = wallets.includes('USD') ? 1 : 2;
  const client = await server.addClient(wallets, { defaultCurrencyId });
  const walletId = client.wallets[pays];
  const before = await readBalance(server.sandbox, walletId);
  const named = how.includes('named') ? { wallet_id: walletId } : {};
  const { status, body } = await place({ ...shop, client }, vertical, suffix, {
    ...rest,
    ...named,
  });
  expect([status, body.error]).toEqual([vertical === 'vouchers' ? 201 : 200, undefined]);
  await pass(shop, 100);
  const { rows } = await sql<Record<string, string | null>>`
    select kind, source_currency, destination_currency, forex_rate from transactions
    where wallet_id = ${walletId} and order_vertical = ${vertical} order by id`.execute(
    server.sandbox.db,
  );
  const source = 'amount' in rest ? 'INR' : 'USD';
  expect(rows[0]).toMatchObject({
    kind: 'order',
    source_currency: source,
    destination_currency: pays,
  });
  expect(Number(rows[0]?.['forex_rate'])).toBeGreaterThan(0);
  // A refund gives back what was paid, whatever the rate is by then.
  expect(rows).toHaveLength(suffix === '' ? 1 : 2);
  const after = await readBalance(server.sandbox, walletId);
  if (suffix === '') expect(Number(after)).toBeLessThan(Number(before));
  else expect(after).toBe(before);
});

test('vouchers of a currency that no wallet has are refused, unless a wallet is named', async () => {
  const client = await shop.server.addClient(['EUR']);
  const refused = await place({ ...shop, client }, 'vouchers', '');
  expect([refused.status, refused.body.error.message]).toEqual([
    400,
    "No wallet in the product's currency",
  ]);
});

/** What has been walked by now is all that there is to walk. */
test('every scenario of the file', () => {
  const walked = STORIES.map(([vertical, suffix]) => `${vertical} ${suffix}`);
  for (const { outcome, values, verticals } of readMagicValues()) {
    if (outcome.refuse !== undefined || outcome.answer !== undefined) continue;
    const [{ suffix } = {}] = values.filter(({ field }) => field === 'client_reference');
    for (const vertical of verticals) expect(walked).toContain(`${vertical} ${suffix}`);
  }
});

interface Described {
  operationId?: string;
  'x-lifecycle'?: { transitions: Record<string, string[]> };
}
const spec: {
  paths: Record<string, Record<string, Described>>;
  webhooks: Record<string, unknown>;
} = JSON.parse(readFileSync(new URL('../../generated/spec/openapi.json', import.meta.url), 'utf8'));

/** The transitions that the description declares for an operation. */
function readTransitions(operationId: string): Record<string, string[]> {
  const operations = Object.values(spec.paths).flatMap((item) => Object.values(item));
  const found = operations.find((operation) => operation.operationId === operationId);
  const { transitions } = found?.['x-lifecycle'] ?? {};
  if (transitions === undefined) throw new Error(`${operationId} declares no life cycle.`);
  return transitions;
}

test.each([
  ['vouchers', 'createVoucherOrder'],
  ['topups', 'createTopupOrder'],
  ['esim', 'createEsimOrder'],
])('every status of %s, and every way to it', async (vertical, operationId) => {
  const declared = Object.entries(readTransitions(operationId)).flatMap(([from, ends]) =>
    ends.map((to) => `${from} > ${to}`),
  );
  const { rows } = await sql<{ way: string }>`
    select distinct source || ' > ' || destination as way from order_events
    where vertical = ${vertical} and source is not null`.execute(shop.server.sandbox.db);
  expect(rows.map(({ way }) => way).toSorted()).toEqual(declared.toSorted());
});

test('every status of the activation', async () => {
  const { rows } = await sql<{ status: string }>`
    select distinct activation_status as status from orders where activation_status is not null`.execute(
    shop.server.sandbox.db,
  );
  expect(rows.map(({ status }) => status).toSorted()).toEqual(
    Object.keys(readTransitions('getEsimOrder')).toSorted(),
  );
});

test('every failure that the examples show, fixable by the customer and not', async () => {
  const { rows } = await sql<{ code: string; vertical: string; fixable: boolean }>`
    select distinct failure_code as code, vertical, is_user_fixable as fixable
    from orders where failure_code is not null`.execute(shop.server.sandbox.db);
  const codes = rows.map(({ code }) => code);
  const shown = [...JSON.stringify(spec).matchAll(/"failure_code":"(\w+)"/g)];
  expect(shown.length).toBeGreaterThan(0);
  for (const [, code] of shown) expect(codes).toContain(code);
  const kinds = new Set(rows.map(({ vertical, fixable }) => `${vertical} ${fixable}`));
  expect([...kinds].toSorted()).toEqual([
    ...['esim false', 'esim true', 'topups false', 'topups true'],
    ...['vouchers false', 'vouchers true'],
  ]);
});

test('every event, live and planned', async () => {
  const rows = await shop.server.sandbox.db
    .selectFrom('events')
    .select('type')
    .distinct()
    .execute();
  expect(rows.map(({ type }) => type).toSorted()).toEqual(
    [...LIVE_EVENTS, ...PLANNED_EVENTS].toSorted(),
  );
  expect(Object.keys(spec.webhooks)).toEqual(LIVE_EVENTS);
});
