import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { openTestConsole } from '../test-console.ts';
import type { TestConsole } from '../test-console.ts';
import { hashPassword } from './passwords.ts';
import { takeTurn } from './take-turn.ts';
import { addMember, PASSWORD, tell, TestBrowser, wait } from './test-people.ts';

vi.mock('./take-turn.ts', async (load) => {
  const real = await load<{ takeTurn: typeof takeTurn }>();
  return { takeTurn: vi.fn(real.takeTurn) };
});

const WRONG = '401 E-mail or password is wrong';
const WAIT = '429 Rate limit exceeded. Retry after 900 seconds.';

let console: TestConsole;
let clientId: number;
beforeAll(async () => {
  console = await openTestConsole({ settings: { rateLimits: false, trustedProxies: 1 } });
  clientId = await console.addClient();
});
afterAll(() => console.close());
beforeEach(() => wait(console, 60));

test('password and code make a session; signing out ends it', async () => {
  const member = await addMember(console, { clientId });
  const browser = new TestBrowser(console);
  const first = await browser.enterPassword(member);
  expect(first.body.data).toEqual({
    ...{ next: 'second_factor', factors: ['totp'], recovery_codes_left: 0 },
  });
  expect(first.headers['set-cookie']).toMatch(
    /^octopus_console_sign_in=[\w-]{43}; Path=\/console\/api; HttpOnly; SameSite=Strict$/,
  );
  expect(tell(await browser.call('GET', '/session'))).toBe('401 Sign in first');
  const second = await browser.call('POST', '/sign-in/totp', { code: member.code() });
  expect(second.body.data).toEqual({ next: 'signed_in', factors: [], recovery_codes_left: 0 });
  const session = await browser.call('GET', '/session');
  expect(session.body.data).toEqual({
    ...{ user_id: member.userId, name: expect.stringMatching(/^Member/), email: member.email },
    ...{ role: 'owner', client_id: clientId, client_name: 'Shop', address: '127.0.0.1' },
    ...{ csrf_token: expect.stringMatching(/^[\w-]{43}$/), enrolment_required: false },
    stepped_up_until: inMinutes(10),
    expires_at: inMinutes(12 * 60),
    factors: { totp: 1, passkeys: 0, recovery_codes_left: 0 },
  });
  const cookie = `octopus_console=${browser.cookies.get('octopus_console')}`;
  const out = await browser.call('DELETE', '/session', undefined, {
    'x-csrf-token': session.body.data.csrf_token,
  });
  expect([out.status, out.headers['set-cookie']]).toEqual([
    204,
    'octopus_console=; Path=/console/api; HttpOnly; SameSite=Strict; Max-Age=0',
  ]);
  expect(tell(await browser.call('GET', '/session', undefined, { cookie }))).toBe(
    '401 Your session has ended',
  );
});

test('without a second factor the password is all, except where the role demands one', async () => {
  for (const [role, next] of [
    ['finance', 'signed_in'],
    ['developer', 'signed_in'],
    ['read_only', 'signed_in'],
    ['owner', 'enrolment'],
  ] as const) {
    const member = await addMember(console, { clientId, role, totp: false });
    const browser = new TestBrowser(console);
    const { body } = await browser.enterPassword(member);
    expect(body.data).toEqual({ next, factors: [], recovery_codes_left: 0 });
    const session = await browser.call('GET', '/session');
    expect(session.body.data.enrolment_required).toBe(next === 'enrolment');
  }
});

test('each sign-in has a key of its own, and ends what the browser had before', async () => {
  const member = await addMember(console, { clientId, role: 'finance', totp: false });
  const browser = new TestBrowser(console);
  await browser.signIn(member);
  const cookie = `octopus_console=${browser.cookies.get('octopus_console')}`;
  await browser.signIn(member);
  expect(`octopus_console=${browser.cookies.get('octopus_console')}`).not.toBe(cookie);
  const stolen = new TestBrowser(console);
  expect(tell(await stolen.call('GET', '/session', undefined, { cookie }))).toBe(
    '401 Your session has ended',
  );
  const { rows } = await countRows(member.userId);
  expect(rows).toBe(1);
});

test('over https the cookie never travels without', async () => {
  const secure = await openTestConsole({
    console: { url: 'https://console.example' },
    settings: { trustedProxies: 1 },
  });
  try {
    const member = await addMember(secure, { clientId: await secure.addClient(), totp: false });
    const browser = new TestBrowser(secure);
    const { email } = member;
    const headers = { origin: 'https://console.example', host: 'anything' };
    const body = { email, password: PASSWORD };
    const answer = await browser.call('POST', '/sign-in', body, headers);
    expect(answer.headers['set-cookie']).toMatch(/; HttpOnly; SameSite=Strict; Secure$/);
  } finally {
    await secure.close();
  }
});

