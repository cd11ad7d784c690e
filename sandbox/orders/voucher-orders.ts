import type { Handlers } from '@octopus-cards/server';
import type { FindQuote, Quote } from '../charges/quote.ts';
import type { Principal, Sandbox } from '../context.ts';
import { fulfilOrder } from '../fulfilment/fulfil-order.ts';
import type { Scenario, Voucher } from '../fulfilment/provider.ts';
import { SYNCHRONOUS_QUANTITY } from '../fulfilment/providers.ts';
import {
  chooseScenario,
  findFirstDue,
  refuseByScenario,
  spoilAnswer,
} from '../fulfilment/scenario.ts';
import { readAmount } from '../money/decimal.ts';
import { featureOff, notFound } from '../problems.ts';
import { findOrder, listOrders, loadOwnOrder } from './order-rows.ts';
import type { OrderRow } from './order-rows.ts';
import { placeOrder } from './place-order.ts';
import type { NewOrder } from './place-order.ts';
import { makePlacedRow } from './placed-row.ts';
import { setOrderEmail } from './set-order-email.ts';
import { deliverAtOnce, failForStock } from './voucher-changes.ts';
import { loadVouchers } from './voucher-rows.ts';
import { writeVoucherOrder, writeVoucherSummary } from './write-order.ts';

type VoucherOrderHandlers = Pick<
  Handlers<Principal>,
  'createVoucherOrder' | 'listVoucherOrders' | 'getVoucherOrder' | 'setVoucherOrderEmail'
>;

/** Orders of vouchers: up to five are delivered with the answer, more of them in the background. */
export function createVoucherOrderHandlers(
  sandbox: Sandbox,
  findQuote: FindQuote,
): VoucherOrderHandlers {
  return {
    async createVoucherOrder({ body, principal, request }) {
      const { quantity, client_reference: clientReference } = body;
      const unitAmount = readAmount(body.denomination);
      const wanted = {
        vertical: 'vouchers' as const,
        productId: body.product_id,
        unitAmount,
        quantity,
        walletId: body.wallet_id,
        category: undefined,
      };
      const quote = await findQuote(sandbox, principal, wanted, false);
      if ('status' in quote) return quote;
      const amount = unitAmount.toFixed();
      const scenario = chooseScenario(sandbox, { ...wanted, amount, clientReference });
      const refusal = refuseByScenario(scenario);
      if (refusal !== undefined) return refusal;

      const now = sandbox.clock.now();
      const order: NewOrder = {
        vertical: 'vouchers',
        quote,
        unitAmount,
        quantity,
        clientReference,
        email: body.email,
        inputData: undefined,
        scenario,
        statusText: 'Order placed',
        firstDue: findFirstDue(sandbox, wanted, scenario),
      };
      const vouchers = handOver(sandbox, quote, quantity, scenario, now);
      order.soldOut = failForStock(order);
      if (vouchers !== undefined)
        order.outcome = deliverAtOnce(sandbox, principal, order, vouchers, now);
      const placed = await placeOrder(sandbox, principal, order, now);
      if ('status' in placed) return placed;

      let row: OrderRow;
      let delivered: Voucher[] = [];
      if (placed.moved === undefined && quantity <= SYNCHRONOUS_QUANTITY) {
        await fulfilOrder(sandbox, 'vouchers', placed.id);
        row = await loadOwnOrder(sandbox, principal, 'vouchers', placed.id);
        delivered = await loadVouchers(sandbox, row);
      } else {
        const change = placed.moved === order.outcome?.status ? order.outcome : order.soldOut;
        const moved = placed.moved === undefined ? undefined : change;
        row = makePlacedRow(principal, order, placed, now, moved);
        if (row.delivered_quantity > 0) delivered = vouchers ?? [];
      }
      sandbox.wake();
      return (
        spoilAnswer(scenario, request) ?? { status: 201, body: writeVoucherOrder(row, delivered) }
      );
    },

    async listVoucherOrders({ query, principal, page }) {
      if (!principal.features.includes('vouchers')) return featureOff();
      const filters = {
        status: query.status,
        productId: query.product_id,
        clientReference: query.client_reference,
      };
      const { rows, total } = await listOrders(
        sandbox,
        principal,
        'vouchers',
        filters,
        query.page,
        query.limit,
      );
      return page(rows.map(writeVoucherSummary), total);
    },

    async getVoucherOrder({ params, principal }) {
      if (!principal.features.includes('vouchers')) return featureOff();
      const row = await findOrder(sandbox, principal, 'vouchers', params.id);
      if (row === undefined) return notFound('Order');
      return { status: 200, body: writeVoucherOrder(row, await loadVouchers(sandbox, row)) };
    },

    async setVoucherOrderEmail({ params, body, principal }) {
      return setOrderEmail(sandbox, principal, 'vouchers', params.id, body.email);
    },
  };
}

/**
 * The vouchers of a small order, if its provider has them at hand. What a provider does wrong here costs
 * nobody an order: it is then asked for them in the ordinary way.
 */
function handOver(
  { providers, log }: Sandbox,
  quote: Quote,
  quantity: number,
  scenario: Scenario | undefined,
  now: Date,
): Voucher[] | undefined {
  if (quantity > SYNCHRONOUS_QUANTITY) return undefined;
  try {
    const vouchers = providers.get(quote.provider)?.handOver?.({
      productName: quote.product.name,
      deliveryMode: quote.voucher?.deliveryMode ?? null,
      validityDays: quote.voucher?.validityDays ?? null,
      quantity,
      now,
      scenario,
    });
    if (vouchers === undefined || vouchers.length === quantity) return vouchers;
    throw new Error(`${vouchers.length} vouchers were handed over in place of ${quantity}.`);
  } catch (error) {
    log.error({ err: error, provider: quote.provider }, 'a provider could not hand over vouchers');
    return undefined;
  }
}
