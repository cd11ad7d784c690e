import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Sandbox } from '../context.ts';

const SCHEME = 'hmac-sha256';

/** Compared when there is no such key, so that it takes the same time. */
const NOBODYS = hashSecret('', Buffer.alloc(16));

/** Makes an API key: a name that can be shown, 128 random bits behind a readable prefix. */
export function createApiKey({ random, settings }: Pick<Sandbox, 'random' | 'settings'>): string {
  return `key_${settings.environment}_${random(16).toString('base64url')}`;
}

/** Makes an API secret: 256 random bits behind a readable prefix, which scanners for leaks can find. */
export function createApiSecret({
  random,
  settings,
}: Pick<Sandbox, 'random' | 'settings'>): string {
  return `sk_${settings.environment}_${random(32).toString('base64url')}`;
}

/**
 * Hashes a secret for the database. A slow hash defends what people choose and others can guess; of
 * 256 random bits nothing can be guessed, so a fast one is enough, and a login costs next to nothing.
 *
 * @param salt 16 random bytes
 * @returns scheme, salt and hash, in one text
 */
export function hashSecret(secret: string, salt: Uint8Array): string {
  const hash = createHmac('sha256', salt).update(secret, 'utf8').digest('base64url');
  return `${SCHEME}$${Buffer.from(salt).toString('base64url')}$${hash}`;
}

/**
 * Is this the secret? Takes the same time whichever it is, and also when there is no such key.
 *
 * @param stored what `hashSecret` made, `undefined` when there is no such key
 */
export function isSecret(secret: string, stored: string | undefined): boolean {
  const [, salt = '', hash = ''] = (stored ?? NOBODYS).split('$');
  const [, , given = ''] = hashSecret(secret, Buffer.from(salt, 'base64url')).split('$');
  const same = timingSafeEqual(Buffer.from(given, 'base64url'), Buffer.from(hash, 'base64url'));
  return same && stored !== undefined;
}
