import type { Voucher } from './provider.ts';
import { makeDigits, makeLetters } from './random-text.ts';
import type { RandomBytes } from './random-text.ts';

const DAY = 86_400_000;

/** What a voucher has to know of its order. */
export interface VoucherKind {
  productName: string;
  deliveryMode: string | null;
  /** Days for which it is good; null: no end. */
  validityDays: number | null;
  now: Date;
}

/**
 * Makes vouchers of a product. `Code with PIN` gives a card number and a PIN, `URL` a claim link and a
 * reference number, any other mode a card number alone. They work nowhere.
 */
export function makeVouchers(kind: VoucherKind, count: number, random: RandomBytes): Voucher[] {
  const prefix = makePrefix(kind.productName);
  const expires = findExpiry(kind);
  return Array.from({ length: count }, () => makeVoucher(kind, prefix, expires, random));
}

function makeVoucher(
  { deliveryMode, now }: VoucherKind,
  prefix: string,
  expires_at: string | null,
  random: RandomBytes,
): Voucher {
  if (deliveryMode === 'URL') {
    const day = now.toISOString().slice(0, 10).replaceAll('-', '');
    return {
      card_number: null,
      pin_code: null,
      claim_url: `https://claim.example.com/c/${makeLetters(random, 24).toLowerCase()}`,
      expires_at,
      voucher_reference_number: `VR-${day}-${makeDigits(random, 8)}`,
    };
  }
  const blocks = makeLetters(random, 12).match(/.{4}/g) ?? [];
  return {
    card_number: [prefix, ...blocks].join('-'),
    pin_code: deliveryMode === 'Code with PIN' ? makeDigits(random, 4) : null,
    claim_url: null,
    expires_at,
    voucher_reference_number: null,
  };
}

/** `Steam Wallet Card` → `STEAM`. */
function makePrefix(productName: string): string {
  const plain = productName.normalize('NFKD').replace(/\p{M}/gu, '');
  const word = /[A-Za-z0-9]+/.exec(plain)?.[0] ?? 'CARD';
  return word.slice(0, 10).toUpperCase();
}

/** The first second of the day on which a voucher is no longer good. */
function findExpiry({ validityDays, now }: VoucherKind): string | null {
  if (validityDays === null) return null;
  const day = new Date(now.getTime() + validityDays * DAY).toISOString().slice(0, 10);
  return `${day}T00:00:00Z`;
}
