import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestConsole } from '../test-console.ts';
import type { TestConsole } from '../test-console.ts';
import { takeTurn } from './take-turn.ts';
import { addMember, PASSWORD, tell, TestBrowser } from './test-people.ts';

/** Two run, and fifty wait. */
const ROOM = 52;

let console: TestConsole;
beforeAll(async () => {
  console = await openTestConsole({ settings: { rateLimits: false } });
});
afterAll(() => console.close());

/** Takes all the room that there is. @returns gives it back */
function fill(): () => Promise<number[]> {
  const gate = Promise.withResolvers<void>();
  const turns = Array.from({ length: ROOM }, (_, index) =>
    takeTurn(async () => {
      await gate.promise;
      return index;
    }),
  );
  return () => {
    gate.resolve();
    return Promise.all(turns);
  };
}

test('no more than fifty wait, and they are served in turn', async () => {
  const empty = fill();
  await expect(takeTurn(async () => 'late')).rejects.toThrow(
    'Too much is waiting; come again in 10 seconds.',
  );
  expect(await empty()).toEqual(Array.from({ length: ROOM }, (_, index) => index));
  expect(await takeTurn(async () => 'later')).toBe('later');
});

test('something that fails gives its place back', async () => {
  for (let round = 0; round < 5; round += 1) {
    await expect(takeTurn(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  }
  expect(await takeTurn(async () => 'fine')).toBe('fine');
});

test('who comes while nobody can be judged is told when to come again, and has guessed nothing', async () => {
  const member = await addMember(console, { clientId: await console.addClient() });
  const browser = new TestBrowser(console);
  const empty = fill();
  for (let round = 0; round < 12; round += 1) {
    const answer = await browser.enterPassword(member, 'wrong');
    expect(tell(answer)).toBe('429 Rate limit exceeded. Retry after 10 seconds.');
    expect(answer.headers['retry-after']).toBe('10');
  }
  await empty();
  expect((await browser.signIn(member)).status).toBe(200);
});

test('nor has somebody who confirms', async () => {
  const clientId = await console.addClient();
  const member = await addMember(console, { role: 'finance', clientId, totp: false });
  const browser = new TestBrowser(console);
  await browser.signIn(member);
  const confirm = (password: string) => browser.call('POST', '/step-up/password', { password });
  const empty = fill();
  for (let round = 0; round < 12; round += 1) {
    expect((await confirm('wrong')).status).toBe(429);
  }
  await empty();
  expect(tell(await confirm(PASSWORD))).toBe('200');
});
