import type { FulfilmentOrder, Outcome } from './provider.ts';

/** A provider broke its promise. The message says how, without codes or other secrets. */
export class OutcomeError extends Error {
  override name = 'OutcomeError';
}

const DAY = 86_400_000;
const VOUCHER_FIELDS = [
  'card_number',
  'pin_code',
  'claim_url',
  'expires_at',
  'voucher_reference_number',
] as const;

/**
 * Judges what a provider answered, which is data from elsewhere whatever its type says.
 *
 * @returns the outcome, when it is one that this order can have
 * @throws OutcomeError when it is not
 */
export function checkOutcome(value: unknown, order: FulfilmentOrder): Outcome {
  const outcome = readObject(value, 'the outcome');
  switch (outcome['kind']) {
    case 'delivered':
      checkDelivered(outcome, order);
      break;
    case 'partial':
      checkPartial(outcome, order);
      break;
    case 'later':
      checkDelay(outcome['after']);
      if (outcome['text'] !== undefined) checkText(outcome['text'], 'text', 200);
      break;
    case 'failed':
      checkText(outcome['code'], 'code', 100);
      checkText(outcome['reason'], 'reason', 500);
      need(typeof outcome['userFixable'] === 'boolean', 'userFixable is neither true nor false');
      break;
    case 'cancelled':
      if (outcome['reason'] !== undefined) checkText(outcome['reason'], 'reason', 500);
      break;
    default:
      throw new OutcomeError('the kind of the outcome is unknown');
  }
  return value as Outcome;
}

function checkDelivered(outcome: Record<string, unknown>, order: FulfilmentOrder): void {
  const { status = 'DELIVERED', vouchers, esim } = outcome;
  need(
    status === 'DELIVERED' || (status === 'RECHARGED' && order.vertical === 'topups'),
    `the status does not exist for ${order.vertical}`,
  );
  if (order.vertical === 'vouchers') {
    const missing = order.quantity - order.deliveredQuantity;
    const count = checkVouchers(vouchers);
    need(count === missing, `${count} vouchers came and ${missing} are missing`);
  }
  if (order.vertical === 'esim') {
    const { activationCode, iccid } = readObject(esim, 'esim');
    need(
      typeof activationCode === 'string' && /^LPA:1\$[^$\s]+\$[^$\s]+$/.test(activationCode),
      'the activation code is no LPA string',
    );
    need(
      typeof iccid === 'string' && /^[0-9]{18,20}$/.test(iccid),
      'the ICCID is not 18 to 20 digits',
    );
  }
}

function checkPartial(outcome: Record<string, unknown>, order: FulfilmentOrder): void {
  need(order.vertical === 'vouchers', `an order of ${order.vertical} has no parts`);
  const count = checkVouchers(outcome['vouchers']);
  const missing = order.quantity - order.deliveredQuantity;
  need(count < missing, `${count} vouchers came as a part and ${missing} are missing`);
  if (outcome['rest'] === 'later') {
    need(count > 0, 'a part holds no vouchers');
    checkDelay(outcome['after']);
  } else {
    need(outcome['rest'] === 'refund', 'rest is neither later nor refund');
    need(count + order.deliveredQuantity > 0, 'nothing was delivered, which is no part');
  }
}

function checkVouchers(value: unknown): number {
  need(Array.isArray(value), 'vouchers is not a list');
  const list: unknown[] = value;
  const seen = new Set<string>();
  for (const [index, item] of list.entries()) {
    const voucher = readObject(item, `voucher ${index + 1}`);
    for (const field of VOUCHER_FIELDS) {
      const given = voucher[field];
      need(
        given === null || (typeof given === 'string' && given !== '' && given.length <= 2000),
        `${field} of voucher ${index + 1} is neither a text nor null`,
      );
    }
    need(
      typeof voucher['card_number'] === 'string' || typeof voucher['claim_url'] === 'string',
      `voucher ${index + 1} has neither a card number nor a claim link`,
    );
    const identity = VOUCHER_FIELDS.slice(0, 3).map((field) => voucher[field]);
    need(!seen.has(JSON.stringify(identity)), `voucher ${index + 1} came before`);
    seen.add(JSON.stringify(identity));
    const expires = voucher['expires_at'];
    need(
      expires === null || !Number.isNaN(Date.parse(String(expires))),
      `expires_at of voucher ${index + 1} is no time`,
    );
  }
  return list.length;
}

function checkDelay(value: unknown): void {
  need(
    typeof value === 'number' && value >= 0 && value <= 30 * DAY,
    'after is not a number of milliseconds up to 30 days',
  );
}

function checkText(value: unknown, name: string, longest: number): void {
  need(
    typeof value === 'string' && value !== '' && value.length <= longest,
    `${name} is not a text of 1 to ${longest} characters`,
  );
}

function readObject(value: unknown, what: string): Record<string, unknown> {
  need(typeof value === 'object' && value !== null, `${what} is not an object`);
  return value as Record<string, unknown>;
}

function need(condition: boolean, problem: string): asserts condition {
  if (!condition) throw new OutcomeError(problem);
}
