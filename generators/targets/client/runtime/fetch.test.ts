import { describe, expect, test } from 'vitest';
import {
  ADD_ORDER,
  GET_ORDER,
  LIST_ORDERS,
  TOKEN,
  connectTo,
  fail,
  lose,
  ok,
} from '../testing/transports.ts';
import type { Reply } from '../testing/transports.ts';
import { ConnectionError, NotFoundError } from './errors.ts';
import { createFetch, toApiError } from './fetch.ts';

const ALL = [LIST_ORDERS, ADD_ORDER, GET_ORDER];

function open(reply: Reply, baseUrl = 'https://api.example/v1') {
  const opened = connectTo(reply, {
    baseUrl,
    accessToken: TOKEN,
    headers: { 'X-Client': 'c', 'X-Both': 'c' },
  });
  return { ...opened, fetch: createFetch(opened.transport, ALL) };
}

describe('what is below the base URL', () => {
  test.each<[string, string | URL | Request]>([
    ['a path', '/orders/7?a=b'],
    ['an address', 'https://api.example/v1/orders/7?a=b'],
    ['a URL', new URL('https://api.example/v1/orders/7?a=b')],
    ['a Request', new Request('https://api.example/v1/orders/7?a=b')],
  ])('gets token and headers: %s', async (_, input) => {
    const { fetch, requests } = open(ok);
    const response = await fetch(input, { headers: { 'X-Both': 'call' } });
    expect(await response.json()).toEqual({ ok: true });
    expect(response.url).toBe('https://api.example/v1/orders/7?a=b');
    const sent = requests[0];
    expect(sent?.url).toBe('https://api.example/v1/orders/7?a=b');
    expect(Object.fromEntries(sent?.headers ?? [])).toMatchObject({
      ...{ authorization: `Bearer ${TOKEN}`, 'x-client': 'c', 'x-both': 'call' },
    });
  });

  test('is retried as the operation says, whether it is known or not', async () => {
    const reply: Reply = (_, number) => (number === 1 ? fail(500) : ok());
    for (const path of ['/orders/7', '/unknown']) {
      const { fetch, sources, requests } = open(reply);
      expect((await sources.until(fetch(path))).status).toBe(200);
      expect(requests).toHaveLength(2);
    }
    const { fetch } = open(reply);
    expect((await fetch('/unknown', { method: 'POST', body: 'x' })).status).toBe(500);
  });

  test('answers what is no success, and fails without an answer', async () => {
    const { fetch, transport } = open(() => fail(404));
    const response = await fetch('/orders/7');
    expect([response.status, response.ok]).toEqual([404, false]);
    const error = await toApiError(transport, response);
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toMatchObject({ operation: 'getOrder', attempts: 1, code: 'ODD' });
    const lost = open(lose);
    await expect(lost.sources.until(lost.fetch('/orders/7'))).rejects.toBeInstanceOf(
      ConnectionError,
    );
  });

  test('passes bytes on as they are', async () => {
    const bytes = new Uint8Array([0, 255, 254]);
    const { fetch, requests } = open(
      () => new Response(bytes, { headers: { 'Content-Type': 'image/png' } }),
    );
    const response = await fetch('/unknown', { method: 'PUT', body: bytes });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
    expect(new Uint8Array(requests[0]?.body as ArrayBuffer)).toEqual(bytes);
  });

  test('can be aborted', async () => {
    const { fetch } = open(() => new Promise<Response>(() => {}));
    const controller = new AbortController();
    const pending = fetch('/orders/7', { signal: controller.signal });
    controller.abort(new Error('enough'));
    await expect(pending).rejects.toThrow('enough');
  });
});

test.each([
  'https://api.example/v2/orders/7',
  'https://api.example/v11/orders/7',
  'https://api.example.evil.example/v1/orders/7',
  'https://api.example:8443/v1/orders/7',
  'http://api.example/v1/orders/7',
  'https://api.example/v1/../orders/7',
  '//evil.example/v1/orders/7',
])('what is elsewhere gets neither token nor headers, and one attempt: %s', async (address) => {
  const { fetch, requests } = open(() => fail(500));
  const input = address.startsWith('//') ? `https:${address}` : address;
  expect((await fetch(input)).status).toBe(500);
  expect(requests).toHaveLength(1);
  expect([...(requests[0]?.headers ?? [])].map(([name]) => name)).toEqual([]);
});
