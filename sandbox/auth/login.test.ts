import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allowAddress } from './allow-list.ts';
import { createKey, revokeKey, rotateSecret } from './clients.ts';
import { BAD_TOKENS, GOOD_TOKEN, UNSENDABLE_TOKENS } from './jwt-vectors.ts';
import {
  INVALID_CREDENTIALS,
  INVALID_TOKEN,
  NOT_ALLOWED,
  makeAuthServer,
  readPair,
  refusal,
} from './test-server.ts';
import type { AuthServer } from './test-server.ts';

let server: AuthServer;
beforeAll(async () => {
  server = await makeAuthServer({ rateLimits: false });
});
afterAll(() => server.close());

const required = (message: string) => refusal('ValidationException', 'VALIDATION_FAILURE', message);

describe('login', () => {
  test('answers a pair that lives for an hour and for seven days, in whole seconds', async () => {
    const keys = await server.makeClient();
    const answer = await server.post('/auth/login', {
      username: keys.apiKey,
      password: keys.apiSecret,
    });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        success: true,
        data: {
          access_token: expect.stringMatching(/^eyJhbGciOiJIUzI1NiIs/),
          refresh_token: expect.stringMatching(/^eyJhbGciOiJIUzI1NiIs/),
          access_expires_at: '2026-06-01T13:00:00Z',
          refresh_expires_at: '2026-06-08T12:00:00Z',
          client_id: keys.clientId,
        },
      },
    });
    const { access_token: token } = readPair(answer);
    const [, payload = ''] = token.split('.');
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({
      exp: Date.parse('2026-06-01T13:00:00Z') / 1000,
      iat: Date.parse('2026-06-01T12:00:00Z') / 1000,
    });
    expect((await server.call(token)).status).toBe(200);
  });

  test('leaves the sessions before it alone', async () => {
    const keys = await server.makeClient();
    const first = await server.login(keys);
    await server.login(keys);
    expect((await server.call(first.access_token)).status).toBe(200);
  });

  test.each([
    ['no username', { password: 'x' }],
    ['an empty username', { username: '', password: 'x' }],
    ['no password', { username: 'x' }],
    ['an empty password', { username: 'x', password: '' }],
    ['nothing', {}],
  ])('with %s is a 400', async (_, body) => {
    expect(await server.post('/auth/login', body)).toMatchObject({
      status: 400,
      body: required('Username and password are required'),
    });
  });

  test('says the same of an unknown key, a wrong secret, a revoked key and strange text', async () => {
    const keys = await server.makeClient();
    const revoked = await server.makeClient();
    await revokeKey(server.sandbox, revoked.apiKey);
    const tries: [string, string][] = [
      ['key_sandbox_nobody', keys.apiSecret],
      [keys.apiKey, 'sk_sandbox_wrong'],
      [keys.apiKey, `${keys.apiSecret}x`],
      [keys.apiKey.toUpperCase(), keys.apiSecret],
      [revoked.apiKey, revoked.apiSecret],
      [keys.apiKey, keys.apiKey],
      ['\0', '\0'],
      [`${keys.apiKey}\0`, keys.apiSecret],
      ["' or 1=1 --", "' or 1=1 --"],
      ['🐙', '\ud800'],
    ];
    for (const [username, password] of tries) {
      expect(await server.post('/auth/login', { username, password })).toMatchObject({
        status: 401,
        body: INVALID_CREDENTIALS,
        headers: { 'www-authenticate': 'Bearer' },
      });
    }
  });

  test('notes when a key was last used; a call does not', async () => {
    const keys = await server.makeClient();
    const read = () =>
      server.sandbox.db
        .selectFrom('api_keys')
        .select('last_used_at')
        .where('api_key', '=', keys.apiKey)
        .executeTakeFirst();
    expect(await read()).toEqual({ last_used_at: null });
    await server.login(keys);
    expect(await read()).toEqual({ last_used_at: server.sandbox.clock.now() });
  });
});

describe('a secret', () => {
  test('that was exchanged ends, with all its tokens; another key of the client stays', async () => {
    const keys = await server.makeClient();
    const other = await createKey(server.sandbox, keys.clientId);
    const [before, beside] = [await server.login(keys), await server.login(other)];
    const after = await rotateSecret(server.sandbox, keys.apiKey);
    const old = { username: keys.apiKey, password: keys.apiSecret };
    expect(await server.post('/auth/login', old)).toMatchObject({ status: 401 });
    expect(await server.call(before.access_token)).toMatchObject({
      status: 401,
      body: INVALID_TOKEN,
    });
    const { refresh_token } = before;
    expect(await server.post('/auth/refresh', { refresh_token })).toMatchObject({
      status: 401,
      body: INVALID_TOKEN,
    });
    expect((await server.call(beside.access_token)).status).toBe(200);
    expect((await server.call((await server.login(after)).access_token)).status).toBe(200);
  });

  test('of a revoked key ends with all its tokens', async () => {
    const keys = await server.makeClient();
    const { access_token, refresh_token } = await server.login(keys);
    await revokeKey(server.sandbox, keys.apiKey);
    expect(await server.call(access_token)).toMatchObject({ status: 401, body: INVALID_TOKEN });
    expect(await server.post('/auth/refresh', { refresh_token })).toMatchObject({ status: 401 });
  });
});

