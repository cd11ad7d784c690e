import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allowAddress } from './allow-list.ts';
import { forgetExpired } from './cleanup.ts';
import { setRateLimits } from './clients.ts';
import { INVALID_CREDENTIALS, makeAuthServer, readPair, tooMany } from './test-server.ts';
import type { Answer, AuthServer } from './test-server.ts';

let server: AuthServer;
beforeAll(async () => {
  server = await makeAuthServer();
});
afterAll(() => server.close());

/** A source of its own, so that tests do not count for each other. */
let last = 0;
const takeAddress = () => `10.0.${(last >> 8) & 255}.${last++ & 255}`;

function pass(seconds: number): void {
  const { clock } = server.sandbox;
  clock.moveTo(new Date(clock.now().getTime() + seconds * 1000));
}

async function repeat(times: number, act: () => Promise<Answer>): Promise<number[]> {
  const statuses: number[] = [];
  for (let index = 0; index < times; index += 1) statuses.push((await act()).status);
  return statuses;
}

const all = (times: number, status: number) => Array.from({ length: times }, () => status);

test('reads of a client: the documented number, then 429 until the first ones are a minute old', async () => {
  const keys = await server.makeClient();
  await setRateLimits(server.sandbox, keys.clientId, { read: 3 });
  const { access_token } = await server.login(keys);
  const call = () => server.call(access_token);
  expect(await repeat(2, call)).toEqual(all(2, 200));
  pass(48);
  expect(await repeat(1, call)).toEqual([200]);
  expect(await call()).toMatchObject({
    status: 429,
    body: tooMany(12),
    headers: { 'retry-after': '12' },
  });
  pass(11);
  expect(await call()).toMatchObject({ status: 429, body: tooMany(1) });
  pass(1);
  expect(await repeat(3, call)).toEqual([200, 200, 429]);
  pass(48);
  expect(await repeat(2, call)).toEqual([200, 429]);
});

test('without limits of its own, a client has those of the environment', async () => {
  const keys = await server.makeClient();
  const { access_token } = await server.login(keys);
  await Promise.all(Array.from({ length: 599 }, () => server.call(access_token)));
  expect(await repeat(2, () => server.call(access_token))).toEqual([200, 429]);
});

test('what is refused for another reason is not counted', async () => {
  const keys = await server.makeClient();
  await setRateLimits(server.sandbox, keys.clientId, { read: 1 });
  const { access_token } = await server.login(keys, { address: '203.0.113.7' });
  await allowAddress(server.sandbox, keys.clientId, '203.0.113.7');
  expect(await repeat(3, () => server.call(access_token, { address: '198.51.100.7' }))).toEqual(
    all(3, 403),
  );
  expect(await repeat(3, () => server.call(`${access_token.slice(0, -1)}_`))).toEqual(all(3, 401));
  const inside = () => server.call(access_token, { address: '203.0.113.7' });
  expect(await repeat(2, inside)).toEqual([200, 429]);
  // First who, then from where, then how often.
  expect((await server.call(access_token, { address: '198.51.100.7' })).status).toBe(403);
});

test('logins count for the client, refreshes too, each on their own', async () => {
  const keys = await server.makeClient();
  const login = () =>
    server.post(
      '/auth/login',
      { username: keys.apiKey, password: keys.apiSecret },
      { address: takeAddress() },
    );
  const first = readPair(await login());
  expect(await repeat(29, login)).toEqual(all(29, 200));
  expect(await login()).toMatchObject({
    status: 429,
    body: tooMany(60),
    headers: { 'retry-after': '60' },
  });

  let { refresh_token } = first;
  for (let index = 0; index < 30; index += 1) {
    ({ refresh_token } = readPair(await server.post('/auth/refresh', { refresh_token })));
  }
  expect(await server.post('/auth/refresh', { refresh_token })).toMatchObject({ status: 429 });
  // It was not used up.
  pass(60);
  expect((await server.post('/auth/refresh', { refresh_token })).status).toBe(200);
});

test('wrong secrets count for where they come from, and lock nobody else out', async () => {
  const keys = await server.makeClient();
  const address = takeAddress();
  const guess = (password: string, from: string) =>
    server.post('/auth/login', { username: keys.apiKey, password }, { address: from });
  for (let index = 0; index < 30; index += 1) {
    expect(await guess(`wrong${index}`, address)).toMatchObject({
      status: 401,
      body: INVALID_CREDENTIALS,
    });
  }
  expect(await guess('wrong', address)).toMatchObject({ status: 429, body: tooMany(60) });
  // Nor is the right one told from a wrong one now; the client itself gets in from elsewhere.
  expect((await guess(keys.apiSecret, address)).status).toBe(429);
  expect((await guess(keys.apiSecret, takeAddress())).status).toBe(200);
  pass(60);
  expect((await guess(keys.apiSecret, address)).status).toBe(200);
});

