import { createHmac } from 'node:crypto';
import { listChecks } from '../../contract/checks/index.ts';
import { openReceiver } from '../../contract/checks/probe/support/receiver.ts';
import type { Delivery, Receiver } from '../../contract/checks/probe/support/receiver.ts';
import type { ContractOptions } from '../../contract/index.ts';
import { createClient } from '../../sandbox/auth/clients.ts';
import { createClock, startSandbox } from '../../sandbox/index.ts';
import { createWallet, creditWallet } from '../../sandbox/wallets/admin.ts';
import { createEndpoint } from '../../sandbox/webhooks/endpoints.ts';
import { startStub } from '../../scripts/start-stub.ts';
import type { FaultCase } from './fault-case.ts';

/** A right server, and what a tester must know of it. */
export interface World {
  url: string;
  /** Its account, and how time passes on it. */
  options: Pick<ContractOptions, 'account' | 'other' | 'wait' | 'phases'>;
  /** The checks, which get the webhooks as a fault has changed them. */
  checks(webhook?: FaultCase['webhook'], slow?: number): NonNullable<ContractOptions['checks']>;
  /** Back to how it was when it was opened. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** The stub remembers nothing, so that only single requests can be judged. */
export async function openStub(): Promise<World> {
  const stub = await startStub();
  return {
    url: stub.url,
    options: {
      account: { token: 'token-of-the-tester' },
      phases: ['examples', 'coverage'],
      wait: async () => {},
    },
    checks: (_, slow) => listChecks(slow === undefined ? {} : { maxResponseTime: slow }),
    reset: async () => {},
    close: () => stub.close(),
  };
}

const START = new Date('2026-06-01T12:00:00Z');
const FUNDS = '1000000.00';

export interface SandboxWorldOptions {
  /**
   * Time passes by itself, and the work is done as it falls due: for requests that wait for an order,
   * which nobody would end on a clock that stands. Default: false.
   */
  live?: boolean;
}

/**
 * A sandbox with two clients, a receiver of webhooks, forced outcomes, and a clock that stands until
 * somebody waits.
 */
export async function openSandbox({ live = false }: SandboxWorldOptions = {}): Promise<World> {
  const clock = live ? createClock() : createClock(START, false);
  const running = await startSandbox({
    env: {},
    clock,
    work: live,
    // Orders of one second would stand in any order.
    onAnswer: ({ method, target }) => {
      if (!live && method === 'POST' && target.endsWith('/orders')) {
        clock.moveTo(new Date(clock.now().getTime() + 1000));
      }
    },
    settings: { profile: 'magic', control: true, localWebhooks: true, rateLimits: false },
  });
  const { sandbox, control, apiKey, apiSecret } = running;
  if (control === undefined || apiKey === undefined || apiSecret === undefined) {
    throw new Error('The sandbox has no control or no first client.');
  }
  for (const walletId of [1, 2]) {
    await creditWallet(sandbox, { walletId, amount: FUNDS, remarks: 'Many runs' });
  }
  const other = await createClient(sandbox, { name: 'Other shop' });
  const walletId = await createWallet(sandbox, { clientId: other.clientId, currency: 'USD' });
  await creditWallet(sandbox, { walletId, amount: '10.00', remarks: 'Test funds' });
  const receiver = await openReceiver({ now: () => clock.now() });
  const { secret } = await createEndpoint(sandbox, {
    clientId: 42,
    url: receiver.url,
    events: ['*'],
  });
  await control.snapshot('opened');
  return {
    url: running.url,
    options: {
      account: { session: { apiKey, apiSecret } },
      other: { session: { apiKey: other.apiKey, apiSecret: other.apiSecret } },
      phases: ['stateful'],
      ...(live ? {} : { wait: async (milliseconds) => void (await running.advance(milliseconds)) }),
    },
    checks(webhook = (message) => [message], slow) {
      // Ids come again after a reset: only what came since then counts.
      const seen = receiver.deliveries.length;
      const spoilt: Receiver = {
        ...receiver,
        secret,
        get deliveries() {
          return receiver.deliveries.slice(seen).flatMap((one) => spoil(one, webhook, secret));
        },
      };
      return listChecks({
        receiver: spoilt,
        ...(slow === undefined ? {} : { maxResponseTime: slow }),
      });
    },
    reset: async () => {
      await control.restore('opened');
    },
    async close() {
      await receiver.close();
      await running.close();
    },
  };
}

function spoil(
  { at, headers, raw }: Delivery,
  webhook: NonNullable<FaultCase['webhook']>,
  secret: string,
): Delivery[] {
  return webhook({ headers: { ...headers }, raw }).map((one) => {
    // A body that was changed is signed as what it is: the signature is no part of that fault.
    const signature = createHmac('sha256', secret).update(one.raw).digest('hex');
    const signed = one.raw === raw ? one.headers : { ...one.headers, 'x-signature': signature };
    return { at, headers: signed, raw: one.raw, json: parse(one.raw) };
  });
}

function parse(raw: string): Delivery['json'] {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}
