import { PGlite, types } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

export interface OpenOptions {
  /** `postgres://…`: a PostgreSQL server. Without it, PGlite in this process. */
  url?: string | undefined;
  /** PGlite: a folder that keeps the data; without it they are gone at the end. */
  dataDir?: string | undefined;
  /** PGlite without a folder: begins with this copy of a database (image.ts). */
  image?: Blob | undefined;
  /** PostgreSQL: most connections at once. Default: 10 */
  connections?: number;
}

export interface OpenDatabase {
  db: Kysely<Tables>;
  dialect: 'pglite' | 'postgres';
  /** The embedded database itself, to take a copy of it. */
  pglite: PGlite | undefined;
  close(): Promise<void>;
}

/** Opens the database; it may still have to be migrated. */
export async function openDatabase(options: OpenOptions = {}): Promise<OpenDatabase> {
  if (options.url !== undefined) return openPostgres(options.url, options.connections ?? 10);
  const pglite = await PGlite.create({
    ...(options.dataDir === undefined ? {} : { dataDir: options.dataDir }),
    ...(options.image === undefined ? {} : { loadDataDir: options.image }),
    // int8 is a number here: ids and counts stay far below 2^53. numeric stays text.
    parsers: { [types.INT8]: Number },
  });
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  return { db, dialect: 'pglite', pglite, close: () => db.destroy() };
}

async function openPostgres(url: string, max: number): Promise<OpenDatabase> {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types: {
      getTypeParser: (oid, format) =>
        oid === pg.types.builtins.INT8 && format !== 'binary'
          ? Number
          : pg.types.getTypeParser(oid, format),
    },
  });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { db, dialect: 'postgres', pglite: undefined, close: () => db.destroy() };
}
