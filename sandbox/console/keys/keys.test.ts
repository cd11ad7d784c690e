import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSandboxServer } from '../../server.ts';
import { openTestConsole } from '../test-console.ts';
import type { SignedIn, TestConsole } from '../test-console.ts';

let console: TestConsole;
/** The API in the same sandbox, for which the keys are. */
let api: FastifyInstance;
let clientId: number;
let owner: SignedIn;
let stranger: SignedIn;

beforeAll(async () => {
  console = await openTestConsole({ settings: { rateLimits: false } });
  api = await createSandboxServer(console.sandbox);
});
afterAll(async () => {
  await api.close();
  await console.close();
});
beforeEach(async () => {
  clientId = await console.addClient();
  owner = await console.signIn({ role: 'owner', clientId });
  stranger = await console.signIn({ role: 'owner', clientId: await console.addClient('Other') });
});

const make = async (name = 'Production shop') =>
  (await owner.call('POST', '/api-keys', { name })).body.data;

const logIn = async (username: string, password: string) => {
  const answer = await api.inject({
    method: 'POST',
    url: '/auth/login',
    remoteAddress: '203.0.113.20',
    payload: { username, password },
  });
  return { status: answer.statusCode, ...answer.json().data };
};

const listWallets = async (token: string) => {
  const headers = { authorization: `Bearer ${token}` };
  return (await api.inject({ url: '/api/v1/wallets', headers })).statusCode;
};

const readAudit = () =>
  console.sandbox.db
    .selectFrom('console_audit')
    .select(['action', 'target', 'before', 'after', 'client_id'])
    .where('user_id', '=', owner.userId)
    .orderBy('id')
    .execute();

