import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSandbox } from '../tests/support/make-sandbox.ts';
import type { TestSandbox } from '../tests/support/make-sandbox.ts';
import { createDeliverHandler } from './deliver.ts';
import { WebhookError } from './endpoint-url.ts';
import { createEndpoint, deactivateEndpoint } from './endpoints.ts';
import { replayDelivery, replayEvent, sendTestEvent } from './replay.ts';
import type { Posting } from './send.ts';
import { readEvents } from './stored-event.ts';
import { addClient, credit, listJobs } from './test-client.ts';

let sandbox: TestSandbox;
let client: { id: number; wallet: number };
let endpoint: { id: number };
let woken = 0;
const sent: Posting[] = [];
const deliver = createDeliverHandler(async (posting) => {
  sent.push(posting);
  return { status: 200, retryAfter: undefined, excerpt: '', durationMs: 1 };
});
const url = 'https://shop.example.com/hooks';

beforeAll(async () => {
  const wake = () => {
    woken += 1;
  };
  sandbox = { ...(await makeSandbox()), wake };
  client = await addClient(sandbox);
  const events = ['wallet.credited', 'order.delivered'];
  endpoint = await createEndpoint(sandbox, { clientId: client.id, url, events });
  await credit(sandbox, client.wallet);
});
afterAll(() => sandbox.close());

/** Does all that is due; answers what was sent. */
async function work() {
  sent.length = 0;
  for (const job of await listJobs(sandbox)) {
    expect(await deliver(sandbox, job)).toBe('done');
    await sandbox.db.deleteFrom('jobs').where('id', '=', job.id).execute();
  }
  return sent.map(({ headers, body }) => ({
    to: headers['X-Webhook-ID'],
    event: headers['X-Event-ID'],
    body,
  }));
}

describe('what was sent', () => {
  it('can be sent again, to one endpoint or to all who want it, under the same event id', async () => {
    const [first] = await work();
    expect(first?.to).toBe(String(endpoint.id));
    const delivery = await replayDelivery(sandbox, 1);
    expect(woken).toBe(1);
    expect(await work()).toEqual([first]);
    expect(delivery).toBe(2);

    const later = await createEndpoint(sandbox, { clientId: client.id, url, events: ['*'] });
    await createEndpoint(sandbox, { clientId: client.id, url, events: ['order.failed'] });
    expect(await replayEvent(sandbox, first?.event ?? '')).toHaveLength(2);
    expect(woken).toBe(2);
    expect(await work()).toEqual([first, { ...first, to: String(later.id) }]);
  });

  it('is not made up', async () => {
    await expect(replayDelivery(sandbox, 999)).rejects.toThrow(
      new WebhookError('There is no webhook delivery 999. List the deliveries to see which are.'),
    );
    await expect(replayEvent(sandbox, 'evt_0')).rejects.toThrow(
      new WebhookError('There is no event "evt_0". List the events to see which are.'),
    );
  });

  it('does not go to an endpoint that is not active', async () => {
    const other = await addClient(sandbox);
    const own = await createEndpoint(sandbox, { clientId: other.id, url, events: ['*'] });
    await credit(sandbox, other.wallet);
    await work();
    await deactivateEndpoint(sandbox, own.id, 'Not now.');
    const [event] = await readEvents(sandbox.db, { after: 0, clientId: other.id });
    const { id } = await sandbox.db
      .selectFrom('webhook_deliveries')
      .select('id')
      .where('endpoint_id', '=', own.id)
      .executeTakeFirstOrThrow();
    await expect(replayDelivery(sandbox, id)).rejects.toThrow(
      new WebhookError(`The webhook endpoint ${own.id} is not active. Activate it first.`),
    );
    await expect(sendTestEvent(sandbox, own.id)).rejects.toThrow(WebhookError);
    expect(await replayEvent(sandbox, event?.id ?? '')).toEqual([]);
  });
});

describe('sendTestEvent', () => {
  it('sends made-up data to one endpoint', async () => {
    const { eventId } = await sendTestEvent(sandbox, endpoint.id, 'wallet.credited');
    expect(eventId).toMatch(/^evt_test_[0-9a-f]{32}$/);
    const [message, ...others] = await work();
    expect(others).toEqual([]);
    expect(message).toMatchObject({ to: String(endpoint.id), event: eventId });
    expect(JSON.parse(message?.body ?? '')).toEqual({
      id: eventId,
      type: 'wallet.credited',
      created_at: '2026-06-01T12:00:00Z',
      data: { wallet_id: 1, currency_id: 1, amount: 12.5, transaction_id: 1, balance: 100 },
    });
  });

  it('takes the first event that the endpoint asks for', async () => {
    await sendTestEvent(sandbox, endpoint.id);
    expect(JSON.parse((await work())[0]?.body ?? '').type).toBe('order.delivered');
  });

  it('refuses an event that the endpoint does not ask for, and an endpoint that is not there', async () => {
    await expect(sendTestEvent(sandbox, endpoint.id, 'order.failed')).rejects.toThrow(
      new WebhookError(
        `The webhook endpoint ${endpoint.id} does not get "order.failed". Choose from: order.delivered, wallet.credited.`,
      ),
    );
    await expect(sendTestEvent(sandbox, 999)).rejects.toThrow('There is no webhook endpoint 999.');
  });
});
