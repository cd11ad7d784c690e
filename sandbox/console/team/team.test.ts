import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { PASSWORD, tell, TestBrowser, wait } from '../sign-in/test-people.ts';
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
  wait(console, 60);
  clientId = await console.addClient('Shop & Co');
  owner = await console.signIn({
    role: 'owner',
    clientId,
    email: `owner-${clientId}@shop.example`,
  });
});

const invite = (email: string, role = 'developer', by = owner) =>
  by.call('POST', '/members', { email, role });

/** What stands in the e-mail that an address got last. */
async function readMail(recipient: string) {
  return console.sandbox.db
    .selectFrom('mails')
    .selectAll()
    .where('recipient', '=', recipient)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
}

async function readToken(recipient: string): Promise<string> {
  return /#(\S+)/.exec((await readMail(recipient)).body)?.[1] ?? '';
}

const accept = (token: string, more: object = {}, browser = new TestBrowser(console)) =>
  browser.call('POST', '/invitations/accept', { token, name: 'Jon', password: PASSWORD, ...more });

async function readAudit() {
  return console.sandbox.db
    .selectFrom('console_audit')
    .select(['actor', 'action', 'target', 'before', 'after'])
    .where('client_id', '=', clientId)
    .orderBy('id')
    .execute();
}

test('somebody is invited by e-mail, accepts, and is signed in', async () => {
  const email = `jon-${clientId}@shop.example`;
  const invited = await invite(email.toUpperCase());
  const created_at = console.clock.now().toISOString().replace('.000Z', 'Z');
  expect([invited.status, invited.body.data]).toEqual([
    201,
    {
      ...{ id: expect.any(Number), name: null, email, role: 'developer', status: 'invited' },
      ...{ has_second_factor: false, last_seen_at: null, created_at },
    },
  ]);
  const mail = await readMail(email);
  const token = await readToken(email);
  expect(mail).toMatchObject({ client_id: null, for_owners_of: clientId, order_id: null });
  expect(mail.subject).toBe('Your invitation to the team of Shop & Co');
  expect(mail.body.split('\n').slice(2, 8)).toEqual([
    expect.stringMatching(/^Person \d+ invites you to the team of Shop & Co, as developer\.$/),
    '',
    'Make your account here:',
    `http://localhost:4010/console/invitation#${token}`,
    '',
    'The link works once, for seven days. If you do not know what this is about, do nothing.',
  ]);
  expect(token).toMatch(/^inv_[\w-]{65}$/);
  const browser = new TestBrowser(console);
  const accepted = await accept(token, {}, browser);
  expect(accepted.body.data).toEqual({ next: 'signed_in', factors: [], recovery_codes_left: 0 });
  expect((await browser.call('GET', '/session')).body.data).toMatchObject({
    ...{ name: 'Jon', email, role: 'developer', client_id: clientId },
  });
  const { body } = await browser.call('GET', '/members');
  expect(body.data.map(({ status }: { status: string }) => status)).toEqual(['active', 'active']);
  expect((await new TestBrowser(console).enterPassword({ email })).status).toBe(200);
  const audit = await readAudit();
  const target = `Member ${invited.body.data.id}`;
  expect(audit.slice(0, 2)).toEqual([
    {
      ...{ actor: `owner-${clientId}@shop.example`, action: 'inviteMember', target, before: null },
      after: { email, role: 'developer', status: 'invited' },
    },
    {
      ...{ actor: email, action: 'acceptInvitation', target, before: null },
      after: { name: 'Jon', status: 'active' },
    },
  ]);
  expect(JSON.stringify(audit)).not.toContain(token);
});

test('whoever is invited as owner has to set up a second factor first', async () => {
  const email = `owner2-${clientId}@shop.example`;
  await invite(email, 'owner');
  const { body } = await accept(await readToken(email));
  expect(body.data.next).toBe('enrolment');
});

test('an invitation works once, also for two at once', async () => {
  const email = `once-${clientId}@shop.example`;
  await invite(email);
  const token = await readToken(email);
  const both = await Promise.all([accept(token), accept(token, { name: 'Eve' })]);
  expect(both.map(tell).sort()).toEqual(['200', '400 This invitation is no longer valid']);
  expect(tell(await accept(token))).toBe('400 This invitation is no longer valid');
});

