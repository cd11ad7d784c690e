import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSandbox } from '../tests/support/make-sandbox.ts';
import type { TestSandbox } from '../tests/support/make-sandbox.ts';
import { ControlSourceError, findEnd, readFromControl } from './control-source.ts';
import { WebhookError } from './endpoint-url.ts';
import { followEvents } from './event-source.ts';
import { forwardEvents } from './listen.ts';
import { findLatestSequence, readEvents } from './stored-event.ts';
import type { StoredEvent } from './stored-event.ts';
import { addClient, credit } from './test-client.ts';
import { answerStatus, startReceiver } from './test-receiver.ts';
import type { Receiver } from './test-receiver.ts';

let sandbox: TestSandbox;
let client: { id: number; wallet: number };
let receiver: Receiver;

beforeAll(async () => {
  sandbox = await makeSandbox();
  client = await addClient(sandbox);
  receiver = await startReceiver();
});
afterAll(async () => {
  await receiver.close();
  await sandbox.close();
});

function makeStored(sequence: number, type = 'wallet.credited'): StoredEvent {
  const body = JSON.stringify({ id: `evt_${sequence}`, type });
  return { sequence, id: `evt_${sequence}`, clientId: 42, type, body, createdAt: '' };
}

async function* give(...events: StoredEvent[]) {
  yield* events;
}

describe('forwardEvents', () => {
  it('posts each event as it was written, signed, and shows a line for it', async () => {
    receiver.answer(({ headers }, response) =>
      response.writeHead(headers['x-event-id'] === 'evt_2' ? 500 : 200).end(),
    );
    const lines: string[] = [];
    const counts = await forwardEvents({
      source: give(makeStored(1), makeStored(2, 'order.delivered'), makeStored(3, 'order.failed')),
      forwardTo: receiver.url,
      secret: 'whsec_AAAA',
      events: ['wallet.credited', 'order.delivered'],
      now: () => new Date('2026-06-01T12:00:00Z'),
      print: (line) => lines.push(line),
    });
    expect(counts).toEqual({ delivered: 1, failed: 1 });
    expect(lines.map((line) => line.replace(/\d+ ms$/, 'n ms'))).toEqual([
      `Forwarding events to ${receiver.url}`,
      'They are signed with whsec_AAAA',
      'wallet.credited           evt_1  200  n ms',
      'order.delivered           evt_2  500  n ms',
    ]);
    expect(receiver.received.map(({ body }) => body)).toEqual([
      makeStored(1).body,
      makeStored(2, 'order.delivered').body,
    ]);
    const [{ headers, body } = { headers: {}, body: '' }] = receiver.received;
    expect(headers).toMatchObject({
      'x-signature': createHmac('sha256', 'whsec_AAAA').update(body).digest('hex'),
      'x-timestamp': '1780315200',
      'x-webhook-id': 'listen',
    });
  });

  it('goes on when nobody listens', async () => {
    const gone = await startReceiver();
    await gone.close();
    const lines: string[] = [];
    const counts = await forwardEvents({
      source: give(makeStored(1), makeStored(2)),
      forwardTo: gone.url,
      secret: 'whsec_AAAA',
      print: (line) => lines.push(line),
    });
    expect(counts).toEqual({ delivered: 0, failed: 2 });
    expect(lines.at(-1)).toMatch(/^wallet\.credited {11}evt_2 {2}refused {2}\d+ ms$/);
  });

  it('refuses what is no URL before it shows anything', async () => {
    const print = () => {
      throw new Error('Nothing should be shown.');
    };
    await expect(
      forwardEvents({ source: give(), forwardTo: 'localhost:3000', secret: 'whsec_', print }),
    ).rejects.toThrow(
      new WebhookError(
        'The URL of the endpoint is not a URL. Write it like https://example.com/webhooks.',
      ),
    );
  });
});

