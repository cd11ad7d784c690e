import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addMember, showCode, tell, TestBrowser, wait } from '../sign-in/test-people.ts';
import type { TestMember } from '../sign-in/test-people.ts';
import { TestPasskey } from '../sign-in/test-passkey.ts';
import type { PasskeyFaults } from '../sign-in/test-passkey.ts';
import { openTestConsole } from '../test-console.ts';
import type { TestConsole } from '../test-console.ts';

let console: TestConsole;
let clientId: number;
beforeAll(async () => {
  console = await openTestConsole({ settings: { rateLimits: false, trustedProxies: 1 } });
  clientId = await console.addClient();
});
afterAll(() => console.close());
beforeEach(() => wait(console, 60));

async function arrive(options: { totp?: boolean } = {}) {
  const member = await addMember(console, { clientId, ...options });
  const browser = new TestBrowser(console);
  const answer = await browser.signIn(member);
  return { member, browser, answer };
}

async function readAudit({ userId }: Pick<TestMember, 'userId'>) {
  return console.sandbox.db
    .selectFrom('console_audit')
    .select(['action', 'target', 'before', 'after', 'client_id'])
    .where('user_id', '=', userId)
    .orderBy('id')
    .execute();
}

test('an owner without a factor sets up an app first, and gets recovery codes', async () => {
  const { member, browser, answer } = await arrive({ totp: false });
  expect(answer.body.data).toEqual({ next: 'enrolment', factors: [], recovery_codes_left: 0 });
  expect(tell(await browser.call('GET', '/members'))).toBe('403 Set up a second factor first');
  const { body } = await browser.call('POST', '/enrolments/totp');
  expect(body.data.secret).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
  const secret = body.data.secret.replaceAll(' ', '');
  expect(body.data.otpauth_uri).toBe(
    `otpauth://totp/Octopus%20Cards:${encodeURIComponent(member.email)}` +
      `?issuer=Octopus%20Cards&secret=${secret}&algorithm=SHA1&digits=6&period=30`,
  );
  const finish = (code: string) =>
    browser.call('POST', '/enrolments/totp/finish', { name: 'Phone', code });
  const code = showCode(secret, console.clock.now());
  const wrong = code === '000000' ? '000001' : '000000';
  expect(tell(await finish(wrong))).toBe('400 The code is wrong');
  const done = await finish(code);
  expect(done.body.data).toEqual({
    factor: {
      ...{ id: expect.any(Number), kind: 'totp', name: 'Phone', last_used_at: null },
      created_at: console.clock.now().toISOString().replace('.000', ''),
    },
    recovery_codes: Array(10).fill(expect.stringMatching(/^[a-z2-9]{4}(-[a-z2-9]{4}){2}$/)),
  });
  expect(tell(await finish(code))).toBe('400 The code is wrong');
  expect((await browser.call('GET', '/members')).status).toBe(200);
  // The code of the set-up is used up: it signs nobody in.
  const thief = new TestBrowser(console);
  expect((await thief.enterPassword(member)).body.data).toEqual({
    ...{ next: 'second_factor', factors: ['totp'], recovery_codes_left: 10 },
  });
  expect(tell(await thief.call('POST', '/sign-in/totp', { code }))).toBe(
    '401 This does not prove that it is you',
  );
  const audit = await readAudit(member);
  expect(audit.map(({ action }) => action)).toEqual([
    ...['beginSignIn', 'finishTotpEnrolment', 'finishTotpSignIn'],
  ]);
  expect(audit[1]?.after).toEqual({ kind: 'totp', name: 'Phone', recovery_codes: 10 });
  for (const word of [secret, code, ...done.body.data.recovery_codes]) {
    expect(JSON.stringify(audit)).not.toContain(word);
  }
});

test('a secret is void after ten minutes, and in the database it cannot be read', async () => {
  const { browser, member } = await arrive();
  const { body } = await browser.call('POST', '/enrolments/totp');
  const secret = body.data.secret.replaceAll(' ', '');
  const rows = await console.sandbox.db.selectFrom('console_challenges').selectAll().execute();
  expect(rows.map(({ value }) => Buffer.from(value).toString()).join()).not.toContain(secret);
  wait(console, 9.9);
  await browser.call('POST', '/step-up/totp', { code: member.code() });
  wait(console, 0.1);
  const finish = { name: 'Tablet', code: showCode(secret, console.clock.now()) };
  expect(tell(await browser.call('POST', '/enrolments/totp/finish', finish))).toBe(
    '400 The code is wrong',
  );
});

