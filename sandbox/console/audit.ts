import type { FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { Console, ConsoleUser } from './context.ts';

/** Who acts: somebody who is signed in, or is about to be; or, without an account, who runs the sandbox. */
export interface Actor extends Pick<ConsoleUser, 'email' | 'address' | 'clientId'> {
  userId: number | null;
}

export interface AuditEntry {
  actor: Actor;
  /** Name of the operation. */
  operation: string;
  request: Pick<FastifyRequest, 'id'>;
  /** What it was done to, in words: `API key 5`. */
  target: string;
  /** Whom it concerns, when that is not the client of the actor. */
  clientId?: number | null | undefined;
  /** What was there before, and what is there since. Never a secret, nor a part of one. */
  before?: object | undefined;
  after?: object | undefined;
}

/**
 * Writes a line of the audit log. Call it in the transaction of the change, so that there is neither a
 * change without a line nor a line without its change. Lines can be neither changed nor removed.
 */
export async function writeAudit(
  db: Kysely<Tables>,
  { clock }: Pick<Console, 'clock'>,
  entry: AuditEntry,
): Promise<void> {
  const { actor, operation, request, target, clientId = actor.clientId, before, after } = entry;
  await db
    .insertInto('console_audit')
    .values({
      created_at: clock.now(),
      user_id: actor.userId,
      actor: actor.email,
      address: actor.address,
      action: operation,
      target,
      client_id: clientId,
      before: before === undefined ? null : JSON.stringify(before),
      after: after === undefined ? null : JSON.stringify(after),
      request: request.id,
    })
    .execute();
}
