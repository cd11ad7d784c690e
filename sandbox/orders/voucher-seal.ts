import type { Cipher } from '../crypto/cipher.ts';
import type { Voucher } from '../fulfilment/provider.ts';

/**
 * What the vouchers of an order are bound to. All of it is known before the order is placed, so that
 * vouchers can be part of placing it; a row that is moved to another client or product, or to an order
 * of another moment, cannot be opened there.
 */
export interface VoucherOwner {
  clientId: number;
  productId: number;
  /** When the order was placed. */
  createdAt: Date;
}

/** Encrypts a voucher for the column `order_vouchers.sealed`. */
export function sealVoucher(cipher: Cipher, owner: VoucherOwner, voucher: Voucher): Buffer {
  return cipher.seal(JSON.stringify(voucher), describe(owner));
}

/**
 * Opens what `sealVoucher` made.
 *
 * @throws CipherError when it belongs to another order or was changed
 */
export function openVoucher(cipher: Cipher, owner: VoucherOwner, sealed: Uint8Array): Voucher {
  const { card_number, pin_code, claim_url, expires_at, voucher_reference_number } = JSON.parse(
    cipher.open(sealed, describe(owner)),
  ) as Voucher;
  return { card_number, pin_code, claim_url, expires_at, voucher_reference_number };
}

function describe({ clientId, productId, createdAt }: VoucherOwner): string {
  return `voucher ${clientId} ${productId} ${createdAt.toISOString()}`;
}
