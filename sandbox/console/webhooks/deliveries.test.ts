import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { answerStatus } from '../../webhooks/test-receiver.ts';
import { console, make, owner, readAudit, receiver, tryOut, useWebhooks } from './test-webhooks.ts';

const HOUR = 3_600_000;

useWebhooks();

test('a test event is sent and waited for, and the delivery tells all but the secret', async () => {
  receiver.answer((_, response) => response.writeHead(200).end('fine'));
  const { endpoint, secret } = await make();
  const sent = await tryOut(endpoint.id);
  expect([sent.status, sent.body.data]).toEqual([
    201,
    {
      id: expect.any(Number),
      endpoint_id: endpoint.id,
      event: expect.stringMatching(/^evt_test_/),
      type: 'order.delivered',
      status: 'DELIVERED',
      attempts: 1,
      next_attempt_at: null,
      created_at: '2026-06-01T12:00:00Z',
    },
  ]);
  const [received] = receiver.received;
  const answer = await owner.call('GET', `/deliveries/${sent.body.data.id}`);
  const { delivery, request_headers: headers, request_body: body, attempts } = answer.body.data;
  expect(delivery).toEqual(sent.body.data);
  expect(body).toBe(received?.body);
  expect(attempts).toEqual([
    {
      number: 1,
      sent_at: '2026-06-01T12:00:00Z',
      duration_ms: expect.any(Number),
      status: 200,
      error: null,
      response_body: 'fine',
    },
  ]);
  const shown = new Map<string, string>(
    headers.map(({ name, value }: { name: string; value: string }) => [name.toLowerCase(), value]),
  );
  expect(shown.get('x-signature')).toBe(createHmac('sha256', secret).update(body).digest('hex'));
  for (const [name, value] of shown) {
    const wanted = name === 'x-octopus-webhook-token' ? '****' : received?.headers[name];
    expect([name, value]).toEqual([name, wanted]);
  }
  expect(answer.text).not.toContain(secret);
  expect((await readAudit()).at(-1)).toMatchObject({
    action: 'sendTestEvent',
    target: `Webhook endpoint ${endpoint.id}`,
    after: { event: sent.body.data.event, type: 'order.delivered' },
  });
  expect(JSON.stringify(await readAudit())).not.toContain('whsec_');
});

test('what failed says why, when it is tried again, and is counted', async () => {
  receiver.answer(answerStatus(500));
  const { endpoint } = await make();
  const sent = (await tryOut(endpoint.id)).body.data;
  expect(sent).toMatchObject({ status: 'PENDING', attempts: 1 });
  expect(Date.parse(sent.next_attempt_at)).toBeGreaterThan(Date.parse('2026-06-01T12:00:00Z'));
  await owner.call('PATCH', `/webhooks/${endpoint.id}`, { url: 'http://127.0.0.1:1/hooks' });
  const refused = (await tryOut(endpoint.id)).body.data;
  const { attempts } = (await owner.call('GET', `/deliveries/${refused.id}`)).body.data;
  expect(attempts).toMatchObject([
    { status: null, error: 'The connection was refused', response_body: null },
  ]);
  await owner.call('PATCH', `/webhooks/${endpoint.id}`, { url: receiver.url });
  receiver.answer(answerStatus(204));
  await tryOut(endpoint.id, 'wallet.credited');
  expect((await owner.call('GET', `/webhooks/${endpoint.id}`)).body.data).toMatchObject({
    delivered_last_day: 1,
    failed_last_day: 2,
  });
  const list = (query: string) => owner.call('GET', `/webhooks/${endpoint.id}/deliveries${query}`);
  const all = await list('?limit=2');
  expect(all.headers).toMatchObject({ 'x-total-count': '3', 'x-has-more': 'true' });
  expect(all.body.data.map(({ type }: { type: string }) => type)).toEqual([
    'wallet.credited',
    'order.delivered',
  ]);
  expect((await list('?status=DELIVERED')).body.data).toHaveLength(1);
  expect((await list('?type=order.delivered')).body.data).toHaveLength(2);
  expect((await list('?type=order.delivered&status=DELIVERED')).body.data).toEqual([]);
});

test('a replay sends the same event once more', async () => {
  const { endpoint } = await make();
  const first = (await tryOut(endpoint.id)).body.data;
  const again = await owner.call('POST', `/deliveries/${first.id}/replay`);
  expect([again.status, again.body.data]).toEqual([
    200,
    {
      ...first,
      id: expect.any(Number),
      status: 'PENDING',
      attempts: 0,
      next_attempt_at: '2026-06-01T12:00:00Z',
    },
  ]);
  expect(again.body.data.id).not.toBe(first.id);
  await expect.poll(() => receiver.received.length, { timeout: 20_000 }).toBe(2);
  const [one, other] = receiver.received;
  expect(other?.body).toBe(one?.body);
  expect((await readAudit()).at(-1)).toMatchObject({
    action: 'replayDelivery',
    target: `Delivery ${first.id}`,
    after: { delivery: again.body.data.id, event: first.event },
  });
});

test('an event of a day ago is counted no more', async () => {
  const { endpoint } = await make();
  const sent = (await tryOut(endpoint.id)).body.data;
  const early = new Date(console.sandbox.clock.now().getTime() - 24 * HOUR);
  await console.sandbox.db
    .updateTable('webhook_deliveries')
    .set({ finished_at: early })
    .where('id', '=', sent.id)
    .execute();
  expect((await owner.call('GET', '/webhooks')).body.data).toMatchObject([
    { delivered_last_day: 0 },
  ]);
});
