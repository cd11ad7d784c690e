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
  const id = typeof start === 'object' ? readPointer(start, life.poll.from) : start;
  const read = () =>
    call<Data>(
      transport,
      life.poll.operation(),
      { path: { [life.poll.parameter]: id } },
      { signal },
    );
  const news = life.listen?.(transport, life, id);
  try {
    let seen = typeof start === 'object' ? start : await read();
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
      const pause = step[0] * 1000;
      await (news === undefined ? sleep(sources, pause, signal) : news.wait(pause, signal));
      try {
        seen = await read();
      } catch (error) {
        // Trouble on the way says nothing about what is waited for.
        if (!TROUBLE.some((Type) => error instanceof Type)) throw error;
      }
    }
  } finally {
    news?.end();
  }
}

const TROUBLE = [ConnectionError, ServerError, TooManyRequestsError];
