import { readdirSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Migration } from 'kysely/migration';
import { SandboxError } from '../setup/sandbox-error.ts';
import type { Tables } from './tables.ts';

const FOLDER = new URL('migrations/', import.meta.url);

/** Stands between two statements of a migration: PGlite takes one at a time. */
const BREAK = '--> next\n';

/**
 * Brings a database to the newest version. Several processes may do so at once: one works, the others
 * wait.
 *
 * @param last name of the last migration to run. Default: all of them
 * @throws SandboxError when a newer version of the sandbox has been at work
 * @throws the error of the first migration that fails; nothing of it is left
 */
export async function migrate(db: Kysely<Tables>, last?: string): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => readMigrations() },
    migrationTableName: 'schema_migrations',
    migrationLockTableName: 'schema_migrations_lock',
  });
  const { error } =
    last === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(last);
  if (error === undefined) return;
  const unknown = /previously executed migration (\S+) is missing/.exec(String(error))?.[1];
  if (unknown === undefined) throw error;
  throw new SandboxError(
    `The database was written by a newer version of the sandbox (it has the migration ${unknown}): ` +
      'use that version, or another database.',
  );
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
