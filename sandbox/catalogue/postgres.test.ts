import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SERVERS } from '../tests/support/servers.ts';
import type { StartedServer } from '../tests/support/servers.ts';
import { hashCatalogue } from './hash-catalogue.ts';
import { serveCatalogue } from './test-server.ts';
import type { TestCatalogue } from './test-server.ts';

describe.each(SERVERS)('on $name', ({ start }) => {
  let database: StartedServer;
  let catalogue: TestCatalogue;
  beforeAll(async () => {
    database = await start();
    catalogue = await serveCatalogue(database.url);
  }, 60_000);
  afterAll(async () => {
    await catalogue?.close();
    await database?.stop();
  });

  it('rows and answers are those of another PGlite', async () => {
    const embedded = await serveCatalogue();
    expect(await hashCatalogue(catalogue.sandbox.db)).toEqual(
      await hashCatalogue(embedded.sandbox.db),
    );
    for (const path of [
      '/products?limit=500&sort_by=name&sort_dir=ASC&page=3',
      '/products?search=T%C3%9CRKIYE&category=Travel',
      '/products?search=%25&currency_id=1&country_id=1',
      '/products?page=100000',
      '/products/123',
      '/topups/products?type=UTILITY&search=%C3%85land',
      '/topups/products/4218',
      '/topups/products/4219/variants',
      '/topups/variants/88501',
      '/esim/products?country_code=GLO',
      '/esim/products/712',
      '/esim/products/40002/variants',
      '/countries',
      '/currencies',
      '/subcategories/1',
    ]) {
      const { status, body } = await catalogue.get(path);
      const other = await embedded.get(path);
      expect([status, body], path).toEqual([other.status, other.body]);
    }
    await embedded.close();
  }, 60_000);

  it('plans on demand are stored once, though many ask for them at the same time', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => catalogue.get('/esim/products/40003/variants')),
    );
    for (const answer of answers)
      expect(answer).toMatchObject({ status: 200, body: answers[0]?.body });
    const { rows } = await sql`select from esim_variants where product_id = 40003`.execute(
      catalogue.sandbox.db,
    );
    expect(rows).toHaveLength(3);
  });

  it('a product whose last vouchers are taken at the same time is sold out', async () => {
    const { db } = catalogue.sandbox;
    await sql`update voucher_stock set available = case vendor_id when 1 then 1 else 0 end
      where denomination_id in (select id from voucher_denominations where product_id = 123)`.execute(
      db,
    );
    const inStock = async () =>
      (
        await sql<{
          in_stock: boolean;
        }>`select in_stock from voucher_products where id = 123`.execute(db)
      ).rows[0]?.in_stock;
    expect(await inStock()).toBe(true);
    // Each transaction takes the last voucher of a denomination while the others still see theirs.
    await Promise.all(
      [1, 2, 3, 4].map((denomination) =>
        db.transaction().execute(async (transaction) => {
          const { rows } = await sql<{ stock: number | null }>`
            select take_stock(${denomination}, 1) as stock, pg_sleep(0.05)`.execute(transaction);
          expect(rows[0]?.stock).not.toBeNull();
        }),
      ),
    );
    expect(await inStock()).toBe(false);
    expect(
      (await catalogue.get('/products?search=steam%20wallet%20card&country_id=1')).body,
    ).toEqual([]);
  });
});
