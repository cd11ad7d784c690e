import { writeJson } from './body.ts';
import { expandPath, serializeQuery } from './serialize.ts';
import type { Transport } from './transport.ts';
import type { CallOptions, HeaderValues, Input, Operation } from './types.ts';

const JSON_TYPE = 'application/json';

/** A request that can be sent again: all its parts are at hand. */
export interface Prepared {
  url: string;
  init: RequestInit & { method: string; headers: Headers };
}

/** Has it no body? Others are not redirected: the body would go to a place that nobody chose. */
export function hasNoBody(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** Makes the request of a call. */
export function prepareRequest(
  { api, baseUrl }: Pick<Transport, 'api' | 'baseUrl'>,
  shared: HeaderValues | undefined,
  operation: Operation,
  { path = {}, query, body }: Input,
  options: CallOptions = {},
): Prepared {
  const { method = 'GET', styles, write = writeJson } = operation;
  const { headers: own, requestId, signal, ...init } = options;
  const headers = new Headers({ Accept: operation.accept ?? JSON_TYPE });
  const written = body === undefined ? undefined : write(body, operation.contentType ?? JSON_TYPE);
  const named = { 'Content-Type': written?.type };
  const identified = api.requestIdHeader && { [api.requestIdHeader]: requestId };
  for (const values of [named, shared, identified || {}, own]) mergeHeaders(headers, values);
  const search = query && (styles?.query ?? serializeQuery)(query);
  const address = baseUrl + (styles?.path ?? expandPath)(operation.path, path);
  return {
    url: search ? `${address}?${search}` : address,
    init: {
      ...(hasNoBody(method) ? {} : { redirect: 'manual' }),
      ...init,
      ...written?.init,
      method,
      headers,
    },
  };
}

/** `null` leaves a header out, `undefined` says nothing about it. */
function mergeHeaders(headers: Headers, values: HeaderValues = {}): void {
  for (const [name, value] of values instanceof Headers ? values : Object.entries(values)) {
    if (value === undefined) continue;
    headers.delete(name);
    if (value !== null) for (const one of [value].flat()) headers.append(name, String(one));
  }
}
