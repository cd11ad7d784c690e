import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Sandbox } from '../context.ts';
import { inTransaction } from '../db/in-transaction.ts';
import type { Tables } from '../db/tables.ts';
import { WebhookError } from './endpoint-url.ts';
import { missing } from './endpoints.ts';
import { listEventTypes } from './event-types.ts';
import { writeSampleData } from './sample-data.ts';

/**
 * Sends an event once more to the endpoint of a delivery, whatever came of that one. Event id and body
 * are the same.
 *
 * @returns the id of the new delivery
 * @throws WebhookError when there is no such delivery, or its endpoint is not active
 */
export async function replayDelivery(sandbox: Sandbox, deliveryId: number): Promise<number> {
  const found = await sandbox.db
    .selectFrom('webhook_deliveries as d')
    .innerJoin('webhook_endpoints as w', 'w.id', 'd.endpoint_id')
    .select(['d.event_sequence', 'd.endpoint_id', 'w.active'])
    .where('d.id', '=', deliveryId)
    .executeTakeFirst();
  if (found === undefined)
    throw new WebhookError(
      `There is no webhook delivery ${deliveryId}. List the deliveries to see which are.`,
    );
  if (!found.active) throw inactive(found.endpoint_id);
  const [id] = await inTransaction(sandbox.db, (transaction) =>
    addDeliveries(sandbox, transaction, found.event_sequence, [found.endpoint_id]),
  );
  sandbox.wake();
  return id;
}

/**
 * Sends an event once more to every endpoint that would get it if it happened now.
 *
 * @param eventId `evt_…`
 * @returns the ids of the new deliveries; none when no endpoint wants it
 * @throws WebhookError when there is no such event
 */
export async function replayEvent(sandbox: Sandbox, eventId: string): Promise<number[]> {
  const event = await sandbox.db
    .selectFrom('events')
    .select(['sequence', 'client_id', 'type'])
    .where('id', '=', eventId)
    .executeTakeFirst();
  if (event === undefined)
    throw new WebhookError(`There is no event "${eventId}". List the events to see which are.`);
  const endpoints = await sandbox.db
    .selectFrom('webhook_endpoints')
    .select('id')
    .where('client_id', '=', event.client_id)
    .where('active', '=', true)
    .where(sql<boolean>`${event.type} = any (events)`)
    .orderBy('id')
    .execute();
  const [first, ...others] = endpoints.map(({ id }) => id);
  if (first === undefined) return [];
  const ids = await sandbox.db
    .transaction()
    .execute((transaction) =>
      addDeliveries(sandbox, transaction, event.sequence, [first, ...others]),
    );
  sandbox.wake();
  return ids;
}

/**
 * Sends an endpoint an event with made-up data, so that its receiver can be tried out. Its id begins
 * with `evt_test_`.
 *
 * @param type one that the endpoint asks for; by default the first of them
 * @throws WebhookError when the endpoint is not there, is not active, or does not ask for the type
 */
export async function sendTestEvent(
  sandbox: Sandbox,
  endpointId: number,
  type?: string,
): Promise<{ eventId: string; deliveryId: number }> {
  const endpoint = await sandbox.db
    .selectFrom('webhook_endpoints')
    .select(['client_id', 'events', 'active'])
    .where('id', '=', endpointId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (endpoint === undefined) throw missing(endpointId);
  if (!endpoint.active) throw inactive(endpointId);
  const chosen = type ?? endpoint.events[0] ?? '';
  if (!endpoint.events.includes(chosen) || !listEventTypes(sandbox.settings).includes(chosen))
    throw new WebhookError(
      `The webhook endpoint ${endpointId} does not get "${chosen}". Choose from: ${endpoint.events.join(', ')}.`,
    );
  const now = sandbox.clock.now();
  const eventId = `evt_test_${sandbox.random(16).toString('hex')}`;
  const data = JSON.stringify(writeSampleData(chosen, now));
  const [deliveryId] = await inTransaction(sandbox.db, async (transaction) => {
    const { rows } = await sql<{ sequence: number }>`
      select write_event(${eventId}, ${endpoint.client_id}::integer, ${chosen}, ${data}::json, ${now}::timestamptz)
        as sequence`.execute(transaction);
    return addDeliveries(sandbox, transaction, rows[0]?.sequence ?? 0, [endpointId]);
  });
  sandbox.wake();
  return { eventId, deliveryId };
}

/** Adds a delivery, and the work to do it, for each endpoint. */
async function addDeliveries(
  sandbox: Sandbox,
  transaction: Kysely<Tables>,
  sequence: number,
  endpoints: readonly [number, ...number[]],
): Promise<[number, ...number[]]> {
  const now = sandbox.clock.now();
  const added = await transaction
    .insertInto('webhook_deliveries')
    .values(
      endpoints.map((endpoint_id) => ({ event_sequence: sequence, endpoint_id, created_at: now })),
    )
    .returning('id')
    .execute();
  const [first, ...others] = added.map(({ id }) => id);
  if (first === undefined) throw new Error('The deliveries were not stored.');
  const ids: [number, ...number[]] = [first, ...others];
  await transaction
    .insertInto('jobs')
    .values(ids.map((id) => ({ kind: 'deliver' as const, target_id: id, due_at: now })))
    .execute();
  return ids;
}

function inactive(id: number): WebhookError {
  return new WebhookError(`The webhook endpoint ${id} is not active. Activate it first.`);
}
