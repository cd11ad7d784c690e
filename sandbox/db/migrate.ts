import { readdirSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Migration } from 'kysely/migration';
import type { Tables } from './tables.ts';

const FOLDER = new URL('migrations/', import.meta.url);

/** Stands between two statements of a migration: PGlite takes one at a time. */
const BREAK = '--> next\n';

/**
 * Brings a database to the newest version. Several processes may do so at once: one works, the others
 * wait.
 *
 * @throws the error of the first migration that fails; nothing of it is left
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => readMigrations() },
    migrationTableName: 'schema_migrations',
    migrationLockTableName: 'schema_migrations_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

function readMigrations(): Record<string, Migration> {
  const migrations: Record<string, Migration> = {};
  for (const file of readdirSync(FOLDER).sort()) {
    if (!file.endsWith('.sql')) continue;
    const statements = readFileSync(new URL(file, FOLDER), 'utf8').split(BREAK);
    migrations[file.slice(0, -'.sql'.length)] = {
      async up(db) {
        for (const statement of statements) await sql.raw(statement).execute(db);
      },
    };
  }
  return migrations;
}
