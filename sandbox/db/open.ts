import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

export interface OpenOptions {
  /** `postgres://…`: a PostgreSQL server. Without it, PGlite in this process. */
  url?: string | undefined;
  /** PGlite: a folder that keeps the data; without it they are gone at the end. */
  dataDir?: string | undefined;
  /** PGlite without data so far: begins with this copy of a database (image.ts). */
  image?: Blob | undefined;
  /** PostgreSQL: most connections at once. Default: 10 */
  connections?: number;
}

/**
 * What is used of a PGlite. Its own declarations need those of Emscripten, which no user of the
 * sandbox has: a strict project could not be compiled.
 */
export interface EmbeddedDatabase {
  exec(statements: string): Promise<unknown>;
  query(statement: string): Promise<{ rows: unknown[] }>;
  dumpDataDir(compression: 'none'): Promise<Blob>;
}

export interface OpenDatabase {
  db: Kysely<Tables>;
  dialect: 'pglite' | 'postgres';
  /** The embedded database itself, to take a copy of it. */
  pglite: EmbeddedDatabase | undefined;
  /** Ends the connections, and frees the folder; may be called more than once. */
  close(): Promise<void>;
}

/**
 * Opens the database as it is; prepare.ts brings it up to date.
 *
 * @throws SandboxError when the folder or the server cannot be used; the message says how to mend that
 */
export async function openDatabase(options: OpenOptions = {}): Promise<OpenDatabase> {
  // Only the driver that is used is loaded: either takes a while.
  if (options.url !== undefined) {
    const { openPostgres } = await import('./open-postgres.ts');
    return openPostgres(options.url, options.connections ?? 10);
  }
  const { openPGlite } = await import('./open-pglite.ts');
  return openPGlite(options.dataDir, options.image);
}
