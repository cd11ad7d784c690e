import { forgetExpired } from '../auth/index.ts';
import type { Sandbox } from '../context.ts';

/** How often, in milliseconds of the machine's time. */
const EVERY = 10 * 60_000;

/**
 * Throws away now and then what is worth nothing any more, such as tokens that have ended.
 *
 * @param console tidies up by itself, by its own clock; undefined when there is none
 * @param every how often, in milliseconds
 * @returns ends it, and waits for what is under way
 */
export function keepHouse(
  sandbox: Sandbox,
  console?: { forgetExpired(): Promise<void> },
  every: number = EVERY,
): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  const tidyUp = async () => {
    try {
      await forgetExpired(sandbox);
      await console?.forgetExpired();
    } catch (error) {
      sandbox.log.error({ err: error }, 'could not tidy up');
    }
  };
  const timer = setInterval(() => {
    last = tidyUp();
  }, every);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await last;
  };
}
