import type { FastifyInstance } from 'fastify';

/**
 * Lets another server answer everything below /console, before the first one has read, counted or judged
 * anything of it: the two have nothing in common but the port.
 */
export async function mountConsole(app: FastifyInstance, console: FastifyInstance): Promise<void> {
  await console.ready();
  await app.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      reply.hijack();
      console.routing(request.raw, reply.raw);
    });
    for (const url of ['/console', '/console/*']) {
      scope.route({
        method: scope.supportedMethods,
        url,
        // The origins that may call the API have no business here; not even a preflight is answered.
        config: { cors: false },
        // The console writes its own log.
        logLevel: 'silent',
        handler: neverReached,
      });
    }
  });
  // By now, answers under way are finished.
  app.addHook('onClose', () => console.close());
}

async function neverReached(): Promise<void> {
  throw new Error('The request was to be answered before.');
}
