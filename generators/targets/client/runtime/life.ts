import { ApiPromise } from './api-promise.ts';
import type { Answered } from './api-promise.ts';
import { answer, call } from './call.ts';
import { ConnectionError, ServerError, TooManyRequestsError, UnsettledError } from './errors.ts';
import { readPointer, readText } from './pointer.ts';
import { sleep } from './sources.ts';
import type { Transport } from './transport.ts';
import type { CallOptions, Input, LifeRules, Operation } from './types.ts';

/** Options of a wait. */
export interface SettleOptions<Seen> {
  /** Ends the wait early, with the reason of the signal. */
  signal?: AbortSignal | undefined;
  /** Told of each state that is seen. */
  onSeen?: ((seen: Seen) => void) | undefined;
  /** Told of a status that this client does not know; the wait goes on. */
  onUnknownStatus?: ((status: string, seen: Seen) => void) | undefined;
}

/** Something with a life of its own; it may not have come to its end yet. */
export class Creation<Data> extends ApiPromise<Data> {
  readonly #settle: (created: Data, options: SettleOptions<Data>) => Promise<Data>;

  constructor(
    start: () => Promise<Answered<Data>>,
    settle: (created: Data, options: SettleOptions<Data>) => Promise<Data>,
  ) {
    super(start);
    this.#settle = settle;
  }

  /**
   * Waits for the end, which need not be a success.
   *
   * @throws UnsettledError when the time to wait is over before the end
   */
  async settled(options: SettleOptions<Data> = {}): Promise<Data> {
    return this.#settle(await this, options);
  }
}

export type Living = Operation & { life: LifeRules };

/** Calls an operation whose answer changes afterwards. */
export function create<Data>(
  transport: Transport,
  operation: Living,
  input: Input,
  options: CallOptions = {},
): Creation<Data> {
  const answered = answer<Data>(transport, operation, input, options);
  return new Creation(
    () => answered,
    (created, wait) => settle(transport, operation, created, { signal: options.signal, ...wait }),
  );
}

/**
 * Waits for the end of what an operation created: reads it again in the rhythm that the API asks for,
 * and at once when `notify` brings an event about it.
 *
 * @param start what was created, or its id
 */
export async function settle<Data>(
  transport: Transport,
  operation: Living,
  start: Data | number | string,
  { signal, onSeen, onUnknownStatus }: SettleOptions<Data> = {},
): Promise<Data> {
  const { life } = operation;
  const { sources } = transport;
  const begin = sources.now();
  const isId = typeof start === 'number' || typeof start === 'string';
  const id = isId ? start : readPointer(start, life.poll.from);
  const read = () =>
    call<Data>(
      transport,
      life.poll.operation(),
      { path: { [life.poll.parameter]: id } },
      { signal },
    );
  const news = listen(transport, life.events, id);
  try {
    let seen = isId ? await read() : start;
    for (;;) {
      onSeen?.(seen);
      const status = readText(seen, life.status) ?? '';
      if (life.ends.includes(status)) return seen;
      if (!life.known.includes(status)) onUnknownStatus?.(status, seen);
      const elapsed = (sources.now() - begin) / 1000;
      const step = life.cadence.find(([, until]) => elapsed < until);
      if (step === undefined) {
        const message = `It was still "${status}" after ${Math.round(elapsed)} s.`;
        throw new UnsettledError({ message, operation: operation.id, attempts: 1 }, seen);
      }
      await news.wait(step[0] * 1000, signal);
      try {
        seen = await read();
      } catch (error) {
        // Trouble on the way says nothing about what is waited for.
        if (!TROUBLE.some((Type) => error instanceof Type)) throw error;
      }
    }
  } finally {
    news.end();
  }
}

const TROUBLE = [ConnectionError, ServerError, TooManyRequestsError];

interface Listener {
  events: readonly string[];
  id: unknown;
  tell(): void;
}

const listeners = new WeakMap<Transport, Set<Listener>>();

/** Listens for events about something, from now on: also while nobody waits. */
function listen(transport: Transport, events: readonly string[], id: unknown) {
  const all = listeners.get(transport) ?? new Set();
  listeners.set(transport, all);
  let told = new AbortController();
  const listener: Listener = { events, id, tell: () => told.abort() };
  all.add(listener);
  return {
    /** Waits so long, or until there is news. */
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
