import type { FastifyRequest } from 'fastify';

/** The two cookies; the description names them. */
export const SESSION_COOKIE = 'octopus_console';
export const SIGN_IN_COOKIE = 'octopus_console_sign_in';

/**
 * Writes a Set-Cookie line (RFC 6265bis). Scripts cannot read the cookie, pages of others never send it,
 * and it travels to the API of the console alone.
 *
 * @param value base64url, or empty to take the cookie away
 * @param origin of the console; over https, the cookie never travels without
 */
export function writeCookie(name: string, value: string, origin: string): string {
  const parts = [`${name}=${value}`, 'Path=/console/api', 'HttpOnly', 'SameSite=Strict'];
  if (origin.startsWith('https:')) parts.push('Secure');
  if (value === '') parts.push('Max-Age=0');
  return parts.join('; ');
}

/** Reads a cookie of ours; undefined when the request has none. */
export function readCookie(request: FastifyRequest, name: string): string | undefined {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === name && value !== undefined && value !== '') return value;
  }
  return undefined;
}
