import { join } from 'node:path';
import { build } from 'esbuild';
import fastify from 'fastify';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createFastifyPlugin,
  createWebhooks,
  signWebhook,
} from '../../generated/client/webhooks.ts';
import type { WebhookEvent } from '../../generated/client/webhooks.ts';
import { createOctopus } from '../../generated/client/index.ts';
import { createReceiver, signMessage } from '../../generated/client/runtime/webhooks/index.ts';
import type { WebhookRules } from '../../generated/client/runtime/webhooks/index.ts';
import { readModel } from '../../generators/targets/client/testing/bench.ts';
import { createClock } from '../../sandbox/clock.ts';
import { startSandbox } from '../../sandbox/index.ts';
import type { RunningSandbox } from '../../sandbox/index.ts';
import { logIn, talkTo } from '../../sandbox/tests/support/talk.ts';
import type { Talk } from '../../sandbox/tests/support/talk.ts';
import { signMessage as signInSandbox } from '../../sandbox/webhooks/sign.ts';
import { repo } from '../support/project.ts';

const NOW = Date.parse('2026-06-01T12:00:00Z');
const SECRET = `whsec_${btoa('a key of thirty-two bytes, or so')}`;
const model = readModel('openapi/openapi.yaml');
const examples = model.webhooks.map(({ name, requestBody }) => {
  const event = requestBody?.content[0]?.examples[0]?.value;
  if (typeof event !== 'object' || event === null) throw new Error(`${name} has no example.`);
  return { name, event };
});

describe('the signature', () => {
  test.each(examples)('of $name is the one that the sandbox makes', async ({ name, event }) => {
    const { body, headers } = await signWebhook(event, { secret: SECRET, now: NOW, id: 'evt_ü' });
    const message = { eventId: 'evt_ü', eventType: name, body, webhookId: '7' };
    const theirs = signInSandbox(message, [SECRET], new Date(NOW));
    expect(theirs).toMatchObject(headers);
    const others = Object.keys(theirs).filter((header) => !(header in headers));
    expect(others).toEqual([
      'User-Agent',
      'X-Webhook-ID',
      'webhook-id',
      'webhook-timestamp',
      'webhook-signature',
    ]);
    const webhooks = createWebhooks({ secret: SECRET, now: () => NOW });
    expect(await webhooks.verify(body, theirs)).toEqual({ ...event, id: 'evt_ü' });
  });

  test('of Standard Webhooks too, while one secret takes the place of another', async () => {
    const rules: WebhookRules = {
      header: 'X-Signature',
      encoding: 'hex',
      timestamp: { header: 'X-Timestamp', signed: false, tolerance: 300 },
      id: { header: 'X-Event-ID', body: '/id' },
      standard: true,
    };
    const old = `whsec_${btoa('another key of the same length..')}`;
    const body = JSON.stringify({ id: 'evt_1', type: 'a' });
    const message = { eventId: 'evt_1', eventType: 'a', body, webhookId: '7' };
    const theirs = signInSandbox(message, [SECRET, old], new Date(NOW));
    for (const secret of [SECRET, old]) {
      const webhooks = createReceiver(rules, { secret, now: () => NOW });
      expect(await webhooks.verify(body, theirs)).toEqual(JSON.parse(body));
    }
    const ours = await signMessage(rules, body, { secret: SECRET, now: NOW, id: 'evt_1' });
    expect(theirs['webhook-signature']?.split(' ')[0]).toBe(ours.headers['webhook-signature']);
  });
});

