import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';

/** What has arrived. */
export interface Message {
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A program that receives webhooks. */
export interface Receiver {
  url: string;
  messages: Message[];
  /** With what it answers from now on. */
  answerWith(status: number): void;
  close(): Promise<void>;
}

/** Starts a receiver on this machine. */
export async function startReceiver(): Promise<Receiver> {
  const messages: Message[] = [];
  let status = 204;
  const server = createServer(async (request, response) => {
    messages.push({ headers: request.headers, body: await buffer(request) });
    response.writeHead(status, { 'content-type': 'text/plain' });
    response.end(status === 204 ? undefined : 'The till is closed.');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    messages,
    answerWith: (next) => {
      status = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
