import { sql } from 'kysely';
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
  const changed = await writeActivation(sandbox, order, activation, now);
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

/** Writes it, with its event, unless somebody else has changed it since the order was loaded. */
async function writeActivation(
  { db, settings }: Sandbox,
  order: LoadedOrder,
  activation: Activation,
  now: Date,
): Promise<boolean> {
  const installed = activation.installed || order.is_installed === true;
  const announces = settings.plannedEvents && installed && order.is_installed !== true;
  const { rows } = await sql<{ changed: boolean }>`
    with changed as (
      update orders set
        activation_status = ${activation.status}::text,
        is_installed = ${installed}::boolean,
        installed_at = ${order.installed_at ?? activation.installedAt ?? null}::timestamptz,
        activated_at = ${order.activated_at ?? activation.activatedAt ?? null}::timestamptz,
        expires_at = ${order.expires_at ?? activation.expiresAt ?? null}::timestamptz
      where vertical = 'esim' and id = ${order.id}::bigint
        and activation_status is not distinct from ${order.activation_status}::text
        and is_installed is not distinct from ${order.is_installed}::boolean
      returning *
    ), told as materialized (
      select emit_event(client_id, 'esim.installed', json_build_object(
        'id', id, 'client_reference', client_reference, 'status', status, 'status_text', status_text,
        'product_id', product_id, 'product_name', product_name, 'amount', trim_scale(payable),
        'currency', deduction_currency, 'is_installed', is_installed, 'installed_at', write_time(installed_at),
        'created_at', write_time(created_at), 'completed_at', write_time(completed_at)
      ), ${now}::timestamptz, vertical, id, null)
      from changed where ${announces}::boolean
    )
    select exists (select from changed) as changed, (select count(*) from told) as told`.execute(
    db,
  );
  return rows[0]?.changed === true;
}
