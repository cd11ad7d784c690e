import type { Sandbox } from '../../context.ts';
import {
  activateEndpoint,
  createEndpoint,
  DEFAULT_OVERLAP,
  listEndpoints,
  removeEndpoint,
  rotateSecret,
} from '../../webhooks/endpoints.ts';
import { replayDelivery, replayEvent, sendTestEvent } from '../../webhooks/replay.ts';
import { defineAction } from '../action.ts';
import { choice, InputError, integer, optional, positional, text, texts } from '../fields.ts';

const webhook = positional(integer('WEBHOOK', 'id of the endpoint'));
const STATUSES = ['PENDING', 'DELIVERED', 'EXHAUSTED', 'CANCELLED'] as const;

export const webhookActions = [
  defineAction({
    noun: 'webhook',
    verb: 'list',
    summary: 'show where events are sent',
    example: '--client 42',
    fields: { client: optional(integer('CLIENT', 'id of the client; default: all clients')) },
    run: (sandbox, { client }) => listEndpoints(sandbox, client),
  }),
  defineAction({
    noun: 'webhook',
    verb: 'add',
    summary: 'send the events of a client to a URL; the secret is shown this once',
    example: 'https://shop.example/hooks --client 42 --events order.delivered,order.failed',
    fields: {
      url: positional(text('URL', 'https; with --local-webhooks also http and private addresses')),
      client: integer('CLIENT', 'id of the client'),
      events: optional(texts('LIST', 'types of events; default: *, all of them')),
    },
    run: (sandbox, { client, url, events = ['*'] }) =>
      createEndpoint(sandbox, { clientId: client, url, events }),
  }),
  defineAction({
    noun: 'webhook',
    verb: 'remove',
    summary: 'send nothing more to an endpoint, and forget its secret',
    example: '1',
    fields: { webhook },
    async run(sandbox, values) {
      await removeEndpoint(sandbox, values.webhook);
      return { id: values.webhook, removed: true };
    },
  }),
  defineAction({
    noun: 'webhook',
    verb: 'activate',
    summary: 'switch an endpoint on again that answered 410',
    example: '1',
    fields: { webhook },
    async run(sandbox, values) {
      await activateEndpoint(sandbox, values.webhook);
      return { id: values.webhook, active: true };
    },
  }),
  defineAction({
    noun: 'webhook',
    verb: 'rotate',
    summary: 'give an endpoint a new secret, shown this once; for a while both sign',
    example: '1 --overlap 3600',
    fields: {
      webhook,
      overlap: optional(
        integer('SECONDS', 'how long the old secret signs as well; default: a day', { min: 0 }),
      ),
    },
    run: (sandbox, { webhook: id, overlap }) =>
      rotateSecret(sandbox, id, overlap === undefined ? DEFAULT_OVERLAP : overlap * 1000),
  }),
  defineAction({
    noun: 'webhook',
    verb: 'deliveries',
    summary: 'show what was sent, with each attempt; the newest first',
    example: '--webhook 1 --status EXHAUSTED',
    fields: {
      webhook: optional(integer('WEBHOOK', 'id of the endpoint; default: all')),
      status: optional(choice(STATUSES, `one of ${STATUSES.join(', ')}`, 'STATUS')),
      limit: optional(integer('NUMBER', 'at most so many; default: 50', { max: 1000 })),
    },
    run: listDeliveries,
  }),
  defineAction({
    noun: 'webhook',
    verb: 'replay',
    summary: 'send again what a delivery sent, or an event to all who want it now',
    example: '--delivery 7',
    fields: {
      delivery: optional(integer('DELIVERY', 'id of the delivery')),
      event: optional(text('EVENT', 'id of the event, evt_…', 100)),
    },
    async run(sandbox, { delivery, event }) {
      if (delivery !== undefined && event === undefined) {
        return { deliveries: [await replayDelivery(sandbox, delivery)] };
      }
      if (event !== undefined && delivery === undefined) {
        return { deliveries: await replayEvent(sandbox, event) };
      }
      throw new InputError('Name either a delivery or an event.');
    },
  }),
  defineAction({
    noun: 'webhook',
    verb: 'test',
    summary: 'send an endpoint an event with made-up data',
    example: '1 --type order.delivered',
    fields: {
      webhook,
      type: optional(text('TYPE', 'one it asks for; default: the first of them', 100)),
    },
    run: (sandbox, values) => sendTestEvent(sandbox, values.webhook, values.type),
  }),
];

/** What was sent and what came of it, with the bytes of the answers' beginnings. */
export async function listDeliveries(
  { db }: Pick<Sandbox, 'db'>,
  filter: {
    readonly webhook?: number | undefined;
    readonly status?: (typeof STATUSES)[number] | undefined;
    readonly limit?: number | undefined;
  },
) {
  let query = db
    .selectFrom('webhook_deliveries as d')
    .innerJoin('events as e', 'e.sequence', 'd.event_sequence')
    .select(['d.id', 'd.endpoint_id as webhook', 'e.id as event', 'e.type', 'd.status'])
    .select(['d.created_at', 'd.finished_at'])
    .orderBy('d.id', 'desc')
    .limit(filter.limit ?? 50);
  if (filter.webhook !== undefined) query = query.where('d.endpoint_id', '=', filter.webhook);
  if (filter.status !== undefined) query = query.where('d.status', '=', filter.status);
  const deliveries = await query.execute();
  const ids = deliveries.map(({ id }) => id);
  const attempts =
    ids.length === 0
      ? []
      : await db
          .selectFrom('webhook_attempts')
          .select(['delivery_id', 'number', 'at', 'duration_ms', 'status', 'error', 'response'])
          .where('delivery_id', 'in', ids)
          .orderBy('number')
          .execute();
  return deliveries.map((delivery) => ({
    ...delivery,
    attempts: attempts
      .filter(({ delivery_id }) => delivery_id === delivery.id)
      .map(({ delivery_id: _, ...attempt }) => attempt),
  }));
}