describe('followEvents', () => {
  it('gives each new event of the database once, in its order', async () => {
    await credit(sandbox, client.wallet);
    const after = await findLatestSequence(sandbox.db);
    const stop = new AbortController();
    const read = (from: number) => readEvents(sandbox.db, { after: from, clientId: client.id });
    const found: StoredEvent[] = [];
    const done = (async () => {
      for await (const event of followEvents({ read, after, signal: stop.signal, intervalMs: 1 })) {
        found.push(event);
        if (found.length === 2) await credit(sandbox, client.wallet);
        if (found.length === 3) stop.abort();
      }
    })();
    await credit(sandbox, client.wallet);
    await credit(sandbox, client.wallet);
    await done;
    expect(found.map(({ sequence }) => sequence)).toEqual([after + 1, after + 2, after + 3]);
    expect(found[0]).toEqual({
      sequence: after + 1,
      id: expect.stringMatching(/^evt_[0-9a-f]{32}$/),
      clientId: client.id,
      type: 'wallet.credited',
      body: expect.stringContaining('"amount":100,'),
      createdAt: '2026-06-01T12:00:00Z',
    });
  });

  it('does not miss an event that was committed after a later one', async () => {
    const committed = [makeStored(1), makeStored(2), makeStored(3)];
    const stop = new AbortController();
    const read = async (after: number) => committed.filter(({ sequence }) => sequence > after);
    const found: number[] = [];
    for await (const { sequence } of followEvents({
      read,
      after: 2,
      signal: stop.signal,
      intervalMs: 1,
    })) {
      found.push(sequence);
      if (sequence === 5) committed.push(makeStored(4));
      if (sequence === 4) stop.abort();
      if (found.length === 1) committed.push(makeStored(5));
    }
    expect(found).toEqual([3, 5, 4]);
  });

  it('ends at once when it is told to, also while it waits', async () => {
    const stop = new AbortController();
    const source = followEvents({
      read: async () => [],
      after: 0,
      signal: stop.signal,
      intervalMs: 1_000_000,
    });
    const next = source.next();
    setImmediate(() => stop.abort());
    expect(await next).toEqual({ done: true, value: undefined });
  });
});

describe('readFromControl', () => {
  const row = {
    sequence: 3,
    id: 'evt_3',
    client_id: 42,
    type: 'order.failed',
    body: '{}',
    created_at: '2026-06-01T12:00:00Z',
  };
  const base = () => new URL(receiver.url);

  it('asks the control endpoint', async () => {
    receiver.answer(({ path }, response) =>
      response.end(path.includes('after=0') ? JSON.stringify([row]) : '[]'),
    );
    receiver.received.length = 0;
    const read = readFromControl(base(), 42);
    expect(await read(0)).toEqual([
      {
        sequence: 3,
        id: 'evt_3',
        clientId: 42,
        type: 'order.failed',
        body: '{}',
        createdAt: '2026-06-01T12:00:00Z',
      },
    ]);
    expect(receiver.received[0]?.path).toBe('/__sandbox/inbox/events?after=0&client=42');
    expect(await findEnd(read)).toBe(3);
  });

  it.each([
    [
      '[{"sequence":"1"}]',
      'What answers at ORIGIN is no sandbox of this version. Name where the sandbox is.',
    ],
    ['<html>', 'What answers at ORIGIN is no sandbox of this version. Name where the sandbox is.'],
  ])('says so when the answer is %s', async (body, message) => {
    receiver.answer(answerStatus(200, {}, body));
    await expect(readFromControl(base())(0)).rejects.toThrow(
      new ControlSourceError(message.replace('ORIGIN', base().origin)),
    );
  });

  it('says so when there are no control endpoints, or no sandbox at all', async () => {
    receiver.answer(answerStatus(404));
    await expect(readFromControl(base())(0)).rejects.toThrow(
      `The sandbox at ${base().origin} answered 404 to /__sandbox/inbox/events. Start it with its control endpoints.`,
    );
    const gone = await startReceiver();
    await gone.close();
    await expect(readFromControl(new URL(gone.url))(0)).rejects.toThrow(
      `No sandbox answers at ${new URL(gone.url).origin}. Start one there, or name where it is.`,
    );
  });
});
