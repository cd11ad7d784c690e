import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestConsole } from '../test-console.ts';
import type { TestConsole } from '../test-console.ts';
import { addMember, PASSWORD, tell, TestBrowser, wait } from './test-people.ts';
import type { MemberOptions } from './test-people.ts';
import { TestPasskey } from './test-passkey.ts';

const REFUSED = '400 This does not prove that it is you';
const CONFIRM = '403 Confirm that it is you';
const ENDED = '401 Your session has ended';

let console: TestConsole;
let clientId: number;
beforeAll(async () => {
  console = await openTestConsole({ settings: { rateLimits: false, trustedProxies: 1 } });
  clientId = await console.addClient();
});
afterAll(() => console.close());
beforeEach(() => wait(console, 60));

/** Somebody who signed in a while ago. */
async function arrive(options: Omit<MemberOptions, 'clientId'> = {}) {
  const member = await addMember(console, { clientId, ...options });
  const browser = new TestBrowser(console);
  await browser.signIn(member);
  wait(console, 11);
  return { member, browser };
}

const dangerous = async (browser: TestBrowser) =>
  tell(await browser.call('POST', '/recovery-codes'));

test('a code confirms for ten minutes, and works once', async () => {
  const { member, browser } = await arrive();
  expect(await dangerous(browser)).toBe(CONFIRM);
  const code = member.code();
  const { body } = await browser.call('POST', '/step-up/totp', { code });
  const until = new Date(console.clock.now().getTime() + 600_000);
  expect(body.data).toEqual({ stepped_up_until: until.toISOString().replace('.000Z', 'Z') });
  expect(tell(await browser.call('POST', '/step-up/totp', { code }))).toBe(REFUSED);
  expect(await dangerous(browser)).toBe('200');
  wait(console, 9.9);
  expect(await dangerous(browser)).toBe('200');
  wait(console, 0.1);
  expect(await dangerous(browser)).toBe(CONFIRM);
});

test('it holds for the address it was given from', async () => {
  const { member, browser } = await arrive();
  await browser.call('POST', '/step-up/totp', { code: member.code() });
  const elsewhere = { 'x-forwarded-for': '203.0.113.9' };
  expect(tell(await browser.call('POST', '/recovery-codes', undefined, elsewhere))).toBe(CONFIRM);
  expect(await dangerous(browser)).toBe(CONFIRM);
});

test('a passkey confirms; its challenge works once, for five minutes, in this session', async () => {
  const { member, browser } = await arrive();
  await browser.call('POST', '/step-up/totp', { code: member.code() });
  const passkey = new TestPasskey();
  const begun = await browser.call('POST', '/enrolments/passkey');
  const credential = passkey.create(begun.body.data.options);
  await browser.call('POST', '/enrolments/passkey/finish', { name: 'Laptop', credential });
  wait(console, 11);
  const ask = async (one: TestBrowser) =>
    (await one.call('POST', '/step-up/passkey/challenge')).body.data.options;
  const answer = async (one: TestBrowser, proof: object) =>
    tell(await one.call('POST', '/step-up/passkey', { credential: proof }));
  const proof = passkey.get(await ask(browser));
  const other = new TestBrowser(console);
  await other.signIn(member);
  expect(await answer(other, proof)).toBe(REFUSED);
  expect(await answer(browser, proof)).toBe('200');
  expect(await dangerous(browser)).toBe('200');
  expect(await answer(browser, proof)).toBe(REFUSED);
  const late = passkey.get(await ask(browser));
  wait(console, 5);
  expect(await answer(browser, late)).toBe(REFUSED);
  expect(await answer(browser, { id: 'x' })).toBe(
    '400 credential must be what the browser answered',
  );
});

test('the password confirms for those alone who have no factor', async () => {
  const bare = await arrive({ role: 'finance', totp: false });
  const enter = async (browser: TestBrowser, password: string) =>
    tell(await browser.call('POST', '/step-up/password', { password }));
  expect(await enter(bare.browser, 'wrong')).toBe(REFUSED);
  expect(await enter(bare.browser, PASSWORD)).toBe('200');
  const { browser } = await arrive();
  expect(await enter(browser, PASSWORD)).toBe(REFUSED);
});

test('five wrong ones in a row end the session', async () => {
  const { member, browser } = await arrive();
  const wrong = { code: String((Number(member.code()) + 1) % 1_000_000).padStart(6, '0') };
  const guess = async () => tell(await browser.call('POST', '/step-up/totp', wrong));
  for (let index = 0; index < 4; index += 1) expect(await guess()).toBe(REFUSED);
  expect(tell(await browser.call('POST', '/step-up/totp', { code: member.code() }))).toBe('200');
  for (let index = 0; index < 4; index += 1) expect(await guess()).toBe(REFUSED);
  expect(await guess()).toBe(ENDED);
  expect(tell(await browser.call('GET', '/session'))).toBe(ENDED);
  const rows = await console.sandbox.db
    .selectFrom('console_audit')
    .select(['action', 'after'])
    .where('user_id', '=', member.userId)
    .orderBy('id')
    .execute();
  expect(rows.slice(1)).toEqual([
    ...Array(8).fill({ action: 'confirmByTotp', after: { outcome: 'refused' } }),
    { action: 'confirmByTotp', after: { outcome: 'refused', session: 'ended' } },
  ]);
});

test('wrong confirmations count for the person, over all sessions', async () => {
  const { member, browser } = await arrive();
  const wrong = { code: String((Number(member.code()) + 1) % 1_000_000).padStart(6, '0') };
  const second = new TestBrowser(console);
  await second.signIn(member);
  const third = new TestBrowser(console);
  wait(console, 1);
  await third.signIn(member);
  for (const one of [browser, second]) {
    for (let index = 0; index < 5; index += 1) await one.call('POST', '/step-up/totp', wrong);
  }
  expect(tell(await third.call('POST', '/step-up/totp', { code: member.code() }))).toBe(
    '429 Rate limit exceeded. Retry after 900 seconds.',
  );
});
