import { sql } from 'kysely';
import type { Sandbox } from '../context.ts';

/**
 * Forgets what no longer matters: refresh tokens that have ended, and rate windows in which nothing
 * was counted for as long as they are. To be called now and then, by whichever process.
 */
export async function forgetExpired({ db, clock }: Pick<Sandbox, 'db' | 'clock'>): Promise<void> {
  const now = clock.now();
  await db.deleteFrom('refresh_tokens').where('expires_at', '<=', now).execute();
  const second = Math.floor(now.getTime() / 1000);
  // Those of the console run by another clock: with this one, anybody who may move it could forget them.
  await sql`delete from rate_windows
    where latest + cardinality(counts) <= ${second} and not starts_with(subject, 'console:')`.execute(
    db,
  );
}
