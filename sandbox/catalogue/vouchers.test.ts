import type { components } from '@octopus-cards/server';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExample, serveCatalogue } from './test-server.ts';
import type { TestCatalogue } from './test-server.ts';

type Product = components['schemas']['VoucherProduct'];

let catalogue: TestCatalogue;
let all: Product[];
beforeAll(async () => {
  catalogue = await serveCatalogue();
  all = await listAll('');
}, 60_000);
afterAll(() => catalogue.close());

const list = (query: string) => catalogue.get<Product[]>(`/products?${query}`);

/** All pages of a list, one after the other. */
async function listAll(filter: string): Promise<Product[]> {
  const products: Product[] = [];
  for (let page = 1; ; page += 1) {
    const { headers, body } = await list(`${filter}&limit=500&page=${page}`);
    products.push(...body);
    expect(headers).toMatchObject({
      'x-page': String(page),
      'x-per-page': '500',
      'x-page-size': String(body.length),
    });
    if (headers['x-has-more'] === 'false') {
      expect(headers['x-total-count']).toBe(String(products.length));
      return products;
    }
  }
}

const idsOf = (products: readonly Product[]) => products.map(({ id }) => id);
const execute = (statement: string) => sql.raw(statement).execute(catalogue.sandbox.db);

describe('the list', () => {
  it('is the newest ten, from the highest id', async () => {
    const { status, headers, body } = await list('');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'x-page': '1',
      'x-per-page': '10',
      'x-total-count': '9044',
      'x-total-pages': '905',
      'x-page-size': '10',
      'x-has-more': 'true',
    });
    expect(body).toEqual(all.slice(0, 10));
  });

  it('holds each product once over all pages', () => {
    expect(new Set(idsOf(all)).size).toBe(9_044);
    expect(idsOf(all)).toEqual(idsOf(all).toSorted((a, b) => b - a));
  });

  it('has the products of the example, as they are there', () => {
    const example = readExample('vouchers/examples/voucher-products.yaml');
    const same = all.filter(({ id }) => [123, 131, 140].includes(id));
    expect(JSON.stringify(same)).toBe(JSON.stringify(example));
  });

  it('is empty beyond the last page, and still counts', async () => {
    const { headers, body } = await list('limit=500&page=2147483647');
    expect(body).toEqual([]);
    expect(headers).toMatchObject({ 'x-total-count': '9044', 'x-has-more': 'false' });
  });

  it.each<[filter: string, fits: (product: Product) => boolean]>([
    ['category=Gaming', ({ category }) => category === 'Gaming'],
    ['category=Food%20%26%20Dining', ({ category }) => category === 'Food & Dining'],
    ['category=gaming', () => false],
    ['category=%25', () => false],
    ['country_id=1', ({ country_code }) => country_code === 'US'],
    ['country_id=2147483647', () => false],
    ['currency_id=2', ({ currency_code }) => currency_code === 'EUR'],
    ['currency_id=2147483648', () => false],
    [
      'currency_id=1&category=Shopping&search=prepaid',
      ({ currency_code, category, name }) =>
        currency_code === 'USD' && category === 'Shopping' && name.startsWith('Prepaid'),
    ],
  ])('filters by %s', async (filter, fits) => {
    expect(idsOf(await listAll(filter))).toEqual(idsOf(all.filter(fits)));
  });

  it.each([
    ['sort_by=id&sort_dir=ASC', 'id', 1],
    ['sort_by=id', 'id', -1],
    ['sort_by=name&sort_dir=ASC', 'name', 1],
    ['sort_by=name&sort_dir=DESC', 'name', -1],
  ] as const)('sorts by %s, equal names by id', async (query, by, way) => {
    const compare = (a: Product, b: Product) => {
      const names = Buffer.compare(
        Buffer.from(a.name.toLowerCase()),
        Buffer.from(b.name.toLowerCase()),
      );
      return way * (by === 'name' && names !== 0 ? names : a.id - b.id);
    };
    expect(idsOf(await listAll(query))).toEqual(idsOf(all.toSorted(compare)));
  });
});

