import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createDeliverHandler } from './deliver.ts';
import {
  createEndpoint,
  deactivateEndpoint,
  listEndpoints,
  removeEndpoint,
  rotateSecret,
} from './endpoints.ts';
import type { Send } from './send.ts';
import { addClient, credit, listJobs } from './test-client.ts';
import {
  client,
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
