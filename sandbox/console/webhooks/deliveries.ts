import { setTimeout as wait } from 'node:timers/promises';
import type { WebhooksHandlers } from '@octopus-cards/console-server';
import { describeMessage, replayDelivery, sendTestEvent } from '../../webhooks/index.ts';
import { writeAudit } from '../audit.ts';
import type { Console, ConsolePrincipal } from '../context.ts';
import { asMember } from '../principal.ts';
import { badRequest, notFound } from '../problems.ts';
import { nameEndpoint, unknownEndpoint } from './endpoints.ts';
import { findDelivery, hasEndpoint, readAttempts, readDeliveryPage } from './read-deliveries.ts';
import { findEndpoint, lockEndpoint } from './read-endpoints.ts';

const SUCCESS = { success: true } as const;

/** How often a delivery that is waited for is looked at, in milliseconds. */
const LOOK_EVERY = 100;

/** How long a test event waits for its answer, in milliseconds. */
const TEST_WAIT = 10_000;

type DeliveryHandlers = Pick<
  WebhooksHandlers<ConsolePrincipal>,
  'sendTestEvent' | 'listDeliveries' | 'getDelivery' | 'replayDelivery'
>;

/** What was sent to endpoints, what they answered, and sending it again. */
export function createDeliveryHandlers(console: Console): DeliveryHandlers {
  const { sandbox } = console;
  const { db } = sandbox;
  // The worker is told when the transaction has ended.
  const quiet = { ...sandbox, wake() {} };

  /** Waits until somebody has tried to deliver it, and no longer than a person would. */
  async function waitForAttempt(clientId: number, id: number) {
    const end = performance.now() + TEST_WAIT;
    for (;;) {
      const delivery = await findDelivery(db, clientId, id);
      if (delivery === undefined) throw new Error('The delivery was not stored.');
      const isDone = delivery.attempts > 0 || delivery.status !== 'PENDING';
      if (isDone || performance.now() >= end) return delivery;
      await wait(LOOK_EVERY);
    }
  }

  return {
    async sendTestEvent({ params, body, principal, operation, request }) {
      const actor = asMember(principal);
      const { type } = body;
      const sent = await db.transaction().execute(async (transaction) => {
        const inside = { ...quiet, db: transaction };
        await lockEndpoint(transaction, params.id);
        const endpoint = await findEndpoint(inside, actor.clientId, params.id);
        if (endpoint === undefined) return unknownEndpoint();
        if (!endpoint.active) return switchedOff();
        if (!endpoint.events.includes(type)) {
          return badRequest('The endpoint does not ask for this event');
        }
        const { eventId: event, deliveryId } = await sendTestEvent(inside, endpoint.id, type);
        const target = nameEndpoint(endpoint.id);
        const after = { event, type };
        await writeAudit(transaction, console, { actor, operation, request, target, after });
        return deliveryId;
      });
      if (typeof sent !== 'number') return sent;
      sandbox.wake();
      const data = await waitForAttempt(actor.clientId, sent);
      return { status: 201, body: { ...SUCCESS, data } };
    },

    async listDeliveries({ params, query, principal, page }) {
      const { clientId } = asMember(principal);
      // What was sent to an endpoint can be read also when it is gone.
      if (!(await hasEndpoint(db, clientId, params.id))) return unknownEndpoint();
      const { rows, total } = await readDeliveryPage(db, params.id, query);
      return page({ ...SUCCESS, data: rows }, total);
    },

    async getDelivery({ params, principal }) {
      const delivery = await findDelivery(db, asMember(principal).clientId, params.id);
      if (delivery === undefined) return unknownDelivery();
      const { lastAt, attempts } = await readAttempts(db, delivery.id);
      const message = await describeMessage(sandbox, delivery.id, lastAt);
      if (message === undefined) return unknownDelivery();
      const data = {
        delivery,
        request_headers: Object.entries(message.headers).map(([name, value]) => ({ name, value })),
        request_body: message.body,
        attempts,
      };
      return { status: 200, body: { ...SUCCESS, data } };
    },

    async replayDelivery({ params, principal, operation, request }) {
      const actor = asMember(principal);
      const sent = await db.transaction().execute(async (transaction) => {
        const inside = { ...quiet, db: transaction };
        const old = await findDelivery(transaction, actor.clientId, params.id);
        if (old === undefined) return unknownDelivery();
        await lockEndpoint(transaction, old.endpoint_id);
        const endpoint = await findEndpoint(inside, actor.clientId, old.endpoint_id);
        if (endpoint?.active !== true) return switchedOff();
        const id = await replayDelivery(inside, old.id);
        const target = `Delivery ${old.id}`;
        const after = { delivery: id, event: old.event, endpoint_id: old.endpoint_id };
        await writeAudit(transaction, console, { actor, operation, request, target, after });
        return findDelivery(transaction, actor.clientId, id);
      });
      if (sent === undefined) throw new Error('The delivery was not stored.');
      if ('body' in sent) return sent;
      sandbox.wake();
      return { status: 200, body: { ...SUCCESS, data: sent } };
    },
  };
}

function switchedOff() {
  return badRequest('The endpoint is switched off');
}

function unknownDelivery() {
  return notFound('Delivery not found');
}
