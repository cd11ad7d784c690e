import { beforeAll, expect, test } from 'vitest';
import { setRateLimits } from '../../auth/index.ts';
import { logIn, talkTo } from '../support/talk.ts';
import { REFUSALS } from './support/orders.ts';
import { auditAtTheEnd, logInAt, openWorld } from './support/world.ts';
import type { RunningServer, World } from './support/world.ts';

/** What two servers must agree on at every moment: who may call, and how often. */

let world: World;
let servers: [RunningServer, RunningServer];

beforeAll(async () => {
  world = await openWorld();
  // Their clocks stand at the same time and are moved together.
  const args = ['--rate-limits', 'sandbox', '--clock', '2026-06-01T12:00:00Z', '--control'];
  servers = await Promise.all([
    world.start({ name: 'one', args }),
    world.start({ name: 'two', args }),
  ]);
});

async function moveClocks(seconds: number): Promise<void> {
  for (const { url } of servers) {
    const moved = await talkTo(url)('POST', '/__sandbox/clock/advance', { seconds });
    expect(moved.status).toBe(200);
  }
}

test('a rolling window is exact over both', async () => {
  const shopper = await world.addShopper();
  await setRateLimits(world.admin, shopper.clientId, { read: 40 });
  const talks = await logInAt(shopper, servers);
  /** Calls both at once; answers how many were let through, and what the others were told. */
  const call = async (times: number) => {
    const answers = await Promise.all(
      Array.from({ length: times }, (_, number) =>
        (talks[number % talks.length] ?? talks[0])('GET', '/api/v1/wallets'),
      ),
    );
    const refused = answers.filter(({ status }) => status !== 200);
    const told = refused.map(({ status, headers, text }) =>
      [status, headers.get('retry-after'), JSON.parse(text).error.message].join(' '),
    );
    return [answers.length - refused.length, ...new Set(told)];
  };
  const wait = (seconds: number) =>
    `429 ${seconds} Rate limit exceeded. Retry after ${seconds} seconds.`;

  expect(await call(15)).toEqual([15]);
  await moveClocks(20);
  expect(await call(100)).toEqual([25, wait(40)]);
  await moveClocks(39);
  expect(await call(10)).toEqual([0, wait(1)]);
  // The first 15 have left the window, the 25 have not.
  await moveClocks(1);
  expect(await call(64)).toEqual([15, wait(20)]);
  await moveClocks(20);
  expect(await call(64)).toEqual([25, wait(40)]);
});

test('a refresh token that 32 use at once is good for one of them', async () => {
  const shopper = await world.addShopper();
  await setRateLimits(world.admin, shopper.clientId, { refresh: 1000 });
  const credentials = { username: shopper.apiKey, password: shopper.apiSecret };
  const login = await talkTo(servers[0].url)('POST', '/auth/login', credentials);
  const body = { refresh_token: login.body.data.refresh_token };
  const answers = await Promise.all(
    Array.from({ length: 32 }, (_, number) =>
      talkTo(servers[number % 2 === 0 ? 0 : 1].url)('POST', '/auth/refresh', body),
    ),
  );
  const renewed = answers.filter(({ status }) => status === 200);
  const refused = answers.filter(({ status }) => status !== 200);
  expect(renewed).toHaveLength(1);
  expect(new Set(refused.map(({ status, text }) => `${status} ${text}`))).toEqual(
    new Set([`401 ${REFUSALS.token}`]),
  );
  const next = { refresh_token: renewed[0]?.body.data.refresh_token };
  expect((await talkTo(servers[1].url)('POST', '/auth/refresh', next)).status).toBe(200);
});

test('a logout at one is a logout at the other, at once', async () => {
  const shopper = await world.addShopper();
  for (let round = 0; round < 5; round++) {
    const [one, two] = await logInAt(shopper, servers);
    const other = two ?? one;
    expect((await other('GET', '/api/v1/wallets')).status).toBe(200);
    expect((await one('POST', '/auth/logout')).status).toBe(200);
    const refused = await Promise.all([one, other].map((talk) => talk('GET', '/api/v1/wallets')));
    expect(refused.map(({ status, text }) => `${status} ${text}`)).toEqual([
      `401 ${REFUSALS.token}`,
      `401 ${REFUSALS.token}`,
    ]);
  }
});

test('calls under way while somebody logs out are answered or refused, never half', async () => {
  const shopper = await world.addShopper();
  const [one, two] = await logInAt(shopper, servers);
  const other = two ?? one;
  const calls = Array.from({ length: 40 }, (_, number) =>
    number === 20 ? one('POST', '/auth/logout') : other('GET', '/api/v1/wallets'),
  );
  const statuses = new Set((await Promise.all(calls)).map(({ status }) => status));
  expect([...statuses].filter((status) => status !== 200 && status !== 401)).toEqual([]);
  await expect(logIn(servers[1].url, shopper)).resolves.toBeTypeOf('function');
});

auditAtTheEnd(() => world);
