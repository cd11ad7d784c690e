import type { components } from '@octopus-cards/server';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hydrateEsimVariants } from './hydrate.ts';
import { readExample, serveCatalogue } from './test-server.ts';
import type { TestCatalogue } from './test-server.ts';

type Product = components['schemas']['EsimProduct'];
type Detail = components['schemas']['EsimProductDetail'];
type Variant = components['schemas']['EsimVariant'];

let catalogue: TestCatalogue;
let all: Product[];
beforeAll(async () => {
  catalogue = await serveCatalogue();
  all = [...(await list('per_page=500')).body, ...(await list('per_page=500&page=2')).body];
}, 60_000);
afterAll(() => catalogue.close());

const list = (query: string) => catalogue.get<Product[]>(`/esim/products?${query}`);
const execute = (statement: string) => sql.raw(statement).execute(catalogue.sandbox.db);
const findId = (name: string) => all.find((product) => product.name === name)?.id ?? 0;
const countPlans = async (id: number) =>
  (await sql`select from esim_variants where product_id = ${id}`.execute(catalogue.sandbox.db)).rows
    .length;

describe('the list', () => {
  it('is fifty products from the lowest id; the first are those of the example', async () => {
    const { status, headers, body } = await list('');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'x-per-page': '50',
      'x-page-size': '50',
      'x-total-count': '957',
    });
    expect(body).toEqual(all.slice(0, 50));
    expect(JSON.stringify(body.slice(0, 2))).toBe(
      JSON.stringify(readExample('esim/examples/esim-products.yaml')),
    );
  });

  it.each<[filter: string, fits: (product: Product) => boolean]>([
    ['country_code=JPN', ({ country_code }) => country_code === 'JPN'],
    ['country_code=GLO', ({ country_code }) => country_code === 'GLO'],
    ['country_code=AAA', () => false],
    ['search=JAPAN', ({ name }) => name.includes('Japan')],
    ['search=cura%C3%A7ao', ({ name }) => name.includes('Curaçao')],
    ['search=%25', () => false],
    ['search=_', () => false],
    ['country_code=USA&search=lite', ({ name }) => name === 'United States eSIM Lite'],
  ])('filters by %s', async (filter, fits) => {
    const { headers, body } = await list(`per_page=500&${filter}`);
    expect(body).toEqual(all.filter(fits));
    expect(headers['x-total-count']).toBe(String(body.length));
  });
});

describe('plans', () => {
  it.each([
    ['/esim/products/712', 'esim/examples/esim-product.yaml'],
    ['/esim/products/712/variants', 'esim/examples/esim-variants.yaml'],
    ['/esim/variants/5511', 'esim/examples/esim-variant.yaml'],
  ])('%s is the example', async (path, example) => {
    const { status, body } = await catalogue.get(path);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toBe(JSON.stringify(readExample(example)));
  });

  it('show the better one of their discount and that of the client', async () => {
    const { clientId } = catalogue.principal;
    const discount = async () =>
      (await catalogue.get<Variant>('/esim/variants/5511')).body.client_discount;
    await execute(`insert into client_discounts values (${clientId}, 'esim', 712, 4.9)`);
    expect(await discount()).toBe(5);
    await execute('update client_discounts set discount = 7.25');
    expect(await discount()).toBe(7.25);
    await execute('delete from client_discounts');
  });

  it('that are off sale are not there, and bring no others', async () => {
    await execute('update esim_variants set active = false where product_id = 712');
    expect((await catalogue.get<Detail>('/esim/products/712')).body.variants).toEqual([]);
    expect((await catalogue.get('/esim/variants/5511')).status).toBe(404);
    await execute('update esim_variants set active = true where product_id = 712');
    await execute('update vendors set active = false where id = 5');
    expect((await catalogue.get('/esim/products/712/variants')).body).toEqual([]);
    await execute('update vendors set active = true where id = 5');
  });
});

