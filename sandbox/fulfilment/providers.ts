import { randomBytes } from 'node:crypto';
import type { Settings } from '../settings.ts';
import { simulateActivation } from './activation.ts';
import { followTimeline } from './follow-timeline.ts';
import type { Action } from './follow-timeline.ts';
import { makeEsim } from './make-esim.ts';
import { makeVouchers } from './make-voucher.ts';
import type { FulfilmentOrder, Outcome, Provider, Providers, Step } from './provider.ts';
import type { RandomBytes } from './random-text.ts';

/** Vouchers of orders up to this quantity are handed over while they are placed. */
export const SYNCHRONOUS_QUANTITY = 5;

/** How long simulated fulfilment takes, in milliseconds. */
type Latency = Settings['latency'];

/**
 * Makes the simulated providers: `inventory` (vouchers), `simulated-topups` and `simulated-esim`. What
 * they deliver works nowhere.
 *
 * @param random where the characters of codes come from; replaced in tests that need the same ones
 */
export function createProviders(
  { latency }: Pick<Settings, 'latency'>,
  random: RandomBytes = randomBytes,
): Providers {
  const providers = [
    createInventory(latency, random),
    createTopups(latency),
    createEsims(latency, random),
  ];
  return new Map(providers.map((provider) => [provider.name, provider]));
}

function createInventory(latency: Latency, random: RandomBytes): Provider {
  return {
    name: 'inventory',
    handOver(order) {
      if (order.scenario?.timeline !== undefined) return undefined;
      return makeVouchers(order, order.quantity, random);
    },
    async fulfil(order) {
      const wait = order.quantity > SYNCHRONOUS_QUANTITY ? latency.vouchers : 0;
      const action = chooseAction(order, wait);
      return writeOutcome(action, (count) => ({ vouchers: makeVouchers(order, count, random) }));
    },
  };
}

function createTopups(latency: Latency): Provider {
  return {
    name: 'simulated-topups',
    fulfil: async (order) => writeOutcome(chooseAction(order, latency.topups), () => ({})),
  };
}

function createEsims(latency: Latency, random: RandomBytes): Provider {
  return {
    name: 'simulated-esim',
    fulfil: async (order) =>
      writeOutcome(chooseAction(order, latency.esim), () => ({ esim: makeEsim(random) })),
    checkActivation: async (order, now) => simulateActivation(order, now),
  };
}

/** What the order's scenario says, or else: all of it, after the usual time. */
function chooseAction(order: FulfilmentOrder, latency: number): Action {
  const usual: Step = { after: latency / 1000, do: 'deliver' };
  return followTimeline(order.scenario?.timeline ?? [usual], order);
}

type Goods = Omit<Extract<Outcome, { kind: 'delivered' }>, 'kind' | 'status'>;

function writeOutcome(action: Action, makeGoods: (count: number) => Goods): Outcome {
  switch (action.kind) {
    case 'deliver':
      return { kind: 'delivered', ...makeGoods(action.count), status: action.status };
    case 'deliver-some': {
      const { vouchers = [] } = makeGoods(action.count);
      return { kind: 'partial', vouchers, rest: 'later', after: action.after };
    }
    case 'deliver-last': {
      const { vouchers = [] } = makeGoods(action.count);
      return { kind: 'partial', vouchers, rest: 'refund' };
    }
    default:
      return action;
  }
}
