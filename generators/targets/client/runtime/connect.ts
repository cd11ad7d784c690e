import { createAnswerError } from './api-promise.ts';
import { mergeHeaders, prepareRequest } from './request.ts';
import { createFixedSession, createSession } from './session.ts';
import type { SendOpen, Session } from './session.ts';
import { machine } from './sources.ts';
import { createTransport } from './transport.ts';
import type { Transport } from './transport.ts';
import type { Api, ClientOptions } from './types.ts';

export interface ConnectOptions extends ClientOptions {
  environment?: string | undefined;
  baseUrl?: string | undefined;
}

/**
 * Makes what the methods of a client share.
 *
 * @param credentials option of the client → value, as the API names them for its login
 * @throws TypeError when no server is chosen, or the credentials are incomplete
 */
export function connect(
  api: Api,
  options: ConnectOptions,
  credentials: Readonly<Record<string, string | undefined>> = {},
): Transport {
  const sources = options.sources ?? machine;
  // In a browser, the path of a proxy on the same server will do.
  const { href } = new URL(chooseServer(api, options), globalThis.location?.href);
  const baseUrl = href.replace(/\/+$/, '');
  const { headers: own } = options;
  const base = { baseUrl, headers: own, requestIdHeader: api.requestIdHeader };
  let session: Session | undefined;
  const transport = createTransport({
    ...options,
    api,
    sources,
    baseUrl,
    // Looked up at each call, so that tests and tracers may replace the global one later.
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    headers() {
      const headers = new Headers();
      mergeHeaders(headers, own);
      return headers;
    },
    prepare: (operation, input, call) => prepareRequest(base, operation, input, call),
    session: () => session,
  });
  session = chooseSession(transport, options, credentials);
  return transport;
}

function chooseSession(
  transport: Transport,
  { accessToken, tokenStore }: ConnectOptions,
  credentials: Readonly<Record<string, string | undefined>>,
): Session | undefined {
  if (accessToken !== undefined) return createFixedSession(accessToken);
  const { api, sources } = transport;
  if (api.session === undefined) return undefined;
  const names = Object.keys(api.session.credentials);
  const given: Record<string, string> = {};
  for (const name of names) {
    const value = credentials[name];
    if (value !== undefined && value !== '') given[name] = value;
  }
  const missing = names.filter((name) => given[name] === undefined);
  if (missing.length === names.length) return undefined;
  if (missing.length > 0) {
    const wanted = names.join(' and ');
    throw new TypeError(`A login needs ${wanted}: ${missing.join(' and ')} is missing.`);
  }
  const send: SendOpen = async (operation, body) => {
    const request = transport.prepare(operation, { body });
    const answer = await transport.send(operation, request, {});
    const { response, malformed } = answer;
    if (response.ok && !malformed) return answer;
    // What a broken success holds may be half a token.
    const told = response.ok ? { ...answer, body: undefined } : answer;
    throw createAnswerError(api, operation.id, told);
  };
  return createSession(api.session, given, tokenStore, send, sources);
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
