import { afterEach, describe, expect, test, vi } from 'vitest';
import { ADD_ORDER, LIST_ORDERS, PAIRS, connectTo } from '../testing/transports.ts';
import { call } from './call.ts';
import { ConnectionError } from './errors.ts';
import { createFetch, toApiError } from './fetch.ts';
import { list } from './pages.ts';

/** What a page in a browser has that a server has not. */

afterEach(() => {
  vi.unstubAllGlobals();
});

/** What browsers answer to `redirect: 'manual'` when there is a redirect: nobody may look into it. */
function hideRedirect(): Response {
  return Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
}

test('a base URL that is a path stands on the server of the page', async () => {
  vi.stubGlobal('location', { href: 'https://shop.test/cart?a=b' });
  const { transport, requests } = connectTo(() => Response.json([]), { baseUrl: '/api/' });
  await call(transport, PAIRS, {});
  await createFetch(transport, [PAIRS])('/pairs');
  expect(requests.map(({ url }) => url)).toEqual(Array(2).fill('https://shop.test/api/pairs'));
});

const REDIRECTED = 'It was redirected, which is not followed. Is the address right?';

describe('a redirect that is hidden', () => {
  const open = () => connectTo(hideRedirect, { accessToken: 'a' });

  test('is an error of a create call, and nothing is sent again', async () => {
    const { transport, lines } = open();
    const error = await call(transport, ADD_ORDER, { body: { ref: 'r' } }).catch(
      (error: unknown) => error,
    );
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({
      name: 'ConnectionError',
      message: REDIRECTED,
      operation: 'addOrder',
      attempts: 1,
      outcome: undefined,
    });
    expect(lines()).toEqual(['POST /orders']);
  });

  test('is handed on as it is by plain fetch', async () => {
    const { transport } = open();
    const fetch = createFetch(transport, [ADD_ORDER]);
    const response = await fetch('/orders', { method: 'POST', body: '{"ref": "r"}' });
    expect([response.type, response.status, response.ok]).toEqual(['opaqueredirect', 0, false]);
    expect(await toApiError(transport, response)).toMatchObject({
      name: 'ConnectionError',
      message: REDIRECTED,
    });
  });
});

test('headers that are not exposed do not cut a list short, as far as others tell', async () => {
  const { transport, lines } = connectTo(
    (_, number) => Response.json([number], { headers: { 'X-Pages': '2' } }),
    { accessToken: 'a' },
  );
  const items: unknown[] = [];
  for await (const item of list(transport, LIST_ORDERS, {})) items.push(item);
  expect(items).toEqual([1, 2]);
  expect(lines()).toEqual(['GET /orders', 'GET /orders?page=2']);
});
