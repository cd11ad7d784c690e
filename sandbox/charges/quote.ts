import type { Principal, Sandbox, Vertical } from '../context.ts';
import type { Amount } from '../money/decimal.ts';
import type { Refused } from '../problems.ts';

/** What somebody wants to buy. */
export interface QuoteRequest {
  vertical: Vertical;
  productId: number;
  /** Face value of one unit, in the currency of the product. */
  unitAmount: Amount;
  /** 1 for topups and eSIMs. */
  quantity: number;
  walletId: number | undefined;
  /** Topups: only variants of this category. */
  category: string | undefined;
  /** Topups: a voucher code pays, so no wallet is looked for. */
  withoutWallet?: boolean;
}

/** What it costs, with all that an order has to know of it. Amounts are exact. */
export interface Quote {
  product: { id: number; name: string; currency: string; countryCode: string };
  /** Vouchers: where the stock is, and how they are delivered. */
  voucher:
    | { denominationId: number; deliveryMode: string | null; validityDays: number | null }
    | undefined;
  /** Topups and eSIMs: what the amount stands for. */
  variant: { id: number; name: string } | undefined;
  /** eSIMs */
  plan: { dataAmountGb: string; validityDays: number } | undefined;
  /** Topups: what the order has to answer, as the API shows it. */
  inputFields: unknown;
  /** Name of the provider that delivers it. */
  provider: string;
  wallet: { id: number; currency: string } | undefined;
  /** Percent. */
  discountPercent: Amount;
  /** Product currency: unitAmount × quantity, the discount on it, and the difference. */
  faceTotal: Amount;
  discountAmount: Amount;
  totalAmount: Amount;
  /** Null when nothing is converted. */
  forexRate: Amount | null;
  handlingFee: Amount;
  /** What leaves the wallet, in its currency (the product's when there is none). */
  payable: Amount;
  /** Largest quantity of one order. */
  maxQuantity: number;
}

/**
 * Says what an order would cost: the quote of the last five minutes when there is one for the same
 * thing, or a new one. One round trip to the database.
 *
 * @param keep `true` (the charges operations): a new quote is kept, so that the order costs the same
 */
export type FindQuote = (
  sandbox: Sandbox,
  principal: Principal,
  request: QuoteRequest,
  keep: boolean,
) => Promise<Quote | Refused<400> | Refused<404>>;
