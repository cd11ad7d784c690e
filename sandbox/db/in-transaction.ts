import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Runs something in the transaction that the caller has begun, or else in one of its own. */
export function inTransaction<Result>(
  db: Kysely<Tables>,
  run: (transaction: Kysely<Tables>) => Promise<Result>,
): Promise<Result> {
  return db.isTransaction ? run(db) : db.transaction().execute(run);
}
