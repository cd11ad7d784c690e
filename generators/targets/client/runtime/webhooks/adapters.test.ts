import { once } from 'node:events';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import express from 'express';
import fastify from 'fastify';
import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createReceiver } from './create.ts';
import type { Webhooks } from './create.ts';
import { createExpressHandler } from './express.ts';
import { createFastifyPlugin } from './fastify.ts';
import { createHandler, createHonoHandler } from './handler.ts';
import type { WebhookRules } from './rules.ts';
import { signMessage } from './sign.ts';

const RULES: WebhookRules = {
  header: 'X-Signature',
  encoding: 'hex',
  timestamp: { header: 'X-Time', signed: false, tolerance: 300 },
  id: { header: 'X-Id', body: '/id' },
  type: { header: 'X-Type', body: '/type' },
};
const SECRET = 'secret';
const LIMIT = 2000;
const EVENT = { id: '1', type: 'pet.sold', name: 'Ünï 🐙' };

interface Pet {
  type: string;
}
type Receiver = Webhooks<{ 'pet.sold': Pet }, Pet>;
interface Message {
  body: string;
  headers: Record<string, string>;
}
type Send = (message: Message, method?: string) => Promise<Response>;

let seen: unknown[];
let errors: unknown[];
let webhooks: Receiver;
let closing: (() => Promise<unknown>)[];
beforeEach(() => {
  seen = [];
  errors = [];
  closing = [];
  webhooks = createReceiver(RULES, {
    secret: SECRET,
    limit: LIMIT,
    onError: (error) => errors.push(error),
  });
});
afterEach(async () => {
  for (const close of closing) await close();
});

const handlers = {
  'pet.sold': (event: Pet) => void seen.push(event),
  unknown: () => Promise.reject(new Error('broken')),
};
const sign = (event: object | string = EVENT) => signMessage(RULES, event, { secret: SECRET });

