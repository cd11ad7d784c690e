import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Delivery, Receiver } from '../../contract/checks/probe/support/receiver.ts';
import { listStatefulProbes } from '../../contract/checks/probe/stateful.ts';
import type { Courier } from '../../contract/types.ts';
import { findDefects, openShop, toolsFor } from './shop.ts';
import type { Shop } from './shop.ts';

let shop: Shop;
const tools = toolsFor(/VoucherOrder/);
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

/** A receiver that gets everything with a fault. */
function spoil(receiver: Receiver, change: (delivery: Delivery) => Delivery[]): Receiver {
  return {
    ...receiver,
    get deliveries() {
      return receiver.deliveries.flatMap(change);
    },
  };
}

const header = (name: string, value: string | undefined) => (delivery: Delivery) => {
  const { [name]: _, ...headers } = delivery.headers;
  return [{ ...delivery, headers: value === undefined ? headers : { ...headers, [name]: value } }];
};

/** Changes the body behind its signature's back. */
const body =
  (type: RegExp, from: string | RegExp, to: string) =>
  (delivery: Delivery): Delivery[] => {
    if (!type.test(delivery.headers['x-event-type'] ?? '')) return [delivery];
    const raw = delivery.raw.replace(from, to);
    return [{ ...delivery, raw, json: JSON.parse(raw) }];
  };

it.each<[check: string, name: string, change: (delivery: Delivery) => Delivery[], defects: RegExp]>(
  [
    ['webhook-verifies', 'unsigned', header('x-signature', undefined), /unsigned/],
    ['webhook-verifies', 'signed by another', header('x-signature', 'ab'.repeat(32)), /signature/],
    ['webhook-verifies', 'an hour old', header('x-timestamp', '1780311600'), /timestamp/],
    ['webhook-verifies', 'under another id', header('x-event-id', 'evt_other'), /dedupe/],
    [
      'webhook-documented',
      'without its time',
      body(/^order/, '"created_at"', '"made_at"'),
      /required/,
    ],
    ['webhook-agrees', 'of another amount', body(/^order/, /"amount":/, '"amount":1'), /amount/],
    ['webhook-agrees', 'never', ({ headers }) => (headers['x-event-type'] ? [] : []), /missing/],
  ],
)('%s tells of webhooks that come %s', async (id, _, change, defects) => {
  const receiver = spoil(shop.receiver, change);
  const courier: Courier = shop.courier(tools);
  const check = listStatefulProbes({ receiver }).find((probe) => probe.id === id);
  const found = await findDefects(check, courier, tools);
  expect(found.defects.length).toBeGreaterThan(0);
  for (const defect of found.defects) expect(defect).toMatch(defects);
});
