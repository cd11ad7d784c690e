import type { FastifyInstance } from 'fastify';
import * as api from '../generated/server/index.ts';
import * as consoleApi from '../generated/console/server/index.ts';
import type { CommonOptions } from '../generated/server/index.ts';
import { describeListenError, writeUrl } from '../contract/net/listening.ts';

export interface StubServerOptions {
  /** 0, the default, takes a free one. */
  port?: number;
  host?: string;
  /** Whose server it is. Default: that of the public API */
  description?: 'api' | 'console';
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

async function createApi(common: CommonOptions): Promise<FastifyInstance> {
  const { acceptAnyCredentials, createServer, createStubHandlers } = api;
  const handlers = await createStubHandlers();
  return createServer({ ...common, handlers, security: acceptAnyCredentials() });
}

async function createConsole(common: CommonOptions): Promise<FastifyInstance> {
  const { acceptAnyCredentials, createServer, createStubHandlers } = consoleApi;
  const handlers = await createStubHandlers();
  return createServer({ ...common, handlers, security: acceptAnyCredentials() });
}

/**
 * Starts the generated server with handlers that answer the documented examples.
 *
 * @throws StubError when the port cannot be had
 */
export async function startStub(options: StubServerOptions = {}): Promise<Stub> {
  const { port = 0, host = '127.0.0.1', onAnswer } = options;
  const common = { logger: false, ...options.server };
  const app =
    options.description === 'console' ? await createConsole(common) : await createApi(common);
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
