import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Sandbox } from '../context.ts';
import { inTransaction } from '../db/in-transaction.ts';
import type { WebhookEndpointsTable } from '../db/tables.ts';
import { checkEndpointUrl, WebhookError } from './endpoint-url.ts';
import { listEventTypes } from './event-types.ts';
import { createSecret, sealSecret } from './secret.ts';

/** An endpoint as its owner sees it: without its secret. */
export interface Endpoint {
  id: number;
  clientId: number;
  url: string;
  events: string[];
  active: boolean;
  /** Why it is not active. */
  disabledReason: string | null;
  /** Until when the secret before the present one is used as well. */
  previousSecretExpiresAt: Date | null;
  createdAt: Date;
}

export interface NewEndpoint {
  clientId: number;
  url: string;
  /** Types of events; `*` stands for all there are now. */
  events: readonly string[];
}

/** How long both secrets are used after a rotation, in milliseconds: a day. */
export const DEFAULT_OVERLAP = 24 * 60 * 60 * 1000;

/**
 * Registers where events of a client are sent.
 *
 * @returns its id, and its secret, which nobody can read again
 * @throws WebhookError when the URL, an event or the client cannot be
 */
export async function createEndpoint(
  sandbox: Sandbox,
  { clientId, url, events }: NewEndpoint,
): Promise<{ id: number; secret: string }> {
  const checked = checkEndpointUrl(url, sandbox.settings.localWebhooks);
  const types = checkEvents(sandbox, events);
  const { db } = sandbox;
  const client = await db
    .selectFrom('clients')
    .select(({ fn, val }) =>
      // The id is part of what the secret is sealed with, so it has to be known before.
      fn<number>('nextval', [
        fn('pg_get_serial_sequence', [val('webhook_endpoints'), val('id')]),
      ]).as('next'),
    )
    .where('id', '=', clientId)
    .executeTakeFirst();
  if (client === undefined)
    throw new WebhookError(`There is no client ${clientId}. Name one that exists.`);
  const id = Number(client.next);
  const secret = createSecret(sandbox);
  await db
    .insertInto('webhook_endpoints')
    .values({
      id,
      client_id: clientId,
      url: checked.href,
      secret: sealSecret(sandbox, id, secret),
      events: types,
      created_at: sandbox.clock.now(),
    })
    .execute();
  return { id, secret };
}

/** Lists the endpoints of a client, or of all, oldest first; not those that were removed. */
export async function listEndpoints(sandbox: Sandbox, clientId?: number): Promise<Endpoint[]> {
  let query = sandbox.db
    .selectFrom('webhook_endpoints')
    .selectAll()
    .where('removed_at', 'is', null)
    .orderBy('id');
  if (clientId !== undefined) query = query.where('client_id', '=', clientId);
  const rows = await query.execute();
  return rows.map((row) => showEndpoint(row, sandbox.clock.now()));
}

/**
 * Changes where an endpoint is, or what it asks for. What waits to be sent goes to the new address.
 *
 * @throws WebhookError when the URL or an event cannot be, or there is no such endpoint
 */
export async function changeEndpoint(
  sandbox: Sandbox,
  id: number,
  { url, events }: Partial<Pick<NewEndpoint, 'url' | 'events'>>,
): Promise<void> {
  const change = {
    ...(url === undefined
      ? {}
      : { url: checkEndpointUrl(url, sandbox.settings.localWebhooks).href }),
    ...(events === undefined ? {} : { events: checkEvents(sandbox, events) }),
  };
  if (Object.keys(change).length === 0) return;
  const changed = await sandbox.db
    .updateTable('webhook_endpoints')
    .set(change)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw missing(id);
}

/**
 * Gives an endpoint a new secret. Until the overlap ends, messages carry the Standard Webhooks
 * signatures of both. `X-Signature` has room for one: it is made with the new secret, and with the old
 * one when the receiver answered 401, so a receiver that knows either gets them all.
 *
 * @param overlapMs how long the old secret is still used, in milliseconds
 * @returns the new secret, which nobody can read again
 * @throws WebhookError when there is no such endpoint, or the overlap is not from 0 to 30 days
 */