async function listen(listener: RequestListener | Server): Promise<string> {
  const server = typeof listener === 'function' ? createServer(listener) : listener;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`;
}

const sendTo =
  (url: string): Send =>
  ({ body, headers }, method = 'POST') =>
    fetch(url, method === 'POST' ? { method, body, headers } : { method });

async function startFastify(): Promise<Send> {
  const app = fastify();
  app.register(createFastifyPlugin(webhooks, handlers), { prefix: '/hooks' });
  app.post('/others', async ({ body }) => body);
  closing.push(() => app.close());
  return sendTo(`${await app.listen({ port: 0, host: '127.0.0.1' })}/hooks`);
}

const SERVERS: [string, () => Send | Promise<Send>][] = [
  [
    'fetch',
    () => {
      const handle = createHandler(webhooks, handlers);
      return ({ body, headers }, method = 'POST') =>
        handle(
          new Request('https://shop.test/hooks', {
            method,
            headers,
            ...(method === 'POST' ? { body } : {}),
          }),
        );
    },
  ],
  [
    'Hono',
    () => {
      const app = new Hono();
      app.post('/hooks', createHonoHandler(webhooks, handlers));
      return async ({ body, headers }, method = 'POST') =>
        app.request('/hooks', method === 'POST' ? { method, body, headers } : { method });
    },
  ],
  [
    'Express',
    async () => {
      const app = express();
      app.post('/hooks', createExpressHandler(webhooks, handlers));
      app.use(express.json());
      return sendTo(await listen(createServer(app)));
    },
  ],
  [
    'Express behind express.raw()',
    async () => {
      const app = express();
      app.use(express.raw({ type: '*/*' }));
      app.post('/hooks', createExpressHandler(webhooks, handlers));
      return sendTo(await listen(createServer(app)));
    },
  ],
  [
    'node:http',
    async () => {
      const handle = createExpressHandler(webhooks, handlers);
      return sendTo(await listen((request, response) => void handle(request, response)));
    },
  ],
  ['Fastify', startFastify],
];

describe.each(SERVERS)('%s', (name, start) => {
  test('takes a message, and drops its repeat', async () => {
    const send = await start();
    const message = await sign();
    for (let time = 0; time < 2; time++) {
      const response = await send(message);
      expect(response.status).toBe(204);
      expect(await response.text()).toBe('');
    }
    expect(seen).toEqual([EVENT]);
    expect(errors).toEqual([]);
  });

  test.each<[string, number, (message: Message) => Message]>([
    ['forged', 401, ({ headers, body }) => ({ headers, body: body.replace('sold', 'lost') })],
    ['unsigned', 401, ({ body }) => ({ body, headers: { 'Content-Type': 'application/json' } })],
    ['empty', 401, ({ headers }) => ({ headers, body: '' })],
    ['old', 401, ({ headers, body }) => ({ body, headers: { ...headers, 'X-Time': '1000' } })],
    ['too large', 413, ({ headers }) => ({ headers, body: 'x'.repeat(LIMIT + 1) })],
    ['much too large', 413, ({ headers }) => ({ headers, body: 'x'.repeat(5_000_000) })],
  ])('refuses a message that is %s', async (_, status, change) => {
    const send = await start();
    const response = await send(change(await sign()));
    expect(response.status).toBe(status);
    expect(seen).toEqual([]);
    expect(errors).toEqual([]);
    expect((await send(await sign())).status).toBe(204);
  });

  test('refuses what is signed but no JSON', async () => {
    expect((await (await start())(await sign('no json'))).status).toBe(400);
  });

  test('takes a body of any media type, or of none', async () => {
    const send = await start();
    for (const [id, type] of ['text/plain', 'application/octet-stream', 'x/y; z=1'].entries()) {
      const { body, headers } = await sign({ ...EVENT, id: String(id) });
      expect((await send({ body, headers: { ...headers, 'Content-Type': type } })).status).toBe(
        204,
      );
    }
    expect(seen).toHaveLength(3);
  });

  test('answers 500 when a handler fails, and tells no more', async () => {
    const response = await (await start())(await sign({ id: '2', type: 'other' }));
    expect(response.status).toBe(500);
    expect(await response.text()).toBe('');
    expect(errors).toEqual([new Error('broken')]);
  });

  test('wants POST', async () => {
    const { status } = await (await start())(await sign(), 'GET');
    // A router knows no other method of the path.
    expect(status).toBe(name === 'fetch' || name === 'node:http' ? 405 : 404);
  });
});

test('of many deliveries at once, one is handled', async () => {
  const send = await startFastify();
  const message = await sign();
  const all = await Promise.all(Array.from({ length: 50 }, () => send(message)));
  expect(seen).toEqual([EVENT]);
  for (const { status, headers } of all) {
    expect([204, 409]).toContain(status);
    expect(headers.get('retry-after')).toBe(status === 409 ? '10' : null);
  }
});

test('Fastify parses the bodies of other routes as before', async () => {
  const send = await startFastify();
  expect((await send(await sign())).status).toBe(204);
  const app = fastify();
  app.register(createFastifyPlugin(webhooks, handlers, '/here'));
  app.post('/others', async ({ body }) => body);
  const payload = { a: 1 };
  expect((await app.inject({ method: 'POST', url: '/others', payload })).json()).toEqual(payload);
  const { body, headers } = await sign({ ...EVENT, id: '2' });
  const answer = await app.inject({ method: 'POST', url: '/here', payload: body, headers });
  expect(answer.statusCode).toBe(204);
  await app.close();
});

test.each<[string, () => Promise<Response>]>([
  [
    'Express',
    async () => {
      const app = express();
      app.use(express.json());
      app.post('/hooks', createExpressHandler(webhooks, handlers));
      return sendTo(await listen(createServer(app)))(await sign());
    },
  ],
  [
    'Hono',
    async () => {
      const app = new Hono();
      app.use(async ({ req }, next) => {
        await req.json();
        await next();
      });
      app.post('/hooks', createHonoHandler(webhooks, handlers));
      return app.request('/hooks', { method: 'POST', ...(await sign()) });
    },
  ],
])('%s says who has taken the body away', async (_, send) => {
  expect((await send()).status).toBe(500);
  expect(errors).toEqual([
    expect.objectContaining({
      message: expect.stringMatching(/^Somebody has read the body\. Put/),
    }),
  ]);
});

test('a message that breaks off is no message', async () => {
  const handle = createExpressHandler(webhooks, handlers);
  const handled = Promise.withResolvers<void>();
  const url = new URL(
    await listen(async (request, response) => {
      await handle(request, response);
      handled.resolve();
    }),
  );
  const socket = connect(Number(url.port), '127.0.0.1');
  socket.on('error', () => {});
  socket.write('POST /hooks HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{"id"');
  socket.end();
  await handled.promise;
  socket.destroy();
  expect(seen).toEqual([]);
  expect(errors).toHaveLength(1);
});

test('a stream without an end is read to the limit', async () => {
  let pulled = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += 1;
      controller.enqueue(new Uint8Array(500));
    },
  });
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half' };
  const response = await createHandler(webhooks, handlers)(new Request('https://shop.test', init));
  expect(response.status).toBe(413);
  expect(pulled).toBeLessThan(10);
});