describe('the search', () => {
  it.each([
    ['steam', 'STEAM'],
    ["côte d'ivoire", "CÔTE D'IVOIRE"],
    ['türkiye', 'TÜRKIYE'],
    ['Åland', 'åLAND'],
    ['Réunion', 'Re\u0301union'],
  ])('finds "%s" when "%s" is written', async (plain, written) => {
    const found = await listAll(`search=${encodeURIComponent(written)}`);
    const text = plain.toLowerCase();
    expect(idsOf(found)).toEqual(
      idsOf(all.filter(({ name }) => name.toLowerCase().includes(text))),
    );
    expect(found.length).toBeGreaterThan(0);
  });

  it('takes every character for itself', async () => {
    const name = '50% off_everything\\today';
    await execute(`insert into voucher_products (id, name, category_id, country_id, currency_id)
      values (901, '${name}', 1, 1, 1)`);
    await execute(
      'insert into voucher_denominations (id, product_id, min_value, max_value, discount) values (90, 901, 10, 10, 0)',
    );
    await execute(
      'insert into voucher_stock (id, denomination_id, vendor_id, available) values (90, 90, 1, 1)',
    );
    for (const search of ['%', '_', '\\', '0% O', 'f_e', '\\t'])
      expect(idsOf((await list(`search=${encodeURIComponent(search)}`)).body), search).toEqual([
        901,
      ]);
    for (const search of ['%%', '__', '5_%', "'", '\0', '$1', '\\\\'])
      expect(
        idsOf((await list(`search=${encodeURIComponent(search)}&country_id=1`)).body),
        search,
      ).toEqual(
        all
          .filter(({ name, country_code }) => country_code === 'US' && name.includes(search))
          .map(({ id }) => id),
      );
    await execute('update voucher_products set active = false where id = 901');
    expect((await list('search=off_every')).body).toEqual([]);
  });

  it('finds what contains the text, for any part of any name', async () => {
    const part = fc
      .tuple(fc.nat(all.length - 1), fc.nat(20), fc.integer({ min: 1, max: 12 }))
      .map(([index, start, length]) => all[index]?.name.slice(start, start + length).trim() ?? '');
    await fc.assert(
      fc.asyncProperty(part, fc.boolean(), async (text, upper) => {
        const written = upper ? text.toUpperCase() : text;
        const { headers } = await list(`limit=1&search=${encodeURIComponent(written)}`);
        const fits = all.filter(({ name }) => name.toLowerCase().includes(written.toLowerCase()));
        expect(headers['x-total-count']).toBe(String(fits.length));
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});

describe('a product', () => {
  it.each([
    [123, 'vouchers/examples/voucher-product.yaml'],
    [131, 'vouchers/examples/voucher-product-range.yaml'],
  ])('%i is that of the example', async (id, example) => {
    const { status, body } = await catalogue.get(`/products/${id}`);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toBe(JSON.stringify(readExample(example)));
  });

  it.each([
    ['/products/7', 404, 'Product not found'],
    ['/products/9007199254740991', 404, 'Product not found'],
    ['/products/9007199254740993', 400, 'Invalid product ID'],
    ['/products/0', 400, 'Invalid product ID'],
    ['/products/x', 400, 'Invalid product ID'],
  ])('is refused as %s', async (path, status, message) => {
    const answer = await catalogue.get<{ error: { message: string } }>(path);
    expect([answer.status, answer.body.error.message]).toEqual([status, message]);
  });

  it('shows the better one of its discount and that of the client', async () => {
    const { clientId } = catalogue.principal;
    await execute(`insert into client_discounts values (${clientId}, 'vouchers', 123, 3.25),
      (${clientId}, 'topups', 131, 9)`);
    const discounts = async (id: number) =>
      (await catalogue.get<Product>(`/products/${id}`)).body.available_denominations.map(
        ({ discount }) => discount,
      );
    expect(await discounts(123)).toEqual([3.25, 3.25, 3.5, 3.5]);
    expect(await discounts(131)).toEqual([2]);
    const listed = (await list('search=steam&country_id=1')).body.find(({ id }) => id === 123);
    expect(listed?.available_denominations[0]?.discount).toBe(3.25);
    await execute('delete from client_discounts');
  });

  it('on the black list is not there for the client, and for nobody else', async () => {
    const { principal } = catalogue;
    const own = principal.clientId;
    await execute(
      `insert into blacklisted_products values (${own}, 'vouchers', 131), (${own}, 'esim', 123)`,
    );
    const found = async () => [
      (await list('search=google%20play&country_id=1')).body.length,
      (await catalogue.get('/products/131')).status,
      (await catalogue.post('/products/131/availability', { denomination: 20, quantity: 1 }))
        .status,
    ];
    expect(await found()).toEqual([0, 404, 404]);
    expect((await catalogue.get('/products/123')).status).toBe(200);
    principal.clientId = own + 1;
    expect(await found()).toEqual([1, 200, 200]);
    principal.clientId = own;
    await execute('delete from blacklisted_products');
  });
});

it('refuses clients without vouchers', async () => {
  catalogue.principal.features = ['topups', 'esim'];
  const refused = readExample('reference-data/examples/error-feature-not-enabled-vouchers.yaml');
  for (const { status, body } of [
    await catalogue.get('/products'),
    await catalogue.get('/products/123'),
    await catalogue.post('/products/123/availability', { denomination: 50, quantity: 1 }),
  ])
    expect([status, body]).toEqual([400, refused]);
  catalogue.principal.features = ['vouchers'];
});
