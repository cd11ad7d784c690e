import { readAnswer } from './answer.ts';
import { markRecovered } from './api-promise.ts';
import { createAnswerError } from './errors.ts';
import type { ClientError } from './errors.ts';
import { readAny } from './readers.ts';
import { hasNoBody } from './request.ts';
import type { Exchange, Transport } from './transport.ts';
import type { Operation } from './types.ts';

/** A `fetch` as everybody knows it. */
export type PlainFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

const exchanges = new WeakMap<Response, { operation: string; exchange: Exchange }>();

/**
 * A `fetch` that does what the methods of the client do: log in, renew, retry, create once. It is for
 * code that brings its own requests, such as openapi-fetch or generated hooks. Addresses outside the
 * API get no token and are sent once.
 *
 * @param operations those it knows; it treats others by their method alone
 */
export function createFetch(transport: Transport, operations: readonly Operation[]): PlainFetch {
  const find = createFinder(operations);
  return async (input, init) => {
    const { baseUrl } = transport;
    const isPath = typeof input === 'string' && /^\/(?!\/)/.test(input);
    const request = new Request(isPath ? baseUrl + input : input, init);
    const { method, url, signal } = request;
    const path = pathBelow(url, baseUrl);
    const known = path === undefined ? undefined : find(method, path);
    const operation = known ?? describeUnknown(method, url, path !== undefined);
    const headers =
      path === undefined
        ? new Headers()
        : transport.prepare({ ...operation, path: '', accept: '*/*' }, {}).init.headers;
    for (const [name, value] of request.headers) headers.set(name, value);
    const sent = hasNoBody(method) ? undefined : await request.arrayBuffer();
    const { create } = operation;
    const value: unknown = create && (await new Response(sent).json().catch(() => undefined));
    const referred = create?.by.refer(transport, create, value);
    const body = referred === value ? sent : JSON.stringify(referred);
    const prepared = { url, init: { ...pass(request), method, headers, body: body ?? null } };
    const exchange = await transport.send(operation, prepared, { signal, value: referred });
    return rebuild(exchange, operation.id, url);
  };
}

/** What a browser knows of a request beside its parts. */
function pass(request: Request): RequestInit {
  const { mode, redirect, method } = request;
  const names = ['credentials', 'cache', 'integrity', 'keepalive', 'referrerPolicy'] as const;
  return {
    ...Object.fromEntries(names.map((name) => [name, request[name]])),
    // What only the browser itself may ask for.
    mode: mode === 'navigate' ? 'cors' : mode,
    redirect: hasNoBody(method) ? redirect : 'manual',
  };
}

/** The path behind the base URL; undefined when the address leads elsewhere. */
function pathBelow(url: string, baseUrl: string): string | undefined {
  if (!url.startsWith(`${baseUrl}/`)) return undefined;
  return url.slice(baseUrl.length).replace(/[?#].*$/s, '');
}

function createFinder(operations: readonly Operation[]) {
  const table = operations.map((operation) => {
    const source = operation.path.replaceAll(/\{[^{}]+\}|[\\^$.*+?()[\]{}|/]/g, (text) =>
      text.length > 1 ? '[^/]+' : `\\${text}`,
    );
    return { operation, pattern: new RegExp(`^${source}$`), fixed: !operation.path.includes('{') };
  });
  // A path without parameters wins over a template that would match it too.
  table.sort((a, b) => Number(b.fixed) - Number(a.fixed));
  return (method: string, path: string): Operation | undefined =>
    table.find((one) => (one.operation.method ?? 'GET') === method && one.pattern.test(path))
      ?.operation;
}

function describeUnknown(method: string, url: string, isOurs: boolean): Operation {
  return {
    id: `${method} ${new URL(url).pathname}`,
    method,
    path: '',
    read: readAny,
    repeat: isOurs && /^(GET|HEAD|OPTIONS|PUT|DELETE)$/.test(method),
    ...(isOurs ? {} : { open: true }),
  };
}

/** The body was read; whoever asked wants to read it too. */
function rebuild(exchange: Exchange, operation: string, url: string): Response {
  const { response: was, raw, recovered } = exchange;
  const { status, statusText } = was;
  // A redirect that nobody may look into has no status that a response could be made with.
  if (status < 200) return was;
  const headers = new Headers(was.headers);
  // They spoke of the bytes on the way, which are decoded by now.
  headers.delete('Content-Encoding');
  headers.delete('Content-Length');
  const response = new Response(raw ?? null, { status, statusText, headers });
  Object.defineProperty(response, 'url', { value: url });
  exchanges.set(response, { operation, exchange });
  if (recovered) markRecovered(response);
  return response;
}

/** The error that the methods throw for an answer that is no success, for those that got it by `fetch`. */
export async function toApiError({ api }: Transport, response: Response): Promise<ClientError> {
  const known = exchanges.get(response);
  if (known !== undefined) return createAnswerError(api, known.operation, known.exchange);
  const answer = await readAnswer(response, readAny);
  return createAnswerError(api, '', { ...answer, attempts: 1, recovered: false });
}
