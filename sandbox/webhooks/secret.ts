import type { Sandbox } from '../context.ts';

/** Begins every secret, as in Standard Webhooks; what follows is the key in base64. */
export const SECRET_PREFIX = 'whsec_';

const KEY_LENGTH = 32;

/** Makes a secret: `whsec_` and 32 random bytes in base64. */
export function createSecret(sandbox: Pick<Sandbox, 'random'>): string {
  return SECRET_PREFIX + sandbox.random(KEY_LENGTH).toString('base64');
}

/** Encrypts a secret for the row of its endpoint. */
export function sealSecret(sandbox: Pick<Sandbox, 'cipher'>, id: number, secret: string): Buffer {
  return sandbox.cipher.seal(secret, nameRow(id));
}

/** @throws CipherError when it was sealed under a key that is gone, or for another endpoint */
export function openSecret(
  sandbox: Pick<Sandbox, 'cipher'>,
  id: number,
  sealed: Uint8Array,
): string {
  return sandbox.cipher.open(sealed, nameRow(id));
}

function nameRow(id: number): string {
  return `webhook_endpoints ${id}`;
}
