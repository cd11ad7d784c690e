import { createOctopus, wasRecovered } from '@octopus-cards/client';
import type { OctopusOptions } from '@octopus-cards/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findViolations } from '../../sandbox/db/invariants.ts';
import { startSandbox } from '../../sandbox/index.ts';
import type { RunningSandbox } from '../../sandbox/index.ts';
import { hasty } from './support/sources.ts';

/** The client against the whole API, as somebody uses it who read its README. */

let sandbox: RunningSandbox;
const answers: string[] = [];

beforeAll(async () => {
  sandbox = await startSandbox({
    env: {},
    settings: { rateLimits: false, latency: { vouchers: 0, topups: 0, esim: 0 } },
    onAnswer: ({ method, target }) => answers.push(`${method} ${target}`),
  });
});
afterAll(() => sandbox.close());

function open(options: Partial<OctopusOptions> = {}) {
  const { url, apiKey, apiSecret } = sandbox;
  return createOctopus({ baseUrl: url, apiKey, apiSecret, sources: hasty, ...options });
}

describe('the first order', () => {
  test('of a voucher', async () => {
    const octopus = open();
    const names: string[] = [];
    for await (const { name } of octopus.vouchers.products.list({ search: 'steam' }))
      names.push(name);
    expect(names.length).toBeGreaterThan(0);
    const order = await octopus.vouchers.orders
      .create({ product_id: 123, denomination: 50, quantity: 2 })
      .settled();
    expect(order).toMatchObject({ status: 'DELIVERED', product_id: 123 });
    expect(order.vouchers).toHaveLength(2);
    expect(await octopus.vouchers.orders.settle(order.id)).toEqual(order);
  });

  test('of a topup', async () => {
    const octopus = open();
    const [row] = await octopus.topups.numbers.lookup({ mobile_number: '+918879685100' });
    const order = await octopus.topups.orders
      .create({
        product_id: row?.product_id ?? 0,
        amount: 200,
        category: 'Airtime',
        wallet_id: 1,
        input_data: { phone_number: '+918879685100' },
      })
      .settled();
    expect(order.status).toBe('DELIVERED');
  });

  test('of an eSIM', async () => {
    const octopus = open();
    const order = await octopus.esim.orders
      .create({ product_id: 712, amount: 4.5, quantity: 1 })
      .settled();
    expect(order).toMatchObject({ status: 'DELIVERED' });
    expect(order.activation_code).toMatch(/^LPA:1\$/);
  });

  test('and what the wallet says of them, page by page', async () => {
    const octopus = open();
    const page = await octopus.wallets.transactions.list({ limit: 2 });
    expect(page).toMatchObject({ page: 1, perPage: 2, hasMore: true });
    let count = 0;
    for await (const _ of octopus.wallets.transactions.list({ limit: 2 })) count++;
    expect(count).toBe(page.totalCount);
  });
});

test('1,000 calls at once over a token that has run out share one renewal', async () => {
  const octopus = open();
  await octopus.wallets.list();
  await sandbox.advance(3_601_000);
  answers.length = 0;
  const all = await Promise.all(Array.from({ length: 1000 }, () => octopus.wallets.get(1)));
  expect(all.every(({ id }) => id === 1)).toBe(true);
  expect(answers.filter((one) => one.startsWith('POST /auth/'))).toEqual(['POST /auth/refresh']);
});

test('1,000 losses before and after commit: never two orders for one intent', async () => {
  const losses = { before: 0, after: 0, broken: 0 };
  let seed = 20_261;
  const chance = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const lossy: typeof fetch = async (input, init) => {
    const roll = chance();
    if (String(input).includes('/auth/') || roll > 0.6) return fetch(input, init);
    if (roll < 0.2) {
      losses.before++;
      throw new TypeError('fetch failed');
    }
    const response = await fetch(input, init);
    const text = await response.text();
    if (roll < 0.4) {
      losses.after++;
      throw new TypeError('terminated');
    }
    losses.broken++;
    const { status, headers } = response;
    return roll < 0.5
      ? new Response('Bad gateway', { status: 502 })
      : new Response(text.slice(0, 20), { status, headers });
  };
  const octopus = open({ fetch: lossy, attempts: 8, timeout: 600_000 });
  const outcomes = new Map<string, number | undefined>();
  let recovered = 0;
  let next = 0;
  async function shop(): Promise<void> {
    while (losses.before + losses.after + losses.broken < 1000) {
      const client_reference = `INTENT_${next++}`;
      const order = await octopus.topups.orders
        .create({
          product_id: 4219,
          amount: 200,
          category: 'Airtime',
          wallet_id: 1,
          input_data: { phone_number: '+918879685100' },
          client_reference,
        })
        .catch((error: unknown) => {
          expect(error).toMatchObject({ outcome: 'unknown', reference: client_reference });
        });
      outcomes.set(client_reference, order?.id);
      if (order !== undefined && wasRecovered(order)) recovered++;
    }
  }
  await Promise.all(Array.from({ length: 8 }, shop));
  const placed = new Map<string, number[]>();
  for await (const { id, client_reference } of open().topups.orders.list({ per_page: 100 })) {
    placed.set(client_reference ?? '', [...(placed.get(client_reference ?? '') ?? []), id]);
  }
  for (const [reference, id] of outcomes) {
    const ids = placed.get(reference) ?? [];
    expect(ids.length).toBeLessThanOrEqual(1);
    if (id !== undefined) expect(ids).toEqual([id]);
  }
  expect(recovered).toBeGreaterThan(100);
  expect(Math.min(...Object.values(losses))).toBeGreaterThan(200);
  expect([...outcomes.values()].filter((id) => id === undefined).length).toBeLessThan(10);
  expect(await findViolations(sandbox.sandbox.db)).toEqual([]);
});
