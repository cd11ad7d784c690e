import type { Kysely } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import type { Console } from '../context.ts';

/** Whose challenge it is: that of a sign-in which is under way, or of a session. */
export type Holder = { signInId: number } | { sessionId: number };

export type Purpose = 'sign-in' | 'step-up' | 'enrol-passkey' | 'enrol-totp';

/** Keeps what somebody is asked with; what the same holder was asked before for it is void. */
export async function keepChallenge(
  { sandbox, clock }: Pick<Console, 'sandbox' | 'clock'>,
  holder: Holder,
  purpose: Purpose,
  value: Uint8Array,
  lifetime: number,
): Promise<void> {
  const expires_at = new Date(clock.now().getTime() + lifetime);
  await sandbox.db.transaction().execute(async (db) => {
    await removeChallenges(db, holder, purpose).execute();
    await db
      .insertInto('console_challenges')
      .values({ ...nameColumns(holder), purpose, value, expires_at })
      .execute();
  });
}

/** Takes a challenge, so that it works once. @returns undefined when there is none, or it is too old */
export async function takeChallenge(
  { clock }: Pick<Console, 'clock'>,
  db: Kysely<Tables>,
  holder: Holder,
  purpose: Purpose,
): Promise<Uint8Array | undefined> {
  const taken = await removeChallenges(db, holder, purpose)
    .returning(['value', 'expires_at'])
    .executeTakeFirst();
  return taken !== undefined && taken.expires_at > clock.now() ? taken.value : undefined;
}

/** Reads a challenge and leaves it there, for an answer that may be tried again. */
export async function peekChallenge(
  { sandbox, clock }: Pick<Console, 'sandbox' | 'clock'>,
  { sessionId }: { sessionId: number },
  purpose: Purpose,
): Promise<Uint8Array | undefined> {
  const kept = await sandbox.db
    .selectFrom('console_challenges')
    .select('value')
    .where('session_id', '=', sessionId)
    .where('purpose', '=', purpose)
    .where('expires_at', '>', clock.now())
    .executeTakeFirst();
  return kept?.value;
}

function removeChallenges(db: Kysely<Tables>, holder: Holder, purpose: Purpose) {
  const removal = db.deleteFrom('console_challenges').where('purpose', '=', purpose);
  return 'signInId' in holder
    ? removal.where('sign_in_id', '=', holder.signInId)
    : removal.where('session_id', '=', holder.sessionId);
}

function nameColumns(holder: Holder) {
  return 'signInId' in holder ? { sign_in_id: holder.signInId } : { session_id: holder.sessionId };
}
