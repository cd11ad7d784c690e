import type { Prepared } from './attempt.ts';
import { writeJson } from './body.ts';
import { expandPath, serializeQuery } from './serialize.ts';
import type { CallOptions, HeaderValues, Input, Operation } from './types.ts';

const JSON_TYPE = 'application/json';

/** What every request of a client has. */
export interface RequestBase {
  /** Without a slash at its end. */
  baseUrl: string;
  headers?: HeaderValues | undefined;
  requestIdHeader: string | undefined;
}

/** Has it no body? Others are not redirected: the body would go to a place that nobody chose. */
export function hasNoBody(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** Makes the request of a call. */
export function prepareRequest(
  base: RequestBase,
  operation: Operation,
  { path = {}, query, body }: Input,
  options: CallOptions = {},
): Prepared {
  const { method, styles, write = writeJson } = operation;
  const { headers: own, requestId, signal, ...init } = options;
  const headers = new Headers({ Accept: operation.accept ?? JSON_TYPE });
  const written = body === undefined ? undefined : write(body, operation.contentType ?? JSON_TYPE);
  const { requestIdHeader } = base;
  mergeHeaders(headers, { 'Content-Type': written?.type });
  mergeHeaders(headers, base.headers);
  if (requestIdHeader !== undefined) mergeHeaders(headers, { [requestIdHeader]: requestId });
  mergeHeaders(headers, own);
  const search = query && (styles?.query ?? serializeQuery)(query);
  const address = base.baseUrl + (styles?.path ?? expandPath)(operation.path, path);
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
