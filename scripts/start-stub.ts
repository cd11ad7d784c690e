import type { FastifyInstance } from 'fastify';
import {
  acceptAnyCredentials,
  createServer,
  createStubHandlers,
} from '../generated/server/index.ts';
import type { CommonOptions } from '../generated/server/index.ts';
import { describeListenError, writeUrl } from '../contract/net/listening.ts';

export interface StubServerOptions {
  /** 0, the default, takes a free one. */
  port?: number;
  host?: string;
  /** Told of every answer, once it is sent. */
  onAnswer?: (answer: StubAnswer) => void;
  /** Options of the server itself, such as its limits; by default it writes no log. */
  server?: CommonOptions;
}

/** One exchange, for a log. */
export interface StubAnswer {
  method: string;
  /** Path and query, as they were asked for. */
  target: string;
  status: number;
}

export interface Stub {
  /** Without a slash at the end. */
  url: string;
  port: number;
  app: FastifyInstance;
  close(): Promise<void>;
}

/** The stub could not be started; the message is for a person. */
export class StubError extends Error {
  override name = 'StubError';
}

/**
 * Starts the generated server with handlers that answer the documented examples.
 *
 * @throws StubError when the port cannot be had
 */
export async function startStub(options: StubServerOptions = {}): Promise<Stub> {
  const { port = 0, host = '127.0.0.1', onAnswer } = options;
  const app = await createServer({
    logger: false,
    ...options.server,
    handlers: await createStubHandlers(),
    security: acceptAnyCredentials(),
  });
  if (onAnswer !== undefined) {
    app.addHook('onResponse', (request, reply, done) => {
      onAnswer({ method: request.method, target: request.url, status: reply.statusCode });
      done();
    });
  }
  let address: string;
  try {
    address = await app.listen({ port, host });
  } catch (error) {
    throw new StubError(describeListenError(error, port, host));
  }
  const actualPort = Number(/\d+$/.exec(address)?.[0]);
  return {
    url: writeUrl(host, actualPort),
    port: actualPort,
    app,
    async close() {
      await app.close();
    },
  };
}
