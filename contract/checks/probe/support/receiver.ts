import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { Json } from '@octopus-cards/toolkit';
import { writeUrl } from '../../../net/listening.ts';

/** A webhook as it came in. */
export interface Delivery {
  /** By the clock of the receiver, which may be that of a test. */
  at: Date;
  /** By the clock of this machine, as the times of exchanges are. */
  arrived?: Date | undefined;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** The bytes that were signed, as text. */
  raw: string;
  json: Json | undefined;
}

/** Takes webhooks of the server under test and keeps them. */
export interface Receiver {
  /** What the server under test must send to. */
  url: string;
  readonly deliveries: readonly Delivery[];
  /** What signs the messages; undefined: signatures cannot be checked. */
  secret: string | undefined;
  now(): Date;
  close(): Promise<void>;
}

export interface ReceiverOptions {
  /** 0, the default, takes a free one. */
  port?: number;
  /** Default: 127.0.0.1 */
  host?: string;
  secret?: string | undefined;
  /** Default: the machine's time. */
  now?: () => Date;
}

/** More than any event has: a sender that never ends is cut off. */
const MOST_BYTES = 1_000_000;

/** Opens a receiver of webhooks. */
export async function openReceiver(options: ReceiverOptions = {}): Promise<Receiver> {
  const { port = 0, host = '127.0.0.1', now = () => new Date() } = options;
  const deliveries: Delivery[] = [];
  const server = createServer((request, response) => {
    readBody(request).then(
      (raw) => {
        const headers = readHeaders(request);
        deliveries.push({ at: now(), arrived: new Date(), headers, raw, json: parse(raw) });
        response.writeHead(204).end();
      },
      () => response.writeHead(413).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `${writeUrl(host, actual)}/`,
    deliveries,
    secret: options.secret,
    now,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > MOST_BYTES) throw new RangeError('The message is too long.');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function readHeaders(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, [value].flat().join(', ')]),
  );
}

function parse(raw: string): Json | undefined {
  try {
    return JSON.parse(raw) as Json;
  } catch {
    return undefined;
  }
}
