import type { FastifyRequest } from 'fastify';
import { tooManyRequests } from '../../auth/limits.ts';
import { writeTime } from '../../orders/write-time.ts';
import { writeAudit } from '../audit.ts';
import type { Console, ConsolePrincipal, ConsoleUser } from '../context.ts';
import { asUser } from '../principal.ts';
import { badRequest, unauthorized } from '../problems.ts';
import { STEP_UP } from '../sessions.ts';
import { countGuesses, forgive } from '../throttle.ts';
import type { Guess } from '../throttle.ts';
import { NOT_PROVED } from './proof.ts';
import type { Proof } from './proof.ts';

/** So many wrong answers in a row end a session. */
const TRIES = 5;
const ENDED = 'Your session has ended';

export interface Confirmation {
  principal: ConsolePrincipal;
  request: FastifyRequest;
  /** Name of the operation, for the audit log. */
  operation: string;
  /** What a wrong answer counts as. */
  guess(user: ConsoleUser): Guess;
  /** Checks the answer and uses it up; undefined when it proves nothing. */
  prove(user: ConsoleUser): Promise<Proof | undefined>;
}

/** Confirms that it is still the person who signed in. Tries are counted before they are judged. */
export async function confirmPerson(console: Console, confirmation: Confirmation) {
  const { principal, request, operation, guess, prove } = confirmation;
  const { db } = console.sandbox;
  const user = asUser(principal);
  const guesses = [guess(user)];
  const wait = await countGuesses(console, guesses);
  if (wait > 0) return tooManyRequests(wait);
  const session = () => db.updateTable('console_sessions').where('id', '=', user.sessionId);
  const tries = await session()
    .set((set) => ({ failures: set('failures', '+', 1) }))
    .where('failures', '<', TRIES)
    .returning('failures')
    .executeTakeFirst();
  if (tries === undefined) return unauthorized(ENDED);
  const proof = await prove(user).catch(async (error: unknown) => {
    // What was not judged was no guess.
    await session()
      .set((set) => ({ failures: set('failures', '-', 1) }))
      .execute();
    await forgive(console, guesses);
    throw error;
  });
  if (proof === undefined) {
    const ends = tries.failures === TRIES;
    const after = { outcome: 'refused', ...(ends ? { session: 'ended' } : {}) };
    const target = `Session ${user.sessionId}`;
    await writeAudit(db, console, { actor: user, operation, request, target, after });
    if (!ends) return badRequest(NOT_PROVED);
    await db.deleteFrom('console_sessions').where('id', '=', user.sessionId).execute();
    return unauthorized(ENDED);
  }
  const until = new Date(console.clock.now().getTime() + STEP_UP);
  await session().set({ failures: 0, stepped_up_until: until }).execute();
  await forgive(console, guesses);
  return {
    status: 200 as const,
    body: { success: true as const, data: { stepped_up_until: writeTime(until) } },
  };
}
