import { signWebhook } from '@octopus-cards/client/webhooks';
import { expect } from 'vitest';
import { WEBHOOK_SECRET } from './stage.ts';

const EVENT = {
  id: 'evt_abc123',
  type: 'order.delivered',
  created_at: '2025-01-15T14:30:00Z',
  data: {
    id: 1234,
    reference_code: 'MY_ORDER_001',
    client_reference: 'MY_ORDER_001',
    status: 'DELIVERED',
    product_name: 'Steam Wallet Card',
    denomination: 50,
    quantity: 5,
    amount: 250,
    base_currency: 'USD',
    delivered_quantity: 5,
    delivered_on: '2025-01-15T14:30:00Z',
    created_at: '2025-01-15T14:30:00Z',
  },
};

/** Sends messages to a receiver as the API would, and as somebody else would. */
export async function checkReceiver(url: string): Promise<void> {
  const genuine = await signWebhook(EVENT, { secret: WEBHOOK_SECRET });
  const forged = await signWebhook(EVENT, { secret: 'whsec_b3RoZXI=' });
  const old = { ...genuine.headers, 'X-Timestamp': String(Math.floor(Date.now() / 1000) - 3600) };
  const unknown = await signWebhook(
    { ...EVENT, id: 'evt_2', type: 'order.renamed' },
    { secret: WEBHOOK_SECRET },
  );
  const post = async ({ body, headers }: { body: string; headers: Record<string, string> }) =>
    (await fetch(url, { method: 'POST', body, headers })).status;
  expect({
    genuine: await post(genuine),
    repeated: await post(genuine),
    unknown: await post(unknown),
    forged: await post(forged),
    old: await post({ body: genuine.body, headers: old }),
  }).toEqual({ genuine: 204, repeated: 204, unknown: 204, forged: 401, old: 401 });
}
