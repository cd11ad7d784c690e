import { forgetExpired } from '../auth/index.ts';
import type { Sandbox } from '../context.ts';

/** How often, in milliseconds of the machine's time. */
const EVERY = 10 * 60_000;

/**
 * Throws away now and then what is worth nothing any more, such as tokens that have ended.
 *
 * @param every how often, in milliseconds
 * @returns ends it, and waits for what is under way
 */
export function keepHouse(sandbox: Sandbox, every = EVERY): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    last = forgetExpired(sandbox).catch((error: unknown) => {
      sandbox.log.error({ err: error }, 'could not tidy up');
    });
  }, every);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await last;
  };
}
