import { MockError } from './mock-error.ts';

/** The packages of Prism that the mock needs, in the version it is tested with. */
const VERSION = '5.16.0';
const PACKAGES = [
  '@stoplight/prism-cli',
  '@stoplight/prism-core',
  '@stoplight/prism-http-server',
] as const;

/**
 * Prism is an optional peer: it brings 185 packages, and only the mock needs it. It is loaded here
 * and nowhere else, since that is most of the starting time.
 *
 * @throws MockError that says how to add it
 */
export async function loadPrism() {
  try {
    const [{ createServer }, { getHttpOperationsFromSpec }, { createLogger }] = await Promise.all([
      import('@stoplight/prism-http-server'),
      import('@stoplight/prism-cli/dist/operations.js'),
      import('@stoplight/prism-core'),
    ]);
    return { createServer, getHttpOperationsFromSpec, createLogger };
  } catch (error) {
    throw explainMissing(error);
  }
}

/** What to say when Prism cannot be loaded; any other fault is passed on. */
export function explainMissing(error: unknown): unknown {
  const missing =
    error instanceof Error &&
    'code' in error &&
    ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'].includes(String(error.code)) &&
    PACKAGES.some((name) => error.message.includes(name));
  if (!missing) return error;
  const packages = PACKAGES.map((name) => `${name}@${VERSION}`).join(' ');
  return new MockError(
    `The mock is Prism, which is not installed here. Add it: npm install --save-dev ${packages}`,
  );
}
