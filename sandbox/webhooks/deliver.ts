import { sql } from 'kysely';
import type { Sandbox } from '../context.ts';
import type { JobHandler, JobResult } from '../worker/job.ts';
import { checkEndpointUrl, WebhookError } from './endpoint-url.ts';
import { deactivateEndpoint } from './endpoints.ts';
import { cleanExcerpt } from './read-excerpt.ts';
import { planRetry } from './retry-schedule.ts';
import { openSecret } from './secret.ts';
import { createSender } from './send.ts';
import type { Send, SendResult } from './send.ts';
import { signMessage, TOKEN_HEADER } from './sign.ts';
import type { Message } from './sign.ts';

/** Pause before a delivery that somebody else has changed is looked at again, in milliseconds. */
const LOOK_AGAIN = 5_000;

/**
 * Makes the handler of jobs of kind `deliver`. Each call is one attempt: it is recorded, and either it
 * was the last one or the job is due again. A message may be sent twice (a process that died after
 * sending it), so receivers drop repeats by the id of the event.
 *
 * How many go to one endpoint at once is for the worker to limit.
 */
export function createDeliverHandler(send: Send = createSender()): JobHandler {
  return async (sandbox, job) => {
    const delivery = await loadDelivery(sandbox, job.target_id ?? 0);
    if (delivery === undefined || delivery.status !== 'PENDING') return 'done';
    if (!delivery.active) return cancelDelivery(sandbox, delivery.id);
    return attemptDelivery(sandbox, delivery, send);
  };
}

/**
 * The headers and the body of a delivery, as an attempt at a time sends them with the secrets of the
 * present; an endpoint that was removed has none, so nothing is signed.
 *
 * @param at of the attempt; default: now
 * @returns undefined when there is no such delivery
 */
export async function describeMessage(
  sandbox: Sandbox,
  id: number,
  at: Date = sandbox.clock.now(),
): Promise<{ headers: Record<string, string>; body: string } | undefined> {
  const delivery = await loadDelivery(sandbox, id);
  if (delivery === undefined) return undefined;
  const { body } = delivery;
  if (delivery.secret.length > 0) {
    const headers = signMessage(writeMessage(delivery), chooseSecrets(sandbox, delivery), at);
    return { headers: { ...headers, [TOKEN_HEADER]: '****' }, body };
  }
  const headers = Object.entries(signMessage(writeMessage(delivery), [''], at));
  const unsigned = headers.filter(([name]) => !/signature|token/i.test(name));
  return { headers: Object.fromEntries(unsigned), body };
}

/** The endpoint was switched off at the moment the event was written. */
async function cancelDelivery(sandbox: Sandbox, id: number): Promise<JobResult> {
  await sandbox.db
    .updateTable('webhook_deliveries')
    .set({ status: 'CANCELLED', finished_at: sandbox.clock.now() })
    .where('id', '=', id)
    .where('status', '=', 'PENDING')
    .execute();
  return 'done';
}

/** Somebody else made the attempt, or the endpoint was switched off meanwhile. */
async function lookAgain(sandbox: Sandbox, id: number): Promise<JobResult> {
  const delivery = await loadDelivery(sandbox, id);
  if (delivery?.status !== 'PENDING') return 'done';
  return { again: new Date(sandbox.clock.now().getTime() + LOOK_AGAIN) };
}

async function attemptDelivery(
  sandbox: Sandbox,
  delivery: Delivery,
  send: Send,
): Promise<JobResult> {
  const secrets = chooseSecrets(sandbox, delivery);
  const at = sandbox.clock.now();
  const result = await sendDelivery(sandbox, delivery, secrets, send);
  const attempt = delivery.attempts + 1;
  const succeeded = 'status' in result && result.status >= 200 && result.status < 300;
  const gone = 'status' in result && result.status === 410;
  const now = sandbox.clock.now();
  const retry =
    succeeded || gone
      ? undefined
      : planRetry({
          eventId: delivery.eventId,
          attempt,
          createdAt: delivery.createdAt,
          now,
          retryAfter: 'status' in result ? result.retryAfter : undefined,
        });
  const recorded = await recordAttempt(sandbox, {
    id: delivery.id,
    attempt,
    at,
    now,
    result,
    outcome: succeeded ? 'DELIVERED' : retry === undefined ? 'EXHAUSTED' : 'PENDING',
    secrets,
  });
  if (!recorded) return lookAgain(sandbox, delivery.id);
  sandbox.log.info(
    {
      webhook: delivery.endpointId,
      event: delivery.eventId,
      attempt,
      ...('status' in result ? { status: result.status } : { fault: result.error }),
      ...(retry === undefined ? {} : { retry }),
    },
    succeeded ? 'webhook delivered' : 'webhook not delivered',
  );
  if (gone)
    await deactivateEndpoint(sandbox, delivery.endpointId, 'It answered 410 Gone.').catch(
      (error: unknown) => {
        // Removed in the meantime, which is just as well.
        if (!(error instanceof WebhookError)) throw error;
      },
    );
  return retry === undefined ? 'done' : { again: retry };
}

