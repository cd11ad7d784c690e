import { createHash } from 'node:crypto';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Pause after each failed attempt, in milliseconds: twelve attempts in all. */
export const PAUSES = [
  5 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  24 * HOUR,
  24 * HOUR,
] as const;

/** After this long nothing is sent any more, in milliseconds. */
export const LONGEST_EFFORT = 72 * HOUR;

/** What a receiver may ask for with `Retry-After`, at most, in milliseconds. */
const LONGEST_REQUESTED_PAUSE = 24 * HOUR;

/** Pauses vary by so much, so that what failed together does not come back together. */
const JITTER = 0.1;

export interface FailedAttempt {
  eventId: string;
  /** 1 for the first. */
  attempt: number;
  /** When the delivery was made. */
  createdAt: Date;
  /** When the attempt ended. */
  now: Date;
  /** The header `Retry-After` of the answer: seconds or a date. */
  retryAfter?: string | undefined;
}

/**
 * Says when to try again: after the pause of the schedule, or later when the receiver asked for it,
 * but not later than three days after the delivery was made.
 *
 * @returns `undefined` when that was the last attempt
 */
export function planRetry(failed: FailedAttempt): Date | undefined {
  const pause = PAUSES[failed.attempt - 1];
  const now = failed.now.getTime();
  const end = failed.createdAt.getTime() + LONGEST_EFFORT;
  if (pause === undefined || now >= end) return undefined;
  const own = Math.round(pause * (1 + JITTER * findJitter(failed.eventId, failed.attempt)));
  const asked = Math.min(readRetryAfter(failed.retryAfter, failed.now), LONGEST_REQUESTED_PAUSE);
  return new Date(Math.min(now + Math.max(own, asked), end));
}

/** From -1 to 1, and always the same for the same attempt. */
function findJitter(eventId: string, attempt: number): number {
  const hash = createHash('sha256').update(`${eventId} ${attempt}`).digest();
  return (hash.readUInt32BE() / 0xffffffff) * 2 - 1;
}

/** Milliseconds from now; 0 when there is no header, or none that can be read. */
function readRetryAfter(header: string | undefined, now: Date): number {
  const text = header?.trim() ?? '';
  if (/^\d{1,10}$/.test(text)) return Number(text) * SECOND;
  // A date (RFC 9110) ends in GMT; Date.parse alone would take all kinds of things for one.
  const date = text.endsWith('GMT') ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? 0 : Math.max(date - now.getTime(), 0);
}
