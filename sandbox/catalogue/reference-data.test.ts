import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExample, serveCatalogue } from './test-server.ts';
import type { TestCatalogue } from './test-server.ts';

interface Row {
  id: number;
  name: string;
}

let catalogue: TestCatalogue;
beforeAll(async () => {
  catalogue = await serveCatalogue();
}, 60_000);
afterAll(() => catalogue.close());

const execute = (statement: string) => sql.raw(statement).execute(catalogue.sandbox.db);

describe('lists', () => {
  it.each([
    ['countries', 249],
    ['currencies', 152],
    ['categories', 12],
    ['subcategories', 58],
  ])('%s has all %i rows, and begins like the example', async (what, count) => {
    const { status, headers, body } = await catalogue.get<Row[]>(`/${what}`);
    expect(status).toBe(200);
    expect(body).toHaveLength(count);
    expect(headers['cache-control']).toBe('max-age=86400, stale-while-revalidate=600');
    const example = readExample(`reference-data/examples/${what}.yaml`);
    expect(JSON.stringify(body.slice(0, 2))).toBe(JSON.stringify(example));
    expect(body.map(({ id }) => id)).toEqual(body.map((_, index) => index + 1));
  });

  it.each(['countries', 'currencies', 'categories', 'subcategories'])(
    'of %s leave out what is not active',
    async (what) => {
      await execute(`update ${what} set active = false where id = 2`);
      const { body } = await catalogue.get<Row[]>(`/${what}`);
      expect(body.slice(0, 2).map(({ id }) => id)).toEqual([1, 3]);
      if (what !== 'currencies') expect((await catalogue.get(`/${what}/2`)).status).toBe(404);
      await execute(`update ${what} set active = true where id = 2`);
    },
  );

  it('are not sent again to somebody who has them', async () => {
    const headers = { authorization: 'Bearer test' };
    const url = '/api/v1/countries';
    const { headers: first } = await catalogue.server.inject({ url, headers });
    const again = await catalogue.server.inject({
      url,
      headers: { ...headers, 'if-none-match': first.etag },
    });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it.each(['currencies', 'categories', 'subcategories'])(
    'of %s say that they could not be read',
    async (what) => {
      await execute(`alter table ${what} rename to elsewhere`);
      const { status, body } = await catalogue.get(`/${what}`);
      await execute(`alter table elsewhere rename to ${what}`);
      expect([status, body]).toEqual([
        500,
        {
          error: {
            name: 'InternalServerError',
            code: 'INTERNAL_SERVER_ERROR',
            message: `Failed to retrieve ${what}`,
          },
        },
      ]);
    },
  );
});

describe('single rows', () => {
  it.each([
    ['/countries/1', 'country'],
    ['/categories/1', 'category'],
    ['/subcategories/1', 'subcategory'],
  ])('%s is the example', async (path, example) => {
    const { status, headers, body } = await catalogue.get(path);
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('max-age=86400, stale-while-revalidate=600');
    expect(JSON.stringify(body)).toBe(
      JSON.stringify(readExample(`reference-data/examples/${example}.yaml`)),
    );
  });

  it.each([
    ['/countries/250', 404, 'Country not found'],
    ['/countries/2147483647', 404, 'Country not found'],
    ['/countries/2147483648', 400, 'Invalid country ID'],
    ['/countries/0', 400, 'Invalid country ID'],
    ['/categories/99', 404, 'Category not found'],
    ['/categories/2147483648', 404, 'Category not found'],
    ['/categories/x', 400, 'Invalid category ID'],
    ['/subcategories/99', 404, 'Subcategory not found'],
    ['/subcategories/9007199254740991', 404, 'Subcategory not found'],
    ['/subcategories/1.5', 400, 'Invalid subcategory ID'],
  ])('%s is answered with %i %s', async (path, status, message) => {
    const answer = await catalogue.get<{ error: { message: string } }>(path);
    expect([answer.status, answer.body.error.message]).toEqual([status, message]);
  });
});

it('categories are for clients with vouchers, the rest for everybody', async () => {
  catalogue.principal.features = ['topups', 'esim'];
  const refused = readExample('reference-data/examples/error-feature-not-enabled-vouchers.yaml');
  for (const path of ['/categories', '/categories/1', '/subcategories', '/subcategories/1']) {
    const { status, body } = await catalogue.get(path);
    expect([status, body], path).toEqual([400, refused]);
  }
  for (const path of ['/countries', '/countries/1', '/currencies'])
    expect((await catalogue.get(path)).status, path).toBe(200);
  catalogue.principal.features = ['vouchers'];
});
