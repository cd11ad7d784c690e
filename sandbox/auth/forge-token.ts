import { createHmac } from 'node:crypto';
import { START } from '../tests/support/make-sandbox.ts';

/** The key that sandboxes of tests sign with. */
export const TEST_KEY = new Uint8Array(32).fill(9);

/** Unix second at which the clock of a test stands. */
export const NOW = START.getTime() / 1000;

export const HEADER = { alg: 'HS256', typ: 'JWT' };

/** What an access token of the first client says, unless a test wants it otherwise. */
export const CLAIMS = {
  iss: 'octopus-cards',
  aud: 'sandbox',
  sub: '42',
  jti: '11111111-2222-4333-8444-555555555555',
  iat: NOW,
  exp: NOW + 3_600,
  use: 'access',
  key: 1,
  version: 1,
  epoch: 1,
};

/** base64url of bytes, of a text, or of the JSON text of a value. */
export function encode(value: unknown): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64url');
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString(
    'base64url',
  );
}

/** A token with whatever header and payload, rightly signed with the given key. */
export function forge(
  payload: unknown,
  header: unknown = HEADER,
  key: Uint8Array = TEST_KEY,
  hash = 'sha256',
): string {
  const text = `${encode(header)}.${encode(payload)}`;
  return `${text}.${createHmac(hash, key).update(text).digest('base64url')}`;
}
