import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { LOGOUT, PAIRS, connectTo, fail, ok } from '../testing/transports.ts';
import { CREDENTIALS, HOUR, openApi } from '../testing/sessions.ts';
import { call } from './call.ts';
import { ApiError, ConnectionError } from './errors.ts';

describe('logging in', () => {
  test('happens once, at the first call that needs it', async () => {
    const { read, lines, requests } = openApi();
    await read();
    await read();
    expect(lines()).toEqual(['POST /login', 'GET /pairs', 'GET /pairs']);
    expect(requests[0]?.body).toEqual({ name: 'secret-user', word: 'secret-password' });
    expect(requests[0]?.headers.get('Authorization')).toBeNull();
  });

  test('is shared by 1,000 calls, and so is the renewal of a token that runs out', async () => {
    const { read, count, sources } = openApi();
    await Promise.all(Array.from({ length: 1000 }, read));
    sources.time += HOUR - 200_000;
    await Promise.all(Array.from({ length: 1000 }, read));
    expect([count('POST /login'), count('POST /refresh'), count('GET /pairs')]).toEqual([
      1, 1, 2000,
    ]);
  });

  test('is shared by 1,000 calls whose token is refused', async () => {
    const { read, count, state } = openApi();
    await read();
    state.good = 'revoked';
    await Promise.all(Array.from({ length: 1000 }, read));
    expect([count('POST /login'), count('POST /refresh')]).toEqual([1, 1]);
    expect(count('GET /pairs')).toBe(2001);
  });

  test('that is refused fails all calls with that error, for half a minute', async () => {
    const { read, count, state, sources } = openApi();
    state.login = 401;
    const results = await Promise.allSettled(Array.from({ length: 100 }, read));
    for (const result of results) {
      expect(result).toMatchObject({
        status: 'rejected',
        reason: { operation: 'login', status: 401 },
      });
    }
    await expect(read()).rejects.toBeInstanceOf(ApiError);
    expect(count('POST /login')).toBe(1);
    state.login = 200;
    sources.time += 30_000;
    expect(await read()).toEqual({ ok: true });
  });

  test('that is refused is no exception of result()', async () => {
    const { transport, state } = openApi();
    state.login = 401;
    const { data, error } = await call(transport, PAIRS, {}).result();
    expect([data, error?.operation]).toEqual([undefined, 'login']);
  });

  test('ends with the patience of the call', async () => {
    const { transport, sources } = connectTo(
      () => new Promise<Response>(() => {}),
      {},
      undefined,
      CREDENTIALS,
    );
    const pending = call(transport, PAIRS, {}, { timeout: 5000 });
    await expect(sources.until(pending)).rejects.toThrow('There was no token in time.');
    expect(sources.pauses).toEqual([5000]);
  });

  test('can be aborted, without an end for the others', async () => {
    const { transport, read } = openApi();
    const controller = new AbortController();
    const pending = call(transport, PAIRS, {}, { signal: controller.signal });
    const other = read();
    controller.abort('enough');
    await expect(pending).rejects.toBe('enough');
    expect(await other).toEqual({ ok: true });
  });

  test.each<[string, object]>([
    ['user', { password: 'x' }],
    ['password', { user: 'x', password: '' }],
  ])('needs all of its credentials: %s', (name, credentials) => {
    const message = `A login needs user and password: ${name} is missing.`;
    expect(() => connectTo(ok, {}, undefined, credentials)).toThrow(message);
  });
});

describe('a refused token', () => {
  test('is replaced once for each call', async () => {
    const { transport, requests, lines } = connectTo(
      ({ line }) => (line === 'GET /pairs' ? fail(401) : Response.json({ access: 'a' })),
      {},
      undefined,
      CREDENTIALS,
    );
    await expect(call(transport, PAIRS, {})).rejects.toMatchObject({
      status: 401,
      operation: 'listPairs',
    });
    expect(lines().filter((line) => line === 'GET /pairs').length).toBeLessThanOrEqual(2);
    expect(requests.length).toBeLessThanOrEqual(4);
  });

  test('and all that follow it, are no reason to log in for ever', async () => {
    let issued = 0;
    const { transport, lines, sources } = connectTo(
      ({ line }) => (line === 'GET /pairs' ? fail(401) : Response.json({ access: `a${++issued}` })),
      {},
      undefined,
      CREDENTIALS,
    );
    const logins = () => lines().filter((line) => line === 'POST /login').length;
    for (let number = 0; number < 50; number++) {
      await expect(call(transport, PAIRS, {})).rejects.toBeInstanceOf(ApiError);
    }
    expect(logins()).toBe(4);
    sources.time += 30_000;
    await expect(call(transport, PAIRS, {})).rejects.toBeInstanceOf(ApiError);
    expect(logins()).toBe(5);
  });

  test('that the application gave is asked for again once', async () => {
    let number = 0;
    const accessToken = () => `t${++number}`;
    const { transport, requests } = connectTo(
      ({ headers }) => (headers.get('Authorization') === 'Bearer t1' ? fail(401) : ok()),
      { accessToken },
    );
    expect(await call(transport, PAIRS, {})).toEqual({ ok: true });
    expect(requests).toHaveLength(2);
  });
});

