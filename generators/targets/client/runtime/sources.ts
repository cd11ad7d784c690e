import type { Sources } from './types.ts';

/** A timer that is asked for more would fire at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** The machine's own time and chance. */
export const machine: Sources = {
  now: () => Date.now(),
  random: () => Math.random(),
  after(milliseconds, run) {
    const timer = setTimeout(run, Math.min(milliseconds, LONGEST_TIMER));
    return () => clearTimeout(timer);
  },
};

/** Waits; rejects with the reason of the signal when that comes first. */
export function sleep(
  sources: Sources,
  milliseconds: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    bound(sources, milliseconds, signal, resolve, reject);
  });
}

/**
 * Runs something that ends at once when its time is over or the signal says so, whether or not it
 * heeds the signal that it is given.
 *
 * @param late makes the error of something that takes longer
 */
export function runWithin<T>(
  sources: Sources,
  milliseconds: number,
  signal: AbortSignal | undefined,
  late: () => Error,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const stop = (reason: unknown) => {
      reject(reason);
      controller.abort(reason);
    };
    const end = bound(sources, milliseconds, signal, () => stop(late()), stop);
    run(controller.signal).finally(end).then(resolve, reject);
  });
}

/** Calls one of two functions, when the time is over or the signal says so; answers what ends it. */
function bound(
  sources: Sources,
  milliseconds: number,
  signal: AbortSignal | undefined,
  late: () => void,
  stop: (reason: unknown) => void,
): () => void {
  signal?.throwIfAborted();
  const end = () => {
    cancel();
    signal?.removeEventListener('abort', onAbort);
  };
  const onAbort = () => {
    end();
    stop(signal?.reason);
  };
  const cancel = sources.after(Math.max(milliseconds, 0), () => {
    end();
    late();
  });
  signal?.addEventListener('abort', onAbort);
  return end;
}