describe('plans on demand', () => {
  it('are stored once, though many ask for them at the same time', async () => {
    const id = findId('Japan eSIM Plus');
    expect(await countPlans(id)).toBe(0);
    const answers = await Promise.all([
      ...Array.from({ length: 4 }, () => catalogue.get<Variant[]>(`/esim/products/${id}/variants`)),
      hydrateEsimVariants(catalogue.sandbox, id),
    ]);
    const { body: detail } = await catalogue.get<Detail>(`/esim/products/${id}`);
    expect(detail.variants.map(({ name, validity_days }) => [name, validity_days])).toEqual([
      ['Japan 5 GB / 30 days', 30],
      ['Japan 20 GB / 30 days', 30],
      ['Japan 50 GB / 90 days', 90],
    ]);
    for (const answer of answers)
      if (answer !== undefined) expect(answer.body).toEqual(detail.variants);
    expect(await countPlans(id)).toBe(3);
  });

  it('come with the product as well, and can be read one by one then', async () => {
    const id = findId("Côte d'Ivoire eSIM Unlimited");
    const { body } = await catalogue.get<Detail>(`/esim/products/${id}`);
    expect(body.variants.map(({ name }) => name)).toEqual([
      "Côte d'Ivoire unlimited / 5 days",
      "Côte d'Ivoire unlimited / 15 days",
    ]);
    for (const variant of body.variants)
      expect((await catalogue.get(`/esim/variants/${variant.id}`)).body).toEqual(variant);
  });

  it('can be had for each product, at amounts of its own', async () => {
    for (const { id, name } of all.filter(({ country_code }) =>
      ['CHE', 'GLO'].includes(country_code),
    )) {
      const { body } = await catalogue.get<Variant[]>(`/esim/products/${id}/variants`);
      expect(body.length, name).toBeGreaterThan(0);
      expect(new Set(body.map(({ amount }) => amount)).size, name).toBe(body.length);
    }
  });

  it('are in the currency of the product', async () => {
    await execute(
      "insert into esim_products (id, name, country_code, currency_id) values (950, 'Alps', 'CHE', 2)",
    );
    const { body } = await catalogue.get<Variant[]>('/esim/products/950/variants');
    expect(body.map(({ name, currency_code }) => [name, currency_code])).toContainEqual([
      'Alps 1 GB / 7 days',
      'EUR',
    ]);
  });

  it('do not come for a product that does not exist', async () => {
    await hydrateEsimVariants(catalogue.sandbox, 7);
    expect(await countPlans(7)).toBe(0);
  });
});

describe('what is not there', () => {
  it.each([
    ['/esim/products/7', 404, 'Product not found'],
    ['/esim/products/7/variants', 404, 'Product not found'],
    ['/esim/variants/7', 404, 'Variant not found'],
    ['/esim/products/9007199254740991', 404, 'Product not found'],
    ['/esim/products/0/variants', 400, 'Invalid product ID'],
    ['/esim/variants/x', 400, 'Invalid variant ID'],
  ])('%s is answered with %i %s', async (path, status, message) => {
    const answer = await catalogue.get<{ error: { message: string } }>(path);
    expect([answer.status, answer.body.error.message]).toEqual([status, message]);
  });

  it('a product on the black list is nowhere, nor are its plans', async () => {
    const { clientId } = catalogue.principal;
    await execute(`insert into blacklisted_products values (${clientId}, 'esim', 712)`);
    expect((await list('country_code=JPN')).body.map(({ name }) => name)).not.toContain(
      'Japan eSIM',
    );
    for (const path of ['products/712', 'products/712/variants', 'variants/5511'])
      expect((await catalogue.get(`/esim/${path}`)).status, path).toBe(404);
    await execute('delete from blacklisted_products');
  });

  it('a client without eSIMs is refused', async () => {
    catalogue.principal.features = ['vouchers', 'topups'];
    for (const path of ['products', 'products/712', 'products/712/variants', 'variants/5511']) {
      const { status, body } = await catalogue.get(`/esim/${path}`);
      expect([status, body], path).toEqual([
        400,
        readExample('shared/examples/error-feature-not-enabled.yaml'),
      ]);
    }
    catalogue.principal.features = ['esim'];
  });
});
