/** SQLSTATE of a transaction that lost against another one and left nothing behind. */
const CONFLICTS = new Set(['40001', '40P01']);

const ATTEMPTS = 8;

/**
 * Runs one statement, again when it lost against another transaction: a serialization failure or a
 * deadlock. The database undoes such a statement whole, so it may be repeated.
 *
 * @throws any other error, and the conflict itself when it is met again and again
 */
export async function retryConflicts<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (attempt === ATTEMPTS || !CONFLICTS.has(readSqlState(error) ?? '')) throw error;
    }
  }
}

/** The SQLSTATE of an error from the database; `undefined` for any other error. */
export function readSqlState(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
