import type { Sandbox } from '../context.ts';

/**
 * Waits for something, but not for long. Beyond the limit it goes on by itself, and what it meets is
 * logged.
 *
 * @param limit in milliseconds, by the clock of the sandbox
 * @throws what the work throws within the limit
 */
export async function withinTime(
  { clock, log }: Sandbox,
  limit: number,
  work: Promise<unknown>,
): Promise<void> {
  const done = new AbortController();
  const late = clock.reaches(new Date(clock.now().getTime() + limit), done.signal);
  let isLate = false;
  const worked = work.catch((error: unknown) => {
    if (!isLate) throw error;
    log.error({ err: error }, 'work that nobody waited for any more has failed');
  });
  try {
    await Promise.race([
      worked,
      late.then((reached) => {
        isLate = reached;
      }),
    ]);
  } finally {
    done.abort();
  }
}
