const FIRST = 5_000;
const LONGEST = 10 * 60_000;

/**
 * How long to wait after a fault, in milliseconds: 5 s, doubled each time, at most 10 minutes.
 *
 * @param attempt how often it was tried before, 0 for the first time
 */
export function findBackoff(attempt: number): number {
  return Math.min(FIRST * 2 ** Math.min(attempt, 10), LONGEST);
}

/** What went wrong, short enough for the column `jobs.last_error`. */
export function readMessage(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 500);
}
