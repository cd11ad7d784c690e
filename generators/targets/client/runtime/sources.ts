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
    signal?.throwIfAborted();
    const onAbort = () => {
      cancel();
      reject(signal?.reason);
    };
    const cancel = sources.after(milliseconds, () => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    });
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}

/** How long something may take, and what ends it early. */
export interface Bounds {
  sources: Sources;
  milliseconds: number;
  signal: AbortSignal | undefined;
  /** The error of something that takes longer. */
  late(): Error;
}

/**
 * Runs something that ends at once when its time is over or the signal says so, whether or not it
 * heeds the signal that it is given.
 */
export function runWithin<T>(
  { sources, milliseconds, signal, late }: Bounds,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const controller = new AbortController();
    const end = () => {
      cancel();
      signal?.removeEventListener('abort', onAbort);
    };
    const stop = (reason: unknown) => {
      end();
      reject(reason);
      controller.abort(reason);
    };
    const onAbort = () => stop(signal?.reason);
    const cancel = sources.after(Math.max(milliseconds, 0), () => stop(late()));
    signal?.addEventListener('abort', onAbort);
    run(controller.signal).then(resolve, reject).finally(end);
  });
}
