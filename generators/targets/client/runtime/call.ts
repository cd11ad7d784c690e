import { mergeHeaders } from 'openapi-fetch';
import { createError, createFormatError } from './api-error.ts';
import { contentTypeOf, serializeBody } from './body.ts';
import { readResult } from './result.ts';
import { expandPath, serializeQuery } from './serialize.ts';
import type { Api, Call, CallOptions, HeaderValues, Input, Operation } from './types.ts';

const JSON_TYPE = 'application/json';

/** The part of an openapi-fetch client that sends, for every path alike. */
export interface Sender {
  request(method: string, path: string, init: object): Promise<Answer>;
}

export interface Answer {
  response: Response;
  error?: unknown;
}

/** Makes the function through which every method of a client goes. */
export function createCall(http: Sender, api: Api, clientHeaders: HeaderValues): Call {
  const known = mergeHeaders(clientHeaders);
  return async <Result>(operation: Operation, input: Input, options: CallOptions = {}) => {
    const { headers, requestId, ...init } = options;
    const { id, method, path } = operation;
    const usual = Object.entries(usualHeaders(operation, input));
    const { response, error } = await http.request(method, path, {
      ...init,
      ...writeInput(operation, input),
      headers: {
        ...Object.fromEntries(usual.filter(([name]) => !known.has(name))),
        ...nameRequest(api, requestId),
        ...(headers instanceof Headers ? Object.fromEntries(headers) : headers),
      },
      parseAs: 'stream',
    });
    // openapi-fetch reads a missing body as empty text.
    if (!response.ok) throw createError(api, id, response, error === '' ? undefined : error);
    const refuse = (text: string) => createFormatError(api, id, response, text);
    // The types of the methods come from the description, which speaks for the server here.
    return (await readResult(response, operation.result ?? 'json', refuse)) as Result;
  };
}

/** Headers that give way to those of the client and of the call. */
function usualHeaders(operation: Operation, { body }: Input): Record<string, string> {
  const headers: Record<string, string> = { Accept: operation.accept ?? JSON_TYPE };
  if (body === undefined) return headers;
  const contentType = contentTypeOf(body, operation.contentType ?? JSON_TYPE);
  return contentType === undefined ? headers : { ...headers, 'Content-Type': contentType };
}

function nameRequest({ requestIdHeader }: Api, requestId: string | undefined) {
  if (requestIdHeader === undefined || requestId === undefined) return {};
  return { [requestIdHeader]: requestId };
}

function writeInput(operation: Operation, { path, query, body }: Input): object {
  const { styles, contentType } = operation;
  return {
    params: { path: path ?? {}, query: query ?? {} },
    pathSerializer: (url: string, values: object) => expandPath(url, values, styles?.path),
    querySerializer: (values: object) => serializeQuery(values, styles?.query),
    body,
    bodySerializer: () => serializeBody(body, contentType ?? JSON_TYPE),
    // What `fetch` asks for when a body is streamed.
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  };
}
