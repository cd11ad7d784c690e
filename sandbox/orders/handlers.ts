import type { FindQuote } from '../charges/quote.ts';
import type { Sandbox } from '../context.ts';
import { createEsimOrderHandlers } from './esim-orders.ts';
import { createTopupOrderHandlers } from './topup-orders.ts';
import { createVoucherOrderHandlers } from './voucher-orders.ts';

/** The handlers of all orders. */
export function createOrderHandlers(sandbox: Sandbox, findQuote: FindQuote) {
  return {
    ...createVoucherOrderHandlers(sandbox, findQuote),
    ...createTopupOrderHandlers(sandbox, findQuote),
    ...createEsimOrderHandlers(sandbox, findQuote),
  };
}
