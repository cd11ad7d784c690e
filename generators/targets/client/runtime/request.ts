import type { Prepared } from './attempt.ts';
import { contentTypeOf, serializeBody } from './body.ts';
import { expandPath, serializeQuery } from './serialize.ts';
import type { CallOptions, HeaderValues, Input, Operation } from './types.ts';

const JSON_TYPE = 'application/json';

/** What every request of a client has. */
export interface RequestBase {
  /** Without a slash at its end. */
  baseUrl: string;
  headers: HeaderValues | undefined;
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
  { path, query, body }: Input,
  options: CallOptions = {},
): Prepared {
  const { method, styles, contentType = JSON_TYPE } = operation;
  const { headers: own, requestId, signal, attempts, attemptTimeout, timeout, ...init } = options;
  const headers = new Headers({ Accept: operation.accept ?? JSON_TYPE });
  const type = body === undefined ? undefined : contentTypeOf(body, contentType);
  if (type !== undefined) headers.set('Content-Type', type);
  mergeHeaders(headers, base.headers);
  if (base.requestIdHeader !== undefined && requestId !== undefined) {
    headers.set(base.requestIdHeader, requestId);
  }
  mergeHeaders(headers, own);
  const search = query === undefined ? '' : serializeQuery(query, styles?.query);
  const address = base.baseUrl + expandPath(operation.path, path ?? {}, styles?.path);
  return {
    url: search === '' ? address : `${address}?${search}`,
    init: {
      ...(hasNoBody(method) ? {} : { redirect: 'manual' }),
      ...init,
      method,
      headers,
      ...(body === undefined ? {} : { body: serializeBody(body, contentType) as BodyInit }),
      // What `fetch` asks for when a body is streamed.
      ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
    },
  };
}

/** `null` leaves a header out, `undefined` says nothing about it. */
export function mergeHeaders(headers: Headers, values: HeaderValues | undefined): void {
  if (values === undefined) return;
  for (const [name, value] of values instanceof Headers ? values : Object.entries(values)) {
    if (value === undefined) continue;
    headers.delete(name);
    if (value === null) continue;
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, String(one));
  }
}
