import { createServer } from '@octopus-cards/server';
import type { CommonOptions, Handlers } from '@octopus-cards/server';
import type { FastifyInstance } from 'fastify';
import { createAuthHandlers, createRateLimiter, createSecurity } from './auth/index.ts';
import { createCatalogueHandlers } from './catalogue/handlers.ts';
import { findQuote } from './charges/find-quote.ts';
import { createChargesHandlers } from './charges/handlers.ts';
import type { Principal, Sandbox } from './context.ts';
import { createOrderHandlers } from './orders/handlers.ts';
import { createWalletHandlers } from './wallets/handlers.ts';

export interface SandboxServerOptions {
  logger?: CommonOptions['logger'];
  /** Stands between the server and the handlers; for faults. */
  wrap?: (handlers: Handlers<Principal>) => Handlers<Principal>;
}

/** Makes the server of a sandbox: all operations of the API; it does not listen yet. */
export function createSandboxServer(
  sandbox: Sandbox,
  { logger = false, wrap = (handlers) => handlers }: SandboxServerOptions = {},
): Promise<FastifyInstance> {
  const { settings } = sandbox;
  const handlers: Handlers<Principal> = {
    ...createAuthHandlers(sandbox),
    ...createCatalogueHandlers(sandbox),
    ...createChargesHandlers(sandbox),
    ...createOrderHandlers(sandbox, findQuote),
    ...createWalletHandlers(sandbox),
  };
  return createServer<Principal>({
    handlers: wrap(handlers),
    security: createSecurity(sandbox),
    ...(settings.rateLimits ? { rateLimiter: createRateLimiter(sandbox) } : {}),
    environment: settings.environment,
    cors: settings.origins.length === 0 ? false : { origins: settings.origins },
    // An answer that the description does not allow is a fault of the sandbox: say so.
    responses: 'strict',
    logger,
  });
}
