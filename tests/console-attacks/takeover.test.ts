import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createKey } from '../../sandbox/console/keys.ts';
import {
  addMember,
  PASSWORD,
  tell,
  TestBrowser,
  wait,
} from '../../sandbox/console/sign-in/test-people.ts';
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

const key = (browser: TestBrowser) => browser.cookies.get('octopus_console') ?? '';
const isIn = async (cookie: string) => {
  const headers = { cookie: `octopus_console=${cookie}` };
  return (
    (await new TestBrowser(console).call('GET', '/session', undefined, headers)).status === 200
  );
};

describe('fixing a session', () => {
  test('what an attacker planted before a sign-in is nothing afterwards', async () => {
    const member = await add();
    const browser = new TestBrowser(console);
    const planted = createKey(console.sandbox);
    browser.cookies.set('octopus_console', planted);
    await browser.enterPassword(member);
    const half = browser.cookies.get('octopus_console_sign_in') ?? '';
    await browser.call('POST', '/sign-in/totp', { code: member.code() });
    expect(new Set([planted, half, key(browser)]).size).toBe(3);
    expect([await isIn(planted), await isIn(half), await isIn(key(browser))]).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('an own session that was planted stays that of the attacker, and ends by itself', async () => {
    const [attacker, victim] = [await signIn(await add()), await add()];
    const browser = new TestBrowser(console);
    browser.cookies.set('octopus_console', key(attacker));
    await browser.signIn(victim);
    const { body } = await browser.call('GET', '/session');
    expect(body.data.email).toBe(victim.email);
    expect(key(browser)).not.toBe(key(attacker));
  });

  test('each sign-in has another key, and signing out voids it on the server', async () => {
    const member = await add();
    const first = await signIn(member);
    wait(console, 1);
    const second = await signIn(member);
    expect(key(first)).not.toBe(key(second));
    const kept = key(first);
    await first.call('DELETE', '/session');
    expect([await isIn(kept), await isIn(key(second))]).toEqual([false, true]);
  });

  test('cookies are for this machine alone, out of reach of scripts and of other pages', async () => {
    const member = await add();
    const browser = new TestBrowser(console);
    for (const answer of [await browser.enterPassword(member), await browser.signIn(member)]) {
      const cookie = String(answer.headers['set-cookie']);
      expect(cookie).toContain('; Path=/console/api');
      expect(cookie).toContain('; HttpOnly');
      expect(cookie).toContain('; SameSite=Strict');
      expect(cookie).not.toContain('Domain');
    }
  });
});

describe('guessing', () => {
  test('one password for many accounts from one address comes to an end, known or not', async () => {
    const known = [await add(), await add()];
    const words: string[] = [];
    for (let at = 0; at < 32; at += 1) {
      const email = known[at - 10]?.email ?? `nobody-${at}@shop.example`;
      const browser = new TestBrowser(console);
      words.push(tell(await browser.enterPassword({ email }, 'Winter2026!')));
    }
    const wrong = '401 E-mail or password is wrong';
    const end = '429 Rate limit exceeded. Retry after 900 seconds.';
    expect(words).toEqual([...Array.from({ length: 30 }, () => wrong), end, end]);
    wait(console, 15);
    expect(tell(await new TestBrowser(console).signIn(await add()))).toBe('200');
  });

  test('a header that says another address does not help', async () => {
    const { email } = await add();
    const words: string[] = [];
    for (let at = 0; at < 12; at += 1) {
      const browser = new TestBrowser(console, `192.0.2.${at}`);
      words.push(
        tell(await browser.enterPassword({ email: at % 2 ? email : email.toUpperCase() }, 'x')),
      );
    }
    expect(words.filter((word) => word.startsWith('401'))).toHaveLength(10);
    expect(words.slice(10).every((word) => word.startsWith('429'))).toBe(true);
  });

  test('a stolen session does not get through a confirmation by guessing codes', async () => {
    const member = await add();
    const browser = await signIn(member);
    const stolen = key(browser);
    wait(console, 11);
    const right = Number(member.code());
    const words: string[] = [];
    for (let at = 1; at <= 6; at += 1) {
      const code = String((right + at) % 1_000_000).padStart(6, '0');
      words.push(tell(await browser.call('POST', '/step-up/totp', { code })));
    }
    const refused = '400 This does not prove that it is you';
    const ended = '401 Your session has ended';
    expect(words).toEqual([refused, refused, refused, refused, ended, ended]);
    expect(await isIn(stolen)).toBe(false);
  });

  test('tries count together, whether they are sign-ins or confirmations', async () => {
    const member = await add();
    const words: string[] = [];
    const wrong = () => String((Number(member.code()) + 7) % 1_000_000).padStart(6, '0');
    for (let round = 0; round < 2; round += 1) {
      const browser = new TestBrowser(console);
      await browser.enterPassword(member);
      for (let at = 0; at < 3; at += 1) {
        words.push(tell(await browser.call('POST', '/sign-in/totp', { code: wrong() })));
      }
    }
    const browser = await signIn(member);
    for (let at = 0; at < 5; at += 1) {
      words.push(tell(await browser.call('POST', '/step-up/totp', { code: wrong() })));
    }
    expect(words.filter((word) => !word.startsWith('429'))).toHaveLength(10);
    expect(words.at(-1)).toMatch(/^429/);
  });
});

describe('what was seen once', () => {
  test('a code read over a shoulder at sign-in confirms nothing', async () => {
    const member = await add();
    const code = member.code();
    const browser = await signIn(member);
    const again = await browser.call('POST', '/step-up/totp', { code });
    expect(tell(again)).toBe('400 This does not prove that it is you');
    wait(console, 1);
    const next = await browser.call('POST', '/step-up/totp', { code: member.code() });
    expect(tell(next)).toBe('200');
  });

  test('the password confirms nothing for somebody who has a factor', async () => {
    const browser = await signIn(await add());
    wait(console, 11);
    const answer = await browser.call('POST', '/step-up/password', { password: PASSWORD });
    expect(answer.status).toBe(400);
    expect((await browser.call('GET', '/session')).body.data.stepped_up_until).toBe(null);
  });
});

describe('an invitation', () => {
  async function invite(email: string, role = 'developer') {
    const owner = await signIn(await add());
    const invited = await owner.call('POST', '/members', { email, role });
    expect(invited.status).toBe(201);
    const { body } = await console.sandbox.db
      .selectFrom('mails')
      .select('body')
      .where('recipient', '=', email)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    const token = /#(\S+)/.exec(body)?.[1] ?? '';
    expect(token.length).toBeGreaterThan(40);
    return { owner, id: Number(invited.body.data.id), token };
  }
  const accept = (token: string, more: object = {}) =>
    new TestBrowser(console).call('POST', '/invitations/accept', {
      ...{ token, name: 'New', password: 'a long one for the new person', ...more },
    });

  test('works once, also of two at once, and makes nobody more than was said', async () => {
    const { token } = await invite('one@shop.example');
    const more = { role: 'owner', client_id: 1, email: 'other@shop.example' };
    const answers = await Promise.all([accept(token, more), accept(token, more)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    expect(tell(await accept(token))).toBe('400 This invitation is no longer valid');
    const { role, client_id } = await console.sandbox.db
      .selectFrom('console_users')
      .select(['role', 'client_id'])
      .where('email', '=', 'one@shop.example')
      .executeTakeFirstOrThrow();
    expect({ role, client_id }).toEqual({ role: 'developer', client_id: clientId });
  });

  test('is void after seven days, after its removal, and when it was guessed', async () => {
    const late = await invite('late@shop.example');
    wait(console, 7 * 24 * 60);
    expect(tell(await accept(late.token))).toBe('400 This invitation is no longer valid');
    const taken = await invite('taken@shop.example');
    expect((await taken.owner.call('DELETE', `/members/${taken.id}`)).status).toBe(204);
    expect(tell(await accept(taken.token))).toBe('400 This invitation is no longer valid');
    const { token } = await invite('guessed@shop.example');
    const near = `${token.slice(0, 5)}${token[5] === 'a' ? 'b' : 'a'}${token.slice(6)}`;
    expect(tell(await accept(near))).toBe('401 This invitation is unknown');
    expect((await accept(token)).status).toBe(200);
  });
});

describe('who is somebody no longer', () => {
  test('another role holds for sessions that are there, from the next request on', async () => {
    const owner = await signIn(await add());
    const developer = await add({ role: 'developer' });
    const browser = await signIn(developer);
    expect((await browser.call('GET', '/sandbox/clock')).status).toBe(200);
    const path = `/members/${developer.userId}`;
    expect(tell(await owner.call('PATCH', path, { role: 'finance' }))).toBe('200');
    const now = await browser.call('GET', '/sandbox/clock');
    expect([401, 403]).toContain(now.status);
  });

  test('who is removed is out at once', async () => {
    const owner = await signIn(await add());
    const developer = await add({ role: 'developer' });
    const browser = await signIn(developer);
    expect((await owner.call('DELETE', `/members/${developer.userId}`)).status).toBe(204);
    expect(tell(await browser.call('GET', '/sandbox/clock'))).toBe('401 Your session has ended');
    const again = await new TestBrowser(console).enterPassword(developer);
    expect(tell(again)).toBe('401 E-mail or password is wrong');
  });

  test('another password ends the sessions that somebody else may have', async () => {
    const member = await add();
    const thief = await signIn(member);
    wait(console, 1);
    const browser = await signIn(member);
    const body = { password: 'nine loud rivers run south' };
    expect((await browser.call('PATCH', '/password', body)).status).toBeLessThan(300);
    expect([await isIn(key(thief)), await isIn(key(browser))]).toEqual([false, true]);
  });
});