describe('a new key', () => {
  test('has a name, and a secret that is told this once', async () => {
    const answer = await owner.call('POST', '/api-keys', { name: ' Production shop ' });
    expect(answer.status).toBe(201);
    const { key, api_secret: secret } = answer.body.data;
    expect(key).toEqual({
      id: expect.any(Number),
      name: 'Production shop',
      api_key: expect.stringMatching(/^key_sandbox_/),
      created_at: '2026-06-01T12:00:00Z',
      last_used_at: null,
      last_used_from: null,
      revoked_at: null,
    });
    expect(secret).toMatch(/^sk_sandbox_/);
    expect((await logIn(key.api_key, secret)).status).toBe(200);
    const list = await owner.call('GET', '/api-keys');
    expect(list.text).not.toContain(secret);
    expect(list.body.data.find(({ id }: { id: number }) => id === key.id)).toEqual({
      ...key,
      last_used_at: '2026-06-01T12:00:00Z',
      last_used_from: '203.0.113.20',
    });
    expect(await readAudit()).toEqual([
      {
        action: 'createApiKey',
        target: `API key ${key.id}`,
        before: null,
        after: { name: 'Production shop', api_key: key.api_key },
        client_id: clientId,
      },
    ]);
  });

  test('is one of twenty, also when two are made at once', async () => {
    // Each client has one from the beginning.
    for (let count = 1; count < 19; count += 1) await make(`Key ${count}`);
    const answers = await Promise.all([
      owner.call('POST', '/api-keys', { name: 'Last' }),
      owner.call('POST', '/api-keys', { name: 'Too many' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400]);
    expect(answers.find(({ status }) => status === 400)?.body.error).toEqual({
      name: 'BadRequestError',
      code: 'BAD_REQUEST',
      message: 'There can be 20 keys',
    });
  });

  test.each([
    [{}, 'name is required'],
    [{ name: '' }, 'name must be 1 to 60 characters'],
    [{ name: '   ' }, 'name must be 1 to 60 characters'],
    [{ name: 'x'.repeat(61) }, 'name must be 1 to 60 characters'],
  ])('with %j is refused', async (body, message) => {
    const answer = await owner.call('POST', '/api-keys', body);
    expect([answer.status, answer.body.error.message]).toEqual([400, message]);
  });
});

test('a name is changed, and the log tells both', async () => {
  const { key } = await make();
  const answer = await owner.call('PATCH', `/api-keys/${key.id}`, { name: 'Test shop' });
  expect([answer.status, answer.body.data]).toEqual([200, { ...key, name: 'Test shop' }]);
  expect((await readAudit()).at(-1)).toMatchObject({
    action: 'setApiKeyName',
    before: { name: 'Production shop' },
    after: { name: 'Test shop' },
  });
});

test('after a rotation, neither the old secret nor its tokens are worth anything', async () => {
  const { key, api_secret: old } = await make();
  const { access_token: token } = await logIn(key.api_key, old);
  expect(await listWallets(token)).toBe(200);
  const answer = await owner.call('POST', `/api-keys/${key.id}/rotate`);
  expect(answer.status).toBe(200);
  const { api_secret: secret } = answer.body.data;
  expect(await listWallets(token)).toBe(401);
  expect((await logIn(key.api_key, old)).status).toBe(401);
  expect((await logIn(key.api_key, secret)).status).toBe(200);
  expect((await readAudit()).at(-1)).toMatchObject({
    action: 'rotateApiKey',
    before: { secret_version: 1 },
    after: { secret_version: 2 },
  });
  expect(JSON.stringify(await readAudit())).not.toMatch(/sk_|hmac/);
});

test('a revoked key ends with its tokens, at once and for good', async () => {
  const { key, api_secret: secret } = await make();
  const { access_token: token, refresh_token: refresh } = await logIn(key.api_key, secret);
  expect(await listWallets(token)).toBe(200);
  const both = await Promise.all([
    owner.call('DELETE', `/api-keys/${key.id}`),
    owner.call('DELETE', `/api-keys/${key.id}`),
  ]);
  expect(both.map(({ status }) => status)).toEqual([204, 204]);
  expect(await listWallets(token)).toBe(401);
  expect((await logIn(key.api_key, secret)).status).toBe(401);
  const payload = { refresh_token: refresh };
  expect((await api.inject({ method: 'POST', url: '/auth/refresh', payload })).statusCode).toBe(
    401,
  );
  const again = await owner.call('POST', `/api-keys/${key.id}/rotate`);
  expect([again.status, again.body.error.message]).toEqual([400, 'This key is revoked']);
  const lines = (await readAudit()).filter(({ action }) => action === 'revokeApiKey');
  expect(lines).toMatchObject([{ before: { revoked: false }, after: { revoked: true } }]);
  // Revoked ones last.
  const fresh = await make('Next');
  const ids = (await owner.call('GET', '/api-keys')).body.data.map(({ id }: { id: number }) => id);
  expect(ids.slice(-2)).toEqual([fresh.key.id, key.id]);
});

test('a refresh is a use, too', async () => {
  const { key, api_secret: secret } = await make();
  const { refresh_token } = await logIn(key.api_key, secret);
  await api.inject({
    method: 'POST',
    url: '/auth/refresh',
    remoteAddress: '2001:db8::7',
    payload: { refresh_token },
  });
  const { data } = (await owner.call('GET', '/api-keys')).body;
  expect(data.find(({ id }: { id: number }) => id === key.id).last_used_from).toBe('2001:db8::7');
});

test('a key of somebody else is not there', async () => {
  const { key } = await make();
  const { data } = (await stranger.call('GET', '/api-keys')).body;
  expect(data.map(({ id }: { id: number }) => id)).not.toContain(key.id);
  for (const id of [key.id, 999_999, 2 ** 40]) {
    for (const [method, path, body] of [
      ['PATCH', `/api-keys/${id}`, { name: 'Mine' }],
      ['POST', `/api-keys/${id}/rotate`, undefined],
      ['DELETE', `/api-keys/${id}`, undefined],
    ] as const) {
      const answer = await stranger.call(method, path, body);
      expect([answer.status, answer.body.error.message]).toEqual([404, 'Key not found']);
    }
  }
  expect((await owner.call('GET', '/api-keys')).body.data.at(-1)).toEqual(key);
});
