import type { SignInHandlers } from '@octopus-cards/console-server';
import { tooManyRequests } from '../../auth/limits.ts';
import { writeAudit } from '../audit.ts';
import type { Console, ConsolePrincipal } from '../context.ts';
import { hashKey } from '../keys.ts';
import { asActor, findPerson } from '../people.ts';
import { badRequest, unauthorized } from '../problems.ts';
import { readAddress } from '../sessions.ts';
import { openSession } from '../sign-in/finish.ts';
import { hashPassword, isCommonPassword, WEAK } from '../sign-in/passwords.ts';
import { countGuesses, forgive, guessFrom } from '../throttle.ts';
import { isInvitationToken } from './invitation-token.ts';

const UNKNOWN = 'This invitation is unknown';
const VOID = 'This invitation is no longer valid';

type AcceptInvitation = SignInHandlers<ConsolePrincipal>['acceptInvitation'];

/** Makes an account of an invitation, and signs in with it. Of two that come at once, one gets through. */
export function createAcceptInvitation(console: Console): AcceptInvitation {
  const { db } = console.sandbox;
  return async ({ body, request, operation }) => {
    const { token, name, password } = body;
    const guesses = [guessFrom(console, request)];
    const wait = await countGuesses(console, guesses);
    if (wait > 0) return tooManyRequests(wait);
    if (!isInvitationToken(console, token)) return unauthorized(UNKNOWN);
    await forgive(console, guesses);
    const invitationHash = hashKey(token);
    const now = console.clock.now();
    // Looked at before the password is hashed, which costs much.
    const invited = await db
      .selectFrom('console_users')
      .select('id')
      .where('invitation_hash', '=', invitationHash)
      .where('invitation_expires_at', '>', now)
      .executeTakeFirst();
    if (invited === undefined) return badRequest(VOID);
    if (isCommonPassword(password)) return badRequest(WEAK);
    const passwordHash = await hashPassword(console, password);
    const person = await db.transaction().execute(async (db) => {
      const accepted = await db
        .updateTable('console_users')
        .set({
          ...{ name, password_hash: passwordHash, last_seen_at: now },
          ...{ invitation_hash: null, invitation_expires_at: null },
        })
        .where('invitation_hash', '=', invitationHash)
        .where('invitation_expires_at', '>', now)
        .returning('id')
        .executeTakeFirst();
      const found = accepted && (await findPerson(db, { userId: accepted.id }));
      if (found === undefined) return undefined;
      const actor = asActor(found, readAddress(console, request));
      const [target, after] = [`Member ${found.userId}`, { name, status: 'active' }];
      await writeAudit(db, console, { actor, operation, request, target, after });
      return found;
    });
    if (person === undefined) return badRequest(VOID);
    const opening = { person, request, operation, proof: { kind: 'password' as const } };
    return (await openSession(console, opening)) ?? badRequest(VOID);
  };
}