describe('renewing', () => {
  test('happens a little early, with a refresh token that is used once', async () => {
    const { read, requests, lines, sources } = openApi();
    await read();
    sources.time += HOUR - 300_001;
    await read();
    expect(lines()).toEqual(['POST /login', 'GET /pairs', 'GET /pairs']);
    sources.time += 1;
    await read();
    expect(lines().slice(3)).toEqual(['POST /refresh', 'GET /pairs']);
    expect(requests[3]?.body).toEqual({ token: 'refresh-1' });
  });

  test.each([0, 400, 401, 500])('that ends with %i logs in instead', async (status) => {
    const { read, lines, state, sources } = openApi();
    await read();
    state.refresh = status;
    sources.time += HOUR;
    await read();
    expect(lines().slice(2)).toEqual(['POST /refresh', 'POST /login', 'GET /pairs']);
  });

  test('that cannot be done uses a token that is still good, and tries again later', async () => {
    const { read, count, state, sources } = openApi();
    await read();
    state.refresh = 401;
    state.login = 401;
    sources.time += HOUR - 200_000;
    for (let number = 0; number < 10; number++) expect(await read()).toEqual({ ok: true });
    expect([count('POST /refresh'), count('POST /login')]).toEqual([1, 2]);
    sources.time += 200_000;
    await expect(read()).rejects.toMatchObject({ operation: 'login' });
    expect(count('POST /refresh')).toBe(1);
  });

  test.each([-24 * HOUR, -HOUR, -600_000, 600_000, HOUR, 24 * HOUR])(
    'goes by the clock of the server: %i ms away',
    async (skew) => {
      const { read, lines, state, sources } = openApi();
      state.skew = skew;
      for (let number = 0; number < 5; number++) await read();
      expect(lines()).toHaveLength(6);
      sources.time += HOUR - 299_000;
      await read();
      expect(lines()[6]).toBe('POST /refresh');
    },
  );

  test.each([-24 * HOUR, -HOUR, 24 * HOUR])(
    'is no loop when the server hides its clock: %i ms away',
    async (skew) => {
      const { read, lines, state } = openApi();
      Object.assign(state, { skew, dated: false });
      for (let number = 0; number < 5; number++) await read();
      expect(lines()).toHaveLength(6);
    },
  );
});

test('a logout with a token that is dead already logs nobody in', async () => {
  const { read, transport, state, lines } = openApi();
  await read();
  state.good = 'revoked';
  await expect(call(transport, LOGOUT, {})).rejects.toMatchObject({ status: 401 });
  expect(lines().slice(2)).toEqual(['POST /logout']);
});

test('credentials and tokens are seen nowhere', async () => {
  const { read, transport, state } = openApi();
  await read();
  const seen: unknown[] = [transport, read()];
  state.good = 'revoked';
  for (const [login, refresh] of [
    [401, 401],
    [0, 0],
    [500, 500],
  ] as const) {
    Object.assign(state, { login, refresh });
    seen.push(await read().catch((error: unknown) => error));
  }
  expect(
    seen.slice(2).every((error) => error instanceof ApiError || error instanceof ConnectionError),
  ).toBe(true);
  for (const value of seen) {
    const text = inspect(value, { depth: Infinity, showHidden: true, getters: true });
    for (const shown of [text, JSON.stringify(value), String(value)]) {
      expect(shown).not.toMatch(/secret-|token-\d|refresh-\d/);
    }
  }
});

test.each(['{"access": "tok', '<p>tok', '{}', '{"access": "to\\nk"}', 'null'])(
  'an answer to a login that makes no sense tells nothing: %s',
  async (body) => {
    const { transport } = connectTo(() => new Response(body), {}, undefined, CREDENTIALS);
    const failure = await call(transport, PAIRS, {}).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(inspect(failure, { depth: Infinity, showHidden: true, getters: true })).not.toMatch(
      /"tok|to\\nk/,
    );
    if (failure instanceof ApiError) expect(failure.body).toBeUndefined();
  },
);
