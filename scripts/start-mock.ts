import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describeListenError, writeUrl } from './listening.ts';
import { hookServer } from './mock-hooks.ts';
import type { Answer } from './mock-hooks.ts';

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
  const server = await createPrism(document, options);
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
