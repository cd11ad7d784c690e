import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TestPasskey } from '../../sandbox/console/sign-in/test-passkey.ts';
import type { PasskeyFaults } from '../../sandbox/console/sign-in/test-passkey.ts';
import { addMember, tell, TestBrowser, wait } from '../../sandbox/console/sign-in/test-people.ts';
import type { MemberOptions, TestMember } from '../../sandbox/console/sign-in/test-people.ts';
import { openTestConsole } from '../../sandbox/console/test-console.ts';
import type { TestConsole } from '../../sandbox/console/test-console.ts';

let console: TestConsole;
let clientId: number;
beforeAll(async () => {
  console = await openTestConsole({ settings: { rateLimits: false } });
  clientId = await console.addClient();
});
afterAll(() => console.close());
beforeEach(() => wait(console, 60));

const add = (options: Omit<MemberOptions, 'clientId'> = {}) =>
  addMember(console, { clientId, ...options });

async function signIn(member: TestMember): Promise<TestBrowser> {
  const browser = new TestBrowser(console);
  expect(tell(await browser.signIn(member))).toBe('200');
  return browser;
}

/** Somebody with a passkey whose last confirmation is too long ago. */
async function tire() {
  const member = await add();
  const browser = await signIn(member);
  const { body } = await browser.call('POST', '/enrolments/passkey');
  const passkey = new TestPasskey();
  const credential = passkey.create(body.data.options);
  const made = await browser.call('POST', '/enrolments/passkey/finish', {
    name: 'Key',
    credential,
  });
  expect(tell(made)).toBe('200');
  wait(console, 11);
  return { member, browser, passkey };
}
const ask = async (browser: TestBrowser) =>
  (await browser.call('POST', '/step-up/passkey/challenge')).body.data.options;
const confirm = (browser: TestBrowser, credential: object) =>
  browser.call('POST', '/step-up/passkey', { credential });
const REFUSED = '400 This does not prove that it is you';

describe('confirming by passkey', () => {
  test.each<[string, PasskeyFaults]>([
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['an origin that begins like ours', { origin: 'http://localhost:4010.evil.example' }],
    ['a foreign domain', { rpId: 'evil.example' }],
    ['nobody verified', { userVerified: false }],
    ['a made-up challenge', { challenge: 'AAAA' }],
    ['another key', { forged: true }],
    ['an answer to making one', { type: 'webauthn.create' }],
  ])('is refused with %s, and voids the challenge', async (_, faults) => {
    const { browser, passkey } = await tire();
    const options = await ask(browser);
    expect(tell(await confirm(browser, passkey.get(options, faults)))).toBe(REFUSED);
    expect(tell(await confirm(browser, passkey.get(options)))).toBe(REFUSED);
    expect(tell(await confirm(browser, passkey.get(await ask(browser))))).toBe('200');
  });

  test('an answer works once, and a copy of the key, whose counter is behind, not at all', async () => {
    const { browser, passkey } = await tire();
    const answer = passkey.get(await ask(browser), { counter: 9 });
    expect(tell(await confirm(browser, answer))).toBe('200');
    expect(tell(await confirm(browser, answer))).toBe(REFUSED);
    const copied = passkey.get(await ask(browser), { counter: 9 });
    expect(tell(await confirm(browser, copied))).toBe(REFUSED);
    const behind = passkey.get(await ask(browser), { counter: 3 });
    expect(tell(await confirm(browser, behind))).toBe(REFUSED);
  });

  test('a challenge of a sign-in, of another session or of another person is none', async () => {
    const { member, browser, passkey } = await tire();
    const half = new TestBrowser(console);
    await half.enterPassword(member);
    const signIn = (await half.call('POST', '/sign-in/passkey/challenge')).body.data.options;
    await ask(browser);
    expect(tell(await confirm(browser, passkey.get(signIn)))).toBe(REFUSED);
    const other = await tire();
    const foreign = await ask(other.browser);
    await ask(browser);
    expect(tell(await confirm(browser, passkey.get(foreign)))).toBe(REFUSED);
    const theirs = other.passkey.get(await ask(browser));
    expect(tell(await confirm(browser, theirs))).toBe(REFUSED);
  });
});
