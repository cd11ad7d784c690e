import { sql } from 'kysely';
import type { Principal, Sandbox } from '../context.ts';
import { readAmount } from '../money/decimal.ts';
import type { Amount } from '../money/decimal.ts';
import type { Price } from './price.ts';
import type { QuoteRequest } from './quote.ts';

/** How long a quote holds, in milliseconds. */
export const QUOTE_LIFETIME = 5 * 60_000;

/** A quote as the database keeps it, in `quotes.charges`. Amounts are decimal text. */
export interface StoredQuote {
  /** Denomination or variant. */
  offer: number;
  wallet: number;
  discount_percent: string;
  face_total: string;
  discount_amount: string;
  total_amount: string;
  forex_rate: string | null;
  handling_fee: string;
  payable: string;
}

/** What the SQL function `load_quote` answers. Amounts are decimal text. */
export interface QuoteFacts {
  name: string;
  country: string;
  currency: string;
  per_usd: string;
  delivery_mode: string | null;
  voucher_days: number | null;
  input_fields: unknown;
  /** eSIM: `false` when the product has no variants at all yet. */
  hydrated: boolean;
  offer: OfferFacts | null;
  wallet: {
    id: number;
    currency: string;
    precision: number;
    per_usd: string;
    /** Set by hand. */
    rate: string | null;
  } | null;
  kept: StoredQuote | null;
  client_discount: string | null;
}

/** The denomination or variant that the amount stands for. */
export interface OfferFacts {
  id: number;
  /** Variants */
  name?: string;
  discount: string;
  provider: string | null;
  /** eSIM */
  data_amount_gb?: string;
  validity_days?: number;
}

/**
 * Loads what the price of something depends on, in one round trip.
 *
 * @param unitAmount undefined: nothing can be sold in what was asked for
 * @returns undefined when there is no such product for this client
 */
export async function loadQuote(
  sandbox: Sandbox,
  principal: Principal,
  request: QuoteRequest,
  unitAmount: Amount | undefined,
): Promise<QuoteFacts | undefined> {
  const { rows } = await sql<{ facts: QuoteFacts | null }>`
    select load_quote(
      ${principal.clientId}, ${principal.defaultCurrencyId}, ${request.vertical}, ${request.productId},
      ${unitAmount?.toFixed() ?? null}, ${request.quantity}, ${request.walletId ?? null},
      ${unitAmount === undefined ? '' : (request.category ?? '')}, ${request.withoutWallet === true}, ${sandbox.clock.now()}
    ) as facts`.execute(sandbox.db);
  return rows[0]?.facts ?? undefined;
}

/**
 * Keeps a price for five minutes.
 *
 * @returns the price that holds: another request may have been faster
 */
export async function keepPrice(
  sandbox: Sandbox,
  principal: Principal,
  request: QuoteRequest,
  chosen: { offer: number; wallet: number },
  price: Price,
): Promise<Price> {
  const now = sandbox.clock.now();
  const until = new Date(now.getTime() + QUOTE_LIFETIME);
  const { rows } = await sql<{ kept: StoredQuote }>`
    select keep_quote(
      ${principal.clientId}, ${request.vertical}, ${request.productId}, ${request.unitAmount.toFixed()},
      ${request.quantity}, ${request.walletId ?? null}, ${request.category ?? ''},
      ${JSON.stringify({ ...chosen, ...writePrice(price) } satisfies StoredQuote)}, ${now}, ${until}
    ) as kept`.execute(sandbox.db);
  const kept = rows[0]?.kept;
  // A wallet was opened in between and the other quote is for another one: ours is as good.
  return kept === undefined || kept.wallet !== chosen.wallet ? price : readPrice(kept);
}

/** The price of a quote that is still good. */
export function readPrice(kept: StoredQuote): Price {
  return {
    discountPercent: readAmount(kept.discount_percent),
    faceTotal: readAmount(kept.face_total),
    discountAmount: readAmount(kept.discount_amount),
    totalAmount: readAmount(kept.total_amount),
    forexRate: kept.forex_rate === null ? null : readAmount(kept.forex_rate),
    handlingFee: readAmount(kept.handling_fee),
    payable: readAmount(kept.payable),
  };
}

function writePrice(price: Price): Omit<StoredQuote, 'offer' | 'wallet'> {
  return {
    discount_percent: price.discountPercent.toFixed(),
    face_total: price.faceTotal.toFixed(),
    discount_amount: price.discountAmount.toFixed(),
    total_amount: price.totalAmount.toFixed(),
    forex_rate: price.forexRate?.toFixed() ?? null,
    handling_fee: price.handlingFee.toFixed(),
    payable: price.payable.toFixed(),
  };
}
