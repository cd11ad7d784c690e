import { describeListenError, writeUrl } from '../net/listening.ts';
import { hookServer } from './hooks.ts';
import type { Answer } from './hooks.ts';
import { loadPrism } from './load-prism.ts';
import { MockError } from './mock-error.ts';

/** How the mock is started; every part but the document has a default. */
export interface MockOptions {
  /** The bundled document, as the target `mock` of the toolkit prepares it. */
  document: object;
  /** 0 takes a free one, which is the default. */
  port?: number;
  host?: string;
  /** Make bodies up from their schemas; otherwise the documented examples are answered. */
  dynamic?: boolean;
  /** Refuse requests without credentials where the document asks for some. Default: true. */
  auth?: boolean;
  /** Told of every answer, once it is sent. */
  onAnswer?: (answer: Answer) => void;
}

export interface Mock {
  /** Without a slash at the end. */
  url: string;
  close(): Promise<void>;
}

/**
 * Starts Prism in this process.
 *
 * @throws MockError when Prism is not installed, or when the port cannot be had
 */
export async function startMock(options: MockOptions): Promise<Mock> {
  const { port = 0, host = '127.0.0.1' } = options;
  const server = await createPrism(options);
  let address: string;
  try {
    address = await server.listen(port, host);
  } catch (error) {
    throw new MockError(describeListenError(error, port, host));
  }
  const actualPort = Number(/\d+$/.exec(address)?.[0]);
  const unhook = hookServer(actualPort, options.onAnswer);
  return {
    url: writeUrl(host, actualPort),
    async close() {
      unhook();
      await server.close();
    },
  };
}

async function createPrism({ document, dynamic = false, auth = true }: MockOptions) {
  const { createServer, getHttpOperationsFromSpec, createLogger } = await loadPrism();
  return createServer(await getHttpOperationsFromSpec(document), {
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
