import { createOctopus, Pages } from '@octopus-cards/client';
import { createTransport } from '@octopus-cards/client/transport';
import * as hooks from '@octopus-cards/react';
import createClient from 'openapi-fetch';
import type { Given, Operation } from './operations.ts';
import { generateFetchClient } from './orval-client.ts';

/** What a client made of an answer. */
export interface Decoded {
  status: number;
  /** Undefined when the client says that there is none. */
  body: unknown;
}

/** Calls an operation with what it is given. Sent once: nothing is tried again. */
export type Call = (operation: Operation, given: Given) => Promise<Decoded>;

export interface MatrixClient {
  name: string;
  /** @param token undefined for operations that are open to all */
  open(url: string, token: () => string): Promise<Call>;
}

export const clients: MatrixClient[] = [
  { name: 'our client', open: async (url, token) => openOurs(url, token) },
  { name: "orval's functions on our transport", open: async (url, token) => openHooks(url, token) },
  { name: "orval's fetch client", open: openOrval },
  { name: 'openapi-fetch', open: async (url, token) => openPlain(url, token) },
];

/** Calls something whose type is not known here: which operation it is, is known only at run time. */
function apply(callee: unknown, self: unknown, args: unknown[]): unknown {
  if (typeof callee !== 'function') throw new TypeError('The client has no such operation.');
  return Reflect.apply(callee, self, args);
}

function get(value: unknown, ...names: string[]): unknown {
  return names.reduce((at: unknown, name) => Reflect.get(Object(at), name), value);
}

/** Parameters of the path in their order, then the body, then the query. */
function listArguments({ parameters, body }: Operation, given: Given): unknown[] {
  const has = (place: string) => parameters.some((one) => one.in === place);
  return [
    ...Object.values(given.path),
    ...(body === undefined ? [] : [given.body]),
    ...(has('query') ? [given.query] : []),
  ];
}

function openOurs(baseUrl: string, token: () => string): Call {
  const octopus = createOctopus({ baseUrl, accessToken: token, attempts: 1 });
  return async (operation, given) => {
    const group = get(octopus, ...operation.sdk.slice(0, -1));
    const args = [...listArguments(operation, given), { headers: given.headers }];
    const promise = apply(get(group, operation.sdk.at(-1) ?? ''), group, args);
    const result = await apply(get(promise, 'result'), promise, []);
    const error = get(result, 'error');
    if (error !== undefined) return readError(error);
    const data = get(result, 'data');
    const status = Number(get(result, 'response', 'status'));
    return { status, body: promise instanceof Pages ? get(data, 'items') : data };
  };
}

function openHooks(baseUrl: string, token: () => string): Call {
  const transport = createTransport({ baseUrl, accessToken: token, attempts: 1 });
  return async (operation, given) => {
    const args = [...listArguments(operation, given), { headers: given.headers, transport }];
    try {
      const answer = await apply(get(hooks, operation.id), hooks, args);
      return { status: Number(get(answer, 'status')), body: get(answer, 'data') };
    } catch (error) {
      return readError(error);
    }
  };
}

/** An `ApiError` is an answer too. Anything else that is thrown is a fault. */
function readError(error: unknown): Decoded {
  const status = get(error, 'status');
  if (typeof status !== 'number') throw error;
  return { status, body: get(error, 'body') };
}

async function openOrval(url: string, token: () => string): Promise<Call> {
  const client = await generateFetchClient(url);
  return async (operation, given) => {
    const headers = addToken(operation, given, token);
    const args = [...listArguments(operation, given), { headers }];
    const answer = await apply(get(client, operation.id), client, args);
    const status = Number(get(answer, 'status'));
    // It says `{}` where there is no body.
    return { status, body: status === 304 ? undefined : get(answer, 'data') };
  };
}

function openPlain(baseUrl: string, token: () => string): Call {
  const client = createClient({ baseUrl });
  return async (operation, given) => {
    const { path, query, body } = given;
    const headers = addToken(operation, given, token);
    const init = { params: { path, query }, headers, ...(body === undefined ? {} : { body }) };
    const answer = await apply(get(client, operation.method), client, [operation.path, init]);
    const data = get(answer, 'data') ?? get(answer, 'error');
    const status = Number(get(answer, 'response', 'status'));
    return { status, body: data === '' ? undefined : data };
  };
}

function addToken({ secured }: Operation, { headers }: Given, token: () => string) {
  return secured ? { ...headers, Authorization: `Bearer ${token()}` } : headers;
}
