import { POSTGRES_MISSING, startPostgres } from './postgres.ts';

/** An empty database. */
export interface StartedServer {
  /** For `makeSandbox`; absent: each sandbox has its own in memory. */
  url?: string;
  stop(): Promise<void>;
}

/** A kind of database for suites in which much happens at once. */
export interface TestServer {
  name: 'PGlite' | 'PostgreSQL';
  /** Makes an empty one. */
  start(): Promise<StartedServer>;
}

const PGLITE: TestServer = {
  name: 'PGlite',
  start: async () => ({ stop: async () => {} }),
};

const POSTGRES: TestServer = {
  name: 'PostgreSQL',
  async start() {
    const server = await startPostgres();
    return { url: await server.createDatabase('test'), stop: () => server.stop() };
  },
};

/**
 * For `describe.each`. PGlite has one connection, so it takes one after the other what PostgreSQL does
 * at once: there the same must come of it, but only PostgreSQL shows that a race is won. Where that is
 * not there, PGlite stands alone, with a word about it.
 */
export const SERVERS: readonly TestServer[] =
  POSTGRES_MISSING === undefined ? [PGLITE, POSTGRES] : [PGLITE];

if (POSTGRES_MISSING !== undefined) console.warn(POSTGRES_MISSING);
