import { randomUUID } from 'node:crypto';
import { Agent, createServer, request as sendRequest } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text as readText } from 'node:stream/consumers';

/** A request on its way to the server; a fault may change it. */
export interface Asked {
  method: string;
  path: string;
  /** What stood behind the question mark; it is sent as it came, unless `query` was changed. */
  search: string;
  query: URLSearchParams;
  headers: Header[];
  body: string;
}

export type Header = [name: string, text: string];

/** An answer on its way back. */
export interface Told {
  status: number;
  headers: Header[];
  text: string;
  /** Written to the socket as it is, also where HTTP allows no body or no such bytes. */
  bare?: Buffer | undefined;
  /** The fault has made it up: it gets the id of the request, as every answer does. */
  made?: boolean | undefined;
  /** The connection ends in the middle. */
  cut?: boolean | undefined;
}

export type Forward = (asked: Asked) => Promise<Told>;

/** Stands between a client and a server, and does one thing wrong. */
export type Fault = (asked: Asked, forward: Forward) => Promise<Told>;

export interface FaultyServer {
  url: string;
  close(): Promise<void>;
}

/** Headers of a connection, which each side sets for itself. */
const OF_CONNECTION = ['host', 'connection', 'keep-alive', 'transfer-encoding'];

/**
 * Starts a proxy in front of a server. It changes nothing itself: requests and answers pass as they
 * are written, which `fetch` would not let them.
 */
export async function startProxy(target: string, fault: Fault): Promise<FaultyServer> {
  const agent = new Agent({ keepAlive: true });
  const forward: Forward = (asked) => pass(target, agent, asked);
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
        agent.destroy();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function pass(target: string, agent: Agent, asked: Asked): Promise<Told> {
  const { method, path, search, headers, body } = asked;
  const query = String(asked.query);
  const untouched = String(new URLSearchParams(search)) === query;
  const behind = untouched ? search : query;
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const { hostname, port } = new URL(target);
  const kept = headers.filter(([name]) => !isOf(name, [...OF_CONNECTION, 'content-length']));
  const request = sendRequest({
    hostname,
    port,
    agent,
    method,
    path: behind === '' ? path : `${path}?${behind}`,
    headers: [
      ...kept.flat(),
      ...['Host', `${hostname}:${port}`],
      ...(body === '' && !headers.some(([name]) => isOf(name, ['content-length']))
        ? []
        : ['Content-Length', String(Buffer.byteLength(body))]),
    ],
  });
  request.once('response', resolve).once('error', reject).end(body);
  const response = await promise;
  const text = await readText(response);
  return {
    status: response.statusCode ?? 0,
    headers: listHeaders(response).filter(
      ([name]) => !isOf(name, [...OF_CONNECTION, 'content-length']),
    ),
    text,
  };
}

function isOf(name: string, names: readonly string[]): boolean {
  return names.includes(name.toLowerCase());
}

function listHeaders({ rawHeaders }: IncomingMessage): Header[] {
  return Array.from(
    { length: rawHeaders.length / 2 },
    (_, index): Header => [rawHeaders[2 * index] ?? '', rawHeaders[2 * index + 1] ?? ''],
  );
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  fault: Fault,
  forward: Forward,
): Promise<void> {
  const [path = '/', ...search] = (request.url ?? '/').split('?');
  const asked: Asked = {
    method: request.method ?? 'GET',
    path,
    search: search.join('?'),
    query: new URLSearchParams(search.join('?')),
    headers: listHeaders(request),
    body: await readText(request),
  };
  const told = await fault(asked, forward);
  if (told.made === true) {
    const [, id = randomUUID().replaceAll('-', '')] =
      asked.headers.find(([name]) => isOf(name, ['x-request-id'])) ?? [];
    told.headers.push(['X-Request-Id', id]);
  }
  if (told.bare !== undefined) {
    response.socket?.end(told.bare);
    return;
  }
  const body = Buffer.from(told.text);
  const length: Header[] =
    told.status === 204 || told.status === 304 || asked.method === 'HEAD'
      ? []
      : [['Content-Length', String(body.length)]];
  response.writeHead(told.status, [...told.headers, ...length].flat());
  if (told.cut !== true) {
    response.end(body);
    return;
  }
  response.write(body.subarray(0, body.length / 2));
  setImmediate(() => response.socket?.destroy());
}
