import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SignedIn } from '../../sandbox/console/test-console.ts';
import { operations } from './support/operations.ts';
import { openWorld, writePath } from './support/world.ts';
import type { World } from './support/world.ts';

let world: World;
let owner: SignedIn;
beforeAll(async () => {
  world = await openWorld();
  owner = await world.signIn({ role: 'owner', clientId: world.shop.clientId });
});
afterAll(() => world.close());

/** Sends what no page of the console sends. */
async function send(method: string, path: string, headers: Record<string, string>, payload = '') {
  const { statusCode, headers: answered } = await world.unlimited.inject({
    method: method as 'GET',
    url: `/console/api${path}`,
    headers: { host: 'localhost:4010', ...headers },
    ...(payload === '' ? {} : { payload }),
  });
  return { status: statusCode, headers: answered };
}

const cookie = () => `octopus_console=${owner.key}`;
test('asking for headers alone needs what asking for the answer needs', async () => {
  const wrong: string[] = [];
  for (const operation of operations.filter(({ method }) => method === 'GET')) {
    const path = writePath(operation, world.shop.ids);
    const { status } = await send('HEAD', path, {});
    if (status !== 401) wrong.push(`${operation.id}: ${status}`);
  }
  expect(wrong).toEqual([]);
});

describe('a form of a foreign page', () => {
  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'cannot send %s, even where its origin is not told',
    async (type) => {
      const wrong: string[] = [];
      for (const operation of operations.filter(({ body }) => body !== undefined)) {
        const path = writePath(operation, world.shop.ids);
        const headers = { cookie: cookie(), 'x-csrf-token': owner.csrf, 'content-type': type };
        const payload = JSON.stringify(operation.body);
        const { status } = await send(operation.method, path, headers, payload);
        if (![401, 403, 415].includes(status)) wrong.push(`${operation.id}: ${status}`);
      }
      expect(wrong).toEqual([]);
    },
  );
});

test('no header turns a harmless method into another', async () => {
  const override = { 'x-http-method-override': 'DELETE', 'x-http-method': 'DELETE' };
  const { status } = await send('GET', '/sessions', { cookie: cookie(), ...override });
  expect(status).toBe(200);
  const answer = await send('POST', '/sessions', {
    ...{ cookie: cookie(), 'x-csrf-token': owner.csrf, ...override },
  });
  expect(answer.status).toBe(405);
  expect((await owner.call('GET', '/session')).status).toBe(200);
});

test('no page of another origin is told that it may call', async () => {
  const wrong: string[] = [];
  for (const operation of operations) {
    const path = writePath(operation, world.shop.ids);
    const { headers } = await send('OPTIONS', path, {
      origin: 'https://evil.example',
      'access-control-request-method': operation.method,
      'access-control-request-headers': 'x-csrf-token,content-type',
    });
    const granted = Object.keys(headers).filter((name) => name.startsWith('access-control-'));
    if (granted.length > 0) wrong.push(`${operation.id}: ${granted.join(' ')}`);
  }
  expect(wrong).toEqual([]);
});

test('the first of two cookies of one name counts, whoever put in the second', async () => {
  const other = await world.signIn({ role: 'read_only', clientId: world.shop.clientId });
  const both = `octopus_console=${owner.key}; octopus_console=${other.key}`;
  const answer = await owner.call('GET', '/session', undefined, { headers: { cookie: both } });
  expect([200, 401]).toContain(answer.status);
  if (answer.status === 200) expect(answer.body.data.user_id).toBe(owner.userId);
});
