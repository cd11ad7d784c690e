import type { Handlers } from '@octopus-cards/server';
import type { Principal, Sandbox } from '../context.ts';
import { readAmount, writeNumber } from '../money/decimal.ts';
import { findQuote } from './find-quote.ts';
import type { Quote } from './quote.ts';

type ChargesHandlers = Pick<Handlers<Principal>, 'quoteVoucher' | 'quoteTopup' | 'quoteEsim'>;

/** What vouchers, topups and eSIMs cost. A quote is kept, so that the order costs the same. */
export function createChargesHandlers(sandbox: Sandbox): ChargesHandlers {
  return {
    async quoteVoucher({ params, body, principal }) {
      const request = {
        vertical: 'vouchers' as const,
        productId: params.id,
        unitAmount: readAmount(body.denomination),
        quantity: body.quantity,
        walletId: body.wallet_id,
        category: undefined,
      };
      const quote = await findQuote(sandbox, principal, request, true);
      if ('status' in quote) return quote;
      return {
        status: 200,
        body: {
          ...writeTotals(quote),
          gst_amount: 0,
          max_quantity: quote.maxQuantity,
          ...writeConverted(quote),
        },
      };
    },

    async quoteTopup({ body, principal }) {
      const request = {
        vertical: 'topups' as const,
        productId: body.product_id,
        unitAmount: readAmount(body.amount),
        quantity: 1,
        walletId: body.wallet_id,
        category: body.category,
      };
      const quote = await findQuote(sandbox, principal, request, true);
      if ('status' in quote) return quote;
      const converted = quote.forexRate === null ? {} : { gst_amount: 0, ...writeConverted(quote) };
      return { status: 200, body: { ...writeTotals(quote), ...converted } };
    },

    async quoteEsim({ body, principal }) {
      const request = {
        vertical: 'esim' as const,
        productId: body.product_id,
        unitAmount: readAmount(body.amount),
        quantity: 1,
        walletId: body.wallet_id,
        category: undefined,
      };
      const quote = await findQuote(sandbox, principal, request, true);
      if ('status' in quote) return quote;
      const converted = quote.forexRate === null ? {} : writeConverted(quote);
      return { status: 200, body: { ...writeTotals(quote), ...converted } };
    },
  };
}

function writeTotals(quote: Quote) {
  return {
    non_discounted_total: writeNumber(quote.faceTotal),
    discount_amount: writeNumber(quote.discountAmount),
    total_amount: writeNumber(quote.totalAmount),
    discount: writeNumber(quote.discountPercent),
    total_payable: writeNumber(quote.payable),
    charges_details: {
      source_currency: quote.product.currency,
      destination_currency: quote.wallet?.currency ?? quote.product.currency,
      forex_rate: quote.forexRate === null ? null : writeNumber(quote.forexRate),
      conversion_fee: quote.forexRate === null ? null : 0,
    },
  };
}

/** What the wallet pays, in its own currency, split into price and fee. */
function writeConverted(quote: Quote) {
  return {
    net_amount: writeNumber(quote.payable.minus(quote.handlingFee)),
    handling_fee_amount: writeNumber(quote.handlingFee),
  };
}
