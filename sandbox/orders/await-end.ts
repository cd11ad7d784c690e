import type { Sandbox, Vertical } from '../context.ts';

/** How often the database is asked, in milliseconds of real time: another process may do the work. */
const LOOK_EVERY = 500;

/**
 * Waits while an order is under way: until it is seen to have moved on, the time is up by the clock of
 * the sandbox, or nobody waits for it any more.
 *
 * @param look loads the order; called at once, whenever it has moved, and from time to time
 * @param isUnderWay is there still something to wait for?
 * @param gone the client has hung up
 * @returns what the last look showed
 */
export async function awaitEnd<Order>(
  { clock, signals }: Sandbox,
  vertical: Vertical,
  id: number,
  wait: {
    look(): Promise<Order>;
    isUnderWay(order: Order): boolean;
    until: Date;
    gone: AbortSignal;
  },
): Promise<Order> {
  const over = new AbortController();
  const stop = () => over.abort();
  wait.gone.addEventListener('abort', stop);
  if (wait.gone.aborted) stop();
  const timeUp = clock.reaches(wait.until, over.signal).then(stop);
  try {
    for (;;) {
      const round = new AbortController();
      // Asked before the look, so that no move falls between the two.
      const moved = signals.next(vertical, id, round.signal);
      const isOver = over.signal.aborted;
      try {
        const order = await wait.look();
        if (isOver || !wait.isUnderWay(order)) return order;
        await Promise.race([moved, timeUp, sleep(LOOK_EVERY, round.signal)]);
      } finally {
        round.abort();
      }
    }
  } finally {
    stop();
    wait.gone.removeEventListener('abort', stop);
  }
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
