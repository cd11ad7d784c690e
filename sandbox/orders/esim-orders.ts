import type { Handlers } from '@octopus-cards/server';
import type { FastifyRequest } from 'fastify';
import type { FindQuote } from '../charges/quote.ts';
import type { Principal, Sandbox } from '../context.ts';
import { fulfilOrder } from '../fulfilment/fulfil-order.ts';
import { refreshActivation } from '../fulfilment/refresh-activation.ts';
import {
  chooseScenario,
  findFirstDue,
  refuseByScenario,
  spoilAnswer,
} from '../fulfilment/scenario.ts';
import { SUBMITTED_TEXT } from '../fulfilment/status-texts.ts';
import { readAmount } from '../money/decimal.ts';
import { featureOff, notFound } from '../problems.ts';
import { awaitEnd } from './await-end.ts';
import { openEsim } from './esim-seal.ts';
import { findOrder, listOrders, loadOwnOrder } from './order-rows.ts';
import type { OrderRow } from './order-rows.ts';
import { placeOrder } from './place-order.ts';
import type { NewOrder } from './place-order.ts';
import { setOrderEmail } from './set-order-email.ts';
import { writeEsimOrder, writeEsimSummary } from './write-order.ts';

type EsimOrderHandlers = Pick<
  Handlers<Principal>,
  'createEsimOrder' | 'listEsimOrders' | 'getEsimOrder' | 'setEsimOrderEmail'
>;

/** Orders of eSIMs: the answer waits for the eSIM for a while, then the work goes on behind it. */
export function createEsimOrderHandlers(sandbox: Sandbox, findQuote: FindQuote): EsimOrderHandlers {
  return {
    async createEsimOrder({ body, principal, request }) {
      const { client_reference: clientReference } = body;
      const unitAmount = readAmount(body.amount);
      const wanted = {
        vertical: 'esim' as const,
        productId: body.product_id,
        unitAmount,
        // Whatever was sent.
        quantity: 1,
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
        vertical: 'esim',
        quote,
        unitAmount,
        quantity: 1,
        clientReference,
        email: undefined,
        inputData: undefined,
        scenario,
        statusText: SUBMITTED_TEXT,
        firstDue: findFirstDue(sandbox, wanted, scenario),
      };
      const placed = await placeOrder(sandbox, principal, order, now);
      if ('status' in placed) return placed;

      // Not waited for: the hold may end before it, and the worker may come first.
      fulfilOrder(sandbox, 'esim', placed.id).catch((error: unknown) => {
        request.log.error({ err: error, order: placed.id }, 'an eSIM order could not be fulfilled');
      });
      sandbox.wake();
      const connection = watchConnection(request);
      const row = await awaitEnd(sandbox, 'esim', placed.id, {
        look: () => loadOwnOrder(sandbox, principal, 'esim', placed.id),
        isUnderWay: ({ status }) => status === 'PENDING',
        until: new Date(now.getTime() + sandbox.settings.esimHold),
        gone: connection.gone,
      }).finally(connection.forget);
      return spoilAnswer(scenario, request) ?? { status: 200, body: writeOrder(sandbox, row) };
    },

    async listEsimOrders({ query, principal, page }) {
      if (!principal.features.includes('esim')) return featureOff();
      const filters = { status: query.status, clientReference: query.client_reference };
      const { rows, total } = await listOrders(
        sandbox,
        principal,
        'esim',
        filters,
        query.page,
        query.per_page,
      );
      return page(rows.map(writeEsimSummary), total);
    },

    async getEsimOrder({ params, principal }) {
      if (!principal.features.includes('esim')) return featureOff();
      let row = await findOrder(sandbox, principal, 'esim', params.id);
      if (row === undefined) return notFound('Order');
      if (row.status === 'DELIVERED' && row.is_installed !== true) {
        await refreshActivation(sandbox, row.id);
        row = await loadOwnOrder(sandbox, principal, 'esim', row.id);
      }
      return { status: 200, body: writeOrder(sandbox, row) };
    },

    async setEsimOrderEmail({ params, body, principal }) {
      return setOrderEmail(sandbox, principal, 'esim', params.id, body.email);
    },
  };
}

/** Once the eSIM is installed, its activation code is not given any more. */
function writeOrder({ cipher }: Sandbox, row: OrderRow) {
  const open = (secret: 'activation_code' | 'iccid') => {
    const sealed = row[secret];
    return sealed === null ? undefined : openEsim(cipher, row.id, secret, sealed);
  };
  return writeEsimOrder(row, {
    activationCode: row.is_installed === true ? undefined : open('activation_code'),
    iccid: open('iccid'),
  });
}

/** Aborts `gone` when the client hangs up. Many requests may use the connection: `forget` it at the end. */
function watchConnection({ raw: { socket } }: FastifyRequest) {
  const hungUp = new AbortController();
  const onClose = () => hungUp.abort();
  if (socket.destroyed) onClose();
  socket.once('close', onClose);
  return { gone: hungUp.signal, forget: () => void socket.off('close', onClose) };
}
