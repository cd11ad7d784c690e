import type { components } from '@octopus-cards/server';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExample, serveCatalogue } from './test-server.ts';
import type { TestCatalogue } from './test-server.ts';

type Product = components['schemas']['VoucherProduct'];

let catalogue: TestCatalogue;
beforeAll(async () => {
  catalogue = await serveCatalogue();
}, 60_000);
afterAll(() => catalogue.close());

const list = (query: string) => catalogue.get<Product[]>(`/products?${query}`);
const execute = (statement: string) => sql.raw(statement).execute(catalogue.sandbox.db);

describe('the stock', () => {
  const isAvailable = async (id: number, denomination: number, quantity: number) =>
    (
      await catalogue.post<{ is_available: boolean }>(`/products/${id}/availability`, {
        denomination,
        quantity,
      })
    ).body.is_available;
  const isListed = async (name: string) =>
    (await list(`country_id=1&search=${encodeURIComponent(name)}`)).body.length > 0;

  it.each([
    ['a fixed value', 123, 50, 5, true],
    ['more than there are', 123, 50, 100_001, false],
    ['the largest quantity', 123, 50, 2_147_483_647, false],
    ['a value between two fixed ones', 123, 30, 1, false],
    ['the ends of a range', 131, 5, 1, true],
    ['the other end', 131, 200, 1, true],
    ['a fraction in a range', 131, 19.9999, 1, true],
    ['more decimals than an amount has', 131, 19.99999, 1, false],
    ['just beyond a range', 131, 200.0001, 1, false],
    ['an absurd value', 131, 1e300, 1, false],
    ['what the first vendor has', 150, 10, 3, true],
    ['what only the second vendor has', 150, 10, 10, true],
    ['what both have together only', 150, 10, 11, false],
    ['what is sold out', 151, 20, 1, false],
  ])('says of %s: product %i, %d, %i times: %s', async (_, id, value, quantity, expected) => {
    expect(await isAvailable(id, value, quantity)).toBe(expected);
  });

  it('answers in the words of the examples', async () => {
    const request = readExample('vouchers/examples/voucher-availability-request.yaml');
    const { body } = await catalogue.post('/products/123/availability', request);
    expect(body).toEqual(readExample('vouchers/examples/voucher-available.yaml'));
    const { body: none } = await catalogue.post('/products/151/availability', request);
    expect(none).toEqual(readExample('vouchers/examples/voucher-not-available.yaml'));
    expect((await catalogue.post('/products/7/availability', request)).status).toBe(404);
  });

  it('leaves a product that is sold out to be read, but not listed', async () => {
    expect(await isListed('Nintendo Switch Online')).toBe(false);
    expect((await catalogue.get('/products/151')).status).toBe(200);
  });

  it('runs out with the last voucher of the last vendor, and comes back', async () => {
    const take = (count: number) =>
      execute(`select take_stock(d.id, ${count})
      from voucher_denominations d where d.product_id = 150`);
    await take(3);
    expect([await isAvailable(150, 10, 3), await isListed('Nintendo eShop')]).toEqual([true, true]);
    await execute('update vendors set active = false where id = 2');
    expect([await isAvailable(150, 10, 1), await isListed('Nintendo eShop')]).toEqual([
      false,
      false,
    ]);
    await execute('update vendors set active = true where id = 2');
    expect([await isAvailable(150, 10, 10), await isListed('Nintendo eShop')]).toEqual([
      true,
      true,
    ]);
    await take(10);
    expect([await isAvailable(150, 10, 1), await isListed('Nintendo eShop')]).toEqual([
      false,
      false,
    ]);
    await execute(`update voucher_stock set available = 10 where denomination_id in
      (select id from voucher_denominations where product_id = 150)`);
    expect([await isAvailable(150, 10, 10), await isListed('Nintendo eShop')]).toEqual([
      true,
      true,
    ]);
    await execute(`delete from voucher_stock where denomination_id in
      (select id from voucher_denominations where product_id = 150)`);
    expect([await isAvailable(150, 10, 1), await isListed('Nintendo eShop')]).toEqual([
      false,
      false,
    ]);
  });
});
