import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDescription } from '../../contract/index.ts';
import { expectNone, root } from './expect-none.ts';
import { openConsole } from './open-console.ts';
import type { OpenedConsole } from './open-console.ts';

const spec = await loadDescription('openapi/console/openapi.yaml', root);

/**
 * These end the session or the sign-in of the tester, at once or after some wrong answers, or take its
 * role away: beside them, most of the others would only be seen to say 401.
 */
const ENDING = [
  ...['endSession', 'revokeSession', 'setPassword', 'resetSandbox'],
  ...['confirmBy*', 'finishTotpSignIn', 'finishPasskeySignIn', 'finishRecoverySignIn'],
  ...['setMemberRole', 'removeMember'],
];

let opened: OpenedConsole;
beforeAll(async () => {
  opened = await openConsole();
});
afterAll(() => opened.close());

test.each(['owner', 'platform_administrator'] as const)(
  'the console keeps to its description for the role %s',
  async (role) => {
    const { exchanges } = await expectNone({
      spec,
      url: opened.url,
      account: await opened.signIn(role),
      exclude: ENDING,
      seed: 7,
    });
    expect(exchanges).toBeGreaterThan(2500);
  },
);

test.each(['developer', 'finance', 'read_only'] as const)(
  'the console keeps to its description for the role %s',
  async (role) => {
    const { exchanges } = await expectNone({
      spec,
      url: opened.url,
      account: await opened.signIn(role),
      // Those that need nobody are the same for all.
      exclude: [...ENDING, 'beginSignIn', 'acceptInvitation'],
      phases: ['examples', 'stateful', 'coverage'],
      seed: 2,
    });
    expect(exchanges).toBeGreaterThan(1500);
  },
);

test('the console keeps to its description where sessions end', async () => {
  const { exchanges } = await expectNone({
    spec,
    url: opened.url,
    account: await opened.signIn('owner'),
    // Reading goes first, so that something is answered before the session has ended.
    include: [...ENDING, 'method:get'],
    phases: ['coverage'],
    seed: 3,
  });
  expect(exchanges).toBeGreaterThan(500);
});
