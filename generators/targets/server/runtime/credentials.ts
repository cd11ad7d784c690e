import type { FastifyRequest } from 'fastify';
import { decodeText } from './query.ts';
import type { SecuritySchemeSpec } from './types.ts';

/**
 * The credentials, or why there are none: nothing was sent (`missing`), those of another scheme stand
 * in their place (`foreign`), or what was sent cannot be such credentials (`invalid`).
 */
export type Found = Record<string, string> | 'missing' | 'foreign' | 'invalid';

/** Finds the credentials of a scheme in a request. */
export type CredentialReader = (request: FastifyRequest) => Found;

const SCHEME = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+)(?: +(.*))?$/;
const TOKEN68 = /^[A-Za-z0-9._~+/-]+=*$/;

/** Makes the reader of a security scheme. */
export function createCredentialReader(scheme: SecuritySchemeSpec): CredentialReader {
  if (scheme.type === 'bearer') return (request) => readAuthorization(request, 'bearer', readToken);
  if (scheme.type === 'basic') return (request) => readAuthorization(request, 'basic', readBasic);
  if (scheme.type === 'other') return () => ({});
  const name = scheme.name ?? '';
  if (scheme.in === 'query') return (request) => asKey(findInQuery(request.raw.url ?? '', name));
  if (scheme.in === 'cookie') {
    return ({ raw }) => asKey(readCookies(raw.headers.cookie).get(name));
  }
  const header = name.toLowerCase();
  return ({ raw }) => {
    const value = raw.headers[header];
    return asKey(Array.isArray(value) ? value[0] : value);
  };
}

function readAuthorization(
  { raw }: FastifyRequest,
  wanted: string,
  read: (text: string) => Found,
): Found {
  const { authorization } = raw.headers;
  if (authorization === undefined || authorization === '') return 'missing';
  const match = SCHEME.exec(authorization);
  if (match === null) return 'foreign';
  const [, scheme = '', text = ''] = match;
  return scheme.toLowerCase() === wanted ? read(text.trim()) : 'foreign';
}

function readToken(token: string): Found {
  return TOKEN68.test(token) ? { token } : 'invalid';
}

function readBasic(text: string): Found {
  if (!TOKEN68.test(text)) return 'invalid';
  const pair = Buffer.from(text, 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  if (colon === -1) return 'invalid';
  return { username: pair.slice(0, colon), password: pair.slice(colon + 1) };
}

function asKey(key: string | undefined): Found {
  return key === undefined || key === '' ? 'missing' : { key };
}

function findInQuery(url: string, name: string): string | undefined {
  const question = url.indexOf('?');
  if (question === -1) return undefined;
  for (const pair of url.slice(question + 1).split('&')) {
    const equals = pair.indexOf('=');
    if (equals !== -1 && decodeText(pair.slice(0, equals)) === name) {
      return decodeText(pair.slice(equals + 1));
    }
  }
  return undefined;
}

/** Cookies by name; of several with one name, the first. */
export function readCookies(header: string | undefined): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of header?.split(';') ?? []) {
    const equals = pair.indexOf('=');
    const name = pair.slice(0, equals).trim();
    if (equals === -1 || cookies.has(name)) continue;
    const value = pair.slice(equals + 1).trim();
    const bare = value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value;
    cookies.set(name, decodeCookie(bare));
  }
  return cookies;
}

function decodeCookie(value: string): string {
  if (!value.includes('%')) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
