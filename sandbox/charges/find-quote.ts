import { hydrateEsimVariants } from '../catalogue/hydrate.ts';
import type { Sandbox } from '../context.ts';
import { AMOUNT_SCALE, Amount, isStorable, readAmount } from '../money/decimal.ts';
import { badRequest, featureOff, notFound } from '../problems.ts';
import type { Refused } from '../problems.ts';
import { calculateRate } from './forex.ts';
import { calculatePrice } from './price.ts';
import type { Price } from './price.ts';
import type { FindQuote, Quote, QuoteRequest } from './quote.ts';
import { keepPrice, loadQuote, readPrice } from './stored-quotes.ts';
import type { OfferFacts, QuoteFacts } from './stored-quotes.ts';

/** Delivers vouchers of which no vendor has ever had any. */
const STOCK_PROVIDER = 'inventory';

/**
 * Says what an order would cost; see the type. One round trip to the database, and a second one when a
 * new quote is kept. An eSIM product without plans costs two more, once.
 */
export const findQuote: FindQuote = async (sandbox, principal, request, keep) => {
  if (!principal.features.includes(request.vertical)) return featureOff();
  if (!Number.isSafeInteger(request.productId)) return notFound('Product');
  if (request.walletId !== undefined && !Number.isSafeInteger(request.walletId))
    return notFound('Wallet');
  // An amount that the database could not hold is one that nothing is sold in; so is any amount of a
  // category with a NUL, which it could not hold either.
  const isSellable = isStorable(request.unitAmount) && request.category?.includes('\0') !== true;
  const unitAmount = isSellable ? request.unitAmount : undefined;

  let facts = await loadQuote(sandbox, principal, request, unitAmount);
  if (facts !== undefined && !facts.hydrated) {
    await hydrateEsimVariants(sandbox, request.productId);
    facts = await loadQuote(sandbox, principal, request, unitAmount);
  }
  if (facts === undefined) return notFound('Product');
  const { offer, wallet } = facts;
  if (offer === null) return notOffered(request);
  if (request.quantity > principal.bulkLimit)
    return badRequest('Quantity exceeds the maximum for one order');
  if (wallet === null && request.withoutWallet !== true) return noWallet(request);

  let price =
    facts.kept === null ? findPrice(sandbox, request, facts, offer) : readPrice(facts.kept);
  if (!isStorable(price.payable)) return notOffered(request);
  if (keep && facts.kept === null && wallet !== null) {
    const chosen = { offer: offer.id, wallet: wallet.id };
    price = await keepPrice(sandbox, principal, request, chosen, price);
  }
  return makeQuote(request, facts, offer, price, principal.bulkLimit);
};

function findPrice(
  sandbox: Sandbox,
  request: QuoteRequest,
  facts: QuoteFacts,
  offer: OfferFacts,
): Price {
  const { wallet } = facts;
  const forexRate =
    wallet === null || wallet.currency === facts.currency
      ? null
      : calculateRate(
          { code: facts.currency, perUsd: readAmount(facts.per_usd) },
          { code: wallet.currency, perUsd: readAmount(wallet.per_usd) },
          sandbox.clock.now(),
          wallet.rate === null ? undefined : readAmount(wallet.rate),
        );
  return calculatePrice({
    unitAmount: request.unitAmount,
    quantity: request.quantity,
    discountPercent: Amount.max(offer.discount, facts.client_discount ?? 0),
    forexRate,
    convertedScale:
      request.vertical === 'vouchers' && wallet !== null ? wallet.precision : AMOUNT_SCALE,
  });
}

function makeQuote(
  request: QuoteRequest,
  facts: QuoteFacts,
  offer: OfferFacts,
  price: Price,
  maxQuantity: number,
): Quote {
  const isVoucher = request.vertical === 'vouchers';
  const { data_amount_gb: dataAmountGb, validity_days: validityDays } = offer;
  return {
    product: {
      id: request.productId,
      name: facts.name,
      currency: facts.currency,
      countryCode: facts.country,
    },
    voucher: isVoucher
      ? {
          denominationId: offer.id,
          deliveryMode: facts.delivery_mode,
          validityDays: facts.voucher_days,
        }
      : undefined,
    variant: isVoucher ? undefined : { id: offer.id, name: offer.name ?? facts.name },
    plan:
      dataAmountGb === undefined || validityDays === undefined
        ? undefined
        : { dataAmountGb, validityDays },
    inputFields: facts.input_fields,
    provider: offer.provider ?? STOCK_PROVIDER,
    wallet:
      facts.wallet === null ? undefined : { id: facts.wallet.id, currency: facts.wallet.currency },
    ...price,
    maxQuantity,
  };
}

function notOffered(request: QuoteRequest): Refused<400> {
  return badRequest(
    request.vertical === 'vouchers'
      ? 'Denomination is not available for this product'
      : 'Amount does not match any variant of this product',
  );
}

/** A wallet that was named is not there; none was named and none fits. */
function noWallet(request: QuoteRequest): Refused<400> | Refused<404> {
  return request.walletId === undefined
    ? badRequest("No wallet in the product's currency")
    : notFound('Wallet');
}
