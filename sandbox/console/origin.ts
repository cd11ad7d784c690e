import type { FastifyRequest } from 'fastify';
import type { Console } from './context.ts';

/** Names of this machine, of which no page of others can be a part. */
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/;

/**
 * The origin under which people see the console (RFC 6454): the one it was given or, on this machine,
 * the name in the request. Under any other name it cannot be told from a page of others that has pointed
 * its name at this machine (DNS rebinding), so there it is none.
 */
export function findOrigin({ url }: Pick<Console, 'url'>, request: FastifyRequest) {
  if (url !== undefined) return new URL(url).origin;
  const { host } = request.raw.headers;
  return host !== undefined && LOOPBACK.test(host) ? `http://${host}` : undefined;
}

/** Does a request come from a page of the console, or from a program that is no browser? */
export function isOwnOrigin(console: Pick<Console, 'url'>, request: FastifyRequest): boolean {
  const own = findOrigin(console, request);
  if (own === undefined) return false;
  const { origin, 'sec-fetch-site': site } = request.raw.headers;
  if (origin !== undefined && origin !== own) return false;
  return site === undefined || site === 'same-origin' || site === 'none';
}

/** The origin of a request that has been let through. @throws TypeError when it is not one of ours */
export function requireOrigin(console: Pick<Console, 'url'>, request: FastifyRequest): string {
  const origin = findOrigin(console, request);
  if (origin === undefined) throw new TypeError('This request should have been refused.');
  return origin;
}
