import type { Handlers } from '@octopus-cards/server';
import type { FindQuote } from '../charges/quote.ts';
import type { Principal, Sandbox } from '../context.ts';
import { fulfilOrder } from '../fulfilment/fulfil-order.ts';
import {
  chooseScenario,
  findFirstDue,
  refuseByScenario,
  spoilAnswer,
} from '../fulfilment/scenario.ts';
import { SUBMITTED_TEXT } from '../fulfilment/status-texts.ts';
import { readAmount } from '../money/decimal.ts';
import { badRequest, featureOff, notFound } from '../problems.ts';
import { checkInputData } from './input-data.ts';
import { findOrder, listOrders, loadOwnOrder } from './order-rows.ts';
import { placeOrder } from './place-order.ts';
import type { NewOrder } from './place-order.ts';
import { makePlacedRow } from './placed-row.ts';
import { setOrderEmail } from './set-order-email.ts';
import { hashVoucherCode } from './voucher-code.ts';
import { withinTime } from './within-time.ts';
import { writeTopupOrder, writeTopupSummary } from './write-order.ts';

type TopupOrderHandlers = Pick<
  Handlers<Principal>,
  'createTopupOrder' | 'listTopupOrders' | 'getTopupOrder' | 'setTopupOrderEmail'
>;

/** How long reading an order waits for news of it, in milliseconds. */
const REFRESH_LIMIT = 15_000;

/** Orders of topups: placed at once, fulfilled in the background. */
export function createTopupOrderHandlers(
  sandbox: Sandbox,
  findQuote: FindQuote,
): TopupOrderHandlers {
  return {
    async createTopupOrder({ body, principal, request }) {
      if (!principal.features.includes('topups')) return featureOff();
      const { voucher_code: voucherCode, client_reference: clientReference } = body;
      if (voucherCode !== undefined && body.wallet_id !== undefined)
        return badRequest('voucher_code and wallet_id exclude each other');
      const unitAmount = readAmount(body.amount);
      const wanted = {
        vertical: 'topups' as const,
        productId: body.product_id,
        unitAmount,
        quantity: 1,
        walletId: body.wallet_id,
        category: body.category,
        withoutWallet: voucherCode !== undefined,
      };
      const quote = await findQuote(sandbox, principal, wanted, false);
      if ('status' in quote) return quote;
      const input = checkInputData(quote.inputFields, body.input_data, quote.product.countryCode);
      if ('status' in input) return input;
      const inputData = input.answers;
      const amount = unitAmount.toFixed();
      const scenario = chooseScenario(sandbox, { ...wanted, amount, clientReference, inputData });
      const refusal = refuseByScenario(scenario);
      if (refusal !== undefined) return refusal;

      const now = sandbox.clock.now();
      const order: NewOrder = {
        vertical: 'topups',
        quote,
        unitAmount,
        quantity: 1,
        clientReference,
        email: body.email,
        inputData,
        scenario,
        statusText: SUBMITTED_TEXT,
        firstDue: findFirstDue(sandbox, wanted, scenario),
        voucherCodeHash: voucherCode && hashVoucherCode(principal.clientId, voucherCode),
      };
      const placed = await placeOrder(sandbox, principal, order, now);
      if ('status' in placed) return placed;

      let row = makePlacedRow(principal, order, placed, now);
      if (order.firstDue <= now) {
        await withinTime(sandbox, REFRESH_LIMIT, fulfilOrder(sandbox, 'topups', placed.id));
        row = await loadOwnOrder(sandbox, principal, 'topups', placed.id);
      }
      sandbox.wake();
      return spoilAnswer(scenario, request) ?? { status: 200, body: writeTopupOrder(row) };
    },

    async listTopupOrders({ query, principal, page }) {
      if (!principal.features.includes('topups')) return featureOff();
      const filters = {
        status: query.status,
        productId: query.product_id,
        countryCode: query.country,
        clientReference: query.client_reference,
      };
      const { rows, total } = await listOrders(
        sandbox,
        principal,
        'topups',
        filters,
        query.page,
        query.per_page,
      );
      return page(rows.map(writeTopupSummary), total);
    },

    async getTopupOrder({ params, principal }) {
      if (!principal.features.includes('topups')) return featureOff();
      let row = await findOrder(sandbox, principal, 'topups', params.id);
      if (row === undefined) return notFound('Order');
      if (row.status === 'PENDING') {
        await withinTime(sandbox, REFRESH_LIMIT, fulfilOrder(sandbox, 'topups', row.id));
        row = await loadOwnOrder(sandbox, principal, 'topups', row.id);
      }
      return { status: 200, body: writeTopupOrder(row) };
    },

    async setTopupOrderEmail({ params, body, principal }) {
      return setOrderEmail(sandbox, principal, 'topups', params.id, body.email);
    },
  };
}
