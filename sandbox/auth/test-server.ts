import { createServer, unimplemented } from '@octopus-cards/server';
import type { FastifyInstance } from 'fastify';
import type { Principal } from '../context.ts';
import type { Settings } from '../settings.ts';
import { makeSandbox } from '../tests/support/make-sandbox.ts';
import type { TestSandbox } from '../tests/support/make-sandbox.ts';
import { createClient } from './clients.ts';
import type { KeyPair } from './clients.ts';
import { createAuthHandlers } from './handlers.ts';
import { createRateLimiter, createSecurity } from './security.ts';

/** What a request came back with. */
export interface Answer {
  status: number;
  body: unknown;
  headers: Record<string, unknown>;
}

/** The data of a login or a refresh. */
export interface Pair {
  access_token: string;
  refresh_token: string;
  access_expires_at: string;
  refresh_expires_at: string;
  client_id: number;
}

/** Where a request seems to come from. */
export interface From {
  address?: string;
  forwardedFor?: string;
}

/** A real server with our handlers and one more operation, which answers who was let in. */
export interface AuthServer {
  app: FastifyInstance;
  sandbox: TestSandbox;
  /** Calls a protected operation of the class `read`. */
  call(token: string | undefined, from?: From): Promise<Answer>;
  post(path: string, body: unknown, from?: From & { token?: string }): Promise<Answer>;
  /** Logs in, and fails unless that succeeds. */
  login(keys: KeyPair, from?: From): Promise<Pair>;
  makeClient(): Promise<KeyPair & { clientId: number }>;
  close(): Promise<void>;
}

/**
 * Makes a server on an empty database.
 *
 * @param url a PostgreSQL to use in place of PGlite
 */
export async function makeAuthServer(
  settings: Partial<Settings> = {},
  url?: string,
): Promise<AuthServer> {
  const sandbox = await makeSandbox({ settings, ...(url === undefined ? {} : { url }) });
  await sandbox.db
    .insertInto('currencies')
    .values({ id: 1, name: 'US Dollar', code: 'USD', precision: 2, per_usd: '1' })
    .execute();
  const app = await createServer<Principal>({
    handlers: {
      ...unimplemented,
      ...createAuthHandlers(sandbox),
      listWallets: ({ page }) => page([], 0),
    },
    security: createSecurity(sandbox),
    rateLimiter: createRateLimiter(sandbox),
    environment: sandbox.settings.environment,
    logger: false,
  });

  const send = async (
    method: 'GET' | 'POST',
    url: string,
    { token, address, forwardedFor, body }: From & { token?: string | undefined; body?: unknown },
  ): Promise<Answer> => {
    const response = await app.inject({
      method,
      url,
      remoteAddress: address ?? '127.0.0.1',
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    });
    const parsed: unknown = response.json();
    return { status: response.statusCode, body: parsed, headers: response.headers };
  };
  const post: AuthServer['post'] = (path, body, from = {}) => send('POST', path, { ...from, body });

  return {
    app,
    sandbox,
    call: (token, from = {}) => send('GET', '/api/v1/wallets', { ...from, token }),
    post,
    async login({ apiKey, apiSecret }, from) {
      const answer = await post('/auth/login', { username: apiKey, password: apiSecret }, from);
      return readPair(answer);
    },
    makeClient: () => createClient(sandbox, { name: 'Shop' }),
    async close() {
      await app.close();
      await sandbox.close();
    },
  };
}

/** The tokens in an answer; fails when there are none. */
export function readPair({ status, body }: Answer): Pair {
  if (status === 200 && isObject(body) && isPair(body['data'])) return body['data'];
  throw new Error(`There are no tokens in ${status} ${JSON.stringify(body)}`);
}

/** The body of a refusal. */
export function refusal(name: string, code: string, message: string) {
  return { error: { name, code, message } };
}

export const INVALID_TOKEN = refusal('UnauthorizedError', 'UNAUTHORIZED', 'Invalid token');
export const INVALID_CREDENTIALS = refusal(
  'UnauthorizedError',
  'UNAUTHORIZED',
  'Invalid credentials',
);
export const NOT_ALLOWED = refusal('ForbiddenError', 'FORBIDDEN', 'IP address not authorized');

/** The body of a 429. */
export function tooMany(seconds: number) {
  const message = `Rate limit exceeded. Retry after ${seconds} seconds.`;
  return refusal('TooManyRequestsError', 'TOO_MANY_REQUESTS', message);
}

function isPair(value: unknown): value is Pair {
  return isObject(value) && typeof value['access_token'] === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
