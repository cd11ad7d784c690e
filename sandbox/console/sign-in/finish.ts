import type { FastifyRequest } from 'fastify';
import { tooManyRequests } from '../../auth/limits.ts';
import { writeAudit } from '../audit.ts';
import type { Console, ConsolePrincipal, PendingSignIn } from '../context.ts';
import { SESSION_COOKIE, writeCookie } from '../cookies.ts';
import { requireOrigin } from '../origin.ts';
import { asActor, countFactors, findPerson, keepsPassword, needsFactor } from '../people.ts';
import type { Person } from '../people.ts';
import { asSignIn } from '../principal.ts';
import { unauthorized } from '../problems.ts';
import { beginSession, readAddress } from '../sessions.ts';
import { countGuesses, forgive } from '../throttle.ts';
import type { Guess } from '../throttle.ts';
import { NOT_PROVED } from './proof.ts';
import type { Proof } from './proof.ts';

/** So many wrong answers end a sign-in. */
const TRIES = 3;
const ENDED = 'This sign-in has ended';

export interface Finish {
  principal: ConsolePrincipal;
  request: FastifyRequest;
  /** Name of the operation, for the audit log. */
  operation: string;
  /** Checks the answer and uses it up; undefined when it proves nothing. */
  prove(signIn: PendingSignIn): Promise<Proof | undefined>;
}

/**
 * Ends a sign-in by a second factor: with a session, or with one try less. Tries are counted before the
 * answer is looked at, so that many at once are no more than many in turn.
 */
export async function finishSignIn(console: Console, finish: Finish) {
  const { principal, request, operation, prove } = finish;
  const { db } = console.sandbox;
  const signIn = asSignIn(principal);
  const guesses: Guess[] = [{ kind: 'factor', name: String(signIn.userId) }];
  const wait = await countGuesses(console, guesses);
  if (wait > 0) return tooManyRequests(wait);
  const tries = await db
    .updateTable('console_sign_ins')
    .set((set) => ({ failures: set('failures', '+', 1) }))
    .where('id', '=', signIn.signInId)
    .where('failures', '<', TRIES)
    .returning('failures')
    .executeTakeFirst();
  const person = await findPerson(db, signIn);
  if (tries === undefined || person === undefined) return unauthorized(ENDED);
  const actor = asActor(person, signIn.address);
  const proof = await prove(signIn);
  if (proof === undefined) {
    const after = { outcome: 'refused' };
    await writeAudit(db, console, { actor, operation, request, target: 'Second factor', after });
    if (tries.failures < TRIES) return unauthorized(NOT_PROVED);
    await db.deleteFrom('console_sign_ins').where('id', '=', signIn.signInId).execute();
    return unauthorized(ENDED);
  }
  const reply = await openSession(console, { person, request, operation, proof, signIn });
  if (reply === undefined) return unauthorized(ENDED);
  await forgive(console, guesses);
  return reply;
}

export interface Opening {
  person: Person;
  request: FastifyRequest;
  operation: string;
  proof: Proof;
  /** What the session takes the place of. */
  signIn?: PendingSignIn;
}

/**
 * Begins the session, and says what comes next.
 *
 * @returns undefined when the sign-in has gone, or the password is another one by now
 */
export async function openSession(console: Console, opening: Opening) {
  const { person, request, operation, proof, signIn } = opening;
  const key = await console.sandbox.db.transaction().execute(async (db) => {
    if (!(await keepsPassword(db, person))) return undefined;
    if (signIn !== undefined) {
      const taken = await db
        .deleteFrom('console_sign_ins')
        .where('id', '=', signIn.signInId)
        .returning('id')
        .executeTakeFirst();
      if (taken === undefined) return undefined;
    }
    const actor = asActor(person, readAddress(console, request));
    const after = { signed_in_by: proof.kind, factor: proof.name };
    await writeAudit(db, console, { actor, operation, request, target: 'Session', after });
    return beginSession(console, db, person.userId, request);
  });
  if (key === undefined) return undefined;
  const { totp, passkeys, recoveryCodesLeft } = await countFactors(console, person.userId);
  const enrol = needsFactor(person) && totp + passkeys === 0;
  return {
    status: 200 as const,
    headers: { 'Set-Cookie': writeCookie(SESSION_COOKIE, key, requireOrigin(console, request)) },
    body: {
      success: true as const,
      data: {
        next: enrol ? ('enrolment' as const) : ('signed_in' as const),
        factors: [],
        recovery_codes_left: recoveryCodesLeft,
      },
    },
  };
}