export async function rotateSecret(
  sandbox: Sandbox,
  id: number,
  overlapMs: number = DEFAULT_OVERLAP,
): Promise<{ secret: string; previousSecretExpiresAt: Date }> {
  if (!(overlapMs >= 0 && overlapMs <= 30 * DEFAULT_OVERLAP))
    throw new WebhookError(
      `An overlap of ${overlapMs} ms is not possible. Choose one from 0 to 30 days (${30 * DEFAULT_OVERLAP} ms).`,
    );
  const secret = createSecret(sandbox);
  const previousSecretExpiresAt = new Date(sandbox.clock.now().getTime() + overlapMs);
  const changed = await sandbox.db
    .updateTable('webhook_endpoints')
    .set(({ ref }) => ({
      previous_secret: ref('secret'),
      previous_secret_expires_at: previousSecretExpiresAt,
      secret: sealSecret(sandbox, id, secret),
    }))
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw missing(id);
  return { secret, previousSecretExpiresAt };
}

/**
 * Switches an endpoint off. What was on its way to it is cancelled.
 *
 * @param reason shown to its owner
 * @throws WebhookError when there is no such endpoint
 */
export async function deactivateEndpoint(
  sandbox: Sandbox,
  id: number,
  reason: string,
): Promise<void> {
  await closeEndpoint(sandbox, id, { active: false, disabled_reason: reason });
}

/**
 * Switches an endpoint on again. What happened in between is not sent; `replayEvent` does that.
 *
 * @throws WebhookError when there is no such endpoint
 */
export async function activateEndpoint(sandbox: Sandbox, id: number): Promise<void> {
  const changed = await sandbox.db
    .updateTable('webhook_endpoints')
    .set({ active: true, disabled_reason: null })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw missing(id);
}

/**
 * Removes an endpoint and its secrets. What was on its way to it is cancelled.
 *
 * @throws WebhookError when there is no such endpoint
 */
export async function removeEndpoint(sandbox: Sandbox, id: number): Promise<void> {
  await closeEndpoint(sandbox, id, {
    active: false,
    disabled_reason: 'It was removed.',
    removed_at: sandbox.clock.now(),
    secret: Buffer.alloc(0),
    previous_secret: null,
    previous_secret_expires_at: null,
  });
}

/** An endpoint that is not there, or not any more. */
export function missing(id: number): WebhookError {
  return new WebhookError(
    `There is no webhook endpoint ${id}. List the endpoints to see which are.`,
  );
}

type EndpointChange = Partial<{
  active: boolean;
  disabled_reason: string;
  removed_at: Date;
  secret: Uint8Array;
  previous_secret: null;
  previous_secret_expires_at: null;
}>;

async function closeEndpoint(sandbox: Sandbox, id: number, change: EndpointChange): Promise<void> {
  await inTransaction(sandbox.db, async (transaction) => {
    const changed = await transaction
      .updateTable('webhook_endpoints')
      .set(change)
      .where('id', '=', id)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    if (changed.numUpdatedRows === 0n) throw missing(id);
    const cancelled = await transaction
      .updateTable('webhook_deliveries')
      .set({ status: 'CANCELLED', finished_at: sandbox.clock.now() })
      .where('endpoint_id', '=', id)
      .where('status', '=', 'PENDING')
      .returning('id')
      .execute();
    const ids = cancelled.map((delivery) => delivery.id);
    await transaction
      .deleteFrom('jobs')
      .where('kind', '=', 'deliver')
      .where('target_id', '=', sql<number>`any (${ids}::bigint[])`)
      .execute();
  });
}

function checkEvents(sandbox: Sandbox, events: readonly string[]): string[] {
  const known = listEventTypes(sandbox.settings);
  if (events.length === 0)
    throw new WebhookError('The endpoint asks for no event. Name at least one, or * for all.');
  for (const type of events)
    if (type !== '*' && !known.includes(type))
      throw new WebhookError(`There is no event "${type}". Choose from: ${known.join(', ')}, *.`);
  return known.filter((type) => events.includes('*') || events.includes(type));
}

/** An endpoint without its secret; one whose time has passed is none. */
export function showEndpoint(row: Selectable<WebhookEndpointsTable>, now: Date): Endpoint {
  const expiry = row.previous_secret_expires_at;
  return {
    id: row.id,
    clientId: row.client_id,
    url: row.url,
    events: row.events,
    active: row.active,
    disabledReason: row.disabled_reason,
    previousSecretExpiresAt: expiry !== null && expiry > now ? expiry : null,
    createdAt: row.created_at,
  };
}
