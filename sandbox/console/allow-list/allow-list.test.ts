import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestConsole } from '../test-console.ts';
import type { SignedIn, TestConsole } from '../test-console.ts';

let console: TestConsole;
let clientId: number;
let owner: SignedIn;

beforeAll(async () => {
  console = await openTestConsole({ settings: { rateLimits: false } });
});
afterAll(() => console.close());
beforeEach(async () => {
  clientId = await console.addClient();
  owner = await console.signIn({ role: 'owner', clientId });
});

const add = (range: string, more: object = {}) =>
  owner.call('POST', '/ip-allow-list', { range, ...more });
const remove = (id: number, query = '') => owner.call('DELETE', `/ip-allow-list/${id}${query}`);
const read = async () => (await owner.call('GET', '/ip-allow-list')).body.data;

/** A program that used its key some time ago. */
const useKey = (address: string, hoursAgo: number) =>
  console.sandbox.db
    .updateTable('api_keys')
    .set({
      last_used_at: new Date(console.sandbox.clock.now().getTime() - hoursAgo * 3_600_000),
      last_used_from: address,
    })
    .where('client_id', '=', clientId)
    .execute();

const readAudit = () =>
  console.sandbox.db
    .selectFrom('console_audit')
    .select(['action', 'before', 'after'])
    .where('user_id', '=', owner.userId)
    .orderBy('id')
    .execute();

const LOCK_OUT = {
  status: 400,
  body: {
    error: {
      name: 'BadRequestError',
      code: 'WOULD_LOCK_OUT',
      message: 'This would lock out programs that call now',
    },
  },
};

test('without entries everybody may call, and the own address is suggested', async () => {
  expect(await read()).toEqual({
    enforced: false,
    your_address: '127.0.0.1',
    you_are_allowed: true,
    entries: [],
  });
});

test('entries say whether they cover the one who looks', async () => {
  const office = await add('203.0.113.0/24', { note: ' Office ' });
  expect([office.status, office.body.data]).toEqual([
    201,
    {
      id: expect.any(Number),
      range: '203.0.113.0/24',
      note: 'Office',
      created_at: '2026-06-01T12:00:00Z',
      covers_you: false,
    },
  ]);
  expect(await read()).toMatchObject({ enforced: true, you_are_allowed: false });
  const own = await add('127.0.0.1');
  expect(own.body.data).toMatchObject({ range: '127.0.0.1/32', note: '', covers_you: true });
  expect(await read()).toMatchObject({
    you_are_allowed: true,
    entries: [{ covers_you: false }, { covers_you: true }],
  });
  expect((await remove(own.body.data.id)).status).toBe(204);
  expect(await read()).toMatchObject({ you_are_allowed: false, entries: [{ note: 'Office' }] });
  expect(await readAudit()).toEqual([
    {
      action: 'addAllowedRange',
      before: null,
      after: { range: '203.0.113.0/24', note: 'Office', is_lockout_accepted: false },
    },
    {
      action: 'addAllowedRange',
      before: null,
      after: { range: '127.0.0.1/32', note: '', is_lockout_accepted: false },
    },
    {
      action: 'removeAllowedRange',
      before: { range: '127.0.0.1/32', note: '' },
      after: { is_lockout_accepted: false },
    },
  ]);
});

