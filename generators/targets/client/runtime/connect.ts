import createFetchClient from 'openapi-fetch';
import type { Middleware } from 'openapi-fetch';
import { createCall } from './call.ts';
import type { Sender } from './call.ts';
import { expandPath } from './serialize.ts';
import type { AccessToken, Api, ClientOptions } from './types.ts';

export interface ConnectOptions extends ClientOptions {
  environment?: string | undefined;
  baseUrl?: string | undefined;
}

/** Makes what the methods of a client share, on the openapi-fetch client underneath. */
export function connect<Paths extends object>(api: Api, options: ConnectOptions) {
  const headers = options.headers ?? {};
  const http = createFetchClient<Paths>({
    baseUrl: chooseServer(api, options),
    headers,
    // Looked up at each call, so that tests and tracers may replace the global one later.
    fetch: options.fetch ?? ((request) => globalThis.fetch(request)),
    pathSerializer: expandPath,
  });
  if (options.accessToken !== undefined) http.use(authorize(api, options.accessToken));
  // The types of the paths are checked where the methods are declared; here all are alike.
  const call = createCall(http as unknown as Sender, api, headers);
  return { http, call };
}

function chooseServer(api: Api, { environment, baseUrl }: ConnectOptions): string {
  if (baseUrl !== undefined) return baseUrl;
  if (environment === undefined) {
    if (api.baseUrl !== undefined) return api.baseUrl;
    throw new TypeError(`A client needs a server. ${listServers(api)}`);
  }
  if (Object.hasOwn(api.servers, environment)) return api.servers[environment] ?? '';
  throw new TypeError(`There is no environment "${environment}". ${listServers(api)}`);
}

function listServers({ servers }: Api): string {
  const names = Object.keys(servers);
  if (names.length === 0) return 'Give its address as `baseUrl`.';
  return `Give \`environment\` (${names.join(', ')}) or \`baseUrl\`.`;
}

function authorize(api: Api, accessToken: AccessToken): Middleware {
  const open = new Set(api.open);
  return {
    async onRequest({ request, schemaPath }) {
      if (open.has(`${request.method} ${schemaPath}`)) return;
      if (request.headers.has('Authorization')) return;
      const token = typeof accessToken === 'string' ? accessToken : await accessToken();
      request.headers.set('Authorization', `Bearer ${checkToken(token)}`);
    },
  };
}

/** Refused here, because the error of `Headers` would repeat the token. */
function checkToken(token: string): string {
  const trimmed = token.trim();
  if (/^[\x21-\x7e]+$/.test(trimmed)) return trimmed;
  throw new TypeError('The access token is empty or has characters that no header can carry.');
}
