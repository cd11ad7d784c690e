import createFetchClient from 'openapi-fetch';
import type { Client } from 'openapi-fetch';
import { createFetch } from './fetch.ts';
import { expandPath } from './serialize.ts';
import type { Transport } from './transport.ts';
import type { Operation } from './types.ts';

/** Makes an openapi-fetch client that sends as the methods do. */
export function createHttp<Paths extends object>(
  transport: Transport,
  operations: readonly Operation[],
): Client<Paths> {
  return createFetchClient<Paths>({
    baseUrl: transport.baseUrl,
    fetch: createFetch(transport, operations),
    pathSerializer: (template, values) => expandPath(template, values),
  });
}
