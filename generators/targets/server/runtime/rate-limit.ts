import type { FastifyRequest } from 'fastify';
import { Failure, findError } from './failure.ts';
import type { RateLimiter } from './options.ts';
import type { ApiSpec, OperationSpec } from './types.ts';

/** Asks whether a request is one too many. */
export type Throttle = (
  principal: unknown,
  request: FastifyRequest,
) => Promise<Failure | undefined>;

/** Makes the throttle of an operation; `undefined` when there is nothing to count. */
export function createThrottle(
  api: ApiSpec,
  operation: OperationSpec,
  limiter: RateLimiter | undefined,
  environment: string | undefined,
): Throttle | undefined {
  const { id, rateClass } = operation;
  if (limiter === undefined || rateClass === undefined) return undefined;
  const rule = api.rateLimits?.classes[rateClass];
  if (api.rateLimits === undefined || rule === undefined) return undefined;
  const { window } = api.rateLimits;
  const limit = chooseLimit(rateClass, rule.limits, environment);
  const key = rule.bucket === 'class' ? rateClass : id;
  const error = findError(api, 'tooManyRequests');
  return async (principal, request) => {
    const use = { operation: id, rateClass, key, limit, window, principal, request };
    const verdict = await limiter.consume(use);
    if (verdict.allowed) return undefined;
    const seconds = String(Math.max(1, Math.ceil(verdict.retryAfter)));
    const message = error.message.replaceAll('{seconds}', seconds);
    return new Failure({ ...error, message }, { 'retry-after': seconds });
  };
}

function chooseLimit(
  rateClass: string,
  limits: Record<string, number>,
  environment: string | undefined,
): number {
  const names = Object.keys(limits);
  const [only] = names;
  const name = environment ?? (names.length === 1 ? only : undefined);
  const limit = name === undefined || !Object.hasOwn(limits, name) ? undefined : limits[name];
  if (limit !== undefined) return limit;
  throw new TypeError(
    `A rate limiter needs \`environment\`, one of ${names.join(', ')}: it decides the limit of "${rateClass}".`,
  );
}
