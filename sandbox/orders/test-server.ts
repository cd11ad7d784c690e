import { createServer, unauthorized, unimplemented } from '@octopus-cards/server';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { findQuote } from '../charges/find-quote.ts';
import { makeClient, stockShop } from '../charges/test-shop.ts';
import type { TestClient } from '../charges/test-shop.ts';
import type { Principal } from '../context.ts';
import type { Provider } from '../fulfilment/provider.ts';
import { createProviders } from '../fulfilment/providers.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { makeSandbox } from '../tests/support/make-sandbox.ts';
import type { TestSandbox, TestSandboxOptions } from '../tests/support/make-sandbox.ts';
import { createOrderHandlers } from './handlers.ts';

/** A running API that knows orders only, with a small shop behind it. */
export interface TestServer {
  sandbox: TestSandbox;
  server: FastifyInstance;
  /** Makes a client that has wallets in these currencies, with 10,000 in each. */
  addClient(currencies?: readonly string[], principal?: Partial<Principal>): Promise<TestClient>;
  call(client: TestClient, method: Method, path: string, body?: object): Promise<Answer>;
  close(): Promise<void>;
}

export type Method = 'GET' | 'POST' | 'PATCH';

export interface Answer {
  status: number;
  headers: Record<string, unknown>;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever an answer should hold
  body: any;
}

export interface TestServerOptions extends TestSandboxOptions {
  /** They stand before the simulated ones. */
  providers?: Provider[];
}

/** Opens a server whose clients log in by their id. */
export async function openTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const latency = options.settings?.latency ?? DEFAULT_SETTINGS.latency;
  const sandbox = await makeSandbox({
    ...options,
    providers: [...createProviders({ latency }).values(), ...(options.providers ?? [])],
  });
  await stockShop(sandbox);
  await sql`update topup_products set input_fields = ${JSON.stringify(PLAYER_FIELDS)}::jsonb
    where id = 4218`.execute(sandbox.db);
  await sql`update topup_products set input_fields = ${JSON.stringify(PHONE_FIELDS)}::jsonb
    where id = 4219`.execute(sandbox.db);
  await sql`update voucher_stock set available = 1000 where id in (1, 2)`.execute(sandbox.db);
  await sql`update vendors set provider = 'inventory' where id = 2`.execute(sandbox.db);
  const clients = new Map<string, Principal>();
  const server = await createServer<Principal>({
    handlers: { ...unimplemented, ...createOrderHandlers(sandbox, findQuote) },
    security: { bearerAuth: ({ token }) => clients.get(token) ?? unauthorized() },
    logger: false,
    responses: 'strict',
  });
  return {
    sandbox,
    server,
    async addClient(currencies, principal) {
      const client = await makeClient(sandbox, currencies, principal);
      clients.set(String(client.principal.clientId), client.principal);
      return client;
    },
    async call({ principal }, method, path, body) {
      const answer = await server.inject({
        method,
        url: `/api/v1${path}`,
        headers: { authorization: `Bearer ${principal.clientId}` },
        ...(body === undefined ? {} : { payload: body }),
      });
      return { status: answer.statusCode, headers: answer.headers, body: answer.json() };
    },
    async close() {
      await server.close();
      await sandbox.close();
    },
  };
}

const PLAYER_FIELDS = [
  {
    field_name: 'player_id',
    field_label: 'Player ID',
    field_type: 'text',
    is_required: true,
    validation_regex: '^[0-9]{8,12}$',
  },
  {
    field_name: 'server',
    field_label: 'Server',
    field_type: 'select',
    is_required: true,
    options: [
      { value: 'asia', label: 'Asia' },
      { value: 'europe', label: 'Europe' },
    ],
  },
];

const PHONE_FIELDS = [
  {
    field_name: 'phone_number',
    field_label: 'Mobile number',
    field_type: 'phone',
    is_required: true,
  },
];

/** The balance of a wallet, as decimal text. */
export async function readBalance({ db }: TestSandbox, walletId: number | undefined) {
  const row = await db
    .selectFrom('wallets')
    .select('balance')
    .where('id', '=', walletId ?? 0)
    .executeTakeFirstOrThrow();
  return row.balance;
}

/** The body of an error, as the API writes it. */
export function error(name: string, code: string, message: string) {
  return { error: { name, code, message } };
}
