import type { Operation, Patience, Sources } from './types.ts';

const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 10_000;
/** A server may ask for more patience than that; then its answer is passed on. */
const LONGEST_ORDERED_PAUSE = 60_000;

/** How long a call may try, with everything decided. */
export interface Limits {
  attempts: number;
  attemptTimeout: number;
  /** When the call is over, in milliseconds since 1970. */
  end: number;
}

/** Decides how long a call may try: its own options win over those of the client. */
export function decideLimits(
  operation: Operation,
  client: Patience,
  call: Patience,
  sources: Sources,
): Limits {
  // What the server may hold back, and the way there and back.
  const hold = operation.hold ? operation.hold * 1000 + 15_000 : 0;
  return {
    attempts: call.attempts ?? client.attempts ?? 5,
    attemptTimeout: call.attemptTimeout ?? Math.max(client.attemptTimeout ?? 30_000, hold),
    end: sources.now() + (call.timeout ?? Math.max(client.timeout ?? 120_000, hold * 2)),
  };
}

/**
 * The pause after an attempt: doubling from 200 ms to 10 s, with full jitter. What a server orders
 * comes on top, so that those who were sent away together do not come back together.
 *
 * @returns milliseconds; `Infinity` when it is more than we wait for
 */
export function choosePause(
  attempt: number,
  response: Response | undefined,
  sources: Sources,
): number {
  const own = Math.min(FIRST_PAUSE * 2 ** (attempt - 1), LONGEST_PAUSE) * sources.random();
  const ordered = ((response && readRetryAfter(response, sources.now())) ?? 0) * 1000;
  return ordered > LONGEST_ORDERED_PAUSE ? Infinity : ordered + own;
}

/**
 * The pause that a server orders by `Retry-After` (RFC 9110, section 10.2.3), in seconds; undefined
 * when it says nothing that makes sense. A date is compared with the clock of the server, as far as
 * it shows it.
 */
export function readRetryAfter({ headers }: Response, now: number): number | undefined {
  const text = headers.get('Retry-After')?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text);
  // Only dates have letters; other numbers would be taken for years.
  const date = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  const pause = (date - (Date.parse(headers.get('Date') ?? '') || now)) / 1000;
  return Number.isNaN(pause) ? undefined : Math.max(pause, 0);
}