async function sendDelivery(
  sandbox: Sandbox,
  delivery: Delivery,
  secrets: readonly [string, ...string[]],
  send: Send,
): Promise<SendResult> {
  const local = sandbox.settings.localWebhooks;
  const { body } = delivery;
  let url: URL;
  try {
    // Checked when it was registered, perhaps by a sandbox that allowed more.
    url = checkEndpointUrl(delivery.url, local);
  } catch (error) {
    if (error instanceof WebhookError) return { error: 'address', durationMs: 0 };
    throw error;
  }
  const headers = signMessage(writeMessage(delivery), secrets, sandbox.clock.now());
  return send({ url, headers, body, local });
}

function writeMessage({ eventId, eventType, body, endpointId }: Delivery): Message {
  return { eventId, eventType, body, webhookId: String(endpointId) };
}

interface Delivery {
  id: number;
  status: string;
  attempts: number;
  createdAt: Date;
  /** How many attempts were answered 401. */
  unauthorized: number;
  eventId: string;
  eventType: string;
  body: string;
  endpointId: number;
  url: string;
  active: boolean;
  secret: Uint8Array;
  previousSecret: Uint8Array | null;
  previousSecretExpiresAt: Date | null;
}

function loadDelivery(sandbox: Sandbox, id: number): Promise<Delivery | undefined> {
  return sandbox.db
    .selectFrom('webhook_deliveries as d')
    .innerJoin('events as e', 'e.sequence', 'd.event_sequence')
    .innerJoin('webhook_endpoints as w', 'w.id', 'd.endpoint_id')
    .select(({ selectFrom, fn }) => [
      'd.id',
      'd.status',
      'd.attempts',
      'd.created_at as createdAt',
      'e.id as eventId',
      'e.type as eventType',
      'e.body',
      'w.id as endpointId',
      'w.url',
      'w.active',
      'w.secret',
      'w.previous_secret as previousSecret',
      'w.previous_secret_expires_at as previousSecretExpiresAt',
      selectFrom('webhook_attempts as a')
        .select(fn.countAll<number>().as('count'))
        .whereRef('a.delivery_id', '=', 'd.id')
        .where('a.status', '=', 401)
        .$asScalar()
        .$notNull()
        .as('unauthorized'),
    ])
    .where('d.id', '=', id)
    .executeTakeFirst();
}

/** The secret of `X-Signature` first: the other one after each 401, while there are two. */
function chooseSecrets(sandbox: Sandbox, delivery: Delivery): [string, ...string[]] {
  const { endpointId, previousSecret, previousSecretExpiresAt } = delivery;
  const current = openSecret(sandbox, endpointId, delivery.secret);
  if (
    previousSecret === null ||
    previousSecretExpiresAt === null ||
    previousSecretExpiresAt <= sandbox.clock.now()
  )
    return [current];
  const previous = openSecret(sandbox, endpointId, previousSecret);
  return delivery.unauthorized % 2 === 0 ? [current, previous] : [previous, current];
}

interface AttemptRecord {
  id: number;
  attempt: number;
  at: Date;
  now: Date;
  result: SendResult;
  outcome: 'DELIVERED' | 'EXHAUSTED' | 'PENDING';
  secrets: readonly string[];
}

/** @returns `false`: the delivery is not any more as it was when the attempt began */
async function recordAttempt(sandbox: Sandbox, record: AttemptRecord): Promise<boolean> {
  const { id, attempt, result, outcome } = record;
  const answered = 'status' in result;
  const { rows } = await sql`
    with moved as (
      update webhook_deliveries set
        attempts = ${attempt}::integer,
        status = ${outcome}::text,
        finished_at = ${outcome === 'PENDING' ? null : record.now}::timestamptz
      where id = ${id}::bigint and status = 'PENDING' and attempts = ${attempt - 1}::integer
      returning id
    )
    insert into webhook_attempts (delivery_id, number, at, duration_ms, status, error, response)
    select id, ${attempt}::integer, ${record.at}::timestamptz, ${result.durationMs}::integer,
      ${answered ? result.status : null}::integer, ${answered ? null : result.error}::text,
      ${answered ? cleanExcerpt(result.excerpt, record.secrets) : null}::text
    from moved returning id`.execute(sandbox.db);
  return rows.length > 0;
}
