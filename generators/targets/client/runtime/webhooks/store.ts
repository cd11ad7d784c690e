/**
 * Remembers which events were handled. Several processes share one, such as a table or Redis, and each
 * call of `claim` for the same id must see the calls before it.
 */
export interface EventStore {
  /**
   * Takes an event, if nobody has it.
   *
   * @param ttl milliseconds to remember it for; short when there is `done`, which is told at the end
   * @returns false when it was handled before; `'busy'` when somebody is at it, who may still fail:
   *   then the sender is asked to come again. A store that cannot tell the two apart answers false
   */
  claim(id: string, ttl: number): Promise<boolean | 'busy'>;
  /** It was handled: remember it for so many milliseconds. */
  done?(id: string, ttl: number): Promise<void>;
  /** It could not be handled: the next delivery may claim it. */
  release?(id: string): Promise<void>;
}

export interface MemoryStoreOptions {
  /** The most events to remember; the oldest are forgotten first. Default: 100,000 */
  limit?: number | undefined;
  /** Milliseconds since 1970, for tests. */
  now?: (() => number) | undefined;
}

/** A store in the memory of one process. */
export function createMemoryStore({
  limit = 100_000,
  now = Date.now,
}: MemoryStoreOptions = {}): Required<EventStore> {
  const seen = new Map<string, { until: number; busy: boolean }>();
  const keep = (id: string, ttl: number, busy: boolean) => {
    // Taken out first, so that it stands behind those that are older.
    seen.delete(id);
    seen.set(id, { until: now() + ttl, busy });
    for (const [oldest, { until }] of seen) {
      if (until > now() && seen.size <= limit) break;
      seen.delete(oldest);
    }
  };
  return {
    async claim(id, ttl) {
      const found = seen.get(id);
      if (found !== undefined && found.until > now()) return found.busy ? 'busy' : false;
      keep(id, ttl, true);
      return true;
    },
    async done(id, ttl) {
      keep(id, ttl, false);
    },
    async release(id) {
      seen.delete(id);
    },
  };
}
