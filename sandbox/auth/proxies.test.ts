import { get } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allowAddress } from './allow-list.ts';
import { makeAuthServer } from './test-server.ts';
import type { AuthServer } from './test-server.ts';

let server: AuthServer;
beforeAll(async () => {
  server = await makeAuthServer({ trustedProxies: 1, environment: 'production' });
});
afterAll(() => server.close());

test('behind a proxy, the address is the one that the proxy wrote', async () => {
  const keys = await server.makeClient();
  await allowAddress(server.sandbox, keys.clientId, '203.0.113.0/24');
  const { access_token } = await server.login(keys, { forwardedFor: '203.0.113.7' });
  const statuses: Record<string, number> = {};
  const headers = [
    '203.0.113.7',
    '192.0.2.1, 203.0.113.7',
    '203.0.113.7, 192.0.2.1',
    '203.0.113.7:80',
  ];
  for (const forwardedFor of headers) {
    statuses[forwardedFor] = (await server.call(access_token, { forwardedFor })).status;
  }
  expect(statuses).toEqual({
    '203.0.113.7': 200,
    '192.0.2.1, 203.0.113.7': 200,
    '203.0.113.7, 192.0.2.1': 403,
    '203.0.113.7:80': 403,
  });
  // Past the proxy, straight to us: from nowhere that is on a list.
  expect((await server.call(access_token, { address: '203.0.113.7' })).status).toBe(403);
});

test('two lines of the header are one', async () => {
  const keys = await server.makeClient();
  await allowAddress(server.sandbox, keys.clientId, '203.0.113.0/24');
  const { access_token } = await server.login(keys, { forwardedFor: '203.0.113.7' });
  const url = await server.app.listen({ host: '127.0.0.1', port: 0 });
  const call = async (lines: string[]) => {
    const headers = { authorization: `Bearer ${access_token}`, 'x-forwarded-for': lines };
    const sent = get(`${url}/api/v1/wallets`, { headers });
    return new Promise<number | undefined>((resolve, reject) => {
      sent.on('error', reject);
      sent.on('response', (response) => {
        response.resume();
        resolve(response.statusCode);
      });
    });
  };
  expect(await call(['192.0.2.1', '203.0.113.7'])).toBe(200);
  expect(await call(['203.0.113.7', '192.0.2.1'])).toBe(403);
});

test('tokens and limits are those of the environment', async () => {
  const keys = await server.makeClient();
  expect(keys.apiSecret).toMatch(/^sk_production_/);
  const login = () => server.login(keys, { forwardedFor: '203.0.113.7' });
  const { access_token } = await login();
  const [, payload = ''] = access_token.split('.');
  expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({
    aud: 'production',
  });
  for (let index = 0; index < 9; index += 1) await login();
  await expect(login()).rejects.toThrow('Rate limit exceeded. Retry after 60 seconds.');
});
