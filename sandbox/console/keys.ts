import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Sandbox } from '../context.ts';

/** Makes what a cookie or a link holds: 256 random bits, in base64url. */
export function createKey({ random }: Pick<Sandbox, 'random'>): string {
  return random(32).toString('base64url');
}

/** What the database keeps of a key. Nothing of 256 random bits can be guessed, so a fast hash does. */
export function hashKey(key: string): Buffer {
  return createHash('sha256').update(key, 'utf8').digest();
}

/** The token that changes need beside the cookie; pages of others cannot make it, nor read it. */
export function deriveCsrfToken(sessionKey: string): string {
  return createHmac('sha256', sessionKey).update('csrf').digest('base64url');
}

/** Are two texts the same? Takes the same time wherever they differ. */
export function isSameText(one: string, other: string): boolean {
  return timingSafeEqual(hashKey(one), hashKey(other));
}
