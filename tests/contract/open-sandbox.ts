import { openReceiver } from '../../contract/index.ts';
import type { ContractOptions } from '../../contract/index.ts';
import { createClient } from '../../sandbox/auth/clients.ts';
import { createClock, startSandbox } from '../../sandbox/index.ts';
import { createWallet, creditWallet } from '../../sandbox/wallets/admin.ts';
import { createEndpoint } from '../../sandbox/webhooks/endpoints.ts';

/** A sandbox that was opened for the tester. */
export interface OpenedSandbox {
  /** The server, both accounts, the receiver of webhooks, and how time passes. */
  options: ContractOptions;
  close(): Promise<void>;
}

/**
 * A sandbox with two clients, money for a whole run, forced outcomes, a receiver of webhooks, and a
 * clock that stands until somebody waits.
 */
export async function openSandbox(): Promise<OpenedSandbox> {
  const clock = createClock(new Date('2026-06-01T12:00:00Z'), false);
  const running = await startSandbox({
    env: {},
    clock,
    work: false,
    settings: { profile: 'magic', localWebhooks: true, rateLimits: false },
  });
  const { sandbox, apiKey = '', apiSecret = '' } = running;
  const remarks = 'For the tester';
  for (const walletId of [1, 2]) {
    await creditWallet(sandbox, { walletId, amount: '1000000.00', remarks });
  }
  const other = await createClient(sandbox, { name: 'Other shop' });
  const walletId = await createWallet(sandbox, { clientId: other.clientId, currency: 'USD' });
  await creditWallet(sandbox, { walletId, amount: '10.00', remarks });
  const receiver = await openReceiver({ now: () => clock.now() });
  const endpoint = { clientId: 42, url: receiver.url, events: ['*'] };
  receiver.secret = (await createEndpoint(sandbox, endpoint)).secret;
  return {
    options: {
      url: running.url,
      account: { session: { apiKey, apiSecret } },
      other: { session: { apiKey: other.apiKey, apiSecret: other.apiSecret } },
      receiver,
      async wait(milliseconds) {
        await running.advance(milliseconds);
      },
    },
    async close() {
      await receiver.close();
      await running.close();
    },
  };
}
