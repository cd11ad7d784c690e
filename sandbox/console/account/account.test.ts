import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addMember, PASSWORD, tell, TestBrowser, wait } from '../sign-in/test-people.ts';
import type { MemberOptions, TestMember } from '../sign-in/test-people.ts';
import { openTestConsole } from '../test-console.ts';
import type { TestConsole } from '../test-console.ts';

const NEW_PASSWORD = 'nine loud oceans fall south';
const ENDED = '401 Your session has ended';

let console: TestConsole;
let clientId: number;
beforeAll(async () => {
  console = await openTestConsole({ settings: { rateLimits: false, trustedProxies: 1 } });
  clientId = await console.addClient();
});
afterAll(() => console.close());
beforeEach(() => wait(console, 60));

const add = (options: Omit<MemberOptions, 'clientId'> = {}) =>
  addMember(console, { clientId, role: 'finance', totp: false, ...options });

/** Signs somebody in at one more place, a minute later. */
async function enter(member: TestMember, address: string): Promise<TestBrowser> {
  wait(console, 1);
  const browser = new TestBrowser(console, address);
  await browser.signIn(member);
  return browser;
}

async function readAudit(userId: number) {
  return console.sandbox.db
    .selectFrom('console_audit')
    .select(['action', 'target', 'before', 'after'])
    .where('user_id', '=', userId)
    .where('action', '<>', 'beginSignIn')
    .orderBy('id')
    .execute();
}

const isIn = async (browser: TestBrowser) => tell(await browser.call('GET', '/session'));

test('sessions are listed, the last one first, and revoked one by one or together', async () => {
  const member = await add();
  const first = await enter(member, '192.0.2.1');
  const second = await enter(member, '192.0.2.2');
  const third = await enter(member, '192.0.2.3');
  const { body } = await third.call('GET', '/sessions');
  const rows: { id: number; address: string; current: boolean }[] = body.data;
  expect(rows.map(({ address, current }) => [address, current])).toEqual([
    ['192.0.2.3', true],
    ['192.0.2.2', false],
    ['192.0.2.1', false],
  ]);
  expect(rows[0]).toMatchObject({ browser: 'Firefox on Linux' });
  const stranger = await enter(await add(), '192.0.2.9');
  const id = rows[2]?.id ?? 0;
  expect(tell(await stranger.call('DELETE', `/sessions/${id}`))).toBe('404 Session not found');
  expect(await isIn(first)).toBe('200');
  expect(tell(await third.call('DELETE', `/sessions/${id}`))).toBe('204');
  expect(await isIn(first)).toBe(ENDED);
  expect(tell(await third.call('DELETE', `/sessions/${id}`))).toBe('404 Session not found');
  expect(tell(await third.call('DELETE', '/sessions/9007199254740991'))).toBe(
    '404 Session not found',
  );
  expect(tell(await third.call('DELETE', '/sessions'))).toBe('204');
  expect([await isIn(second), await isIn(third)]).toEqual([ENDED, '200']);
  expect(await readAudit(member.userId)).toEqual([
    {
      ...{ action: 'revokeSession', target: `Session ${id}`, after: null },
      before: { address: '192.0.2.1', browser: 'Firefox on Linux' },
    },
    {
      ...{ action: 'endOtherSessions', target: 'Other sessions', before: null },
      after: {
        ended: [{ id: rows[1]?.id, address: '192.0.2.2', browser: 'Firefox on Linux' }],
      },
    },
  ]);
});

test('a session that is not used ends after two hours, and any after twelve', async () => {
  const member = await add();
  const [used, idle] = [await enter(member, '192.0.2.1'), await enter(member, '192.0.2.2')];
  for (let hour = 0; hour < 11; hour += 1) {
    wait(console, 60);
    expect(await isIn(used)).toBe('200');
  }
  expect(await isIn(idle)).toBe(ENDED);
  expect((await used.call('GET', '/sessions')).body.data).toHaveLength(1);
  wait(console, 59);
  expect(await isIn(used)).toBe(ENDED);
});

test('a new password ends all other sessions, and sign-ins that were under way', async () => {
  const member = await add({ totp: true });
  const [other, mine] = [await enter(member, '192.0.2.1'), await enter(member, '192.0.2.2')];
  wait(console, 1);
  const thief = new TestBrowser(console);
  await thief.enterPassword(member);
  const set = async (password: string) => tell(await mine.call('PATCH', '/password', { password }));
  expect(await set('administrator')).toBe('400 This password is known to be stolen');
  expect(await set('short')).toBe('400 password must be 12 to 200 characters');
  expect(await set(NEW_PASSWORD)).toBe('204');
  expect([await isIn(other), await isIn(mine)]).toEqual([ENDED, '200']);
  expect(tell(await thief.call('POST', '/sign-in/totp', { code: member.code() }))).toBe(
    '401 This sign-in has ended',
  );
  expect(tell(await thief.enterPassword(member))).toBe('401 E-mail or password is wrong');
  expect((await thief.enterPassword(member, NEW_PASSWORD)).status).toBe(200);
  const audit = (await readAudit(member.userId)).at(-1);
  expect(audit).toMatchObject({ action: 'setPassword', target: 'Password', before: null });
  expect(JSON.stringify(audit)).not.toContain(NEW_PASSWORD);
  expect(JSON.stringify(audit)).not.toContain(PASSWORD);
  wait(console, 11);
  expect(await set('seven more green hills')).toBe('403 Confirm that it is you');
});

test('recovery codes are made anew, and nothing of them is kept but a keyed hash', async () => {
  const member = await add();
  const browser = await enter(member, '192.0.2.1');
  const { body } = await browser.call('POST', '/recovery-codes');
  expect(new Set(body.data.codes).size).toBe(10);
  expect(await readAudit(member.userId)).toEqual([
    {
      ...{ action: 'createRecoveryCodes', target: 'Recovery codes' },
      ...{ before: null, after: { recovery_codes: 10 } },
    },
  ]);
});
