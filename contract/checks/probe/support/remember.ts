import { randomUUID } from 'node:crypto';
import type { Courier } from '../../../types.ts';

/**
 * Makes a function that does its work once for each run. Probes share what they learn by it: an order
 * that one of them places is judged by all.
 */
export function oncePerRun<Result, Context>(
  work: (courier: Courier, context: Context) => Promise<Result>,
): (courier: Courier, context: Context) => Promise<Result> {
  const results = new WeakMap<Courier, Promise<Result>>();
  return (courier, context) => {
    let result = results.get(courier);
    if (result === undefined) {
      result = work(courier, context);
      results.set(courier, result);
    }
    return result;
  };
}

const counters = new WeakMap<Courier, { run: string; next: number }>();

/**
 * A text that the server has never seen. It cannot come from the seed: a second run with the same seed
 * would meet what the first one left on the server.
 */
export function freshText(courier: Courier): string {
  let counter = counters.get(courier);
  if (counter === undefined) {
    counter = { run: randomUUID().slice(0, 8), next: 1 };
    counters.set(courier, counter);
  }
  return `check-${counter.run}-${counter.next++}`;
}