describe('a delivery of the sandbox', () => {
  const app = fastify();
  const events: WebhookEvent[] = [];
  const refused: string[] = [];
  let sandbox: RunningSandbox;
  let control: Talk;
  let call: Talk;

  beforeAll(async () => {
    const clock = createClock(new Date(NOW), false);
    const settings = { control: true, localWebhooks: true, plannedEvents: true };
    sandbox = await startSandbox({ env: {}, clock, settings });
    const talk = talkTo(sandbox.url);
    control = (method, path, body) => talk(method, `/__sandbox${path}`, body);
    call = await logIn(sandbox.url, sandbox);
    const secret: string[] = [];
    const start = async (secrets: string[]) => {
      const webhooks = createWebhooks({
        secrets,
        now: () => clock.now().getTime(),
        onRefused: ({ reason }) => refused.push(reason),
      });
      await app.register(
        createFastifyPlugin(webhooks, (event) => void events.push(event)),
        { prefix: '/webhooks' },
      );
    };
    // The address is needed for the secret, and the secret for the receiver.
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/webhooks`;
    secret.push((await control('POST', '/webhook/add', { client: 42, url })).body.secret);
    await start(secret);
    await app.listen({ port, host: '127.0.0.1' });
  });
  afterAll(async () => {
    await app.close();
    await sandbox.close();
  });

  test('is verified and handed over once', async () => {
    const order = await call('POST', '/api/v1/orders', {
      product_id: 123,
      denomination: 50,
      quantity: 6,
      client_reference: 'BULK_1',
    });
    expect(order.status).toBe(201);
    for (let turn = 0; turn < 20 && !events.some(isDelivered); turn++) {
      await control('POST', '/clock/advance', { seconds: 30 });
    }
    expect(refused).toEqual([]);
    const delivered = events.filter(isDelivered);
    expect(delivered.map(({ data }) => [data.id, data.status])).toEqual([
      [order.body.id, 'DELIVERED'],
    ]);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  });
});

const isDelivered = (event: WebhookEvent) => event.type === 'order.delivered';

async function freePort(): Promise<number> {
  const probe = fastify();
  const address = await probe.listen({ port: 0, host: '127.0.0.1' });
  await probe.close();
  return Number(new URL(address).port);
}

test('an event that was verified wakes a wait', async () => {
  const reads: string[] = [];
  const timers: number[] = [];
  const waits = Promise.withResolvers<void>();
  let status = 'PENDING';
  const octopus = createOctopus({
    baseUrl: 'https://api.test',
    accessToken: 'token',
    sources: {
      now: () => NOW,
      random: () => 0,
      after(milliseconds) {
        timers.push(milliseconds);
        if (milliseconds === 5000) waits.resolve();
        return () => {};
      },
    },
    fetch: async (url) => {
      reads.push(url);
      return Response.json({ id: 1234, status });
    },
  });
  const settled = octopus.vouchers.orders.settle(1234);
  await waits.promise;
  const { event } = examples.find(({ name }) => name === 'order.delivered') ?? {};
  const { body, headers } = await signWebhook(
    { ...event, data: { id: 1234 } },
    { secret: SECRET, now: NOW },
  );
  const webhooks = createWebhooks({ secret: SECRET, now: () => NOW });
  status = 'DELIVERED';
  const verified = await webhooks.verify(body, headers);
  octopus.notify(verified);
  expect(await settled).toMatchObject({ id: 1234, status: 'DELIVERED' });
  expect(reads).toHaveLength(2);
});

describe('the bundle', () => {
  const bundle = async (code: string) => {
    const { outputFiles } = await build({
      stdin: { contents: code, resolveDir: join(repo, 'generated/client'), loader: 'ts' },
      bundle: true,
      minify: true,
      keepNames: false,
      write: false,
      format: 'esm',
      platform: 'neutral',
      external: ['openapi-fetch'],
    });
    const text = outputFiles[0]?.text ?? '';
    return { text, gzipped: gzipSync(text).length };
  };

  test.each([
    ['everything', '*', 4200],
    ['one handler', '{ createWebhooks, createHandler }', 3300],
  ])('of a receiver with %s is small, and brings no client along', async (_, names, most) => {
    const { text, gzipped } = await bundle(`export ${names} from './webhooks.ts';`);
    expect(gzipped).toBeLessThan(most);
    expect(text).toContain('WebhookError');
    // Nothing but what the web has, and no part of the client.
    expect(text).not.toMatch(/\bimport\b|\brequire\b|\bBuffer\b|\bprocess\b|Authorization/);
    expect(text.includes('addContentTypeParser')).toBe(names === '*');
  });

  test('of a client has nothing of webhooks', async () => {
    const { text } = await bundle("export { createOctopus } from './index.ts';");
    expect(text).toContain('Authorization');
    expect(text).not.toContain('WebhookError');
  });
});
