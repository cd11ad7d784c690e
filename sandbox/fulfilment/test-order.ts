import type { FulfilmentOrder, Voucher } from './provider.ts';

/** When the orders of tests were placed. */
export const PLACED = new Date('2026-06-01T12:00:00Z');

/** An order as a provider sees it, for tests. */
export function makeOrder(rest: Partial<FulfilmentOrder> = {}): FulfilmentOrder {
  return {
    key: 'vouchers-1',
    vertical: 'vouchers',
    id: 1,
    productId: 123,
    productName: 'Steam Wallet Card',
    variantId: null,
    variantName: null,
    countryCode: 'US',
    unitAmount: '50.0000',
    currency: 'USD',
    quantity: 4,
    deliveredQuantity: 0,
    inputData: {},
    deliveryMode: 'Code with PIN',
    validityDays: 365,
    createdAt: PLACED,
    completedAt: null,
    activation: undefined,
    now: PLACED,
    scenario: undefined,
    ...rest,
  };
}

/** So many seconds after the orders of tests were placed. */
export function after(seconds: number): Date {
  return new Date(PLACED.getTime() + seconds * 1000);
}

/** Vouchers that differ. */
export function makeCards(count: number, prefix = 'CARD'): Voucher[] {
  return Array.from({ length: count }, (_, index) => ({
    card_number: `${prefix}-${index + 1}`,
    pin_code: null,
    claim_url: null,
    expires_at: null,
    voucher_reference_number: null,
  }));
}
