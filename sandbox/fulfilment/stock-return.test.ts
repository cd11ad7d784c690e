import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { findViolations } from '../db/invariants.ts';
import { openShop, pass, place, read } from './test-magic-shop.ts';
import type { Shop } from './test-magic-shop.ts';

/** What the vendor has at the beginning of each test; an order takes 4. */
const STOCK = 10;

let shop: Shop;
beforeAll(async () => {
  shop = await openShop('magic');
});
afterAll(async () => {
  expect(await findViolations(shop.server.sandbox.db)).toEqual([]);
  await shop.server.close();
});
beforeEach(async () => {
  // One vendor has the cards of 50 dollars, and there are no others.
  await sql`update voucher_stock set available = case id when 1 then ${STOCK}::integer else 0 end
    where denomination_id in (1, 2, 3)`.execute(shop.server.sandbox.db);
});

/** How many vouchers the availability goes by, and whether the list shows the product. */
async function readStock(): Promise<[left: number, listed: boolean]> {
  const { rows } = await sql<{ left: number; listed: boolean }>`
    select s.available as left, p.in_stock as listed from voucher_stock s, voucher_products p
    where s.id = 1 and p.id = 123`.execute(shop.server.sandbox.db);
  return [rows[0]?.left ?? Number.NaN, rows[0]?.listed ?? false];
}

test.each([
  ['', 'DELIVERED', STOCK - 4],
  ['~OUT_OF_STOCK', 'FAILED', STOCK],
  ['~VALUE_UNAVAILABLE', 'FAILED', STOCK],
  ['~CANCELLED', 'CANCELLED', STOCK],
  // What was handed over never comes back.
  ['~PARTIAL', 'PARTIALLY_DELIVERED', STOCK - 2],
  ['~PARTIAL_THEN_REFUNDED', 'PARTIALLY_DELIVERED', STOCK - 2],
  ['~PARTIAL_THEN_DELIVERED', 'DELIVERED', STOCK - 4],
  ['~VENDOR_FAULT', 'DELIVERED', STOCK - 4],
])('an order%s that ends %s leaves %i', async (suffix, status, left) => {
  const { body } = await place(shop, 'vouchers', suffix);
  await pass(shop, 120);
  expect((await read(shop, 'vouchers', body.id)).status).toBe(status);
  expect(await readStock()).toEqual([left, true]);
});

test('what an order under way has set aside is not sold to others before it ends', async () => {
  const { body } = await place(shop, 'vouchers', '~PENDING', { quantity: STOCK });
  expect([body.status, await readStock()]).toEqual(['PENDING', [0, false]]);
  const other = await place(shop, 'vouchers', '');
  expect([other.body.status, other.body.failure_code]).toEqual(['FAILED', 'OUT_OF_STOCK']);
  // It had nothing of the stock, so nothing goes back either.
  expect(await readStock()).toEqual([0, false]);
  await pass(shop, 3600);
  expect(await readStock()).toEqual([0, false]);
});

test('what comes back is sold again', async () => {
  await place(shop, 'vouchers', '~CANCELLED', { quantity: STOCK });
  await pass(shop, 5);
  expect(await readStock()).toEqual([STOCK, true]);
  const { body } = await place(shop, 'vouchers', '', { quantity: STOCK });
  await pass(shop, 60);
  expect((await read(shop, 'vouchers', body.id)).status).toBe('DELIVERED');
  expect(await readStock()).toEqual([0, false]);
});