test('a passkey is set up, named, used and removed', async () => {
  const { browser, member } = await arrive();
  const passkey = new TestPasskey();
  const begun = await browser.call('POST', '/enrolments/passkey');
  expect(begun.body.data.options).toMatchObject({
    rp: { id: 'localhost', name: 'Octopus Cards' },
    user: { name: member.email },
    authenticatorSelection: { userVerification: 'required' },
    excludeCredentials: [],
    timeout: 300_000,
  });
  const finish = { name: 'Laptop', credential: passkey.create(begun.body.data.options) };
  const done = await browser.call('POST', '/enrolments/passkey/finish', finish);
  expect(done.body.data).toMatchObject({
    factor: { kind: 'passkey', name: 'Laptop' },
    recovery_codes: [],
  });
  const { id } = done.body.data.factor;
  expect(tell(await browser.call('POST', '/enrolments/passkey/finish', finish))).toBe(
    '400 This passkey cannot be used',
  );
  const again = await browser.call('POST', '/enrolments/passkey');
  const known = { id: passkey.id.toString('base64url'), transports: ['internal'] };
  expect(again.body.data.options.excludeCredentials).toMatchObject([known]);
  const named = await browser.call('PATCH', `/factors/${id}`, { name: 'Work laptop' });
  expect(named.body.data).toMatchObject({ id, name: 'Work laptop' });
  const list = await browser.call('GET', '/factors');
  expect(list.body.data.map(({ name }: { name: string }) => name)).toEqual([
    ...['Phone', 'Work laptop'],
  ]);
  const stranger = (await arrive()).browser;
  expect(tell(await stranger.call('PATCH', `/factors/${id}`, { name: 'Mine' }))).toBe(
    '404 Factor not found',
  );
  expect(tell(await stranger.call('DELETE', `/factors/${id}`))).toBe('404 Factor not found');
  expect(tell(await browser.call('DELETE', `/factors/${id}`))).toBe('204');
  const audit = (await readAudit(member)).slice(-2);
  expect(audit).toMatchObject([
    {
      ...{ action: 'setFactorName', target: `Factor ${id}` },
      ...{ before: { name: 'Laptop' }, after: { name: 'Work laptop' } },
    },
    { action: 'deleteFactor', before: { kind: 'passkey', name: 'Work laptop' }, after: null },
  ]);
});

test.each<[string, PasskeyFaults]>([
  ['another origin', { origin: 'https://evil.example' }],
  ['another port', { origin: 'http://localhost:4011' }],
  ['another domain', { rpId: 'evil.example' }],
  ['nobody verified', { userVerified: false }],
  ['another challenge', { challenge: 'AAAA' }],
  ['an answer to something else', { type: 'webauthn.get' }],
])('no passkey is set up with %s', async (_, faults) => {
  const { browser } = await arrive();
  const { body } = await browser.call('POST', '/enrolments/passkey');
  const credential = new TestPasskey().create(body.data.options, faults);
  const finish = { name: 'Laptop', credential };
  expect(tell(await browser.call('POST', '/enrolments/passkey/finish', finish))).toBe(
    '400 This passkey cannot be used',
  );
  const good = { name: 'Laptop', credential: new TestPasskey().create(body.data.options) };
  expect(tell(await browser.call('POST', '/enrolments/passkey/finish', good))).toBe(
    '400 This passkey cannot be used',
  );
});

test('a challenge is that of one session, and a credential that of one person', async () => {
  const [mine, theirs] = [await arrive(), await arrive()];
  const passkey = new TestPasskey();
  const { body } = await mine.browser.call('POST', '/enrolments/passkey');
  const finish = { name: 'Laptop', credential: passkey.create(body.data.options) };
  expect(tell(await theirs.browser.call('POST', '/enrolments/passkey/finish', finish))).toBe(
    '400 This passkey cannot be used',
  );
  expect((await mine.browser.call('POST', '/enrolments/passkey/finish', finish)).status).toBe(200);
  const other = await theirs.browser.call('POST', '/enrolments/passkey');
  const copied = { name: 'Laptop', credential: passkey.create(other.body.data.options) };
  expect(tell(await theirs.browser.call('POST', '/enrolments/passkey/finish', copied))).toBe(
    '400 This passkey cannot be used',
  );
});

test('whoever needs a factor keeps the last one, also of two removals at once', async () => {
  const { browser } = await arrive();
  const { body } = await browser.call('GET', '/factors');
  const [phone] = body.data;
  expect(tell(await browser.call('DELETE', `/factors/${phone.id}`))).toBe(
    '400 Set up another factor first',
  );
  const begun = await browser.call('POST', '/enrolments/passkey');
  const finish = { name: 'Key', credential: new TestPasskey().create(begun.body.data.options) };
  const key = (await browser.call('POST', '/enrolments/passkey/finish', finish)).body.data.factor;
  const both = await Promise.all(
    [phone.id, key.id].map((id) => browser.call('DELETE', `/factors/${id}`)),
  );
  expect(both.map(tell).sort()).toEqual(['204', '400 Set up another factor first']);
  expect((await browser.call('GET', '/factors')).body.data).toHaveLength(1);
});

test('others remove their last one, and the recovery codes with it', async () => {
  const member = await addMember(console, { clientId, role: 'finance' });
  const browser = new TestBrowser(console);
  await browser.signIn(member);
  expect((await browser.call('POST', '/recovery-codes')).body.data.codes).toHaveLength(10);
  const { body } = await browser.call('GET', '/factors');
  expect(tell(await browser.call('DELETE', `/factors/${body.data[0].id}`))).toBe('204');
  expect((await new TestBrowser(console).enterPassword(member)).body.data).toEqual({
    ...{ next: 'signed_in', factors: [], recovery_codes_left: 0 },
  });
});
