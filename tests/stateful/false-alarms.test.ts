import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Receiver } from '../../contract/checks/probe/support/receiver.ts';
import { listStatefulProbes } from '../../contract/checks/probe/stateful.ts';
import { isCreate, refusal, TOPUPS, WALLETS } from './faults/tools.ts';
import { startProxy } from './proxy.ts';
import type { Fault } from './proxy.ts';
import { findDefects, openShop, toolsFor } from './shop.ts';
import type { Shop } from './shop.ts';

/** What comes between on a server that is right, and must not be taken for a fault of it. */
let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const find = (id: string, receiver?: Receiver) =>
  listStatefulProbes({ receiver }).find((probe) => probe.id === id);

it.each(['duplicate-race', 'refused-leaves-no-trace'])(
  '%s says nothing when the account runs dry',
  async (id) => {
    let dry = false;
    let refused = 0;
    const fault: Fault = async (asked, forward) => {
      const body = isCreate(asked) ? JSON.parse(asked.body) : {};
      if (!dry || body.product_id === undefined) return forward(asked);
      refused += 1;
      return refusal(400, 'INSUFFICIENT_FUNDS', 'Insufficient balance');
    };
    const proxy = await startProxy(shop.sandbox.url, fault);
    try {
      const tools = toolsFor(TOPUPS);
      const courier = shop.courier(tools, proxy.url);
      // The first orders of a run are placed while there is money.
      expect((await findDefects(find('created-is-there'), courier, tools)).defects).toEqual([]);
      dry = true;
      expect((await findDefects(find(id), courier, tools)).defects).toEqual([]);
      expect(refused).toBeGreaterThan(1);
    } finally {
      await proxy.close();
    }
  },
);

it('refused-leaves-no-trace says nothing of a movement that another request makes', async () => {
  let seen = false;
  const fault: Fault = async (asked, forward) => {
    const told = await forward(asked);
    if (isCreate(asked) && told.status === 400) seen = true;
    if (seen && WALLETS.test(asked.path)) for (const row of told.json) row.amount -= 1;
    return told;
  };
  const proxy = await startProxy(shop.sandbox.url, fault);
  try {
    const tools = toolsFor(TOPUPS);
    const courier = shop.courier(tools, proxy.url);
    const { defects } = await findDefects(find('refused-leaves-no-trace'), courier, tools);
    expect([seen, defects]).toEqual([true, []]);
  } finally {
    await proxy.close();
  }
});

it('webhook-agrees says nothing of what came before the order', async () => {
  const tools = toolsFor(/VoucherOrder/);
  const before = shop.receiver.deliveries.length;
  // As after a reset: each event was sent before, about another order with the same id.
  const receiver: Receiver = {
    ...shop.receiver,
    get deliveries() {
      return shop.receiver.deliveries.slice(before).flatMap((delivery) => {
        const raw = delivery.raw.replace(/"id":"[^"]*"/, '"id":"evt_of_before"');
        return [{ ...delivery, raw, json: JSON.parse(raw), arrived: new Date(0) }, delivery];
      });
    },
  };
  const { defects } = await findDefects(
    find('webhook-agrees', receiver),
    shop.courier(tools),
    tools,
  );
  expect(defects).toEqual([]);
  expect(receiver.deliveries.length).toBeGreaterThan(2);
});
