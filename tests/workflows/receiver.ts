import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createWebhooks } from '@octopus-cards/client/webhooks';
import type { WebhookEvent } from '@octopus-cards/client/webhooks';
import { objectOf } from '../../generators/openapi/json.ts';

/** The program that openapi/workflows/webhook-receiver.yaml describes. */
export interface Receiver {
  url: string;
  /** Where webhooks are to be sent. */
  webhookUrl: string;
  /** From now on, only what is signed with this secret is believed. */
  trust(secret: string): void;
  close(): Promise<void>;
}

/** Starts a receiver on this machine, which keeps what it receives and can verify. */
export async function startReceiver(): Promise<Receiver> {
  const events: WebhookEvent[] = [];
  let webhooks: ReturnType<typeof createWebhooks> | undefined;
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://receiver.invalid');
    if (pathname === '/events') {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(events.filter((event) => isWanted(event, searchParams))));
      return;
    }
    const body = await readBody(request);
    try {
      const event = await webhooks?.verify(body, request.headers);
      if (event !== undefined) events.push(event);
      response.writeHead(event === undefined ? 503 : 204).end();
    } catch {
      response.writeHead(401).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    webhookUrl: `${url}/webhooks`,
    trust(secret) {
      webhooks = createWebhooks({ secret });
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

function isWanted({ type, data }: WebhookEvent, wanted: URLSearchParams): boolean {
  const about = wanted.get('order_id') ?? String(objectOf(data)['id']);
  return type === (wanted.get('type') ?? type) && String(objectOf(data)['id']) === about;
}
