import type { EventEmitter } from 'node:events';
import type { FastifyInstance } from 'fastify';

export interface ServeOptions {
  /** Default: the environment variable `PORT`, else 3000; 0 takes a free one. */
  port?: number | undefined;
  /** Address to listen on. Default: `127.0.0.1`; a container needs `0.0.0.0` */
  host?: string | undefined;
  /** What ends the server. Default: `SIGTERM` and `SIGINT` */
  signals?: readonly NodeJS.Signals[] | undefined;
  /** Where the signals come from; for tests. Default: the process */
  events?: Pick<EventEmitter, 'once' | 'off'> | undefined;
}

/**
 * Listens until a signal comes, then closes the server gracefully. A second signal ends the process
 * at once.
 *
 * @returns the address, such as `http://127.0.0.1:3000`
 */
export async function serve(app: FastifyInstance, options: ServeOptions = {}): Promise<string> {
  const { signals = ['SIGTERM', 'SIGINT'], events = process, host = '127.0.0.1' } = options;
  const stop = (signal: NodeJS.Signals) => {
    for (const each of signals) events.off(each, stop);
    app.log.info({ signal }, 'closing');
    app.close().catch((error: unknown) => {
      app.log.error({ err: error }, 'could not close');
      process.exitCode = 1;
    });
  };
  const address = await app.listen({ host, port: options.port ?? readPort() });
  for (const signal of signals) events.once(signal, stop);
  return address;
}

function readPort(): number {
  const port = Number(process.env['PORT'] ?? 3000);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new TypeError(`PORT must be the number of a port, not ${process.env['PORT']}.`);
}
