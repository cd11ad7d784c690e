import { createClock, startSandbox } from '../../sandbox/index.ts';
import type { RunningSandbox } from '../../sandbox/index.ts';
import { createKey, deriveCsrfToken, hashKey } from '../../sandbox/console/keys.ts';
import type { Role } from '../../sandbox/console/context.ts';
import { insertPerson } from '../../sandbox/console/test-console.ts';
import { creditWallet } from '../../sandbox/wallets/admin.ts';
import { createEndpoint } from '../../sandbox/webhooks/endpoints.ts';
import { sendTestEvent } from '../../sandbox/webhooks/replay.ts';
import type { AccountOptions } from '../../contract/index.ts';

/** A console that was opened for the tester, behind a real sandbox. */
export interface OpenedConsole {
  running: RunningSandbox;
  url: string;
  /** Makes somebody of a role, who is signed in and about to sign in. */
  signIn(role: Role): Promise<AccountOptions>;
  close(): Promise<void>;
}

/** A sandbox with a console and one client that has one of everything. */
export async function openConsole(): Promise<OpenedConsole> {
  const start = new Date('2026-06-01T12:00:00Z');
  const running = await startSandbox({
    env: {},
    clock: createClock(start, false),
    consoleClock: createClock(start, false),
    work: false,
    settings: {
      ...{ profile: 'magic', control: true, console: true },
      ...{ localWebhooks: true, rateLimits: false },
    },
  });
  const { sandbox } = running;
  const clientId = 42;
  await creditWallet(sandbox, { walletId: 1, amount: '1000000.00', remarks: 'For the tester' });
  const endpoint = await createEndpoint(sandbox, {
    clientId,
    url: 'http://127.0.0.1:9/',
    events: ['*'],
  });
  await sendTestEvent(sandbox, endpoint.id);
  const clock = createClock(start, false);
  return {
    running,
    url: running.url,
    async signIn(role) {
      const belongs = role === 'platform_administrator' ? {} : { clientId };
      const { userId, key } = await insertPerson({ sandbox, clock }, { role, ...belongs });
      const signIn = createKey(sandbox);
      await sandbox.db
        .insertInto('console_sign_ins')
        .values({
          user_id: userId,
          key_hash: hashKey(signIn),
          expires_at: new Date(start.getTime() + 300_000),
        })
        .execute();
      return {
        headers: [
          ['Cookie', `octopus_console=${key}; octopus_console_sign_in=${signIn}`],
          ['X-CSRF-Token', deriveCsrfToken(key)],
        ],
      };
    },
    close: () => running.close(),
  };
}
