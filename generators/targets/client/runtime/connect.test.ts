import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { API, LOGIN, PAIRS, TOKEN, connectTo as open, ok } from '../testing/transports.ts';
import { call } from './call.ts';
import { connect } from './connect.ts';
import type { ConnectOptions } from './connect.ts';
import { ApiError, ConnectionError } from './errors.ts';
import { createFetch } from './fetch.ts';
import { createHttp } from './http.ts';
import type { Api, CallOptions, Input, Operation } from './types.ts';

/** A client with one attempt, whose requests are noted and answered by a function. */
function connectTo(answer: () => Response, options: ConnectOptions = {}, api: Api = API) {
  const opened = open(answer, { attempts: 1, ...options }, api);
  const { transport } = opened;
  return {
    ...opened,
    call: (operation: Operation, input: Input, more?: CallOptions) =>
      call(transport, operation, input, more),
  };
}

describe('the server', () => {
  test.each<[string, ConnectOptions, string | undefined, string]>([
    ['an environment', { environment: 'live' }, undefined, 'https://live.example/v1/pairs'],
    ['one that ends in a slash', { environment: 'test' }, undefined, 'https://test.example/pairs'],
    ['a base URL', { baseUrl: 'http://here:1' }, undefined, 'http://here:1/pairs'],
    ['both', { environment: 'live', baseUrl: 'http://here:1' }, undefined, 'http://here:1/pairs'],
    ['the usual one', {}, 'https://usual.example', 'https://usual.example/pairs'],
  ])('is chosen by %s', async (_, options, baseUrl, want) => {
    const requests: string[] = [];
    const fetch = async (url: string) => {
      requests.push(url);
      return ok();
    };
    await call(connect({ ...API, baseUrl }, { ...options, fetch }), PAIRS, {});
    expect(requests).toEqual([want]);
  });

  test.each<[string, ConnectOptions, Partial<Api>, string]>([
    ['none', {}, {}, 'There is no such server. Give a baseUrl, or an environment: test,live.'],
    [
      'none, and none is known',
      {},
      { servers: {} },
      'There is no such server. Give a baseUrl, or an environment: .',
    ],
    [
      'an unknown one',
      { environment: 'toString' },
      {},
      'There is no such server. Give a baseUrl, or an environment: test,live.',
    ],
  ])('is refused: %s', (_, options, api, message) => {
    expect(() => connect({ ...API, ...api }, options)).toThrow(message);
  });
});

describe('the access token', () => {
  test('goes as bearer token to every operation that needs one', async () => {
    const { call, transport, requests } = connectTo(ok, { accessToken: ` ${TOKEN}\n` });
    await call(PAIRS, {});
    await call(LOGIN, { body: {} });
    await createHttp({ ...transport, fetch: createFetch(transport, []) }).GET('/pairs' as never);
    const sent = requests.map(({ headers }) => headers.get('Authorization'));
    expect(sent).toEqual([`Bearer ${TOKEN}`, null, `Bearer ${TOKEN}`]);
  });

  test('is asked for before each call, and only when it is needed', async () => {
    let asked = 0;
    const accessToken = async () => `token${++asked}`;
    const { call, requests } = connectTo(ok, { accessToken });
    await call(LOGIN, { body: {} });
    await call(PAIRS, {});
    await call(PAIRS, {});
    const sent = requests.map(({ headers }) => headers.get('Authorization'));
    expect(sent).toEqual([null, 'Bearer token1', 'Bearer token2']);
  });

  test('gives way to a header of the call', async () => {
    const { call, requests } = connectTo(ok, { accessToken: TOKEN });
    await call(PAIRS, {}, { headers: { Authorization: 'Basic abc' } });
    expect(requests[0]?.headers.get('Authorization')).toBe('Basic abc');
  });

  test.each(['', ' ', `${TOKEN}\n${TOKEN}`, `${TOKEN}ü`, `${TOKEN} x`])(
    'is refused without being told: %j',
    async (accessToken) => {
      const { call, requests } = connectTo(ok, { accessToken });
      const failure = await call(PAIRS, {}).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(TypeError);
      expect(inspect(failure)).not.toContain(TOKEN);
      expect(requests).toEqual([]);
    },
  );

  test('fails the call when it cannot be had', async () => {
    const accessToken = () => Promise.reject(new Error('no token today'));
    const { call } = connectTo(ok, { accessToken });
    await expect(call(PAIRS, {})).rejects.toThrow('no token today');
  });

  test('is seen neither in a client nor in an error', async () => {
    const { call, transport } = connectTo(() => Response.json({}, { status: 500 }), {
      accessToken: TOKEN,
      headers: { 'X-Key': TOKEN },
    });
    const promise = call(PAIRS, {});
    const failure = await promise.catch((error: unknown) => error);
    const http = createHttp({ ...transport, fetch: createFetch(transport, []) });
    for (const value of [http, transport, promise, failure]) {
      const options = { depth: Infinity, showHidden: true, getters: true };
      expect(inspect(value, options)).not.toContain(TOKEN);
      expect(JSON.stringify(value) ?? '').not.toContain(TOKEN);
    }
  });
});