describe('a warning comes first', () => {
  test('when the first entry would refuse a program that calls now', async () => {
    await useKey('198.51.100.7', 23);
    expect(await add('203.0.113.0/24')).toMatchObject(LOCK_OUT);
    expect(await read()).toMatchObject({ enforced: false });
    expect(await readAudit()).toEqual([]);
    expect((await add('203.0.113.0/24', { is_lockout_accepted: true })).status).toBe(201);
    expect(await readAudit()).toMatchObject([{ after: { is_lockout_accepted: true } }]);
  });

  test('when one is removed that a program needs, unless the list is off then', async () => {
    const office = (await add('203.0.113.0/24')).body.data;
    const shop = (await add('198.51.100.0/24')).body.data;
    await useKey('198.51.100.7', 1);
    expect(await remove(shop.id)).toMatchObject(LOCK_OUT);
    expect((await remove(office.id)).status).toBe(204);
    // It was the last one.
    expect((await remove(shop.id)).status).toBe(204);
    expect(await read()).toMatchObject({ enforced: false });
  });

  test('also for an accepted removal, which is then done', async () => {
    await add('203.0.113.0/24');
    const { id } = (await add('198.51.100.7')).body.data;
    await useKey('198.51.100.7', 1);
    expect((await remove(id, '?is_lockout_accepted=true')).status).toBe(204);
  });

  test.each([
    ['that is covered', '203.0.113.9', 1],
    ['that has not called for a day', '198.51.100.7', 25],
    ['of IPv6 is not confused with IPv4', '::cb00:7109', 25],
  ])('but not for a program %s', async (_, address, hoursAgo) => {
    await useKey(address, hoursAgo);
    expect((await add('203.0.113.0/24')).status).toBe(201);
  });

  test('but not for one that is refused already', async () => {
    const office = (await add('203.0.113.0/24')).body.data;
    await add('192.0.2.0/24');
    await useKey('198.51.100.7', 1);
    expect((await remove(office.id)).status).toBe(204);
  });

  test('nor for a revoked key', async () => {
    await useKey('198.51.100.7', 1);
    await console.sandbox.db
      .updateTable('api_keys')
      .set({ revoked_at: console.sandbox.clock.now() })
      .where('client_id', '=', clientId)
      .execute();
    expect((await add('203.0.113.0/24')).status).toBe(201);
  });
});

test('of two removals at once, the second one sees what the first has left', async () => {
  await add('192.0.2.0/24');
  const one = (await add('198.51.100.0/24')).body.data;
  const other = (await add('198.51.100.7')).body.data;
  await useKey('198.51.100.7', 1);
  const answers = await Promise.all([remove(one.id), remove(other.id)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 400]);
  expect((await read()).entries).toHaveLength(2);
});

test.each([
  [{}, 'range is required'],
  [{ range: 'office' }, 'range must be an address or a range such as 203.0.113.0/24'],
  [
    { range: '203.0.113.7/24' },
    '"203.0.113.7/24" is an address within a network. Write 203.0.113.0/24 for the whole network, or 203.0.113.7 for that address alone.',
  ],
  [
    { range: '1.2.3' },
    '"1.2.3" is no IP address or network. Write an address or a network, such as 203.0.113.7, 203.0.113.0/24 or 2001:db8::/32.',
  ],
  [{ range: '::1', note: 'x'.repeat(101) }, 'note must be up to 100 characters'],
])('%j is refused', async (body, message) => {
  const answer = await owner.call('POST', '/ip-allow-list', body);
  expect([answer.status, answer.body.error]).toMatchObject([
    400,
    { name: 'ValidationException', message },
  ]);
});

test('a range is in the list once, in whatever form it is given', async () => {
  await add('203.0.113.7');
  for (const range of ['203.0.113.7', '203.0.113.7/32', '::ffff:203.0.113.7']) {
    const answer = await add(range);
    expect([answer.status, answer.body.error.message]).toEqual([400, 'This range is in the list']);
  }
});

test('a list has room for a hundred', async () => {
  const values = Array.from({ length: 100 }, (_, index) => ({
    client_id: clientId,
    range: `10.0.0.${index}/32`,
    note: '',
    created_at: console.sandbox.clock.now(),
  }));
  await console.sandbox.db.insertInto('ip_allow_list').values(values).execute();
  const answer = await add('203.0.113.7');
  expect([answer.status, answer.body.error.message]).toEqual([400, 'There can be 100 ranges']);
});

test('an entry of somebody else is not there', async () => {
  const { id } = (await add('203.0.113.0/24')).body.data;
  const stranger = await console.signIn({ role: 'owner', clientId: await console.addClient() });
  expect((await stranger.call('GET', '/ip-allow-list')).body.data.entries).toEqual([]);
  for (const path of [id, 999_999, 2 ** 40]) {
    const answer = await stranger.call('DELETE', `/ip-allow-list/${path}`);
    expect([answer.status, answer.body.error.message]).toEqual([404, 'Entry not found']);
  }
});
