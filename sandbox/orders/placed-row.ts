import type { Principal } from '../context.ts';
import type { Change } from '../fulfilment/describe-change.ts';
import type { OrderRow } from './order-rows.ts';
import type { NewOrder, PlacedOrder } from './place-order.ts';

/**
 * The row of an order that was just placed, made from what is known of it, so that its answer costs no
 * look at the database.
 *
 * @param change what happened to it as part of placing it
 */
export function makePlacedRow(
  { clientId }: Principal,
  order: NewOrder,
  placed: PlacedOrder,
  at: Date,
  change: Change = {},
): OrderRow {
  const { quote } = order;
  return {
    vertical: order.vertical,
    id: placed.id,
    client_id: clientId,
    client_reference: order.clientReference ?? null,
    product_id: quote.product.id,
    product_name: quote.product.name,
    variant_id: quote.variant?.id ?? null,
    variant_name: quote.variant?.name ?? null,
    country_code: quote.product.countryCode,
    unit_amount: order.unitAmount.toFixed(),
    quantity: order.quantity,
    face_total: quote.faceTotal.toFixed(),
    discount: quote.discountAmount.toFixed(),
    payable: quote.payable.toFixed(),
    base_currency: quote.product.currency,
    deduction_currency: quote.wallet?.currency ?? quote.product.currency,
    forex_rate: quote.forexRate?.toFixed() ?? null,
    wallet_id: quote.wallet?.id ?? null,
    transaction_id: placed.transactionId ?? null,
    refunded: change.refund ?? '0',
    // Nobody is told of it here.
    refund_transaction_id: null,
    status: change.status ?? 'PENDING',
    status_text: change.status_text ?? order.statusText,
    delivered_quantity: change.delivered_quantity ?? 0,
    failure_code: change.failure_code ?? null,
    failure_reason: change.failure_reason ?? null,
    is_user_fixable: change.is_user_fixable ?? null,
    email: order.email ?? null,
    input_data: order.inputData ?? null,
    provider: quote.provider,
    scenario: order.scenario ?? null,
    voucher_stock_id: null,
    created_at: at,
    delivered_on: change.delivered_quantity === undefined ? null : at,
    completed_at: change.final === true ? at : null,
    data_amount_gb: quote.plan?.dataAmountGb ?? null,
    validity_days: quote.plan?.validityDays ?? quote.voucher?.validityDays ?? null,
    activation_code: null,
    iccid: null,
    activation_status: null,
    is_installed: null,
    installed_at: null,
    activated_at: null,
    expires_at: null,
  };
}
