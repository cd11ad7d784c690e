import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createDeliverHandler } from './deliver.ts';
import { PAUSES } from './retry-schedule.ts';
import { createSender } from './send.ts';
import {
  endpoint,
  makeEvent,
  readDelivery,
  receiver,
  sandbox,
  useDeliveries,
} from './test-deliveries.ts';
import { answerStatus } from './test-receiver.ts';

const deliver = createDeliverHandler();
useDeliveries();

describe('a delivery that succeeds', () => {
  it('can be verified as the API documents it', async () => {
    const job = await makeEvent();
    expect(await deliver(sandbox, job)).toBe('done');
    const [request] = receiver.received;
    if (request === undefined) throw new Error('Nothing came.');
    const { headers, body } = request;
    const event = JSON.parse(body);
    expect(headers['x-signature']).toBe(
      createHmac('sha256', endpoint.secret).update(body).digest('hex'),
    );
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'user-agent': 'octopusrewards.com/webhook-agent',
      'x-octopus-webhook-token': endpoint.secret,
      'x-timestamp': String(Math.floor(sandbox.clock.now().getTime() / 1000)),
      'x-event-id': event.id,
      'x-event-type': 'wallet.credited',
      'x-webhook-id': String(endpoint.id),
      'webhook-id': event.id,
    });
    expect(await readDelivery(job.target_id)).toMatchObject({
      status: 'DELIVERED',
      attempts: [{ number: 1, at: sandbox.clock.now(), status: 204, error: null, response: '' }],
      finished_at: sandbox.clock.now(),
    });
  });

  it('is not sent again when its job comes back', async () => {
    const job = await makeEvent();
    await deliver(sandbox, job);
    expect(await deliver(sandbox, job)).toBe('done');
    expect(receiver.received).toHaveLength(1);
  });

  it('is recorded once when two processes have its job', async () => {
    const job = await makeEvent();
    const results = await Promise.all([deliver(sandbox, job), deliver(sandbox, job)]);
    expect(results).toContain('done');
    expect(await readDelivery(job.target_id)).toMatchObject({
      status: 'DELIVERED',
      attempts: [{ number: 1 }],
    });
  });
});

describe('a delivery that fails', () => {
  it('is tried twelve times over three days, with a fresh timestamp, then given up', async () => {
    receiver.answer(answerStatus(500, {}, 'broken'));
    const job = await makeEvent();
    const start = sandbox.clock.now().getTime();
    for (const pause of PAUSES) {
      const result = await deliver(sandbox, job);
      if (typeof result === 'string') throw new Error('It gave up early.');
      const wait = result.again.getTime() - sandbox.clock.now().getTime();
      expect(wait).toBeLessThanOrEqual(pause * 1.1);
      expect(wait).toBeGreaterThanOrEqual(pause * 0.85);
      sandbox.clock.moveTo(result.again);
    }
    expect(await readDelivery(job.target_id)).toMatchObject({ status: 'PENDING' });
    expect(await deliver(sandbox, job)).toBe('done');
    const delivery = await readDelivery(job.target_id);
    expect(delivery).toMatchObject({ status: 'EXHAUSTED', finished_at: sandbox.clock.now() });
    expect(delivery.attempts).toHaveLength(12);
    expect(delivery.attempts.every(({ response }) => response === 'broken')).toBe(true);
    expect(sandbox.clock.now().getTime() - start).toBeLessThanOrEqual(72 * 60 * 60 * 1000);
    const { received } = receiver;
    expect(new Set(received.map(({ headers }) => headers['x-event-id'])).size).toBe(1);
    expect(new Set(received.map(({ body }) => body)).size).toBe(1);
    expect(new Set(received.map(({ headers }) => headers['x-timestamp'])).size).toBe(12);
  });

  it.each([300, 301, 304, 400, 404, 429, 503])('is tried again after %d', async (status) => {
    receiver.answer(answerStatus(status, { Location: '/elsewhere' }));
    const job = await makeEvent();
    expect(await deliver(sandbox, job)).toEqual({ again: expect.any(Date) });
    expect(receiver.received).toHaveLength(1);
    expect(await readDelivery(job.target_id)).toMatchObject({ attempts: [{ status }] });
  });

  it('waits as long as the receiver asks', async () => {
    receiver.answer(answerStatus(503, { 'Retry-After': '3600' }));
    const result = await deliver(sandbox, await makeEvent());
    expect(result).toEqual({ again: new Date(sandbox.clock.now().getTime() + 3_600_000) });
  });

  it('says what went wrong when there is no answer, in a word', async () => {
    receiver.answer((_request, response) => response.destroy());
    const job = await makeEvent();
    await deliver(sandbox, job);
    receiver.answer(() => {});
    await createDeliverHandler(createSender({ timeoutMs: 20 }))(sandbox, job);
    expect(await readDelivery(job.target_id)).toMatchObject({
      attempts: [
        { number: 1, status: null, error: 'reset', response: null },
        { number: 2, status: null, error: 'timeout', response: null },
      ],
    });
  });

  it('keeps the beginning of the answer, and no secret in it', async () => {
    receiver.answer((request, response) =>
      response.writeHead(500).end(JSON.stringify(request.headers) + 'x'.repeat(100_000)),
    );
    const job = await makeEvent();
    await deliver(sandbox, job);
    const [attempt] = (await readDelivery(job.target_id)).attempts;
    expect(attempt?.response).toHaveLength(4096);
    expect(attempt?.response).toContain('"x-octopus-webhook-token":"whsec_[secret]"');
    expect(attempt?.response).not.toContain(endpoint.secret.slice(6));
  });

  it('succeeds as soon as the receiver is well again', async () => {
    receiver.answer(answerStatus(502));
    const job = await makeEvent();
    await deliver(sandbox, job);
    receiver.answer(answerStatus(200));
    expect(await deliver(sandbox, job)).toBe('done');
    expect(await readDelivery(job.target_id)).toMatchObject({
      status: 'DELIVERED',
      attempts: [{ status: 502 }, { status: 200 }],
    });
  });
});

describe('where a message may go', () => {
  it('is looked at again when it is sent', async () => {
    const job = await makeEvent();
    const strict = { ...sandbox, settings: { ...sandbox.settings, localWebhooks: false } };
    expect(await deliver(strict, job)).toEqual({ again: expect.any(Date) });
    expect(await readDelivery(job.target_id)).toMatchObject({
      attempts: [{ status: null, error: 'address' }],
    });
    expect(receiver.received).toEqual([]);
  });
});
