import { BusyError } from '../busy.ts';

/** So much runs at once: each hash of a password takes 128 MiB. */
const PLACES = 2;
/** So many may wait: about ten seconds of work. What comes beyond would only be in the way of all. */
const QUEUE = 50;
const COME_AGAIN = 10;

let taken = 0;
const waiting: (() => void)[] = [];

/**
 * Runs something that takes much memory; when too much of it runs already, it waits for its turn.
 *
 * @throws BusyError when too many wait already
 */
export async function takeTurn<Result>(run: () => Promise<Result>): Promise<Result> {
  if (taken >= PLACES) {
    if (waiting.length >= QUEUE) throw new BusyError(COME_AGAIN);
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else taken += 1;
  try {
    return await run();
  } finally {
    // The place is handed on; it is free only when nobody waits.
    const next = waiting.shift();
    if (next === undefined) taken -= 1;
    else next();
  }
}
