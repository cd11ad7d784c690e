import { WebhookError } from './endpoint-url.ts';
import { LIVE_EVENTS, PLANNED_EVENTS } from './event-types.ts';

const STATUS: Readonly<Record<string, string>> = {
  delivered: 'DELIVERED',
  partially_delivered: 'PARTIALLY_DELIVERED',
  failed: 'FAILED',
  cancelled: 'CANCELLED',
};

/** Of no real order, wallet or transaction. */
const SAMPLE_ID = 1;

/**
 * Makes up the data of an event, in the shape of a real one.
 *
 * @throws WebhookError when the type is not known
 */
export function writeSampleData(type: string, now: Date): Record<string, unknown> {
  const known: readonly string[] = [...LIVE_EVENTS, ...PLANNED_EVENTS];
  if (!known.includes(type)) throw new WebhookError(`There is no sample of the event "${type}".`);
  const [family = '', name = ''] = type.split('.');
  const time = `${now.toISOString().slice(0, 19)}Z`;
  const status = STATUS[name] ?? 'DELIVERED';
  if (family === 'wallet')
    return {
      wallet_id: SAMPLE_ID,
      currency_id: SAMPLE_ID,
      amount: 12.5,
      transaction_id: SAMPLE_ID,
      balance: 100,
    };
  if (family === 'order') return writeOrder(status, time);
  return {
    id: SAMPLE_ID,
    client_reference: 'TEST_EVENT',
    status,
    status_text: `Test event: ${name}`,
    product_id: SAMPLE_ID,
    product_name: 'Test Product',
    amount: 10,
    currency: 'USD',
    ...(status === 'FAILED'
      ? { failure_code: 'TEST_EVENT', failure_reason: 'This is a test event.' }
      : {}),
    ...(name === 'installed' ? { is_installed: true, installed_at: time } : {}),
    created_at: time,
    completed_at: time,
  };
}

function writeOrder(status: string, time: string): Record<string, unknown> {
  const delivered = { DELIVERED: 2, PARTIALLY_DELIVERED: 1 }[status] ?? 0;
  return {
    id: SAMPLE_ID,
    reference_code: 'TEST_EVENT',
    client_reference: 'TEST_EVENT',
    status,
    product_name: 'Test Product',
    denomination: 12.5,
    quantity: 2,
    amount: 25,
    base_currency: 'USD',
    delivered_quantity: delivered,
    ...(delivered > 0 ? { delivered_on: time } : {}),
    created_at: time,
  };
}
