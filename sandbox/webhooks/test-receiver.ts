import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo, Server } from 'node:net';

/** A request as it came in. */
export interface Received {
  path: string;
  headers: http.IncomingHttpHeaders;
  body: string;
}

/** What a test does with a request; by default it answers 204. */
export type Answer = (request: Received, response: http.ServerResponse) => unknown;

export interface Receiver {
  /** `http://127.0.0.1:port/hooks` */
  url: string;
  port: number;
  received: Received[];
  /** From now on. */
  answer(next: Answer): void;
  close(): Promise<void>;
}

/** Starts a receiver of webhooks on this machine. */
export async function startReceiver(tls?: { key: string; cert: string }): Promise<Receiver> {
  const received: Received[] = [];
  let answer: Answer = answerStatus(204);
  const onRequest = async (message: http.IncomingMessage, response: http.ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of message) chunks.push(chunk);
    const request = {
      path: message.url ?? '',
      headers: message.headers,
      body: Buffer.concat(chunks).toString(),
    };
    received.push(request);
    await answer(request, response);
  };
  const server =
    tls === undefined ? http.createServer(onRequest) : https.createServer(tls, onRequest);
  const port = await listen(server);
  return {
    url: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}/hooks`,
    port,
    received,
    answer(next) {
      answer = next;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Answers a status, and a body if there is one. */
export function answerStatus(
  status: number,
  headers: http.OutgoingHttpHeaders = {},
  body?: string,
): Answer {
  return (_request, response) => response.writeHead(status, headers).end(body);
}

/** Lets a server listen on a free port of this machine. */
export async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
