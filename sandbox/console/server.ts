import { createServer, unimplemented } from '@octopus-cards/console-server';
import type { CommonOptions, Handlers } from '@octopus-cards/console-server';
import type { FastifyInstance } from 'fastify';
import { createAccountHandlers } from './account/handlers.ts';
import { createAllowListHandlers } from './allow-list/handlers.ts';
import { createAuditHandlers } from './audit/handlers.ts';
import type { Console, ConsolePrincipal } from './context.ts';
import { guardHandlers } from './guard-handlers.ts';
import { createKeyHandlers } from './keys/handlers.ts';
import { createRateLimiter } from './limits.ts';
import { isOwnOrigin } from './origin.ts';
import { createOrdersHandlers } from './orders/handlers.ts';
import { createOverviewHandlers } from './overview/handlers.ts';
import { asksForPage, protectAnswers } from './pages/headers.ts';
import { createPlatformHandlers } from './platform/handlers.ts';
import { createSecurity } from './security.ts';
import { createSignInHandlers } from './sign-in/handlers.ts';
import { createTeamHandlers } from './team/handlers.ts';
import { createToolHandlers } from './tools/handlers.ts';
import { createWalletsHandlers } from './wallets/handlers.ts';
import { createWebhooksHandlers } from './webhooks/handlers.ts';

export interface ConsoleServerOptions {
  logger?: CommonOptions['logger'];
}

/** Makes the server of the console: its API, without its pages; it does not listen. */
export async function createConsoleServer(
  console: Console,
  { logger = false }: ConsoleServerOptions = {},
): Promise<FastifyInstance> {
  const handlers: Handlers<ConsolePrincipal> = {
    ...unimplemented,
    ...createSignInHandlers(console),
    ...createTeamHandlers(console),
    ...createAccountHandlers(console),
    ...createToolHandlers(console),
    ...createAuditHandlers(console),
    ...createPlatformHandlers(console),
    ...createWalletsHandlers(console),
    ...createOrdersHandlers(console),
    ...createOverviewHandlers(console),
    ...createKeyHandlers(console),
    ...createAllowListHandlers(console),
    ...createWebhooksHandlers(console),
  };
  const { settings } = console.sandbox;
  const app = await createServer<ConsolePrincipal>({
    handlers: guardHandlers(handlers),
    security: createSecurity(console),
    ...(settings.rateLimits ? { rateLimiter: createRateLimiter(console) } : {}),
    environment: 'sandbox',
    // An answer that the description does not allow is a fault of the console: say so.
    responses: 'strict',
    logger,
  });
  protectAnswers(app);
  app.addHook('onRequest', async (request, reply) => {
    // A link from elsewhere may lead to a page; nothing but our pages calls what they call.
    if (asksForPage(request) || isOwnOrigin(console, request)) return;
    const error = { name: 'ForbiddenError', code: 'FORBIDDEN', message: 'Origin not allowed' };
    return reply.code(403).header('X-Request-Id', request.id).send({ error });
  });
  return app;
}
