import { sleep } from './sources.ts';
import type { Transport } from './transport.ts';
import type { LifeRules } from './types.ts';

/** Listens for events about something, from now on: also while nobody waits. */
export type Listen = (transport: Transport, rules: LifeRules, id: unknown) => News;

export interface News {
  /** Waits so long, or until there is news. */
  wait(pause: number, signal: AbortSignal | undefined): Promise<void>;
  end(): void;
}

interface Listener {
  events: readonly string[];
  id: unknown;
  tell(): void;
}

const listeners = new WeakMap<Transport, Set<Listener>>();

/** Makes a listener. */
export function listen(transport: Transport, { events = [] }: LifeRules, id: unknown): News {
  const all = listeners.get(transport) ?? new Set();
  listeners.set(transport, all);
  let told = new AbortController();
  const listener: Listener = { events, id, tell: () => told.abort() };
  all.add(listener);
  return {
    async wait(pause: number, signal: AbortSignal | undefined): Promise<void> {
      const onAbort = () => told.abort();
      signal?.addEventListener('abort', onAbort);
      await sleep(transport.sources, pause, told.signal).catch(() => {});
      signal?.removeEventListener('abort', onAbort);
      signal?.throwIfAborted();
      told = new AbortController();
    },
    end() {
      all.delete(listener);
    },
  };
}

/**
 * Tells those who wait of an event that a webhook brought; verify it first. Whoever waits for what it
 * is about reads that again at once.
 */
export function notify(transport: Transport, event: { type: string; data?: unknown }): void {
  for (const { events, id, tell } of listeners.get(transport) ?? []) {
    if (events.includes(event.type) && mentions(event.data, String(id))) tell();
  }
}

/** Does the id stand anywhere near the top of the event? */
function mentions(value: unknown, id: string, depth = 3): boolean {
  if (typeof value === 'number' || typeof value === 'string') return String(value) === id;
  if (depth === 0 || typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((inner) => mentions(inner, id, depth - 1));
}
