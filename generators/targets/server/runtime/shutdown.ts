import type { FastifyInstance } from 'fastify';

/** How often connections that have become idle are closed, in milliseconds. */
const SWEEP = 50;

/**
 * Lets `close()` drain the server: no new connections, answers under way are finished, each
 * connection is closed once it is idle, and what is left after the timeout is cut.
 *
 * @param drainTimeout in milliseconds
 * @returns tells whether the server is closing
 */
export function drainOnClose(app: FastifyInstance, drainTimeout: number): () => boolean {
  let closing = false;
  app.addHook('preClose', (done) => {
    closing = true;
    const { server } = app;
    if (server.listening) {
      // Node closes idle connections once; those that become idle later would stay.
      const sweep = setInterval(() => server.closeIdleConnections(), SWEEP);
      const cut = setTimeout(() => {
        app.log.warn({ drainTimeout }, 'cut the connections that were not done in time');
        server.closeAllConnections();
      }, drainTimeout);
      server.once('close', () => {
        clearInterval(sweep);
        clearTimeout(cut);
      });
    }
    done();
  });
  return () => closing;
}