test('an invitation is void after seven days, when it is taken back, and when it is made up', async () => {
  const [old, back] = [`old-${clientId}@shop.example`, `back-${clientId}@shop.example`];
  await invite(old);
  const { body } = await invite(back);
  const [oldToken, backToken] = [await readToken(old), await readToken(back)];
  expect(tell(await owner.call('DELETE', `/members/${body.data.id}`))).toBe('204');
  expect(tell(await accept(backToken))).toBe('400 This invitation is no longer valid');
  expect(tell(await accept(`inv_${'A'.repeat(65)}`))).toBe('401 This invitation is unknown');
  expect(tell(await accept(`${oldToken.slice(0, -1)}~`))).toBe(
    '400 token must be that of an invitation',
  );
  wait(console, 7 * 24 * 60);
  expect(tell(await accept(oldToken))).toBe('400 This invitation is no longer valid');
  // Whoever was too late is invited again.
  const next = await console.signIn({ role: 'owner', clientId });
  expect((await invite(old, 'finance', next)).status).toBe(201);
});

test('a weak password is refused, and the invitation stays', async () => {
  const email = `weak-${clientId}@shop.example`;
  await invite(email);
  const token = await readToken(email);
  expect(tell(await accept(token, { password: 'Password1234!' }))).toBe(
    '400 This password is known to be stolen',
  );
  expect(tell(await accept(token))).toBe('200');
});

test('an address is invited once, and what is elsewhere is not told', async () => {
  const email = `two-${clientId}@shop.example`;
  await invite(email);
  expect(tell(await invite(email))).toBe('400 This address is in the team already');
  const otherId = await console.addClient('Other');
  const other = await console.signIn({ role: 'owner', clientId: otherId });
  expect(tell(await invite(email, 'developer', other))).toBe('400 This address cannot be invited');
});

test('a role holds from the next request on', async () => {
  const member = await console.signIn({ role: 'finance', clientId });
  const set = (role: string) => owner.call('PATCH', `/members/${member.userId}`, { role });
  const { body } = await set('read_only');
  expect(body.data).toMatchObject({ id: member.userId, role: 'read_only', status: 'active' });
  expect((await member.call('GET', '/session')).body.data.role).toBe('read_only');
  expect((await readAudit()).at(-1)).toMatchObject({
    ...{ action: 'setMemberRole', target: `Member ${member.userId}` },
    ...{ before: { role: 'finance' }, after: { role: 'read_only' } },
  });
  expect(tell(await set('platform_administrator'))).toBe(
    '400 role must be one of owner, developer, finance, read_only',
  );
});

test('whoever is removed is out at once', async () => {
  const member = await console.signIn({ role: 'developer', clientId });
  expect(tell(await owner.call('DELETE', `/members/${member.userId}`))).toBe('204');
  expect(tell(await member.call('GET', '/session'))).toBe('401 Your session has ended');
  expect((await readAudit()).at(-1)).toMatchObject({
    ...{ action: 'removeMember', target: `Member ${member.userId}`, after: null },
    before: { role: 'developer', status: 'active' },
  });
});

test('the last owner stays; one who is only invited does not count', async () => {
  await invite(`later-${clientId}@shop.example`, 'owner');
  const me = `/members/${owner.userId}`;
  expect(tell(await owner.call('DELETE', me))).toBe('400 The last owner must stay');
  expect(tell(await owner.call('PATCH', me, { role: 'developer' }))).toBe(
    '400 The last owner must stay',
  );
  expect((await owner.call('PATCH', me, { role: 'owner' })).status).toBe(200);
});

test('of two owners who remove each other at once, one stays', async () => {
  const second = await console.signIn({ role: 'owner', clientId });
  await Promise.all([
    owner.call('DELETE', `/members/${second.userId}`),
    second.call('DELETE', `/members/${owner.userId}`),
  ]);
  const left = await console.sandbox.db
    .selectFrom('console_users')
    .select('id')
    .where('client_id', '=', clientId)
    .execute();
  expect(left).toHaveLength(1);
});

test('members of another team are not there', async () => {
  const otherId = await console.addClient('Other');
  const other = await console.signIn({ role: 'owner', clientId: otherId });
  for (const id of [other.userId, 999_999, 2 ** 40]) {
    expect(tell(await owner.call('DELETE', `/members/${id}`))).toBe('404 Member not found');
    expect(tell(await owner.call('PATCH', `/members/${id}`, { role: 'finance' }))).toBe(
      '404 Member not found',
    );
  }
  const admin = await console.signIn({ role: 'platform_administrator' });
  expect(tell(await admin.call('GET', '/members'))).toBe('403 Your role does not allow this');
});