describe('refresh', () => {
  test('answers a new pair, once', async () => {
    const first = await server.login(await server.makeClient());
    const next = readPair(
      await server.post('/auth/refresh', { refresh_token: first.refresh_token }),
    );
    expect(next.client_id).toBe(first.client_id);
    expect(next.refresh_token).not.toBe(first.refresh_token);
    expect((await server.call(next.access_token)).status).toBe(200);
    const again = await server.post('/auth/refresh', { refresh_token: first.refresh_token });
    expect(again).toMatchObject({ status: 401, body: INVALID_TOKEN });
    // The pair that it bought, and the access token before it, are still good.
    expect((await server.call(first.access_token)).status).toBe(200);
    expect((await server.post('/auth/refresh', { refresh_token: next.refresh_token })).status).toBe(
      200,
    );
  });

  test('of twenty with one token at once, one succeeds', async () => {
    const { refresh_token } = await server.login(await server.makeClient());
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => server.post('/auth/refresh', { refresh_token })),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array.from({ length: 19 }, () => 401)]);
  });

  test('takes no access token', async () => {
    const { access_token } = await server.login(await server.makeClient());
    expect(await server.post('/auth/refresh', { refresh_token: access_token })).toMatchObject({
      status: 401,
      body: INVALID_TOKEN,
    });
  });

  test.each([
    ['no token', {}, 'Refresh token is required'],
    ['an empty token', { refresh_token: '' }, 'Refresh token is required'],
    ['a number', { refresh_token: 1 }, 'refresh_token must be a string of at most 4096 characters'],
  ])('with %s is a 400', async (_, body, message) => {
    expect(await server.post('/auth/refresh', body)).toMatchObject({
      status: 400,
      body: required(message),
    });
  });
});

describe('logout', () => {
  test('ends every token of the client, and of nobody else', async () => {
    const keys = await server.makeClient();
    const [one, two] = [await server.login(keys), await server.login(keys)];
    const others = await server.login(await server.makeClient());
    expect(await server.post('/auth/logout', undefined, { token: one.access_token })).toMatchObject(
      {
        status: 200,
        body: { success: true, data: { message: 'Successfully logged out' } },
      },
    );
    for (const { access_token, refresh_token } of [one, two]) {
      expect(await server.call(access_token)).toMatchObject({ status: 401, body: INVALID_TOKEN });
      expect(await server.post('/auth/refresh', { refresh_token })).toMatchObject({ status: 401 });
    }
    expect((await server.call(others.access_token)).status).toBe(200);
    expect((await server.call((await server.login(keys)).access_token)).status).toBe(200);
  });

  test('needs a token', async () => {
    expect(await server.post('/auth/logout', undefined)).toMatchObject({
      status: 401,
      body: refusal('UnauthorizedError', 'UNAUTHORIZED', 'Authorization header required'),
    });
  });
});

describe('a token', () => {
  test('ends when its time has come', async () => {
    const { sandbox } = server;
    const { access_token, refresh_token } = await server.login(await server.makeClient());
    sandbox.clock.moveTo(new Date(sandbox.clock.now().getTime() + 3_599_999));
    expect((await server.call(access_token)).status).toBe(200);
    sandbox.clock.moveTo(new Date(sandbox.clock.now().getTime() + 1));
    expect(await server.call(access_token)).toMatchObject({ status: 401, body: INVALID_TOKEN });
    sandbox.clock.moveTo(new Date(sandbox.clock.now().getTime() + 603_600_000));
    expect(await server.post('/auth/refresh', { refresh_token })).toMatchObject({ status: 401 });
  });

  test('that is forged, altered or foreign is refused, in the header and in the body', async () => {
    const wrong: string[] = [];
    for (const [name, token] of [...BAD_TOKENS, ...UNSENDABLE_TOKENS]) {
      const call = await server.call(token.replaceAll(/[^\x20-\x7e]/g, ' '));
      if (call.status !== 401) wrong.push(`call, ${name}: ${call.status}`);
      const refresh = await server.post('/auth/refresh', { refresh_token: token });
      const status = token.length > 1_000_000 ? 413 : token === '' ? 400 : 401;
      if (refresh.status !== status) wrong.push(`refresh, ${name}: ${refresh.status}`);
    }
    expect(wrong).toEqual([]);
  });

  test('of a client that is not there is refused', async () => {
    expect(await server.call(GOOD_TOKEN)).toMatchObject({ status: 401, body: INVALID_TOKEN });
  });
});

test('an allow-list is told to nobody without the right secret', async () => {
  const keys = await server.makeClient();
  await allowAddress(server.sandbox, keys.clientId, '203.0.113.0/24');
  const wrong = { username: keys.apiKey, password: 'wrong' };
  expect(await server.post('/auth/login', wrong)).toMatchObject({ status: 401 });
  const right = { username: keys.apiKey, password: keys.apiSecret };
  expect(await server.post('/auth/login', right)).toMatchObject({ status: 403, body: NOT_ALLOWED });
});
