import { createHmac } from 'node:crypto';
import type { Console } from '../context.ts';
import { createKey, isSameText } from '../keys.ts';

const PREFIX = 'inv_';
/** Characters of the random part. */
const KEY = 43;

/** Makes the token of an invitation: random, and signed, so that one which is void can be told from a guess. */
export function createInvitationToken({ sandbox }: Pick<Console, 'sandbox'>): string {
  const key = createKey(sandbox);
  return `${PREFIX}${key}${signKey(sandbox, key)}`;
}

/** Was this token made here? It may have been used since, or taken back. */
export function isInvitationToken({ sandbox }: Pick<Console, 'sandbox'>, token: string): boolean {
  const key = token.slice(PREFIX.length, PREFIX.length + KEY);
  return isSameText(token, `${PREFIX}${key}${signKey(sandbox, key)}`);
}

function signKey({ settings }: Console['sandbox'], key: string): string {
  const signed = createHmac('sha256', settings.signingKey).update(`console invitation:${key}`);
  return signed.digest('base64url').slice(0, 22);
}
