import type { RateLimiter } from '@octopus-cards/console-server';
import { sql } from 'kysely';
import { findSource } from '../auth/client-address.ts';
import { readClientAddress } from '../auth/security.ts';
import type { Console } from './context.ts';

/** Counts the requests of each person, or of each address while nobody is signed in. */
export function createRateLimiter(console: Console): RateLimiter {
  return {
    async consume({ key, limit, window, principal, request }) {
      const subject = isUser(principal)
        ? `console:user:${principal.userId}`
        : `console:address:${findSource(readClientAddress(console.sandbox, request))}`;
      const retryAfter = await consumeRate(console, { subject, bucket: key, limit, window });
      return retryAfter > 0 ? { allowed: false, retryAfter } : { allowed: true };
    },
  };
}

export interface RateUse {
  /** Whom it counts for; begins with `console:`. */
  subject: string;
  bucket: string;
  limit: number;
  /** In seconds. */
  window: number;
  /** 0 only asks. Default: 1 */
  cost?: number;
}

/** Counts one more use, unless there have been too many. @returns 0, or the seconds to wait */
export async function consumeRate(
  { sandbox, clock }: Console,
  { subject, bucket, limit, window, cost = 1 }: RateUse,
): Promise<number> {
  const second = Math.floor(clock.now().getTime() / 1000);
  const { rows } = await sql<{ retry_after: number }>`
    select consume_rate(${subject}, ${bucket}, ${limit}, ${window}, ${second}, ${cost}) as retry_after
  `.execute(sandbox.db);
  return rows[0]?.retry_after ?? 0;
}

function isUser(principal: unknown): principal is { userId: number; sessionId: number } {
  return typeof principal === 'object' && principal !== null && 'sessionId' in principal;
}
