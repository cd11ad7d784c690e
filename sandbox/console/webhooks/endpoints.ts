import type { WebhooksHandlers } from '@octopus-cards/console-server';
import type { FastifyRequest } from 'fastify';
import type { Sandbox } from '../../context.ts';
import {
  activateEndpoint,
  changeEndpoint,
  createEndpoint,
  deactivateEndpoint,
  removeEndpoint,
  rotateSecret,
  WebhookError,
} from '../../webhooks/index.ts';
import { writeAudit } from '../audit.ts';
import type { Actor } from '../audit.ts';
import type { Console, ConsolePrincipal } from '../context.ts';
import { asMember } from '../principal.ts';
import { badRequest, invalidInput, notFound } from '../problems.ts';
import { findEndpoint, lockEndpoint, selectEndpoints, writeEndpoint } from './read-endpoints.ts';
import type { EndpointRow } from './read-endpoints.ts';

const SUCCESS = { success: true } as const;
const HOUR = 60 * 60 * 1000;

type EndpointHandlers = Pick<
  WebhooksHandlers<ConsolePrincipal>,
  | 'listEndpoints'
  | 'createEndpoint'
  | 'getEndpoint'
  | 'setEndpoint'
  | 'deleteEndpoint'
  | 'rotateEndpointSecret'
>;

interface Change {
  params: { id: number };
  principal: ConsolePrincipal;
  operation: string;
  request: Pick<FastifyRequest, 'id'>;
}

/** Where events of a client are sent. A secret is in the answer that made it, and nowhere else. */
export function createEndpointHandlers(console: Console): EndpointHandlers {
  const { sandbox } = console;

  /** Changes an endpoint and notes it; undefined when there is none of this client. */
  const change = <Result>(
    { params, principal, operation, request }: Change,
    run: (transaction: Sandbox, id: number) => Promise<Result>,
  ) => {
    const actor = asMember(principal);
    return sandbox.db.transaction().execute(async (db) => {
      const inside = { ...sandbox, db };
      await lockEndpoint(db, params.id);
      const before = await findEndpoint(inside, actor.clientId, params.id);
      if (before === undefined) return undefined;
      const result = await run(inside, before.id);
      const after = await findEndpoint(inside, actor.clientId, params.id);
      const audit = { actor, operation, request, target: nameEndpoint(before.id) };
      await writeAudit(db, console, { ...audit, ...describeChange(before, after) });
      return { result, after };
    });
  };

  return {
    async listEndpoints({ principal }) {
      const rows = await selectEndpoints(sandbox, asMember(principal).clientId).execute();
      const data = rows.map((row) => writeEndpoint(row, sandbox));
      return { status: 200, body: { ...SUCCESS, data } };
    },

    async getEndpoint({ params, principal }) {
      const row = await findEndpoint(sandbox, asMember(principal).clientId, params.id);
      if (row === undefined) return unknownEndpoint();
      return { status: 200, body: { ...SUCCESS, data: writeEndpoint(row, sandbox) } };
    },

    async createEndpoint({ body, principal, operation, request }) {
      const actor: Actor & { clientId: number } = asMember(principal);
      if (!maySendTo(sandbox, body.url)) return noHttps();
      try {
        return await sandbox.db.transaction().execute(async (db) => {
          const inside = { ...sandbox, db };
          const { id, secret } = await createEndpoint(inside, {
            ...body,
            clientId: actor.clientId,
          });
          const row = await findEndpoint(inside, actor.clientId, id);
          if (row === undefined) throw new Error('The endpoint was not stored.');
          const audit = { actor, operation, request, target: nameEndpoint(id) };
          await writeAudit(db, console, { ...audit, ...describeChange(undefined, row) });
          const data = { endpoint: writeEndpoint(row, sandbox), secret };
          return { status: 201, body: { ...SUCCESS, data } };
        });
      } catch (error) {
        return refuseUrl(error);
      }
    },

    async setEndpoint(input) {
      const { url, events, active } = input.body;
      if (url !== undefined && !maySendTo(sandbox, url)) return noHttps();
      try {
        const done = await change(input, async (inside, id) => {
          await changeEndpoint(inside, id, {
            ...(url === undefined ? {} : { url }),
            ...(events === undefined ? {} : { events }),
          });
          if (active === true) await activateEndpoint(inside, id);
          if (active === false)
            await deactivateEndpoint(inside, id, 'It was switched off in the console.');
        });
        if (done?.after === undefined) return unknownEndpoint();
        return { status: 200, body: { ...SUCCESS, data: writeEndpoint(done.after, sandbox) } };
      } catch (error) {
        return refuseUrl(error);
      }
    },

    async deleteEndpoint(input) {
      const done = await change(input, (inside, id) => removeEndpoint(inside, id));
      return done === undefined ? unknownEndpoint() : { status: 204 };
    },

    async rotateEndpointSecret(input) {
      const overlap = input.body.overlap_hours * HOUR;
      const done = await change(input, (inside, id) => rotateSecret(inside, id, overlap));
      if (done?.after === undefined) return unknownEndpoint();
      const endpoint = writeEndpoint(done.after, sandbox);
      const data = { endpoint, secret: done.result.secret };
      return { status: 200, body: { ...SUCCESS, data } };
    },
  };
}

/** What of an endpoint the audit log tells; its secret is not among it. */
function describeChange(before: EndpointRow | undefined, after: EndpointRow | undefined) {
  const tell = (row: EndpointRow | undefined) =>
    row && {
      url: row.url,
      events: row.events,
      active: row.active,
      previous_secret_expires_at: row.previous_secret_expires_at,
    };
  return { before: tell(before), after: tell(after) };
}

export function nameEndpoint(id: number): string {
  return `Webhook endpoint ${id}`;
}

export function unknownEndpoint() {
  return notFound('Endpoint not found');
}

/** Only a sandbox that may send to this machine sends without TLS. */
function maySendTo({ settings }: Sandbox, url: string): boolean {
  return settings.localWebhooks || url.startsWith('https://');
}

function noHttps() {
  return invalidInput('url must be an https address');
}

/** @throws whatever is no fault of the input */
function refuseUrl(error: unknown) {
  if (!(error instanceof WebhookError)) throw error;
  return badRequest(
    error.isUnreachable ? 'This address cannot be reached from outside' : error.message,
  );
}