test('guesses from one IPv6 network count together', async () => {
  const guess = (address: string) =>
    server.post('/auth/login', { username: 'key_x', password: 'x' }, { address });
  await repeat(30, () => guess(`2001:db8:0:7:${(last++).toString(16)}::1`));
  expect((await guess('2001:db8:0:7:ffff::1')).status).toBe(429);
  expect((await guess('2001:db8:0:8::1')).status).toBe(401);
});

test('of a burst of wrong secrets, no more than allowed are answered', async () => {
  const address = takeAddress();
  const answers = await Promise.all(
    Array.from({ length: 50 }, () =>
      server.post('/auth/login', { username: 'key_x', password: 'x' }, { address }),
    ),
  );
  const refused = answers.filter(({ status }) => status === 401);
  expect(refused).toHaveLength(30);
});

test('a call writes nothing that has to reach the disk', async () => {
  const { db } = server.sandbox;
  const { clientId } = await server.makeClient();
  const key = db.selectFrom('api_keys').select('id').where('client_id', '=', clientId);
  const { id } = await key.executeTakeFirstOrThrow();
  const { rows: tables } = await sql<{ kind: string }>`
    select relpersistence::text as kind from pg_class where relname = 'rate_windows'`.execute(db);
  // "u": an unlogged table.
  expect(tables).toEqual([{ kind: 'u' }]);
  const readLog = async (connection: typeof db) => {
    const { rows } = await sql<{ position: string }>`
      select pg_current_wal_insert_lsn()::text as position`.execute(connection);
    return rows[0]?.position;
  };
  const [before, after] = await db.transaction().execute(async (transaction) => {
    const start = await readLog(transaction);
    const { rows } = await sql<{ verdict: string }>`
      select verdict from authenticate(
        ${clientId}, ${id}, 1, 1, '127.0.0.1', 'read', 'read', 600, 60, 1780000000
      )`.execute(transaction);
    expect(rows).toEqual([{ verdict: 'granted' }]);
    return [start, await readLog(transaction)];
  });
  // What has to survive a crash goes into the write-ahead log.
  expect(after).toBe(before);
});

test('counting is what a list of all requests would say', async () => {
  const { db } = server.sandbox;
  let run = 0;
  const step = fc.record({ wait: fc.nat(15), cost: fc.constantFrom(0, 1, 1, 1) });
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 12 }),
      fc.array(step, { maxLength: 25 }),
      async (limit, window, steps) => {
        const subject = `model:${run++}`;
        const granted: number[] = [];
        let now = 1_780_000_000;
        for (const { wait, cost } of steps) {
          now += wait;
          const within = granted.filter((second) => second > now - window);
          const oldest = within.at(-limit);
          const expected = oldest === undefined ? 0 : oldest + window - now;
          const { rows } = await sql<{ seconds: number }>`
            select consume_rate(${subject}, 'b', ${limit}, ${window}, ${now}, ${cost}) as seconds
          `.execute(db);
          expect(rows[0]?.seconds).toBe(expected);
          if (expected === 0 && cost === 1) granted.push(now);
        }
      },
    ),
    { numRuns: 40 },
  );
});

test('a machine whose clock is behind counts along; a window from the far future starts anew', async () => {
  const { db } = server.sandbox;
  const consume = async (now: number) => {
    const { rows } = await sql<{ seconds: number }>`
      select consume_rate('skewed', 'b', 2, 60, ${now}) as seconds`.execute(db);
    return rows[0]?.seconds;
  };
  expect(await consume(1_000_003)).toBe(0);
  expect(await consume(1_000_000)).toBe(0);
  expect(await consume(1_000_003)).toBe(60);
  expect(await consume(900_000)).toBe(0);
});

test('what has expired is forgotten, and nothing else', async () => {
  const { sandbox } = server;
  const count = async () => {
    const tokens = await sandbox.db.selectFrom('refresh_tokens').select('id').execute();
    const windows = await sandbox.db.selectFrom('rate_windows').select('subject').execute();
    return [tokens.length, windows.length];
  };
  pass(7 * 86_400);
  const keys = await server.makeClient();
  const { access_token, refresh_token } = await server.login(keys);
  await server.call(access_token);
  await forgetExpired(sandbox);
  // One session; its login and its call.
  expect(await count()).toEqual([1, 2]);
  pass(59);
  await forgetExpired(sandbox);
  expect(await count()).toEqual([1, 2]);
  pass(1);
  await forgetExpired(sandbox);
  expect(await count()).toEqual([1, 0]);
  expect((await server.post('/auth/refresh', { refresh_token })).status).toBe(200);
});
