import type { Sandbox } from '../context.ts';
import type { JobHandler } from '../worker/job.ts';
import { describeOrder, loadOrder } from './load-order.ts';
import type { LoadedOrder } from './load-order.ts';
import type { Activation } from './provider.ts';
import { withTimeout } from './with-timeout.ts';

/** How long a provider may take for an answer, in milliseconds of the machine's time. */
const PROVIDER_TIMEOUT = 10_000;

/** How often a provider is asked that does not say when, and until how long after delivery. */
const ASK_EVERY = 10 * 60_000;
const ASK_FOR = 90 * 86_400_000;

/**
 * Asks the provider what the device has done with a delivered eSIM, and writes it down. A provider that
 * fails leaves things as they are.
 *
 * @returns whether something has changed
 */
export async function refreshActivation(sandbox: Sandbox, id: number): Promise<boolean> {
  const order = await loadOrder(sandbox, 'esim', id);
  if (order === undefined) return false;
  try {
    return (await refresh(sandbox, order)).changed;
  } catch (error) {
    sandbox.log.warn({ err: error, order: id }, 'could not ask for the activation of an eSIM');
    return false;
  }
}

/** Does the jobs of kind `activate`, which follow an eSIM until nothing more can happen to it. */
export const activateJob: JobHandler = async (sandbox, job) => {
  const order = await loadOrder(sandbox, 'esim', job.order_id ?? 0);
  if (order?.status !== 'DELIVERED' || order.completed_at === null) return 'done';
  const now = sandbox.clock.now();
  const { activation } = await refresh(sandbox, order);
  if (activation !== undefined) {
    return activation.askAgain === undefined ? 'done' : { again: activation.askAgain };
  }
  const isLate = now.getTime() - order.completed_at.getTime() > ASK_FOR;
  return isLate ? 'done' : { again: new Date(now.getTime() + ASK_EVERY) };
};

interface Refresh {
  changed: boolean;
  /** What the provider said. */
  activation: Activation | undefined;
}

async function refresh(sandbox: Sandbox, order: LoadedOrder): Promise<Refresh> {
  const provider = sandbox.providers.get(order.provider);
  if (order.status !== 'DELIVERED' || provider?.checkActivation === undefined) {
    return { changed: false, activation: undefined };
  }
  const now = sandbox.clock.now();
  const activation = await withTimeout(
    provider.checkActivation(describeOrder(order, now), now),
    PROVIDER_TIMEOUT,
    'the provider took too long',
  );
  if (activation === undefined || !isNews(order, activation)) {
    return { changed: false, activation };
  }
  const changed = await writeActivation(sandbox, order, activation);
  if (changed) {
    sandbox.signals.moved('esim', order.id);
    sandbox.wake();
  }
  return { changed, activation };
}

const RANKS = { NOT_INSTALLED: 0, ACTIVE: 1, EXPIRED: 2 } as const;

/** An activation goes forward only. */
function isNews(order: LoadedOrder, activation: Activation): boolean {
  const before = RANKS[order.activation_status ?? 'NOT_INSTALLED'];
  const after = RANKS[activation.status];
  return after > before || (after === before && activation.installed && !order.is_installed);
}

/** Writes it, unless somebody else has changed it since the order was loaded. */
async function writeActivation(
  { db }: Sandbox,
  order: LoadedOrder,
  activation: Activation,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('orders')
    .set({
      activation_status: activation.status,
      is_installed: activation.installed || order.is_installed === true,
      installed_at: order.installed_at ?? activation.installedAt ?? null,
      activated_at: order.activated_at ?? activation.activatedAt ?? null,
      expires_at: order.expires_at ?? activation.expiresAt ?? null,
    })
    .where('vertical', '=', 'esim')
    .where('id', '=', order.id)
    .where('activation_status', 'is not distinct from', order.activation_status)
    .where('is_installed', 'is not distinct from', order.is_installed)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
