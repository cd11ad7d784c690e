import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFirstPeople } from './first-people.ts';
import { forgetExpired } from './forget-expired.ts';
import { tell, TestBrowser, wait } from './sign-in/test-people.ts';
import { openTestConsole } from './test-console.ts';
import type { TestConsole } from './test-console.ts';

let console: TestConsole;
beforeAll(async () => {
  console = await openTestConsole({ settings: { rateLimits: false } });
});
afterAll(() => console.close());

test('a new console has two people, who are told once, also when two processes make them', async () => {
  expect(await makeFirstPeople(console.console)).toEqual([]);
  const clientId = await console.addClient('Demo shop');
  const made = await Promise.all([
    makeFirstPeople(console.console),
    makeFirstPeople(console.console),
  ]);
  const people = made.flat();
  const password = expect.stringMatching(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
  expect(people).toEqual([
    { email: 'owner@demo.example', role: 'owner', password },
    { email: 'admin@demo.example', role: 'platform_administrator', password },
  ]);
  expect(await makeFirstPeople(console.console)).toEqual([]);
  for (const { email, role, password } of people) {
    const browser = new TestBrowser(console);
    const { body } = await browser.enterPassword({ email }, password);
    expect(body.data.next).toBe('enrolment');
    expect((await browser.call('GET', '/session')).body.data).toMatchObject({
      ...{ role, client_id: role === 'owner' ? clientId : null },
    });
  }
});

test('whoever belonged to a client that has gone is not in the next one with its number', async () => {
  const clientId = await console.addClient();
  const stays = await console.signIn({ role: 'owner', clientId });
  const former = await console.signIn({ role: 'owner', clientId: clientId + 1 });
  expect(tell(await former.call('GET', '/session'))).toBe('401 Your session has ended');
  expect(await console.addClient()).toBe(clientId + 1);
  expect(tell(await former.call('GET', '/session'))).toBe('401 Your session has ended');
  expect(tell(await stays.call('GET', '/session'))).toBe('200');
});

test('what has ended is forgotten, and nothing else', async () => {
  const { db } = console.sandbox;
  const clientId = await console.addClient();
  const owner = await console.signIn({ role: 'owner', clientId });
  await owner.call('POST', '/members', { email: 'late@shop.example', role: 'finance' });
  await owner.call('POST', '/enrolments/totp');
  await new TestBrowser(console).enterPassword({ email: 'nobody@shop.example' }, 'wrong');
  const count = async () => {
    const tables = ['console_sessions', 'console_challenges', 'console_throttles'] as const;
    const rows = await Promise.all(tables.map((name) => db.selectFrom(name).selectAll().execute()));
    const invited = await db
      .selectFrom('console_users')
      .select('id')
      .where('name', 'is', null)
      .execute();
    return [...rows, invited].map(({ length }) => length);
  };
  const before = await count();
  await forgetExpired(console.console);
  expect(await count()).toEqual(before);
  expect(before.every((rows) => rows > 0)).toBe(true);
  wait(console, 60);
  await forgetExpired(console.console);
  expect(await count()).toEqual([before[0], 0, 0, 1]);
  wait(console, 60);
  await forgetExpired(console.console);
  expect(await count()).toEqual([0, 0, 0, 1]);
  expect(tell(await owner.call('GET', '/session'))).toBe('401 Your session has ended');
  wait(console, 7 * 24 * 60);
  await forgetExpired(console.console);
  expect(await count()).toEqual([0, 0, 0, 0]);
});
