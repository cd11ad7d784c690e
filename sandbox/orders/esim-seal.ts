import type { Cipher } from '../crypto/cipher.ts';
import type { Esim } from '../fulfilment/provider.ts';

/** The columns of an order that hold what installs its eSIM. */
export type EsimSecret = 'activation_code' | 'iccid';

/** Encrypts both parts of an eSIM for the columns of its order. */
export function sealEsim(cipher: Cipher, orderId: number, esim: Esim): Record<EsimSecret, Buffer> {
  return {
    activation_code: cipher.seal(esim.activationCode, describe(orderId, 'activation_code')),
    iccid: cipher.seal(esim.iccid, describe(orderId, 'iccid')),
  };
}

/**
 * Opens one of them.
 *
 * @throws CipherError when it belongs to another order or column, or was changed
 */
export function openEsim(
  cipher: Cipher,
  orderId: number,
  secret: EsimSecret,
  sealed: Uint8Array,
): string {
  return cipher.open(sealed, describe(orderId, secret));
}

function describe(orderId: number, secret: EsimSecret): string {
  return `esim ${orderId} ${secret}`;
}
