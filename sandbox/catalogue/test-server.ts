import { readFileSync } from 'node:fs';
import { createServer, unimplemented } from '@octopus-cards/server';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { load } from 'js-yaml';
import type { Principal } from '../context.ts';
import { makeSandbox } from '../tests/support/make-sandbox.ts';
import type { TestSandbox } from '../tests/support/make-sandbox.ts';
import { createCatalogueHandlers } from './handlers.ts';

/** What a test gets back; the server has checked the body against the description. */
export interface Answer<Body = unknown> {
  status: number;
  headers: Record<string, unknown>;
  body: Body;
}

/** The catalogue behind the generated server, which checks requests and answers. */
export interface TestCatalogue {
  sandbox: TestSandbox;
  server: FastifyInstance;
  /** The client that calls; a test may change it for its time. */
  principal: Principal;
  get<Body>(path: string): Promise<Answer<Body>>;
  post<Body>(path: string, body: unknown): Promise<Answer<Body>>;
  close(): Promise<void>;
}

/**
 * Serves the whole catalogue to a client with all features.
 *
 * @param url a PostgreSQL to use in place of PGlite
 */
export async function serveCatalogue(url?: string): Promise<TestCatalogue> {
  const sandbox = await makeSandbox({ catalogue: true, ...(url === undefined ? {} : { url }) });
  const { id: clientId } = await sandbox.db
    .insertInto('clients')
    .values({ name: 'Test', default_currency_id: 1, created_at: sandbox.clock.now() })
    .returning('id')
    .executeTakeFirstOrThrow();
  const principal: Principal = {
    clientId,
    apiKeyId: 1,
    features: ['vouchers', 'topups', 'esim'],
    bulkLimit: 100,
    defaultCurrencyId: 1,
    retryAfter: 0,
  };
  const server = await createServer<Principal>({
    handlers: { ...unimplemented, ...createCatalogueHandlers(sandbox) },
    security: { bearerAuth: () => principal },
    responses: 'strict',
    logger: false,
  });
  const call = async <Body>(request: InjectOptions): Promise<Answer<Body>> => {
    const headers = { authorization: 'Bearer test', 'content-type': 'application/json' };
    const reply = await server.inject({ ...request, headers });
    return { status: reply.statusCode, headers: reply.headers, body: reply.json<Body>() };
  };
  return {
    sandbox,
    server,
    principal,
    get: (path) => call({ method: 'GET', url: `/api/v1${path}` }),
    post: (path, body) =>
      call({ method: 'POST', url: `/api/v1${path}`, payload: JSON.stringify(body) }),
    async close() {
      await server.close();
      await sandbox.close();
    },
  };
}

/** The value of an example of the description, such as `vouchers/examples/voucher-product.yaml`. */
export function readExample(path: string): unknown {
  const text = readFileSync(new URL(`../../openapi/${path}`, import.meta.url), 'utf8');
  const example = load(text);
  if (typeof example !== 'object' || example === null || !('value' in example))
    throw new Error(`${path} is not an example.`);
  return example.value;
}
