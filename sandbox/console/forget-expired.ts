import { sql } from 'kysely';
import type { Console } from './context.ts';
import { IDLE } from './sessions.ts';
import { forgetGuesses } from './throttle.ts';

/**
 * Forgets what is worth nothing any more: sessions, sign-ins, challenges and invitations that have ended,
 * guesses that count no more, and who has called how often. To be called now and then, by whichever process.
 */
export async function forgetExpired(console: Console): Promise<void> {
  const { db } = console.sandbox;
  const now = console.clock.now();
  const idle = new Date(now.getTime() - IDLE);
  for (const table of ['console_challenges', 'console_sign_ins', 'console_sessions'] as const) {
    await db.deleteFrom(table).where('expires_at', '<=', now).execute();
  }
  await db.deleteFrom('console_sessions').where('last_seen_at', '<=', idle).execute();
  await db.deleteFrom('console_users').where('invitation_expires_at', '<=', now).execute();
  await forgetGuesses(console);
  // auth/cleanup.ts leaves these alone: it goes by the clock of the sandbox.
  const second = Math.floor(now.getTime() / 1000);
  await sql`delete from rate_windows
    where latest + cardinality(counts) <= ${second} and starts_with(subject, 'console:')`.execute(
    db,
  );
}
