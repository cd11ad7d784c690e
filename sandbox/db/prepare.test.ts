import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../tests/support/databases.ts';
import { POSTGRES_MISSING, startPostgres } from '../tests/support/postgres.ts';
import type { TestPostgres } from '../tests/support/postgres.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open.ts';
import type { OpenDatabase } from './open.ts';
import { openPrepared, prepare } from './prepare.ts';

const run = promisify(execFile);

/** A process that prepares a database, and says what it did itself. */
const PROGRAM = `
  import { openPrepared } from ${JSON.stringify(new URL('prepare.ts', import.meta.url).href)};
  const { close } = await openPrepared({ url: process.argv[1], onProgress: console.log });
  await close();
`;

describe.each(DATABASES)('preparing on $name', ({ open }) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open(false);
  });
  afterAll(() => database.close());

  test('goes on from an older version, and keeps what is there', async () => {
    const { db } = database;
    await migrate(db, '0002-clients');
    await sql`insert into settings (key, value) values ('kept', '1')`.execute(db);
    await migrate(db);
    const { rows } =
      await sql`select key from settings union all select to_regclass('orders')::text`.execute(db);
    expect(rows).toEqual([{ key: 'kept' }, { key: 'orders' }]);
  });

  test('brings schema and catalogue; a second time, nothing is left to do', async () => {
    const { db } = database;
    const told: string[] = [];
    await prepare(db, (text) => told.push(text));
    const count = await countProducts(database);
    expect(count).toBeGreaterThan(1_000);
    await prepare(db, (text) => told.push(text));
    expect(told).toEqual(['Filling the catalogue']);
    expect(await countProducts(database)).toBe(count);
  });

  test('refuses a schema that is newer', async () => {
    const { db } = database;
    await sql`insert into schema_migrations (name, timestamp) values ('9999-later', '2030-01-01T00:00:00.000Z')`.execute(
      db,
    );
    await expect(prepare(db)).rejects.toThrow(
      'The database was written by a newer version of the sandbox (it has the migration 9999-later): ' +
        'use that version, or another database.',
    );
  });
});

const describeOnPostgres = POSTGRES_MISSING === undefined ? describe : undefined;
describeOnPostgres?.('several processes on one PostgreSQL', () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  test('prepare it at the same time: one works, the others wait', async () => {
    const url = await server.createDatabase('shared');
    const done = await Promise.all(
      Array.from({ length: 4 }, () =>
        run(process.execPath, ['--input-type=module', '--eval', PROGRAM, url]),
      ),
    );
    expect(done.map(({ stdout }) => stdout).filter((text) => text !== '')).toEqual([
      'Filling the catalogue\n',
    ]);
    const database = await openDatabase({ url });
    expect(await countProducts(database)).toBeGreaterThan(1_000);
    await database.close();
  });
});

test('in memory, all is there at once', async () => {
  const database = await openPrepared();
  expect(await countProducts(database)).toBeGreaterThan(1_000);
  await database.close();
});

async function countProducts({ db }: OpenDatabase): Promise<number> {
  const { count } = await db
    .selectFrom('voucher_products')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
