import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestConsole } from '../test-console.ts';
import type { TestConsole } from '../test-console.ts';
import { addMember, showCode, tell, TestBrowser, wait } from './test-people.ts';
import type { MemberOptions } from './test-people.ts';
import { TestPasskey } from './test-passkey.ts';
import type { PasskeyFaults } from './test-passkey.ts';

const REFUSED = '401 This does not prove that it is you';
const ENDED = '401 This sign-in has ended';

let console: TestConsole;
let clientId: number;
beforeAll(async () => {
  console = await openTestConsole({ settings: { rateLimits: false, trustedProxies: 1 } });
  clientId = await console.addClient();
});
afterAll(() => console.close());
beforeEach(() => wait(console, 60));

/** Somebody who has given the password and is asked for the rest. */
async function begin(options: Omit<MemberOptions, 'clientId'> = {}) {
  const member = await addMember(console, { clientId, ...options });
  const browser = new TestBrowser(console);
  await browser.enterPassword(member);
  return { member, browser };
}

/** Somebody with an app and a passkey, and a new sign-in. */
async function beginWithPasskey() {
  const { member, browser } = await begin();
  await browser.call('POST', '/sign-in/totp', { code: member.code() });
  const { body } = await browser.call('POST', '/enrolments/passkey');
  const passkey = new TestPasskey();
  const finish = { name: 'Laptop', credential: passkey.create(body.data.options) };
  await browser.call('POST', '/enrolments/passkey/finish', finish);
  const recovery = (await browser.call('POST', '/recovery-codes')).body.data.codes;
  const next = new TestBrowser(console);
  const first = await next.enterPassword(member);
  return { member, passkey, recovery, browser: next, first };
}

const ask = async (browser: TestBrowser) =>
  (await browser.call('POST', '/sign-in/passkey/challenge')).body.data.options;
const answer = (browser: TestBrowser, credential: object) =>
  browser.call('POST', '/sign-in/passkey', { credential });

describe('an app', () => {
  test('a code works once, also in another sign-in and for two at once', async () => {
    const { member, browser } = await begin();
    const others = [new TestBrowser(console), new TestBrowser(console)];
    for (const other of others) await other.enterPassword(member);
    const code = member.code();
    const all = await Promise.all(
      [browser, ...others].map((one) => one.call('POST', '/sign-in/totp', { code })),
    );
    expect(all.map(tell).sort()).toEqual(['200', REFUSED, REFUSED]);
    // The code of a step before it, which would still be near enough, is void with it.
    const late = new TestBrowser(console);
    await late.enterPassword(member);
    const before = new Date(console.clock.now().getTime() - 30_000);
    const earlier = showCode(member.secret ?? '', before);
    expect(tell(await late.call('POST', '/sign-in/totp', { code: earlier }))).toBe(REFUSED);
    wait(console, 1);
    expect(tell(await late.call('POST', '/sign-in/totp', { code: member.code() }))).toBe('200');
  });

  test.each([
    [-60, REFUSED],
    [-30, '200'],
    [30, '200'],
    [60, REFUSED],
  ])('a clock that is %d seconds off: %s', async (seconds, want) => {
    const { member, browser } = await begin();
    const time = new Date(console.clock.now().getTime() + seconds * 1000);
    const code = showCode(member.secret ?? '', time);
    expect(tell(await browser.call('POST', '/sign-in/totp', { code }))).toBe(want);
  });

  test('the third wrong code ends the sign-in, and many at once are no more', async () => {
    const { member, browser } = await begin();
    const wrong = { code: String((Number(member.code()) + 1) % 1_000_000).padStart(6, '0') };
    const all = await Promise.all(
      Array.from({ length: 8 }, () => browser.call('POST', '/sign-in/totp', wrong)),
    );
    expect(all.map(tell).filter((text) => text === REFUSED)).toHaveLength(2);
    expect(all.map(tell).filter((text) => text === ENDED)).toHaveLength(6);
    expect(tell(await browser.call('POST', '/sign-in/totp', { code: member.code() }))).toBe(ENDED);
  });

  test('ten wrong codes in several sign-ins close the factors for a while', async () => {
    const { member } = await begin();
    const wrong = { code: String((Number(member.code()) + 1) % 1_000_000).padStart(6, '0') };
    const words: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      const browser = new TestBrowser(console, `192.0.2.${round}`);
      await browser.enterPassword(member);
      for (let guess = 0; guess < 3; guess += 1) {
        words.push(tell(await browser.call('POST', '/sign-in/totp', wrong)));
      }
    }
    const round = [REFUSED, REFUSED, ENDED];
    const wait15 = '429 Rate limit exceeded. Retry after 900 seconds.';
    expect(words).toEqual([...round, ...round, ...round, REFUSED, wait15, wait15]);
    const browser = new TestBrowser(console);
    await browser.enterPassword(member);
    const right = () => browser.call('POST', '/sign-in/totp', { code: member.code() });
    const refused = await right();
    expect([tell(refused), refused.headers['retry-after']]).toEqual([wait15, '900']);
    wait(console, 15);
    await browser.enterPassword(member);
    expect(tell(await right())).toBe('200');
  });

  test('a sign-in ends after five minutes, and with its first success', async () => {
    const { member, browser } = await begin();
    const cookie = `octopus_console_sign_in=${browser.cookies.get('octopus_console_sign_in')}`;
    wait(console, 4.9);
    expect(tell(await browser.call('POST', '/sign-in/totp', { code: member.code() }))).toBe('200');
    wait(console, 0.05);
    const again = { code: showCode(member.secret ?? '', console.clock.now()) };
    expect(tell(await browser.call('POST', '/sign-in/totp', again, { cookie }))).toBe(ENDED);
    const slow = await begin();
    wait(console, 5);
    const late = { code: slow.member.code() };
    expect(tell(await slow.browser.call('POST', '/sign-in/totp', late))).toBe(ENDED);
    expect(tell(await new TestBrowser(console).call('POST', '/sign-in/totp', late))).toBe(
      '401 Begin with your password',
    );
  });
});

