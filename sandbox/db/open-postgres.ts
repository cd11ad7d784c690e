import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { SandboxError } from '../setup/sandbox-error.ts';
import type { OpenDatabase } from './open.ts';
import type { Tables } from './tables.ts';

/** Milliseconds to wait for a connection. */
const CONNECT_TIMEOUT = 10_000;

/** `server_version_num` of PostgreSQL 15. */
const OLDEST = 150_000;

const { BYTEA, INT8 } = pg.types.builtins;
const INT8_ARRAY = 1016;
const NUMERIC_ARRAY = 1231;

/** Arrays of numbers have no quotes; null is the one word in them. */
function readArray<Item>(text: string, read: (item: string) => Item): (Item | null)[] {
  if (text === '{}') return [];
  return text
    .slice(1, -1)
    .split(',')
    .map((item) => (item === 'NULL' ? null : read(item)));
}

/** Makes values of JavaScript as PGlite makes them: the code above cannot tell the two apart. */
const PARSERS = new Map<number, (text: string) => unknown>([
  [INT8, Number],
  [INT8_ARRAY, (text) => readArray(text, Number)],
  // The driver would go through binary floating point.
  [NUMERIC_ARRAY, (text) => readArray(text, String)],
  [BYTEA, (text) => Uint8Array.from(Buffer.from(text.slice(2), 'hex'))],
]);

/**
 * Opens a PostgreSQL server.
 *
 * @param url `postgres://user:password@host:port/database`
 * @param max most connections at once
 * @throws SandboxError when it cannot be reached or used
 */
export async function openPostgres(url: string, max: number): Promise<OpenDatabase> {
  const name = describeUrl(url);
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    application_name: 'octopus-sandbox',
    types: {
      getTypeParser: (oid, format) =>
        (format === 'binary' ? undefined : PARSERS.get(oid)) ?? pg.types.getTypeParser(oid, format),
    },
  });
  // A connection that breaks leaves the pool, and the next query makes a new one. Who was using it is
  // told by his query; unheard events would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= db.destroy();
    return closing;
  };
  try {
    const { rows } = await sql<{ number: number; text: string }>`
      select current_setting('server_version_num')::integer as number, current_setting('server_version') as text
    `.execute(db);
    const [version] = rows;
    if (version === undefined || version.number < OLDEST) {
      throw new SandboxError(
        `${name} is PostgreSQL ${version?.text}: the sandbox needs version 15 or newer.`,
      );
    }
  } catch (error) {
    await close();
    throw error instanceof SandboxError ? error : new SandboxError(explain(error, name));
  }
  return { db, dialect: 'postgres', pglite: undefined, close };
}

/** A URL without its password. */
function describeUrl(url: string): string {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new SandboxError(
      'The URL of the database must look like postgres://user:password@host:5432/database.',
    );
  }
  const { hostname, port, pathname } = new URL(url);
  const host = hostname === '' ? 'the local socket' : `${hostname}:${port === '' ? 5432 : port}`;
  return `The database ${JSON.stringify(decodeURIComponent(pathname.slice(1)))} on ${host}`;
}

/** What went wrong while connecting, and how to mend it. */
function explain(error: unknown, name: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const text = error instanceof Error ? error.message : String(error);
  const fixes: Record<string, string> = {
    ECONNREFUSED: 'nothing listens there. Start the server, or correct host and port.',
    ENOTFOUND: 'there is no such host. Correct the host.',
    ENOENT: 'there is no such socket. Start the server, or correct its folder.',
    ETIMEDOUT: 'it does not answer. Correct host and port, or open the way to it.',
    '28P01': 'it refuses the password. Correct user and password.',
    '28000': 'it refuses the user. Correct the user, or let it in with pg_hba.conf.',
    '3D000': 'there is no such database. Create it with createdb, or correct its name.',
    '53300': 'it has no connection left. Raise max_connections, or close others.',
  };
  return `${name} cannot be used: ${fixes[code] ?? `${text}.`}`;
}