describe('headers', () => {
  test('of the call win over those of the client, and those over the usual ones', async () => {
    const headers = { Accept: 'application/xml', 'X-Both': 'client', 'X-Client': 1, 'X-Gone': 'a' };
    const { call, requests } = connectTo(ok, { headers });
    await call(PAIRS, {}, { headers: { 'X-Both': 'call', 'X-Gone': null, 'X-List': ['a', 'b'] } });
    const sent = Object.fromEntries(requests[0]?.headers ?? []);
    const want = { 'x-both': 'call', 'x-client': '1', 'x-list': 'a, b' };
    expect(sent).toEqual({ accept: 'application/xml', ...want });
  });

  test('may be given as Headers', async () => {
    const { call, requests } = connectTo(ok, { headers: new Headers({ 'X-One': '1' }) });
    await call(PAIRS, {}, { headers: new Headers({ 'X-Two': '2' }) });
    expect(requests[0]?.headers.get('X-One')).toBe('1');
    expect(requests[0]?.headers.get('X-Two')).toBe('2');
  });

  test('name the request, if the API has a header for it', async () => {
    const { call, requests } = connectTo(ok);
    await call(PAIRS, {}, { requestId: 'mine' });
    expect(requests[0]?.headers.get('X-Request-Id')).toBe('mine');
    const other = connectTo(ok, {}, { ...API, requestIdHeader: undefined });
    await other.call(PAIRS, {}, { requestId: 'mine' });
    expect(Object.fromEntries(other.requests[0]?.headers ?? [])).toEqual({
      accept: 'application/json',
    });
  });
});

describe('a call', () => {
  test('passes the options of fetch on', async () => {
    const { call, requests } = connectTo(ok);
    await call(PAIRS, {}, { cache: 'no-store', credentials: 'omit', redirect: 'manual' });
    expect(requests[0]?.init).toMatchObject({
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'manual',
    });
  });

  test('that gets no answer fails with the error of fetch as its cause', async () => {
    const cause = new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') });
    const { call } = connectTo(() => {
      throw cause;
    });
    const failure = call(PAIRS, {});
    await expect(failure).rejects.toBeInstanceOf(ConnectionError);
    await expect(failure).rejects.toMatchObject({ operation: 'listPairs', attempts: 1, cause });
  });

  test('uses the fetch of the moment when none is given', async () => {
    const transport = connect(API, { environment: 'test' });
    const original = globalThis.fetch;
    globalThis.fetch = async () => Response.json('replaced');
    try {
      expect(await call(transport, PAIRS, {})).toBe('replaced');
    } finally {
      globalThis.fetch = original;
    }
  });

  test('never sends a path that leads elsewhere', async () => {
    const { call, requests } = connectTo(ok);
    const read: Operation = { id: 'getPair', method: 'GET', path: '/pairs/{id}' };
    await expect(call(read, { path: { id: '..' } })).rejects.toThrow(TypeError);
    await expect(call(read, { path: { id: '' } })).rejects.toThrow(TypeError);
    expect(requests).toEqual([]);
  });
});

describe('an error', () => {
  const answer = (body: unknown, init: ResponseInit) => () => Response.json(body, init);

  test('carries what the envelope and the headers say', async () => {
    const body = { error: { name: 'Odd', 'co/de': 'ODD', message: 'It is odd.' } };
    const init = { status: 400, headers: { 'x-request-id': 'r1' } };
    const { call } = connectTo(answer(body, init));
    const failure = await call(PAIRS, {}).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ApiError);
    expect(failure).toBeInstanceOf(Error);
    expect(failure).toMatchObject({
      ...{ name: 'Odd', code: 'ODD', message: 'It is odd.', status: 400 },
      ...{ requestId: 'r1', operation: 'listPairs', body },
    });
    if (failure instanceof ApiError) expect(failure.response.status).toBe(400);
    expect(JSON.parse(JSON.stringify(failure))).toEqual({
      ...{ name: 'Odd', code: 'ODD', status: 400, requestId: 'r1', operation: 'listPairs' },
      attempts: 1,
    });
    expect(inspect(failure)).toMatch(/^Odd: It is odd\./);
  });

  test.each<[string, unknown, string]>([
    ['no envelope', { title: 'x' }, 'I am odd'],
    ['parts of other types', { error: { name: 1, 'co/de': {}, message: ['x'] } }, 'I am odd'],
    ['empty parts', { error: { name: '', 'co/de': '', message: '' } }, 'I am odd'],
    ['null', null, 'I am odd'],
    ['a list', [1], 'I am odd'],
  ])('falls back to the status: %s', async (_, body, message) => {
    const { call } = connectTo(answer(body, { status: 500, statusText: 'I am odd' }));
    const want = { name: 'ApiError', code: undefined, message, requestId: undefined, body };
    await expect(call(PAIRS, {})).rejects.toMatchObject(want);
  });

  test('tells the status when there is no text for it', async () => {
    const { call } = connectTo(() => new Response('<h1>Bad gateway</h1>', { status: 502 }));
    const want = { message: 'HTTP 502', status: 502, body: '<h1>Bad gateway</h1>' };
    await expect(call(PAIRS, {})).rejects.toMatchObject(want);
  });

  test('is thrown for a success that is not what it should be', async () => {
    const init = { status: 200, headers: { 'X-Request-Id': 'r2' } };
    const { call } = connectTo(() => new Response('<h1>Log in</h1>', init));
    const failure = call(PAIRS, {});
    await expect(failure).rejects.toBeInstanceOf(ApiError);
    await expect(failure).rejects.toMatchObject({
      ...{ status: 200, message: 'The body of the response is not what it should be.' },
      ...{ requestId: 'r2', body: '<h1>Log in</h1>', operation: 'listPairs' },
    });
  });
});
