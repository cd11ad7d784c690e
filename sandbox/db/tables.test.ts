import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../tests/support/databases.ts';
import { describeTables } from './describe-tables.ts';
import type { OpenDatabase } from './open.ts';

describe.each(DATABASES)('the types of the tables on $name', ({ open }) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  test('are what the migrations say; otherwise run `node sandbox/db/write-tables.ts`', async () => {
    const written = readFileSync(new URL('tables.ts', import.meta.url), 'utf8');
    expect(await describeTables(database.db)).toBe(written);
  });

  test('are refused while nobody has said what they are in TypeScript', async () => {
    const { db } = database;
    await sql`create table odd (id integer primary key, shape polygon)`.execute(db);
    await expect(describeTables(db)).rejects.toThrow(
      'odd.shape: describe-tables.ts does not know the type polygon.',
    );
    await sql`drop table odd`.execute(db);
  });
});
