import { sql } from 'kysely';
import type { Sandbox, Vertical } from '../context.ts';
import { findBackoff, readMessage } from '../worker/backoff.ts';
import type { JobHandler } from '../worker/job.ts';
import { checkOutcome, OutcomeError } from './check-outcome.ts';
import { describeChange } from './describe-change.ts';
import type { Change } from './describe-change.ts';
import { claimFulfilment, describeOrder, loadOrder } from './load-order.ts';
import type { ClaimedJob, LoadedOrder } from './load-order.ts';
import type { Outcome } from './provider.ts';
import { withTimeout } from './with-timeout.ts';

/** `moved`: its status has changed; `waiting`: it is still under way; `gone`: it has ended, or is not there. */
export type Fulfilment = 'moved' | 'waiting' | 'gone';

/** How long a provider may take for an answer, in milliseconds of the machine's time. */
const PROVIDER_TIMEOUT = 30_000;

/** Shortest pause before a provider is asked again, in milliseconds. */
const SHORTEST_PAUSE = 100;

/**
 * Works on an order within a request, if that is due by the clock and nobody else is at it. A fault of
 * the provider or the database leaves the order under way; it is tried again later.
 */
export async function fulfilOrder(
  sandbox: Sandbox,
  vertical: Vertical,
  id: number,
): Promise<Fulfilment> {
  let job: ClaimedJob | undefined;
  try {
    job = await claimFulfilment(sandbox, vertical, id);
    const order = await loadOrder(sandbox, vertical, id);
    if (order === undefined || order.completed_at !== null) return 'gone';
    return job === undefined ? 'waiting' : await workOn(sandbox, order, job);
  } catch (error) {
    sandbox.log.error({ err: error, vertical, order: id }, 'could not work on an order');
    // If this fails as well, the lease ends by itself.
    if (job !== undefined) {
      await postpone(sandbox, job, findBackoff(job.attempt), error).catch(() => undefined);
    }
    return 'waiting';
  }
}

/** Does the jobs of kind `fulfil`. */
export const fulfilJob: JobHandler = async (sandbox, job) => {
  const { vertical, order_id: id } = job;
  if (!isVertical(vertical) || id === null) throw new Error(`Job ${job.id} names no order.`);
  const order = await loadOrder(sandbox, vertical, id);
  if (order === undefined || order.completed_at !== null) return 'done';
  await workOn(sandbox, order, job);
  return 'kept';
};

async function workOn(sandbox: Sandbox, order: LoadedOrder, job: ClaimedJob): Promise<Fulfilment> {
  const { vertical, id } = order;
  let outcome: Outcome;
  try {
    outcome = await askProvider(sandbox, order, job.attempt);
  } catch (error) {
    // Never the customer's fault, so the order goes on: see "eventual delivery" in the description.
    sandbox.log.warn(
      { vertical, order: id, provider: order.provider, fault: readMessage(error) },
      'a provider failed',
    );
    await postpone(sandbox, job, findBackoff(job.attempt), error);
    return 'waiting';
  }
  const pause = 'after' in outcome ? Math.max(SHORTEST_PAUSE, Math.ceil(outcome.after)) : undefined;
  const change = describeChange(sandbox, order, outcome);
  if (pause !== undefined && !differs(order, change)) {
    await postpone(sandbox, job, pause);
    return 'waiting';
  }
  const moved = await applyChange(sandbox, order, job, change, pause);
  // Otherwise somebody else has moved it meanwhile.
  if (moved) {
    sandbox.signals.moved(vertical, id);
    sandbox.wake();
  }
  return change.status === undefined ? 'waiting' : 'moved';
}

async function askProvider(
  { providers, clock }: Sandbox,
  order: LoadedOrder,
  attempt: number,
): Promise<Outcome> {
  const provider = providers.get(order.provider);
  if (provider === undefined) throw new OutcomeError(`there is no provider "${order.provider}"`);
  const described = describeOrder(order, clock.now());
  const answer: unknown = await withTimeout(
    provider.fulfil(described, attempt),
    PROVIDER_TIMEOUT,
    'the provider took too long',
  );
  return checkOutcome(answer, described);
}

function differs(order: LoadedOrder, change: Change): boolean {
  return (
    change.status !== undefined ||
    (change.status_text !== undefined && change.status_text !== order.status_text)
  );
}

/**
 * Moves the order, and its job with it, unless somebody else has moved it since it was loaded: the row
 * is locked, and must be as it was.
 *
 * @param pause milliseconds until the provider is asked again; undefined: the order has ended
 */
async function applyChange(
  { db, clock }: Sandbox,
  order: LoadedOrder,
  job: ClaimedJob,
  change: Change,
  pause: number | undefined,
): Promise<boolean> {
  const { vertical, id } = order;
  const now = clock.now();
  const again = new Date(now.getTime() + (pause ?? 0));
  const activates = vertical === 'esim' && change.status === 'DELIVERED';
  const { rows } = await sql<{ moved: boolean }>`
    with held as materialized (
      select id from orders
      where vertical = ${vertical}::text and id = ${id}::bigint and status = ${order.status}::text
        and delivered_quantity = ${order.delivered_quantity}::integer and completed_at is null
      for update
    ), moved as materialized (
      select move_order(
        ${vertical}::text, id, ${order.status}::text, ${JSON.stringify(change)}::jsonb, ${now}::timestamptz
      ) as yes from held
    ), planned as (
      update jobs set due_at = ${again}::timestamptz, attempt = attempt + 1, leased_until = null, last_error = null
      where id = ${job.id}::bigint and attempt = ${job.attempt}::integer
        and ${pause !== undefined}::boolean and exists (select from moved where yes)
    ), activation as (
      insert into jobs (kind, vertical, order_id, due_at)
      select 'activate', ${vertical}::text, ${id}::bigint, ${now}::timestamptz from moved
      where yes and ${activates}::boolean
    )
    select coalesce(bool_or(yes), false) as moved from moved`.execute(db);
  return rows[0]?.moved === true;
}

/** Makes the job due again after a pause in milliseconds, unless somebody else has it by now. */
async function postpone(
  { db, clock }: Sandbox,
  job: ClaimedJob,
  pause: number,
  error?: unknown,
): Promise<void> {
  await db
    .updateTable('jobs')
    .set({
      due_at: new Date(clock.now().getTime() + pause),
      attempt: job.attempt + 1,
      leased_until: null,
      last_error: error === undefined ? null : readMessage(error),
    })
    .where('id', '=', job.id)
    .where('attempt', '=', job.attempt)
    .execute();
}

function isVertical(value: unknown): value is Vertical {
  return value === 'vouchers' || value === 'topups' || value === 'esim';
}
