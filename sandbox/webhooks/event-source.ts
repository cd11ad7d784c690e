import { setTimeout as sleep } from 'node:timers/promises';
import type { StoredEvent } from './stored-event.ts';

/** Reads the events after a sequence, in their order: from the database, or from the control API. */
export type ReadEvents = (after: number) => Promise<StoredEvent[]>;

export interface EventSourceOptions {
  read: ReadEvents;
  /** Sequence of the newest event that is not wanted. */
  after: number;
  /** Ends it. */
  signal: AbortSignal;
  /** Pause when there was nothing new, in milliseconds. Default: 250 */
  intervalMs?: number;
}

/**
 * How far each reading looks back. Sequences are given out before the commit, so an event may show up
 * after one with a higher sequence. Less than what one reading answers at most.
 */
const LOOK_BACK = 200;

/**
 * Gives each new event once, as it appears.
 *
 * @throws whatever `read` throws
 */
export async function* followEvents(options: EventSourceOptions): AsyncGenerator<StoredEvent> {
  const { read, after, signal, intervalMs = 250 } = options;
  let latest = after;
  const seen = new Set<number>();
  for (const event of await read(lookBack(latest)))
    if (event.sequence <= after) seen.add(event.sequence);
  while (!signal.aborted) {
    const fresh = (await read(lookBack(latest))).filter(({ sequence }) => !seen.has(sequence));
    for (const event of fresh) {
      seen.add(event.sequence);
      latest = Math.max(latest, event.sequence);
      yield event;
      if (signal.aborted) return;
    }
    for (const sequence of seen) if (sequence <= lookBack(latest)) seen.delete(sequence);
    if (fresh.length === 0)
      await sleep(intervalMs, undefined, { signal }).catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
  }
}

function lookBack(sequence: number): number {
  return Math.max(sequence - LOOK_BACK, 0);
}
