import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';

/** How the mock is started; every part has a default. */
export interface MockOptions {
  /** 0 takes a free one, which is the default. */
  port?: number;
  host?: string;
  /** Make bodies up from their schemas; otherwise the documented examples are answered. */
  dynamic?: boolean;
  /** Refuse requests without credentials where the document asks for some. Default: true. */
  auth?: boolean;
  /** Path of the document prepared for Prism. */
  document?: string;
  /** Told of every answer, once it is sent. */
  onAnswer?: (answer: Answer) => void;
}

/** One exchange, for a log. */
export interface Answer {
  method: string;
  /** Path and query, as they were asked for. */
  target: string;
  status: number;
  /** What Prism found wrong with the request, or with its own answer. */
  violations: string[];
}

export interface Mock {
  /** Without a slash at the end. */
  url: string;
  close(): Promise<void>;
}

/** The mock could not be started; the message is for a person. */
export class MockError extends Error {
  override name = 'MockError';
}

const DOCUMENT = fileURLToPath(new URL('../generated/mock/openapi.json', import.meta.url));

/**
 * Starts Prism in this process on the prepared document.
 *
 * @throws MockError when there is no document, or when the port cannot be had
 */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  const { port = 0, host = '127.0.0.1', document = DOCUMENT } = options;
  if (!existsSync(document)) {
    throw new MockError(`There is no ${document}: run npm run generate.`);
  }
  const listening = await createPrism(document, options);
  let address: string;
  try {
    address = await listening.listen(port, host);
  } catch (error) {
    throw new MockError(describeListenError(error, port, host));
  }
  const actualPort = Number(/\d+$/.exec(address)?.[0]);
  const stopLog =
    options.onAnswer === undefined ? () => {} : watchAnswers(actualPort, options.onAnswer);
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}`,
    async close() {
      stopLog();
      await listening.close();
    },
  };
}

/** Prism is loaded only here: it is most of the starting time. */
async function createPrism(document: string, { dynamic = false, auth = true }: MockOptions) {
  const [{ createServer }, { getHttpOperationsFromSpec }, { createLogger }] = await Promise.all([
    import('@stoplight/prism-http-server'),
    import('@stoplight/prism-cli/dist/operations.js'),
    import('@stoplight/prism-core'),
  ]);
  const description: object = JSON.parse(readFileSync(document, 'utf8'));
  return createServer(await getHttpOperationsFromSpec(description), {
    components: { logger: createLogger('mock', { enabled: false }) },
    cors: true,
    config: {
      mock: { dynamic },
      isProxy: false,
      checkSecurity: auth,
      validateRequest: true,
      validateResponse: true,
      errors: false,
      upstreamProxy: undefined,
    },
  });
}

/** Prism rejects with the bare text of the error. */
function describeListenError(error: unknown, port: number, host: string): string {
  const text = error instanceof Error ? error.message : String(error);
  if (text.includes('EADDRINUSE')) {
    return `Port ${port} on ${host} is taken: stop what uses it, or choose another with --port.`;
  }
  if (text.includes('EACCES')) return `Port ${port} may not be used: choose one above 1023.`;
  return `Cannot listen on ${host}, port ${port}: ${text}`;
}

const FINISHED = 'http.server.response.finish';

/** Prism keeps its HTTP server to itself; Node.js tells of what any server has answered. */
function watchAnswers(port: number, tell: (answer: Answer) => void): () => void {
  const listen = (message: unknown) => {
    const { request, response, server } = message as {
      request: IncomingMessage;
      response: ServerResponse;
      server: Server;
    };
    const address = server.address();
    if (address === null || typeof address === 'string' || address.port !== port) return;
    tell({
      method: request.method ?? '',
      target: request.url ?? '',
      status: response.statusCode,
      violations: readViolations(response.getHeader('sl-violations')),
    });
  };
  subscribe(FINISHED, listen);
  return () => unsubscribe(FINISHED, listen);
}

/** Prism puts its findings into a header, cut off when there are too many. */
function readViolations(header: number | string | string[] | undefined): string[] {
  if (header === undefined) return [];
  try {
    const violations: { message?: string }[] = JSON.parse(String(header));
    return violations.map(({ message }) => message ?? '').filter((message) => message !== '');
  } catch {
    return [String(header)];
  }
}
