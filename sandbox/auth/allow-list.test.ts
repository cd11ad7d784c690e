import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AdminError } from './admin-error.ts';
import { MAX_NETWORKS, allowAddress, disallowAddress, listAddresses } from './allow-list.ts';
import { NOT_ALLOWED, makeAuthServer, readPair } from './test-server.ts';
import type { AuthServer, Pair } from './test-server.ts';
import type { KeyPair } from './clients.ts';

const INSIDE = '203.0.113.7';
const OUTSIDE = '198.51.100.7';

let server: AuthServer;
beforeAll(async () => {
  server = await makeAuthServer({ rateLimits: false });
});
afterAll(() => server.close());

async function makeListed(...networks: string[]): Promise<KeyPair & { clientId: number }> {
  const keys = await server.makeClient();
  for (const network of networks) await allowAddress(server.sandbox, keys.clientId, network);
  return keys;
}

describe('with an allow-list', () => {
  let keys: KeyPair & { clientId: number };
  let pair: Pair;
  beforeAll(async () => {
    keys = await makeListed('203.0.113.0/24', '2001:db8::/32');
    pair = await server.login(keys, { address: INSIDE });
  });

  test.each([
    [INSIDE, 200],
    ['203.0.113.0', 200],
    ['203.0.113.255', 200],
    ['203.0.114.0', 403],
    [OUTSIDE, 403],
    ['::ffff:203.0.113.7', 200],
    ['::ffff:198.51.100.7', 403],
    ['2001:db8:ffff::1', 200],
    ['2001:db9::1', 403],
    ['::203.0.113.7', 403],
    ['fe80::1%eth0', 403],
    ['2001:db8::1%eth0', 403],
    ['127.0.0.1', 403],
  ])('a call and a login from %s: %i', async (address, status) => {
    const call = await server.call(pair.access_token, { address });
    expect(call.status).toBe(status);
    const login = await server.post(
      '/auth/login',
      { username: keys.apiKey, password: keys.apiSecret },
      { address },
    );
    expect(login.status).toBe(status);
    if (status === 403) expect([call.body, login.body]).toEqual([NOT_ALLOWED, NOT_ALLOWED]);
  });

  test('a forged header opens nothing', async () => {
    const from = { address: OUTSIDE, forwardedFor: INSIDE };
    expect((await server.call(pair.access_token, from)).status).toBe(403);
  });

  test('a refresh from outside is refused, and does not use the token up', async () => {
    const { refresh_token } = pair;
    expect(
      await server.post('/auth/refresh', { refresh_token }, { address: OUTSIDE }),
    ).toMatchObject({
      status: 403,
      body: NOT_ALLOWED,
    });
    pair = readPair(await server.post('/auth/refresh', { refresh_token }, { address: INSIDE }));
  });

  test('a logout from outside is refused', async () => {
    const from = { address: OUTSIDE, token: pair.access_token };
    expect(await server.post('/auth/logout', undefined, from)).toMatchObject({ status: 403 });
    expect((await server.call(pair.access_token, { address: INSIDE })).status).toBe(200);
  });

  test('it is nobody else’s', async () => {
    const other = await server.login(await server.makeClient(), { address: OUTSIDE });
    expect((await server.call(other.access_token, { address: OUTSIDE })).status).toBe(200);
  });
});

test.each([
  ['0.0.0.0/0', OUTSIDE, 200],
  ['0.0.0.0/0', '2001:db8::1', 403],
  ['::/0', '2001:db8::1', 200],
  ['::/0', OUTSIDE, 403],
  ['203.0.113.7/32', INSIDE, 200],
  ['203.0.113.7/32', '203.0.113.8', 403],
  ['2001:db8::1/128', '2001:db8::1', 200],
  ['2001:db8::1/128', '2001:db8::2', 403],
  ['::ffff:203.0.113.7', INSIDE, 200],
])('%s and a caller from %s: %i', async (network, address, status) => {
  const { apiKey, apiSecret } = await makeListed(network);
  const body = { username: apiKey, password: apiSecret };
  expect((await server.post('/auth/login', body, { address })).status).toBe(status);
});

test('an entry holds for sessions that have begun; without any, all addresses are allowed', async () => {
  const keys = await server.makeClient();
  const { access_token } = await server.login(keys, { address: OUTSIDE });
  const call = async () => (await server.call(access_token, { address: OUTSIDE })).status;
  await allowAddress(server.sandbox, keys.clientId, '203.0.113.0/24');
  expect(await call()).toBe(403);
  await disallowAddress(server.sandbox, keys.clientId, '203.0.113.0/24');
  expect(await call()).toBe(200);
});

test('the list shows its entries in their usual form, and knows them in any', async () => {
  const { clientId } = await server.makeClient();
  await allowAddress(server.sandbox, clientId, '::ffff:203.0.113.7', 'office');
  await expect(allowAddress(server.sandbox, clientId, '203.0.113.7')).rejects.toThrow(
    new AdminError(`203.0.113.7/32 is on the list of client ${clientId}.`),
  );
  expect(await listAddresses(server.sandbox, clientId)).toEqual([
    {
      id: expect.any(Number),
      range: '203.0.113.7/32',
      note: 'office',
      createdAt: server.sandbox.clock.now(),
    },
  ]);
  await disallowAddress(server.sandbox, clientId, '203.0.113.7/32');
  await expect(disallowAddress(server.sandbox, clientId, '203.0.113.7')).rejects.toThrow(
    new AdminError(`203.0.113.7/32 is not on the list of client ${clientId}.`),
  );
});

test('a list holds a hundred networks, and the last one counts', async () => {
  const { clientId, ...keys } = await server.makeClient();
  for (let index = 0; index < MAX_NETWORKS; index += 1) {
    await allowAddress(server.sandbox, clientId, `10.0.${index}.0/24`);
  }
  await expect(allowAddress(server.sandbox, clientId, '10.1.0.0/24')).rejects.toThrow(
    new AdminError(
      `The list of client ${clientId} is full: it holds 100 networks. Remove one, or join several into a larger network.`,
    ),
  );
  const { access_token } = await server.login(keys, { address: '10.0.99.1' });
  expect((await server.call(access_token, { address: '10.0.100.1' })).status).toBe(403);
});

test('a client that is not there has no list', async () => {
  await expect(allowAddress(server.sandbox, 999, '10.0.0.1')).rejects.toThrow(
    new AdminError('There is no client 999.'),
  );
});
