import { forbidden, unauthorized } from '@octopus-cards/server';
import type { RateLimiter, SecurityHandlers } from '@octopus-cards/server';
import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Principal, Sandbox, Vertical } from '../context.ts';
import { findClientAddress } from './client-address.ts';
import { listLimits } from './limits.ts';
import type { Limit } from './limits.ts';
import { createTokens } from './tokens.ts';
import type { TokenClaims } from './tokens.ts';

/**
 * Finds out who calls, by the access token, and asks the database in one round trip whether the token
 * still holds, whether the client may call from here, and whether this request is one too many. The
 * last answer travels in the principal to the rate limiter, which has its say after us.
 */
export function createSecurity(sandbox: Sandbox): SecurityHandlers<Principal> {
  const tokens = createTokens(sandbox);
  const limits = listLimits(sandbox.settings);
  return {
    async bearerAuth({ token, operation, request }) {
      const now = sandbox.clock.now();
      const claims = await tokens.verify('access', token, now);
      if (claims === undefined) return unauthorized();
      const address = readClientAddress(sandbox, request);
      const row = await authenticate(sandbox, claims, address, limits.get(operation), now);
      if (row.verdict === 'forbidden') return forbidden();
      if (row.verdict !== 'granted') return unauthorized();
      return {
        clientId: claims.clientId,
        apiKeyId: claims.apiKeyId,
        features: row.features,
        bulkLimit: row.bulk_limit,
        defaultCurrencyId: row.default_currency_id,
        retryAfter: row.retry_after,
      };
    },
  };
}

/**
 * Passes on what the database said when it authenticated the request. Login and refresh have no
 * principal yet: they count by themselves, once they know whom to count for.
 */
export function createRateLimiter(_sandbox: Sandbox): RateLimiter {
  return {
    consume({ principal }) {
      const retryAfter = readRetryAfter(principal);
      return retryAfter > 0 ? { allowed: false, retryAfter } : { allowed: true };
    },
  };
}

/** Where a request comes from, see `findClientAddress`. */
export function readClientAddress(
  { settings }: Sandbox,
  { raw }: FastifyRequest,
): string | undefined {
  const header = raw.headers['x-forwarded-for'];
  return findClientAddress({
    peer: raw.socket.remoteAddress,
    forwardedFor: Array.isArray(header) ? header.join(',') : header,
    trustedProxies: settings.trustedProxies,
  });
}

interface Judgement {
  verdict: 'granted' | 'invalid' | 'forbidden';
  features: Vertical[];
  bulk_limit: number;
  default_currency_id: number;
  retry_after: number;
}

async function authenticate(
  { db }: Sandbox,
  claims: TokenClaims,
  address: string | undefined,
  limit: Limit | undefined,
  now: Date,
): Promise<Judgement> {
  const second = Math.floor(now.getTime() / 1000);
  const { rows } = await sql<Judgement>`
    select * from authenticate(
      ${claims.clientId}, ${claims.apiKeyId}, ${claims.secretVersion}, ${claims.epoch},
      ${address ?? null}, ${limit?.rateClass ?? null}, ${limit?.bucket ?? null},
      ${limit?.limit ?? null}, ${limit?.window ?? null}, ${second}
    )`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('authenticate() answered nothing.');
  return row;
}

function readRetryAfter(principal: unknown): number {
  if (typeof principal !== 'object' || principal === null) return 0;
  if (!('retryAfter' in principal) || typeof principal.retryAfter !== 'number') return 0;
  return principal.retryAfter;
}
