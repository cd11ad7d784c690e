import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listStatefulProbes } from '../../contract/checks/probe/stateful.ts';
import { FAULTS } from './faults/index.ts';
import { startProxy } from './proxy.ts';
import { findDefects, openShop, toolsFor } from './shop.ts';
import type { Shop } from './shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

it('finds nothing wrong with the sandbox', async () => {
  const tools = toolsFor();
  const courier = shop.courier(tools);
  const found: string[] = [];
  for (const check of listStatefulProbes({ receiver: shop.receiver })) {
    expect(check.applies(tools), check.id).toBe(true);
    if (check.deep) continue;
    const { problems } = await findDefects(check, courier, tools);
    found.push(
      ...problems.map((one) => `${check.id} ${one.operation}: ${one.expected} / ${one.actual}`),
    );
  }
  expect(found).toEqual([]);
  // Otherwise the checks of webhooks would have had nothing to look at.
  expect(shop.receiver.deliveries.length).toBeGreaterThan(5);
});

it('finds that the allowances of the sandbox hold', async () => {
  const limited = await openShop(true);
  try {
    const tools = toolsFor();
    const check = listStatefulProbes().find(({ deep }) => deep === true);
    const { defects } = await findDefects(check, limited.courier(tools), tools);
    expect(defects).toEqual([]);
  } finally {
    await limited.close();
  }
});

describe('a server with a fault', () => {
  it.each(FAULTS.map((one) => [one.check, one.name, one] as const))(
    '%s: %s',
    async (id, _, one) => {
      const tools = toolsFor(one.on);
      const proxy = await startProxy(shop.sandbox.url, one.fault());
      try {
        const courier = shop.courier(tools, proxy.url);
        const check = listStatefulProbes().find((probe) => probe.id === id);
        const { defects, problems } = await findDefects(check, courier, tools);
        expect(defects).toEqual(one.defects);
        for (const { exchanges } of problems) expect(exchanges.length).toBeLessThanOrEqual(3);
      } finally {
        await proxy.close();
      }
    },
  );
});
