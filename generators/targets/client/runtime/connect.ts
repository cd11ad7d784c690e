import { unwrap } from './api-promise.ts';
import { own } from './pointer.ts';
import { createFixedSession, createSession } from './session.ts';
import type { Session } from './session.ts';
import { createTransport } from './transport.ts';
import type { Transport } from './transport.ts';
import type { Api, ClientOptions } from './types.ts';

export interface ConnectOptions extends ClientOptions {
  environment?: string | undefined;
  baseUrl?: string | undefined;
}

type Credentials = Readonly<Record<string, string | undefined>>;

/**
 * Makes what the methods of a client share.
 *
 * @param credentials option of the client → value, as the API names them for its login
 * @throws TypeError when no server is chosen, or the credentials are incomplete
 */
export function connect(
  api: Api,
  options: ConnectOptions,
  credentials: Credentials = {},
): Transport {
  // In a browser, the path of a proxy on the same server will do.
  const { href } = new URL(chooseServer(api, options), globalThis.location?.href);
  let session: Session | undefined;
  const transport = createTransport(api, href.replace(/\/+$/, ''), options, () => session);
  session = chooseSession(transport, options, credentials);
  return transport;
}

function chooseSession(
  transport: Transport,
  { accessToken, tokenStore }: ConnectOptions,
  credentials: Credentials,
): Session | undefined {
  if (accessToken !== undefined) return createFixedSession(accessToken);
  const { api, sources } = transport;
  const { session } = api;
  const named = Object.entries(session?.credentials ?? {});
  const missing = named.filter(([option]) => !credentials[option]).map(([option]) => option);
  if (!session || missing.length === named.length) return undefined;
  if (missing[0]) {
    const needed = Object.keys(session.credentials).join(' and ');
    throw new TypeError(`A login needs ${needed}: ${missing.join()} is missing.`);
  }
  const body = Object.fromEntries(named.map(([option, name]) => [name, credentials[option]]));
  return createSession(session, body, tokenStore, sources, async (operation, body) => {
    const answer = await transport.send(operation, transport.prepare(operation, { body }), {});
    // What a broken success holds may be half a token.
    return unwrap(api, operation.id, answer.malformed ? { ...answer, body: undefined } : answer);
  });
}

function chooseServer(api: Api, { environment, baseUrl }: ConnectOptions): string {
  const url = baseUrl ?? (environment === undefined ? api.baseUrl : own(api.servers, environment));
  if (typeof url === 'string') return url;
  const names = Object.keys(api.servers).join();
  throw new TypeError(`There is no such server. Give a baseUrl, or an environment: ${names}.`);
}
