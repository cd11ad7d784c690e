import { WebhookError } from './error.ts';
import type { RawBody, WebhookHeaders, WebhookRules } from './rules.ts';
import { createMemoryStore } from './store.ts';
import type { EventStore } from './store.ts';
import { createVerifier } from './verify.ts';
import type { Verified, VerifyOptions } from './verify.ts';

/** Options of a receiver of webhooks. */
export interface WebhookOptions extends VerifyOptions {
  /** Remembers the events that were handled. Default: in memory, for this process alone */
  store?: EventStore | undefined;
  /** How many seconds to remember an event for. Default: 7 days */
  remember?: number | undefined;
  /** Told of messages that were refused. */
  onRefused?: ((error: WebhookError) => void) | undefined;
  /** Told what went wrong in a handler or in the store. Default: `console.error` */
  onError?: ((error: unknown) => void) | undefined;
}

/**
 * The type of an event that this version does not know: a text like any other. It is declared as an
 * enum, which nothing else equals, so that a `switch` over the known types leaves it out. To compare
 * it, widen it: `const type: string = event.type`.
 */
export declare enum UnknownType {
  other = 'other',
}

/** An event of any type: `Events` has those that are known, `Unknown` stands for the others. */
export type AnyEvent<Events, Unknown> = Events[keyof Events] | Unknown;

/**
 * What to do with events: one function for all, or one for each type. `unknown` gets those that have no
 * function of their own.
 */
export type EventHandlers<Events, Unknown> =
  | EventHandler<AnyEvent<Events, Unknown>>
  | ({ [Type in keyof Events]?: EventHandler<Events[Type]> } & {
      unknown?: EventHandler<AnyEvent<Events, Unknown>>;
    });

/** A function that fails is called again with the next delivery. */
export type EventHandler<Event> = (event: Event) => unknown;

/** What became of a message. */
export interface Receipt {
  /** What to answer to the sender: it sends again what is not answered with 2xx. */
  status: 204 | 400 | 401 | 409 | 413 | 500;
  /** It was handled before. */
  repeated: boolean;
  /** Why it was not taken. */
  error?: unknown;
}

/** Receives webhooks. */
export interface Webhooks<Events, Unknown> {
  /**
   * Checks that a message is from the API and fresh. It does not look whether it came before: see
   * `receive`.
   *
   * @param rawBody the bytes as they came, before anything has parsed them
   * @throws WebhookError which says why not
   */
  verify(rawBody: RawBody, headers: WebhookHeaders): Promise<AnyEvent<Events, Unknown>>;
  /** Checks a message, drops it when it was handled before, and hands it over. It never throws. */
  receive(
    rawBody: RawBody | (() => Promise<RawBody>),
    headers: WebhookHeaders,
    handlers: EventHandlers<Events, Unknown>,
  ): Promise<Receipt>;
  /** The most bytes of a body. */
  readonly limit: number;
}

/** While somebody handles an event, which the sender does not wait for longer than that. */
const LEASE = 60_000;

/** Makes a receiver of webhooks that are signed by these rules. */
export function createReceiver<Events, Unknown>(
  rules: WebhookRules,
  options: WebhookOptions,
): Webhooks<Events, Unknown> {
  type Event = AnyEvent<Events, Unknown>;
  const { store = createMemoryStore({ now: options.now }), remember = 7 * 24 * 3600 } = options;
  const ttl = remember * 1000;
  const { verify, limit } = createVerifier(rules, options);
  const report = options.onError ?? ((error: unknown) => console.error(error));

  /** The store has done its part when this fails, so what it was for has happened all the same. */
  const tell = async (telling: Promise<void> | undefined) => {
    try {
      await telling;
    } catch (error) {
      report(error);
    }
  };

  const handle = async (
    { event, id, type }: Verified,
    handlers: EventHandlers<Events, Unknown>,
  ): Promise<Receipt> => {
    const claimed =
      id === undefined || (await store.claim(id, store.done === undefined ? ttl : LEASE));
    if (claimed === 'busy') return { status: 409, repeated: true };
    if (!claimed) return { status: 204, repeated: true };
    try {
      await chooseHandler(handlers, type)?.(event as Event);
    } catch (error) {
      if (id !== undefined) await tell(callLater(() => store.release?.(id)));
      throw error;
    }
    if (id !== undefined) await tell(callLater(() => store.done?.(id, ttl)));
    return { status: 204, repeated: false };
  };

  return {
    limit,
    async verify(rawBody, headers) {
      return (await verify(rawBody, headers)).event as Event;
    },
    async receive(rawBody, headers, handlers) {
      try {
        const body = typeof rawBody === 'function' ? await rawBody() : rawBody;
        return await handle(await verify(body, headers), handlers);
      } catch (error) {
        if (!(error instanceof WebhookError)) {
          report(error);
          return { status: 500, repeated: false, error };
        }
        options.onRefused?.(error);
        return { status: error.status, repeated: false, error };
      }
    },
  };
}

/** A function that throws at once fails like one that throws later. */
async function callLater(call: () => Promise<void> | undefined): Promise<void> {
  await call();
}

function chooseHandler<Events, Unknown>(
  handlers: EventHandlers<Events, Unknown>,
  type: string | undefined,
): EventHandler<AnyEvent<Events, Unknown>> | undefined {
  if (typeof handlers === 'function') return handlers;
  // The type comes from outside: it must not find what every object has.
  const own = type !== undefined && Object.hasOwn(handlers, type);
  const table = handlers as Record<string, EventHandler<AnyEvent<Events, Unknown>> | undefined>;
  return (own ? table[type] : undefined) ?? handlers.unknown;
}
