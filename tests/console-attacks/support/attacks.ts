import type { Role } from '../../../sandbox/console/context.ts';
import type { Operation } from './operations.ts';

/** How a request differs from that of somebody who may do what it asks for. */
export interface Attack {
  name: string;
  /** What is behind the cookie. Default: a session that holds */
  session?:
    | 'none'
    | 'guessed'
    | 'revoked'
    | 'ran out'
    | 'unused for long'
    | 'of the other kind'
    | 'of somebody who was removed'
    | 'of a client that has gone';
  /** When the person last confirmed. Default: just now */
  confirmed?: 'never' | 'ten minutes ago';
  /** Has the person a second factor? Default: true */
  factor?: boolean;
  /** The token against forged requests. Default: that of the session */
  token?: 'none' | 'wrong' | 'of another session' | 'in the cookie';
  /** Where the request says that it comes from. Default: a page of the console */
  headers?: Record<string, string | undefined>;
}

/** Every way in which a request is tried. */
export const attacks: readonly Attack[] = [
  { name: 'nothing is wrong' },
  { name: 'no session', session: 'none' },
  { name: 'a guessed session', session: 'guessed' },
  { name: 'a revoked session', session: 'revoked' },
  { name: 'a session that ran out', session: 'ran out' },
  { name: 'a session unused for two hours', session: 'unused for long' },
  { name: 'a sign-in for a session, a session for a sign-in', session: 'of the other kind' },
  { name: 'a session of somebody who was removed', session: 'of somebody who was removed' },
  { name: 'a session of a client that has gone', session: 'of a client that has gone' },
  { name: 'nothing confirmed', confirmed: 'never' },
  { name: 'confirmed ten minutes ago', confirmed: 'ten minutes ago' },
  { name: 'no second factor', factor: false },
  { name: 'no second factor, nothing confirmed', factor: false, confirmed: 'never' },
  { name: 'no token', token: 'none' },
  { name: 'a wrong token', token: 'wrong' },
  { name: 'the token of another session', token: 'of another session' },
  { name: 'the token as a cookie only', token: 'in the cookie' },
  { name: 'stolen cookie and token, foreign page', headers: { origin: 'https://evil.example' } },
  { name: 'a page without origin', headers: { origin: 'null' } },
  { name: 'a page of another port', headers: { origin: 'http://localhost:4011' } },
  { name: 'the same name with TLS', headers: { origin: 'https://localhost:4010' } },
  {
    name: 'a foreign page that hides its origin',
    headers: { origin: undefined, 'sec-fetch-site': 'cross-site' },
  },
  { name: 'a page of a sibling', headers: { origin: undefined, 'sec-fetch-site': 'same-site' } },
  {
    name: 'a foreign name that leads here',
    headers: { host: 'evil.example:4010', origin: 'http://evil.example:4010' },
  },
  {
    name: 'a foreign name that begins like ours',
    headers: { host: 'localhost.evil.example', origin: 'http://localhost.evil.example' },
  },
];

/** Who has to have a second factor, as the description says in words. */
const FACTOR_NEEDED: readonly Role[] = ['owner', 'platform_administrator'];

/** What a request must come to: that it is let through, or status and message of a refusal. */
export function foretell(operation: Operation, role: Role, attack: Attack): string {
  const { session, confirmed, factor = true, token, headers } = attack;
  // Platform administrators belong to no client, so theirs cannot go.
  const isOfNobody = session === 'of a client that has gone' && role === 'platform_administrator';
  if (headers !== undefined) return '403 Origin not allowed';
  if (operation.security === 'nothing') return 'let through';
  if (operation.security === 'sign-in') {
    if (session === 'none') return '401 Begin with your password';
    // A sign-in has its five minutes, used or not.
    const holds = session === undefined || session === 'unused for long' || isOfNobody;
    return holds ? 'let through' : '401 This sign-in has ended';
  }
  if (session === 'none') return '401 Sign in first';
  // What is missing is seen before what is there is looked at.
  const isMissing = token === 'none' || token === 'in the cookie';
  if (operation.security === 'session and token' && isMissing) {
    return '401 X-CSRF-Token is missing';
  }
  if (session !== undefined && !isOfNobody) return '401 Your session has ended';
  if (operation.roles.length > 0) {
    if (!factor && FACTOR_NEEDED.includes(role)) return '403 Set up a second factor first';
    if (!operation.roles.includes(role)) return '403 Your role does not allow this';
  }
  if (operation.stepUp && confirmed !== undefined) return '403 Confirm that it is you';
  if (operation.security === 'session' || token === undefined) return 'let through';
  return '401 X-CSRF-Token is invalid';
}
