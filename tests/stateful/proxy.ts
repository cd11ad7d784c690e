import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request on its way to the server; a fault may change it. */
export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Headers;
  body: string;
}

/** An answer on its way back. */
export interface Told {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: faults look into bodies of all kinds
  json: any;
}

export type Forward = (asked: Asked) => Promise<Told>;

/** Stands between a client and a server, and does one thing wrong. */
export type Fault = (asked: Asked, forward: Forward) => Promise<Told>;

export interface Proxy {
  url: string;
  close(): Promise<void>;
}

/** Starts a proxy in front of a server. */
export async function startProxy(target: string, fault: Fault): Promise<Proxy> {
  const forward: Forward = async ({ method, path, query, headers, body }) => {
    const url = `${target}${path}${query.size > 0 ? `?${query}` : ''}`;
    const sent = new Headers(headers);
    for (const name of ['host', 'connection', 'content-length']) sent.delete(name);
    const answer = await fetch(url, {
      method,
      headers: sent,
      ...(body === '' ? {} : { body }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      // Those of an answer cannot be changed.
      headers: new Headers(answer.headers),
      json: text === '' ? undefined : JSON.parse(text),
    };
  };
  const server = createServer((request, response) => {
    serve(request, response, fault, forward).catch((error: unknown) => {
      response.writeHead(599).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  fault: Fault,
  forward: Forward,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://proxy');
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  const told = await fault(
    {
      method: request.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      headers,
      body: Buffer.concat(chunks).toString('utf8'),
    },
    forward,
  );
  const body = told.json === undefined ? '' : JSON.stringify(told.json);
  const sent = new Headers(told.headers);
  for (const name of ['content-length', 'connection', 'transfer-encoding']) sent.delete(name);
  response.writeHead(told.status, Object.fromEntries(sent)).end(body);
}