describe('a passkey', () => {
  test('signs in, and its counter is kept', async () => {
    const { member, passkey, browser, first } = await beginWithPasskey();
    expect(first.body.data.factors).toEqual(['totp', 'passkey']);
    const options = await ask(browser);
    expect(options).toMatchObject({
      ...{ rpId: 'localhost', userVerification: 'required', timeout: 300_000 },
      allowCredentials: [{ id: passkey.id.toString('base64url'), type: 'public-key' }],
    });
    const signedIn = await answer(browser, passkey.get(options));
    expect(signedIn.body.data.next).toBe('signed_in');
    const { counter } = await console.sandbox.db
      .selectFrom('console_factors')
      .select('counter')
      .where('user_id', '=', member.userId)
      .where('kind', '=', 'passkey')
      .executeTakeFirstOrThrow();
    expect(counter).toBe(1);
  });

  test.each<[string, PasskeyFaults]>([
    ['another origin', { origin: 'https://evil.example' }],
    ['another port', { origin: 'http://localhost:4011' }],
    ['another domain', { rpId: 'evil.example' }],
    ['nobody verified', { userVerified: false }],
    ['another challenge', { challenge: 'AAAA' }],
    ['an answer to something else', { type: 'webauthn.create' }],
    ['another key', { forged: true }],
  ])('is refused with %s, and the challenge is void', async (_, faults) => {
    const { passkey, browser } = await beginWithPasskey();
    const options = await ask(browser);
    expect(tell(await answer(browser, passkey.get(options, faults)))).toBe(REFUSED);
    expect(tell(await answer(browser, passkey.get(options)))).toBe(REFUSED);
  });

  test('an answer works once, and a counter that goes back or stands still is refused', async () => {
    const { member, passkey, browser } = await beginWithPasskey();
    const options = await ask(browser);
    const credential = passkey.get(options, { counter: 7 });
    const other = new TestBrowser(console);
    await other.enterPassword(member);
    expect(tell(await answer(other, credential))).toBe(REFUSED);
    expect(tell(await answer(browser, credential))).toBe('200');
    for (const counter of [7, 6, 0]) {
      const copy = new TestBrowser(console);
      await copy.enterPassword(member);
      const late = passkey.get(await ask(copy), { counter });
      expect([counter, tell(await answer(copy, late))]).toEqual([counter, REFUSED]);
    }
  });

  test('one without a counter always says 0', async () => {
    const { member, passkey, browser } = await beginWithPasskey();
    const first = passkey.get(await ask(browser), { counter: 0 });
    expect(tell(await answer(browser, first))).toBe('200');
    const again = new TestBrowser(console);
    await again.enterPassword(member);
    const second = passkey.get(await ask(again), { counter: 0 });
    expect(tell(await answer(again, second))).toBe('200');
  });

  test('two answers to one challenge at once: one gets through', async () => {
    const { passkey, browser } = await beginWithPasskey();
    const options = await ask(browser);
    const both = [passkey.get(options), passkey.get(options)];
    const answers = await Promise.all(both.map((credential) => answer(browser, credential)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  test('a challenge is good for five minutes, and the passkey for its own person', async () => {
    const [mine, theirs] = [await beginWithPasskey(), await beginWithPasskey()];
    const foreign = theirs.passkey.get(await ask(mine.browser));
    expect(tell(await answer(mine.browser, foreign))).toBe(REFUSED);
    wait(console, 4);
    const options = await ask(theirs.browser);
    wait(console, 0.9);
    expect(tell(await answer(theirs.browser, theirs.passkey.get(options)))).toBe('200');
  });

  test.each([
    [{ id: 'x' }],
    [{ id: 'x', rawId: 'x', response: 'y' }],
    [{ id: 1, rawId: 1, response: {} }],
    [{ id: 'x', rawId: 'x', response: { clientDataJSON: 'y', signature: [] } }],
  ])('%j is no answer of a browser', async (credential) => {
    const { browser } = await begin();
    expect(tell(await answer(browser, credential))).toBe(
      '400 credential must be what the browser answered',
    );
  });
});

describe('a recovery code', () => {
  test('signs in once, also of two at once, and new ones void the old', async () => {
    const { member, recovery, browser } = await beginWithPasskey();
    const other = new TestBrowser(console);
    await other.enterPassword(member);
    const [code, second] = recovery;
    const both = await Promise.all(
      [browser, other].map((one) => one.call('POST', '/sign-in/recovery-code', { code })),
    );
    expect(both.map(tell).sort()).toEqual(['200', REFUSED]);
    const winner = both[0]?.status === 200 ? browser : other;
    expect(both.find(({ status }) => status === 200)?.body.data).toEqual({
      ...{ next: 'signed_in', factors: [], recovery_codes_left: 9 },
    });
    // It has just been proved who it is: a new factor can be set up at once.
    expect((await winner.call('POST', '/recovery-codes')).status).toBe(200);
    const late = new TestBrowser(console);
    await late.enterPassword(member);
    const used = await late.call('POST', '/sign-in/recovery-code', { code: second });
    expect(tell(used)).toBe(REFUSED);
  });

  test('that of somebody else is refused', async () => {
    const [mine, theirs] = [await beginWithPasskey(), await beginWithPasskey()];
    const [code] = theirs.recovery;
    expect(tell(await mine.browser.call('POST', '/sign-in/recovery-code', { code }))).toBe(REFUSED);
  });
});

test('what failed is in the audit log, without what was tried', async () => {
  const { member, browser } = await begin();
  const code = String((Number(member.code()) + 1) % 1_000_000).padStart(6, '0');
  await browser.call('POST', '/sign-in/totp', { code });
  await browser.call('POST', '/sign-in/recovery-code', { code: 'abcd-efgh-jkmn' });
  await browser.call('POST', '/sign-in/totp', { code: member.code() });
  const rows = await console.sandbox.db
    .selectFrom('console_audit')
    .selectAll()
    .where('user_id', '=', member.userId)
    .orderBy('id')
    .execute();
  const refused = { after: { outcome: 'refused' }, target: 'Second factor' };
  expect(rows).toMatchObject([
    { ...refused, action: 'finishTotpSignIn', actor: member.email, address: '127.0.0.1' },
    { ...refused, action: 'finishRecoverySignIn', client_id: clientId },
    { action: 'finishTotpSignIn', after: { signed_in_by: 'totp', factor: 'Phone' } },
  ]);
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${code}|abcd-efgh|${member.code()}`));
});