test('a wrong password, nobody, and somebody invited: the same words, work and counts', async () => {
  const member = await addMember(console, { clientId });
  const email = 'invited@shop.example';
  await console.sandbox.db
    .insertInto('console_users')
    .values({
      ...{ client_id: clientId, email, role: 'developer', created_at: console.clock.now() },
      passkey_user_id: Buffer.from(email),
      invitation_hash: Buffer.from('x'),
    })
    .execute();
  const people = [member, { email: 'nobody@shop.example' }, { email }];
  for (const [index, person] of people.entries()) {
    const browser = new TestBrowser(console, `192.0.2.${index}`);
    const answers = [];
    for (let guess = 0; guess < 10; guess += 1) {
      vi.mocked(takeTurn).mockClear();
      const answer = await browser.enterPassword(person, 'wrong');
      answers.push([
        tell(answer),
        answer.headers['set-cookie'],
        vi.mocked(takeTurn).mock.calls.length,
      ]);
    }
    expect(answers).toEqual(Array(10).fill([WRONG, undefined, 1]));
    vi.mocked(takeTurn).mockClear();
    // Throttled: now not even the right one is looked at.
    const other = new TestBrowser(console, `198.51.100.${index}`);
    expect(tell(await other.enterPassword(person))).toBe(WAIT);
    expect(takeTurn).not.toHaveBeenCalled();
  }
  wait(console, 15);
  expect((await new TestBrowser(console).enterPassword(member)).status).toBe(200);
});

test('an address in other letters is the same account, and counts as it', async () => {
  const member = await addMember(console, { clientId });
  const loud = { email: member.email.toUpperCase() };
  expect((await new TestBrowser(console).enterPassword(loud)).status).toBe(200);
  const browser = new TestBrowser(console);
  for (let guess = 0; guess < 10; guess += 1) {
    await browser.enterPassword(guess % 2 === 0 ? loud : member, 'wrong');
  }
  expect(tell(await browser.enterPassword(member))).toBe(WAIT);
});

test.each([
  ['192.0.2.77', '192.0.2.77', '192.0.2.78'],
  ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', '2001:db8:1:3::1'],
])('thirty wrong ones from %s close %s, not %s', async (address, closed, open) => {
  const guess = (from: string, index: number) =>
    new TestBrowser(console, from).enterPassword({ email: `x${index}@shop.example` }, 'wrong');
  for (let index = 0; index < 30; index += 1) {
    expect(tell(await guess(address, index))).toBe(WRONG);
  }
  expect(tell(await guess(closed, 31))).toBe(WAIT);
  expect(tell(await guess(open, 32))).toBe(WRONG);
});

test('guesses at once are no more than in turn, and right answers are none', async () => {
  const member = await addMember(console, { clientId });
  const browsers = Array.from({ length: 14 }, (_, index) =>
    new TestBrowser(console, `192.0.2.${index}`).enterPassword(member, 'wrong'),
  );
  const words = (await Promise.all(browsers)).map(tell);
  expect(words.filter((text) => text === WRONG)).toHaveLength(10);
  wait(console, 15);
  for (let index = 0; index < 12; index += 1) {
    expect((await new TestBrowser(console).enterPassword(member)).status).toBe(200);
  }
});

test('a password that was hashed at another cost is hashed anew', async () => {
  const member = await addMember(console, { clientId, totp: false });
  const { db } = console.sandbox;
  const mine = () => db.selectFrom('console_users').where('id', '=', member.userId);
  const password_hash = await hashPassword({ ...console.console, passwordCost: 9 }, PASSWORD);
  const cost = async () => (await mine().select('password_hash').executeTakeFirst())?.password_hash;
  await db
    .updateTable('console_users')
    .set({ password_hash })
    .where('id', '=', member.userId)
    .execute();
  await new TestBrowser(console).enterPassword(member, 'wrong');
  expect(await cost()).toBe(password_hash);
  await new TestBrowser(console).enterPassword(member);
  expect((await new TestBrowser(console).enterPassword(member)).status).toBe(200);
  expect(await cost()).toMatch(/^scrypt\$10\$8\$1\$/);
});

test('nobody of a client that has gone signs in', async () => {
  const member = await addMember(console, { clientId: 999_999 });
  expect(tell(await new TestBrowser(console).enterPassword(member))).toBe(WRONG);
});

function inMinutes(minutes: number): string {
  const time = new Date(console.clock.now().getTime() + minutes * 60_000);
  return time.toISOString().replace('.000Z', 'Z');
}

async function countRows(userId: number) {
  const sessions = await console.sandbox.db
    .selectFrom('console_sessions')
    .select('id')
    .where('user_id', '=', userId)
    .execute();
  return { rows: sessions.length };
}

test.each([true, false])(
  'a password that is changed while it is compared begins nothing; second factor: %s',
  async (totp) => {
    const member = await addMember(console, { clientId, role: 'finance', totp });
    const { db } = console.sandbox;
    const { takeTurn: real } = await vi.importActual<{ takeTurn: typeof takeTurn }>(
      './take-turn.ts',
    );
    vi.mocked(takeTurn).mockImplementationOnce(async (work) => {
      const result = await real(work);
      const password_hash = await hashPassword(console.console, 'another one altogether');
      const changed = db.updateTable('console_users').set({ password_hash });
      await changed.where('id', '=', member.userId).execute();
      return result;
    });
    expect(tell(await new TestBrowser(console).enterPassword(member))).toBe(WRONG);
    for (const table of ['console_sessions', 'console_sign_ins'] as const) {
      const rows = db.selectFrom(table).select('id').where('user_id', '=', member.userId);
      expect(await rows.execute()).toEqual([]);
    }
  },
);
