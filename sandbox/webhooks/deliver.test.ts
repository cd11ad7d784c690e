import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeSandbox } from '../tests/support/make-sandbox.ts';
import type { TestSandbox } from '../tests/support/make-sandbox.ts';
import { createDeliverHandler } from './deliver.ts';
import {
  createEndpoint,
  deactivateEndpoint,
  listEndpoints,
  removeEndpoint,
  rotateSecret,
} from './endpoints.ts';
import { PAUSES } from './retry-schedule.ts';
import { createSender } from './send.ts';
import type { Send } from './send.ts';
import { addClient, credit, listJobs } from './test-client.ts';
import { answerStatus, startReceiver } from './test-receiver.ts';
import type { Receiver } from './test-receiver.ts';

let sandbox: TestSandbox;
let client: { id: number; wallet: number };
let receiver: Receiver;
let endpoint: { id: number; secret: string };
const deliver = createDeliverHandler();

beforeAll(async () => {
  sandbox = await makeSandbox({ settings: { localWebhooks: true } });
  client = await addClient(sandbox);
  receiver = await startReceiver();
});
afterAll(async () => {
  await receiver.close();
  await sandbox.close();
});
beforeEach(async () => {
  for (const { id } of await listEndpoints(sandbox)) await removeEndpoint(sandbox, id);
  await sandbox.db.deleteFrom('jobs').execute();
  receiver.received.length = 0;
  receiver.answer(answerStatus(204));
  endpoint = await createEndpoint(sandbox, {
    clientId: client.id,
    url: receiver.url,
    events: ['wallet.credited'],
  });
});

/** Makes an event; answers its delivery job. */
async function makeEvent() {
  await credit(sandbox, client.wallet);
  const job = (await listJobs(sandbox)).at(-1);
  if (job === undefined) throw new Error('There is no job.');
  return job;
}

async function readDelivery(id: number | null) {
  const delivery = await sandbox.db
    .selectFrom('webhook_deliveries')
    .selectAll()
    .where('id', '=', id ?? 0)
    .executeTakeFirstOrThrow();
  const attempts = await sandbox.db
    .selectFrom('webhook_attempts')
    .selectAll()
    .where('delivery_id', '=', delivery.id)
    .orderBy('number')
    .execute();
  return { ...delivery, attempts };
}

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

describe('an endpoint that is gone', () => {
  it('is switched off by 410, and gets nothing of what waits', async () => {
    receiver.answer(answerStatus(410));
    const waiting = await makeEvent();
    const job = await makeEvent();
    expect(await deliver(sandbox, job)).toBe('done');
    expect(await listEndpoints(sandbox)).toMatchObject([
      { active: false, disabledReason: 'It answered 410 Gone.' },
    ]);
    expect(await readDelivery(job.target_id)).toMatchObject({ status: 'EXHAUSTED' });
    expect(await deliver(sandbox, waiting)).toBe('done');
    expect(await readDelivery(waiting.target_id)).toMatchObject({ status: 'CANCELLED' });
    expect(receiver.received).toHaveLength(1);
  });

  it.each([
    ['removed', (id: number) => removeEndpoint(sandbox, id)],
    ['switched off', (id: number) => deactivateEndpoint(sandbox, id, 'Not needed.')],
  ])('gets nothing once it is %s', async (_name, close) => {
    const job = await makeEvent();
    await close(endpoint.id);
    expect(await deliver(sandbox, job)).toBe('done');
    expect(receiver.received).toEqual([]);
  });

  it('ends quietly when it is removed while a message is on its way', async () => {
    const job = await makeEvent();
    const send: Send = async () => {
      await removeEndpoint(sandbox, endpoint.id);
      return { status: 410, retryAfter: undefined, excerpt: '', durationMs: 1 };
    };
    expect(await createDeliverHandler(send)(sandbox, job)).toBe('done');
    expect(await readDelivery(job.target_id)).toMatchObject({ status: 'CANCELLED', attempts: [] });
  });
});

describe('a rotation', () => {
  const sign = (secret: string, body: string) =>
    createHmac('sha256', secret).update(body).digest('hex');

  /** A receiver that knows one secret and answers 401 to others. */
  function know(secret: string) {
    receiver.answer(({ headers, body }, response) =>
      response.writeHead(headers['x-signature'] === sign(secret, body) ? 200 : 401).end(),
    );
  }

  it('reaches receivers that know the new secret, and those that know the old one', async () => {
    const { secret } = await rotateSecret(sandbox, endpoint.id, 60_000);
    know(secret);
    expect(await deliver(sandbox, await makeEvent())).toBe('done');
    know(endpoint.secret);
    const job = await makeEvent();
    expect(await deliver(sandbox, job)).toEqual({ again: expect.any(Date) });
    expect(await deliver(sandbox, job)).toBe('done');
  });

  it('signs with both as Standard Webhooks has it, until the overlap ends', async () => {
    const { secret, previousSecretExpiresAt } = await rotateSecret(sandbox, endpoint.id, 60_000);
    await deliver(sandbox, await makeEvent());
    sandbox.clock.moveTo(previousSecretExpiresAt);
    await deliver(sandbox, await makeEvent());
    const signatures = receiver.received.map(({ headers, body }) => {
      const text = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
      const written = String(headers['webhook-signature']).split(' ');
      return [secret, endpoint.secret].map((each) => {
        const key = Buffer.from(each.slice('whsec_'.length), 'base64');
        const own = `v1,${createHmac('sha256', key).update(text).digest('base64')}`;
        return written.indexOf(own);
      });
    });
    expect(signatures).toEqual([
      [0, 1],
      [0, -1],
    ]);
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

describe('an event', () => {
  it('goes to every endpoint of its client that asks for it, and to no other', async () => {
    const other = await addClient(sandbox);
    const events = ['wallet.credited'];
    const same = { clientId: client.id, url: receiver.url };
    const second = await createEndpoint(sandbox, { ...same, events });
    await createEndpoint(sandbox, { ...same, events: ['wallet.debited'] });
    await createEndpoint(sandbox, { clientId: other.id, url: receiver.url, events });
    await credit(sandbox, client.wallet);
    for (const job of await listJobs(sandbox)) await deliver(sandbox, job);
    expect(receiver.received.map(({ headers }) => headers['x-webhook-id'])).toEqual(
      [endpoint.id, second.id].map(String),
    );
    const [first, last] = receiver.received;
    expect(first?.body).toBe(last?.body);
    expect(first?.headers['x-signature']).not.toBe(last?.headers['x-signature']);
  });

  it('is there if and only if what it tells of is committed', async () => {
    const count = async () => {
      const { sequence } = await sandbox.db
        .selectFrom('events')
        .select(({ fn }) => fn.countAll<number>().as('sequence'))
        .executeTakeFirstOrThrow();
      return [sequence, (await listJobs(sandbox)).length];
    };
    const before = await count();
    await expect(
      sandbox.db.transaction().execute(async (transaction) => {
        await credit({ db: transaction, clock: sandbox.clock }, client.wallet);
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await count()).toEqual(before);
  });
});
