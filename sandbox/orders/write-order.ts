import type { components } from '@octopus-cards/server';
import type { Voucher } from '../fulfilment/provider.ts';
import { writeNumber } from '../money/decimal.ts';
import type { OrderRow } from './order-rows.ts';
import { writeTime } from './write-time.ts';

type Schemas = components['schemas'];

const VOUCHER_STATUSES = [
  'PENDING',
  'DELIVERED',
  'PARTIALLY_DELIVERED',
  'FAILED',
  'CANCELLED',
] as const satisfies readonly Schemas['VoucherOrderStatus'][];

const TOPUP_STATUSES = [
  'PENDING',
  'DELIVERED',
  'FAILED',
  'CANCELLED',
  'RECHARGED',
] as const satisfies readonly Schemas['TopupOrderStatus'][];

const ESIM_STATUSES = [
  'PENDING',
  'DELIVERED',
  'FAILED',
  'CANCELLED',
] as const satisfies readonly Schemas['EsimOrderStatus'][];

/** A voucher order as lists show it. Its `amount` is the face value. */
export function writeVoucherSummary(row: OrderRow): Schemas['VoucherOrderSummary'] {
  const { wallet_id } = row;
  if (wallet_id === null) throw new Error(`Voucher order ${row.id} was paid by no wallet.`);
  const body: Schemas['VoucherOrderSummary'] = {
    id: row.id,
    product_id: row.product_id,
    product_name: row.product_name,
    denomination: writeNumber(row.unit_amount),
    quantity: row.quantity,
    amount: writeNumber(row.face_total),
    discount: writeNumber(row.discount),
    wallet_id,
    status: readStatus(VOUCHER_STATUSES, row),
    base_currency: row.base_currency,
    deduction_currency: row.deduction_currency,
    message: row.status_text,
    delivered_quantity: row.delivered_quantity,
    created_at: writeTime(row.created_at),
  };
  if (row.email !== null) body.email = row.email;
  if (row.delivered_on !== null && row.delivered_quantity > 0)
    body.delivered_on = writeTime(row.delivered_on);
  return addCommon(body, row);
}

/** A voucher order on its own, with what was delivered so far. */
export function writeVoucherOrder(row: OrderRow, vouchers: Voucher[]): Schemas['VoucherOrder'] {
  return { ...writeVoucherSummary(row), vouchers };
}

/** A topup order as lists show it. Its `amount` is the debit. */
export function writeTopupSummary(row: OrderRow): Schemas['TopupOrder'] {
  const body: Schemas['TopupOrder'] = {
    id: row.id,
    product_id: row.product_id,
    product_name: row.product_name,
    variant_name: row.variant_name ?? row.product_name,
    country_code: row.country_code ?? 'GLO',
    amount: writeNumber(row.payable),
    currency: row.deduction_currency,
    status: readStatus(TOPUP_STATUSES, row),
    status_text: row.status_text,
    created_at: writeTime(row.created_at),
  };
  if (row.completed_at !== null) body.completed_at = writeTime(row.completed_at);
  return addCommon(body, row);
}

/** A topup order on its own, with the answers of the customer. */
export function writeTopupOrder(row: OrderRow): Schemas['TopupOrder'] {
  const body = writeTopupSummary(row);
  if (isInputData(row.input_data)) body.input_data = row.input_data;
  return body;
}

/** An eSIM order as lists show it: without what installs it. Its `amount` is the debit. */
export function writeEsimSummary(row: OrderRow): Schemas['EsimOrderSummary'] {
  const body: Schemas['EsimOrderSummary'] = {
    id: row.id,
    status: readStatus(ESIM_STATUSES, row),
    product_id: row.product_id,
    product_name: row.product_name,
    variant_name: row.variant_name ?? row.product_name,
    country_code: row.country_code ?? 'GLO',
    data_amount_gb: writeNumber(row.data_amount_gb ?? '0'),
    validity_days: row.validity_days ?? 0,
    amount: writeNumber(row.payable),
    currency: row.deduction_currency,
    created_at: writeTime(row.created_at),
  };
  if (row.activation_status !== null) body.activation_status = row.activation_status;
  if (row.is_installed !== null) body.is_installed = row.is_installed;
  if (row.installed_at !== null) body.installed_at = writeTime(row.installed_at);
  if (row.activated_at !== null) body.activated_at = writeTime(row.activated_at);
  if (row.expires_at !== null) body.expires_at = writeTime(row.expires_at);
  if (row.completed_at !== null) body.completed_at = writeTime(row.completed_at);
  return addCommon(body, row);
}

/** An eSIM order on its own; what installs it is given as far as it may be shown. */
export function writeEsimOrder(
  row: OrderRow,
  { activationCode, iccid }: { activationCode?: string | undefined; iccid?: string | undefined },
): Schemas['EsimOrder'] {
  const body: Schemas['EsimOrder'] = { ...writeEsimSummary(row), status_text: row.status_text };
  if (activationCode !== undefined) body.activation_code = activationCode;
  if (iccid !== undefined) body.iccid = iccid;
  return body;
}

interface Common {
  client_reference?: string;
  transaction_id?: number;
  failure_code?: string;
  failure_reason?: string;
  is_user_fixable?: boolean;
}

function addCommon<Body extends Common>(body: Body, row: OrderRow): Body {
  if (row.client_reference !== null) body.client_reference = row.client_reference;
  if (row.transaction_id !== null) body.transaction_id = row.transaction_id;
  if (row.failure_code !== null) body.failure_code = row.failure_code;
  if (row.failure_reason !== null) body.failure_reason = row.failure_reason;
  if (row.is_user_fixable !== null) body.is_user_fixable = row.is_user_fixable;
  return body;
}

function readStatus<Status extends string>(
  known: readonly Status[],
  { vertical, id, status }: OrderRow,
): Status {
  const found = known.find((value) => value === status);
  if (found === undefined)
    throw new Error(`Order ${id} of ${vertical} has the unknown status ${status}.`);
  return found;
}

function isInputData(value: unknown): value is Record<string, string | number> {
  return typeof value === 'object' && value !== null;
}
