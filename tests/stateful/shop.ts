import { fileURLToPath } from 'node:url';
import { compileDescription, SourceStore } from '@octopus-cards/toolkit/compile';
import type { Operation } from '@octopus-cards/toolkit';
import {
  createTestCourier,
  createTestTools,
  describeModel,
} from '../../contract/checks/probe/test-courier.ts';
import { openReceiver } from '../../contract/checks/probe/support/receiver.ts';
import type { Receiver } from '../../contract/checks/probe/support/receiver.ts';
import type { Courier, Problem, ProbeCheck, Tools } from '../../contract/types.ts';
import { createClient } from '../../sandbox/auth/clients.ts';
import { createClock, startSandbox } from '../../sandbox/index.ts';
import type { RunningSandbox } from '../../sandbox/index.ts';
import { createWallet, creditWallet } from '../../sandbox/wallets/admin.ts';
import { createEndpoint } from '../../sandbox/webhooks/endpoints.ts';

const ROOT = fileURLToPath(new URL('../../openapi/openapi.yaml', import.meta.url));

/** The description as it is written, not as it was generated last. */
export const description = describeModel(compileDescription(new SourceStore(), ROOT, () => {}));

/** A sandbox with two clients, a receiver of webhooks, and a clock that stands. */
export interface Shop {
  sandbox: RunningSandbox;
  receiver: Receiver;
  /** Sends to the sandbox, or to what stands in front of it. */
  courier(tools: Tools, url?: string): Courier;
  close(): Promise<void>;
}

/** Opens a shop whose first client can pay for many runs. */
export async function openShop(rateLimits = false): Promise<Shop> {
  const clock = createClock(new Date('2026-06-01T12:00:00Z'), false);
  const sandbox = await startSandbox({
    env: {},
    clock,
    work: false,
    settings: { profile: 'magic', localWebhooks: true, rateLimits },
  });
  for (const walletId of [1, 2]) {
    await creditWallet(sandbox.sandbox, { walletId, amount: '1000000.00', remarks: 'Many runs' });
  }
  const other = await createClient(sandbox.sandbox, { name: 'Other shop' });
  const walletId = await createWallet(sandbox.sandbox, {
    clientId: other.clientId,
    currency: 'USD',
  });
  await creditWallet(sandbox.sandbox, { walletId, amount: '10.00', remarks: 'Test funds' });
  const receiver = await openReceiver({ now: () => clock.now() });
  const endpoint = { clientId: 42, url: receiver.url, events: ['*'] };
  receiver.secret = (await createEndpoint(sandbox.sandbox, endpoint)).secret;
  const { apiKey, apiSecret } = sandbox;
  if (apiKey === undefined || apiSecret === undefined) throw new Error('There is no first client.');
  return {
    sandbox,
    receiver,
    courier: (tools, url = sandbox.url) =>
      createTestCourier(
        {
          url,
          own: { username: apiKey, password: apiSecret },
          other: { username: other.apiKey, password: other.apiSecret },
          async wait(milliseconds) {
            await sandbox.advance(milliseconds);
          },
        },
        tools,
      ),
    async close() {
      await receiver.close();
      await sandbox.close();
    },
  };
}

/** Tools for operations whose ids begin or end as said; all without. */
export function toolsFor(ids?: RegExp): Tools {
  return createTestTools(
    description,
    ids === undefined ? undefined : ({ id }: Operation) => ids.test(id),
  );
}

/** What a check finds, each defect once, as `operation: cause`. */
export async function findDefects(
  check: ProbeCheck | undefined,
  courier: Courier,
  tools: Tools,
): Promise<{ defects: string[]; problems: Problem[] }> {
  if (check?.applies(tools) !== true) throw new Error('The check does not apply.');
  const problems: Problem[] = [];
  for await (const problem of check.probe(courier, tools)) problems.push(problem);
  const defects = new Set(problems.map(({ operation, cause }) => `${operation}: ${cause}`));
  return { defects: [...defects], problems };
}
