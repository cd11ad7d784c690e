import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SERVERS } from '../tests/support/servers.ts';
import type { StartedServer } from '../tests/support/servers.ts';
import { allowAddress, listAddresses } from './allow-list.ts';
import { rotateSecret, setRateLimits } from './clients.ts';
import { makeAuthServer } from './test-server.ts';
import type { AuthServer } from './test-server.ts';

describe.each(SERVERS)('at once, on $name', ({ start }) => {
  let database: StartedServer;
  let server: AuthServer;
  beforeAll(async () => {
    database = await start();
    server = await makeAuthServer({}, database.url);
  });
  afterAll(async () => {
    await server.close();
    await database.stop();
  });

  const times = <T>(count: number, act: (index: number) => Promise<T>) =>
    Promise.all(Array.from({ length: count }, (_, index) => act(index)));
  const count = (answers: { status: number }[], status: number) =>
    answers.filter((answer) => answer.status === status).length;

  test('of twenty refreshes with one token, one succeeds', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { refresh_token } = await server.login(await server.makeClient());
      const answers = await times(20, () => server.post('/auth/refresh', { refresh_token }));
      expect([count(answers, 200), count(answers, 401)]).toEqual([1, 19]);
    }
  });

  test('no request more than the limit is let through', async () => {
    const keys = await server.makeClient();
    await setRateLimits(server.sandbox, keys.clientId, { read: 20 });
    const { access_token } = await server.login(keys);
    const answers = await times(60, () => server.call(access_token));
    expect([count(answers, 200), count(answers, 429)]).toEqual([20, 40]);
  });

  test('no session outlives a logout or a rotation that it raced with', async () => {
    const keys = await server.makeClient();
    await setRateLimits(server.sandbox, keys.clientId, { login: 1_000 });
    const { access_token } = await server.login(keys);
    const body = { username: keys.apiKey, password: keys.apiSecret };
    const early = times(10, () => server.post('/auth/login', body));
    const [logins] = await Promise.all([
      early,
      server.post('/auth/logout', undefined, { token: access_token }),
      rotateSecret(server.sandbox, keys.apiKey),
    ]);
    expect(count(logins, 200) + count(logins, 401)).toBe(10);
    for (const { status, body: answered } of logins) {
      if (status !== 200) continue;
      const token = /"access_token":"([^"]+)"/.exec(JSON.stringify(answered))?.[1];
      expect((await server.call(token)).status).toBe(401);
    }
  });

  test('an allow-list does not grow beyond its end', async () => {
    const { clientId } = await server.makeClient();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 104 }, (_, index) =>
        allowAddress(server.sandbox, clientId, `10.0.${index}.0/24`),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(4);
    expect(await listAddresses(server.sandbox, clientId)).toHaveLength(100);
  });
});
