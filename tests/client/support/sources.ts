import type { Sources } from '@octopus-cards/client';

/** The time of the machine, but nobody waits for the pauses between two attempts. */
export const hasty: Sources = {
  now: () => Date.now(),
  random: () => Math.random(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds < 15_000 ? 0 : milliseconds);
    return () => clearTimeout(timer);
  },
};
