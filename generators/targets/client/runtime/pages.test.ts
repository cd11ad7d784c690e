import { describe, expect, test } from 'vitest';
import { LIST_ORDERS, connectTo, fail } from '../testing/transports.ts';
import { ApiError } from './errors.ts';
import { list } from './pages.ts';

/** A list of so many numbers, ten on a page. */
function openList(total: number, lie: Record<string, string | null> = {}) {
  const opened = connectTo(({ url }) => {
    const page = Number(new URL(url).searchParams.get('page') ?? 1);
    const items = Array.from({ length: total }, (_, index) => index).slice(
      page * 10 - 10,
      page * 10,
    );
    const headers = new Headers({
      'X-Page': String(page),
      'X-More': String(page * 10 < total),
      'X-Count': String(total),
      'X-Pages': String(Math.ceil(total / 10)),
    });
    for (const [name, value] of Object.entries(lie)) {
      if (value === null) headers.delete(name);
      else headers.set(name, value);
    }
    return Response.json(items, { headers });
  });
  const read = (query: object = {}, options = {}) =>
    list<number>(opened.transport, LIST_ORDERS, { query }, options);
  return { ...opened, read };
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe('a list', () => {
  test('is read when somebody waits, once', async () => {
    const { read, requests } = openList(25);
    const pages = read();
    expect(requests).toHaveLength(0);
    const [page, again] = [await pages, await pages];
    expect(again).toBe(page);
    expect(requests).toHaveLength(1);
    expect(page).toMatchObject({
      page: 1,
      hasMore: true,
      totalCount: 25,
      totalPages: 3,
      perPage: undefined,
    });
    expect(page.items).toHaveLength(10);
  });

  test('gives all items, and all pages', async () => {
    const { read, lines } = openList(25);
    expect(await collect(read({ kind: 'x' }))).toEqual(
      Array.from({ length: 25 }, (_, index) => index),
    );
    expect(lines()).toEqual(['', '&page=2', '&page=3'].map((rest) => `GET /orders?kind=x${rest}`));
    expect((await collect(read().pages())).map(({ page }) => page)).toEqual([1, 2, 3]);
  });

  test('is found in a body that holds the rows', async () => {
    const { transport } = connectTo(({ url }) => {
      const page = Number(new URL(url).searchParams.get('page') ?? 1);
      return Response.json({ data: [page] }, { headers: { 'X-More': String(page < 3) } });
    });
    const operation = { ...LIST_ORDERS, pages: { ...LIST_ORDERS.pages, rows: '/data' } };
    expect(await collect(list<number>(transport, operation, {}))).toEqual([1, 2, 3]);
    const elsewhere = { ...LIST_ORDERS, pages: { ...LIST_ORDERS.pages, rows: '/items' } };
    await expect(list<number>(transport, elsewhere, {})).rejects.toThrow(ApiError);
  });

  test('asks for no more than is wanted', async () => {
    const { read, requests } = openList(1000);
    for await (const item of read()) if (item === 15) break;
    expect(requests).toHaveLength(2);
  });

  test('goes on where one stopped', async () => {
    const { read } = openList(35);
    expect(await collect(read({ page: 3 }))).toHaveLength(15);
    const page = await read({ page: 3 });
    expect((await page.next())?.items).toHaveLength(5);
    expect((await page.next())?.items).toHaveLength(5);
    expect(await (await page.next())?.next()).toBeUndefined();
  });

  test('can be aborted between two pages', async () => {
    const { read } = openList(1000);
    const controller = new AbortController();
    const seen: number[] = [];
    const run = async () => {
      for await (const { page } of read({}, { signal: controller.signal }).pages()) {
        seen.push(page);
        if (page === 2) controller.abort('enough');
      }
    };
    await expect(run()).rejects.toBe('enough');
    expect(seen).toEqual([1, 2]);
  });

  test('can be empty', async () => {
    expect(await collect(openList(0).read())).toEqual([]);
  });

  test('has a result that does not throw', async () => {
    const { transport } = connectTo(() => fail(403));
    const { error, response } = await list(transport, LIST_ORDERS, {}).result();
    expect([error?.status, response.status]).toEqual([403, 403]);
    const { data, attempts } = await openList(5).read().result();
    expect([data?.items.length, attempts]).toEqual([5, 1]);
  });
});

describe('a server that lies', () => {
  test('that there is more after an empty page is not believed', async () => {
    const { read, requests } = openList(20, { 'X-More': 'true', 'X-Pages': '9' });
    expect(await collect(read())).toHaveLength(20);
    expect(requests).toHaveLength(3);
  });

  test.each<[string, Record<string, string | null>]>([
    ['by its number', { 'X-Page': '1' }],
    ['by its content', { 'X-Page': null }],
  ])('and sends one page again and again is found out %s', async (_, lie) => {
    const { transport, requests } = connectTo(() => {
      const headers = new Headers({ 'X-More': 'true' });
      for (const [name, value] of Object.entries(lie)) if (value !== null) headers.set(name, value);
      return Response.json([1], { headers });
    });
    await expect(collect(list(transport, LIST_ORDERS, {}))).rejects.toBeInstanceOf(ApiError);
    expect(requests).toHaveLength(2);
  });

  test('or whose headers a browser hides does not cut the list short', async () => {
    expect(await collect(openList(25, { 'X-More': null }).read())).toHaveLength(25);
    expect(await collect(openList(25, { 'X-More': null, 'X-Pages': null }).read())).toHaveLength(
      10,
    );
  });

  test.each(['{}', '"text"', '', 'null'])('and sends no list gives an error: %j', async (body) => {
    const { transport } = connectTo(() => new Response(body));
    await expect(list(transport, LIST_ORDERS, {})).rejects.toMatchObject({
      message: 'The body of the response is not what it should be.',
    });
  });

  test('about numbers is not quoted', async () => {
    const page = await openList(5, { 'X-Count': 'many', 'X-Pages': '-1' }).read();
    expect(page).toMatchObject({ totalCount: undefined, totalPages: undefined });
  });
});
