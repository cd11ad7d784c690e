import { createServer, unauthorized, unimplemented } from '@octopus-cards/server';
import type { Principal } from '../context.ts';
import type { TestSandbox } from '../tests/support/make-sandbox.ts';
import { createWalletHandlers } from '../wallets/handlers.ts';
import { createChargesHandlers } from './handlers.ts';
import type { TestClient } from './test-shop.ts';

/** What a request came back with. */
export interface Answer {
  status: number;
  headers: Record<string, unknown>;
  body: unknown;
}

export interface ShopServer {
  get(client: TestClient, path: string): Promise<Answer>;
  post(client: TestClient, path: string, body: object): Promise<Answer>;
  close(): Promise<void>;
}

/** A real server with the handlers of charges and wallets; whoever names a client is that client. */
export async function startShopServer(sandbox: TestSandbox): Promise<ShopServer> {
  const known = new Map<string, Principal>();
  const app = await createServer<Principal>({
    handlers: {
      ...unimplemented,
      ...createChargesHandlers(sandbox),
      ...createWalletHandlers(sandbox),
    },
    security: { bearerAuth: ({ token }) => known.get(token) ?? unauthorized() },
    logger: false,
  });
  const send = async (client: TestClient, url: string, body?: object): Promise<Answer> => {
    const token = `client-${client.principal.clientId}`;
    known.set(token, client.principal);
    const headers = { authorization: `Bearer ${token}` };
    const response = await app.inject(
      body === undefined
        ? { method: 'GET', url, headers }
        : { method: 'POST', url, headers, payload: body },
    );
    const parsed: unknown = response.json();
    return { status: response.statusCode, headers: response.headers, body: parsed };
  };
  return {
    get: (client, path) => send(client, path),
    post: (client, path, body) => send(client, path, body),
    close: () => app.close(),
  };
}
