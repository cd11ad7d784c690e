import { api } from '@octopus-cards/server';
import type { Settings } from '../settings.ts';

/** How often an operation may be called. */
export interface Limit {
  rateClass: string;
  /** What is counted together. */
  bucket: string;
  /** Most requests in a window; `undefined`: limits are off. */
  limit: number | undefined;
  /** Length of the window in seconds. */
  window: number;
}

/** The classes of the description, by name; limits of a client are given for these. */
export const RATE_CLASSES: readonly string[] = Object.keys(api.rateLimits?.classes ?? {});

/** The limits of all operations in this environment, by operation; those without are not limited. */
export function listLimits(settings: Settings): ReadonlyMap<string, Limit> {
  const limits = new Map<string, Limit>();
  for (const { id, rateClass } of api.operations) {
    const rule = rateClass === undefined ? undefined : api.rateLimits?.classes[rateClass];
    if (rateClass === undefined || rule === undefined || api.rateLimits === undefined) continue;
    limits.set(id, {
      rateClass,
      bucket: rule.bucket === 'class' ? rateClass : id,
      limit: settings.rateLimits ? rule.limits[settings.environment] : undefined,
      window: api.rateLimits.window,
    });
  }
  return limits;
}

/** 429, for a handler that counts by itself; whole seconds. */
export function tooManyRequests(seconds: number) {
  const message = `Rate limit exceeded. Retry after ${seconds} seconds.`;
  return {
    status: 429 as const,
    headers: { 'Retry-After': seconds },
    body: { error: { name: 'TooManyRequestsError', code: 'TOO_MANY_REQUESTS', message } },
  };
}
