import type { components } from '@octopus-cards/server';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExample, serveCatalogue } from './test-server.ts';
import type { TestCatalogue } from './test-server.ts';

type Product = components['schemas']['TopupProduct'];
type Variant = components['schemas']['TopupVariant'];

let catalogue: TestCatalogue;
let all: Product[];
beforeAll(async () => {
  catalogue = await serveCatalogue();
  all = await listAll('');
}, 60_000);
afterAll(() => catalogue.close());

const list = (query: string) => catalogue.get<Product[]>(`/topups/products?${query}`);

async function listAll(filter: string): Promise<Product[]> {
  const products: Product[] = [];
  for (let page = 1; ; page += 1) {
    const { headers, body } = await list(`${filter}&per_page=500&page=${page}`);
    products.push(...body);
    if (headers['x-has-more'] === 'false') {
      expect(headers['x-total-count']).toBe(String(products.length));
      return products;
    }
  }
}

const execute = (statement: string) => sql.raw(statement).execute(catalogue.sandbox.db);

describe('the list', () => {
  it('is fifty products from the lowest id; the first are those of the example', async () => {
    const { status, headers, body } = await list('');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'x-per-page': '50',
      'x-page-size': '50',
      'x-total-count': '1858',
    });
    expect(body).toEqual(all.slice(0, 50));
    expect(JSON.stringify(body.slice(0, 2))).toBe(
      JSON.stringify(readExample('topups/examples/topup-products.yaml')),
    );
    expect(all.map(({ id }) => id)).toEqual(
      [...new Set(all.map(({ id }) => id))].toSorted((a, b) => a - b),
    );
  });

  it.each<[filter: string, fits: (product: Product) => boolean]>([
    ['type=GAMING', ({ topup_type }) => topup_type === 'GAMING'],
    ['type=MOBILE', ({ topup_type }) => topup_type === 'MOBILE'],
    ['type=UTILITY', ({ topup_type }) => topup_type === 'UTILITY'],
    ['search=PUBG', ({ name }) => name.includes('PUBG')],
    ['search=K%C3%96LBI', ({ name }) => name.includes('Kölbi')],
    ['search=%25', () => false],
    ['search=_', () => false],
    ['search=%5C', () => false],
    ['search=%00', () => false],
    [
      'type=MOBILE&search=japan',
      ({ topup_type, name }) => topup_type === 'MOBILE' && name.includes('Japan'),
    ],
  ])('filters by %s', async (filter, fits) => {
    expect(await listAll(filter)).toEqual(all.filter(fits));
  });
});

describe('a product', () => {
  it.each([
    [4218, 'topups/examples/topup-product-gaming.yaml'],
    [4219, 'topups/examples/topup-product-mobile.yaml'],
  ])('%i is that of the example', async (id, example) => {
    const { status, body } = await catalogue.get(`/topups/products/${id}`);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toBe(JSON.stringify(readExample(example)));
  });
});

describe('variants', () => {
  it('of the game are those of the example, each article once though two vendors sell one', async () => {
    const { status, body } = await catalogue.get('/topups/products/4218/variants');
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toBe(
      JSON.stringify(readExample('topups/examples/topup-variants-gaming.yaml')),
    );
  });

  it('of the operator are those of the example', async () => {
    const { body } = await catalogue.get('/topups/products/4219/variants');
    expect(JSON.stringify(body)).toBe(
      JSON.stringify(readExample('topups/examples/topup-variants-mobile.yaml')),
    );
  });

  it('can be read one by one', async () => {
    const { status, body } = await catalogue.get('/topups/variants/88413');
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toBe(
      JSON.stringify(readExample('topups/examples/topup-variant.yaml')),
    );
  });

  it('come from the next vendor when the cheapest one is closed', async () => {
    const ids = async () =>
      (await catalogue.get<Variant[]>('/topups/products/4218/variants')).body.map(({ id }) => id);
    await execute('update vendors set active = false where id = 3');
    expect(await ids()).toEqual([88414]);
    expect((await catalogue.get('/topups/variants/88413')).status).toBe(404);
    await execute('update vendors set active = true where id = 3');
    await execute('update topup_variants set active = false where id = 88413');
    expect(await ids()).toEqual([88412, 88414]);
    await execute('update topup_variants set active = true where id = 88413');
    await execute('update topup_variants set cost_percent = 89.5 where id = 88414');
    expect(await ids()).toEqual([88412, 88414]);
    await execute('update topup_variants set cost_percent = 95.5 where id = 88414');
    expect(await ids()).toEqual([88412, 88413]);
  });

  it('carry amounts without noise', async () => {
    await execute(`insert into topup_variants
      (id, product_id, vendor_id, sku, name, currency_id, fixed_amounts) values
      (88499, 4218, 3, 'X', 'X', 1, '{1000, 0.1, 0.3000, 12.3456, 1500.50}')`);
    const { body } = await catalogue.get<Variant>('/topups/variants/88499');
    expect(body.fixed_amounts).toEqual(['1000', '0.1', '0.3', '12.3456', '1500.5']);
    await execute('delete from topup_variants where id = 88499');
  });
});

describe('what is not there', () => {
  it.each([
    ['/topups/products/7', 404, 'Product not found'],
    ['/topups/products/7/variants', 404, 'Product not found'],
    ['/topups/variants/7', 404, 'Variant not found'],
    ['/topups/products/9007199254740991', 404, 'Product not found'],
    ['/topups/products/0', 400, 'Invalid product ID'],
    ['/topups/products/x/variants', 400, 'Invalid product ID'],
    ['/topups/variants/-1', 400, 'Invalid variant ID'],
  ])('%s is answered with %i %s', async (path, status, message) => {
    const answer = await catalogue.get<{ error: { message: string } }>(path);
    expect([answer.status, answer.body.error.message]).toEqual([status, message]);
  });

  it.each([
    [
      'on the black list',
      "insert into blacklisted_products values (:client, 'topups', 4218)",
      'delete from blacklisted_products',
    ],
    [
      'withdrawn',
      'update topup_products set active = false where id = 4218',
      'update topup_products set active = true where id = 4218',
    ],
  ])('a product %s is nowhere, nor are its variants', async (_, hide, show) => {
    await execute(hide.replace(':client', String(catalogue.principal.clientId)));
    expect((await list('search=pubg')).body).toEqual([]);
    for (const path of ['products/4218', 'products/4218/variants', 'variants/88413'])
      expect((await catalogue.get(`/topups/${path}`)).status, path).toBe(404);
    await execute(show);
    expect((await catalogue.get('/topups/variants/88413')).status).toBe(200);
  });

  it('a client without topups is refused', async () => {
    catalogue.principal.features = ['vouchers', 'esim'];
    for (const path of ['products', 'products/4218', 'products/4218/variants', 'variants/88413']) {
      const { status, body } = await catalogue.get(`/topups/${path}`);
      expect([status, body], path).toEqual([
        400,
        readExample('shared/examples/error-feature-not-enabled.yaml'),
      ]);
    }
    catalogue.principal.features = ['topups'];
  });
});
