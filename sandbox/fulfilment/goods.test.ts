import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeCheckDigit, makeEsim } from './make-esim.ts';
import { makeVouchers } from './make-voucher.ts';

const now = new Date('2025-01-15T14:30:00Z');
const kind = { productName: 'Steam Wallet Card', deliveryMode: null, validityDays: null, now };

test('a code with PIN has both, and ends at midnight after its days', () => {
  const [card] = makeVouchers(
    { ...kind, deliveryMode: 'Code with PIN', validityDays: 441 },
    1,
    randomBytes,
  );
  expect(card).toEqual({
    card_number: expect.stringMatching(/^STEAM(-[A-HJ-NP-Z2-9]{4}){3}$/),
    pin_code: expect.stringMatching(/^[0-9]{4}$/),
    claim_url: null,
    expires_at: '2026-04-01T00:00:00Z',
    voucher_reference_number: null,
  });
});

test('a URL has a link and a reference number', () => {
  const [card] = makeVouchers({ ...kind, deliveryMode: 'URL' }, 1, randomBytes);
  expect(card).toEqual({
    card_number: null,
    pin_code: null,
    claim_url: expect.stringMatching(/^https:\/\/claim\.example\.com\/c\/[a-z2-9]{24}$/),
    expires_at: null,
    voucher_reference_number: expect.stringMatching(/^VR-20250115-[0-9]{8}$/),
  });
});

test.each([
  ['Google Play Gift Card', 'GOOGLE-'],
  ['Éclair & Co', 'ECLAIR-'],
  ['日本', 'CARD-'],
  ['Supercalifragilistic', 'SUPERCALIF-'],
])('cards of %s begin with %s', (productName, prefix) => {
  const [card] = makeVouchers({ ...kind, productName }, 1, randomBytes);
  expect(card?.card_number?.startsWith(prefix)).toBe(true);
  expect(card?.pin_code).toBeNull();
});

test('no two of 5,000 vouchers are the same', () => {
  const cards = makeVouchers(kind, 5_000, randomBytes);
  expect(new Set(cards.map((card) => card.card_number)).size).toBe(5_000);
});

test("the check digit is that of Luhn's formula", () => {
  expect(makeCheckDigit('7992739871')).toBe('3');
});

test('an eSIM has an LPA string and a valid ICCID of 19 digits', () => {
  for (let run = 0; run < 200; run += 1) {
    const { activationCode, iccid } = makeEsim(randomBytes);
    expect(activationCode).toMatch(
      /^LPA:1\$smdp\.example\.com\$[A-Z2-9]{2}-[A-Z2-9]{6}-[A-Z2-9]{6}$/,
    );
    expect(iccid).toMatch(/^89[0-9]{17}$/);
    expect(makeCheckDigit(iccid.slice(0, -1))).toBe(iccid.slice(-1));
  }
});
