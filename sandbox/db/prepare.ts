import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { migrate } from './migrate.ts';
import { openDatabase } from './open.ts';
import type { OpenDatabase, OpenOptions } from './open.ts';
import type { Tables } from './tables.ts';

/** In `settings`; there as soon as the catalogue is. */
const SEEDED = 'seed_version';
const SEED_VERSION = 1;

/** Processes that find no catalogue stand in line at this advisory lock: a number of our own. */
const SEED_LOCK = 4_242_001;

/** Options of {@link openPrepared}; the image is its own affair. */
export interface PreparedOptions extends Omit<OpenOptions, 'image'> {
  /** Told of steps that take a while. */
  onProgress?: ((text: string) => void) | undefined;
}

/**
 * Opens the database of a sandbox, with the newest schema and the whole catalogue. What is there
 * already is kept.
 *
 * @throws SandboxError when the database cannot be used
 */
export async function openPrepared(options: PreparedOptions = {}): Promise<OpenDatabase> {
  const { onProgress = () => {}, ...where } = options;
  if (where.url === undefined && where.dataDir === undefined) {
    const { loadImage } = await import('./image.ts');
    return openDatabase({ image: await loadImage(onProgress) });
  }
  const image =
    where.url === undefined ? await (await import('./image.ts')).loadImage(onProgress) : undefined;
  const database = await openDatabase({ ...where, image });
  try {
    await prepare(database.db, onProgress);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

/**
 * Brings schema and catalogue up to date. Of several processes that do so at once, one works and the
 * others wait.
 *
 * @throws SandboxError when the schema is newer than this version of the sandbox
 */
export async function prepare(
  db: Kysely<Tables>,
  onProgress: (text: string) => void = () => {},
): Promise<void> {
  await migrate(db);
  if (await isSeeded(db)) return;
  const { seedCatalogue } = await import('../catalogue/seed/index.ts');
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${SEED_LOCK})`.execute(transaction);
    if (await isSeeded(transaction)) return;
    onProgress('Filling the catalogue');
    await seedCatalogue(transaction);
    await transaction
      .insertInto('settings')
      .values({ key: SEEDED, value: JSON.stringify(SEED_VERSION) })
      .execute();
  });
}

async function isSeeded(db: Kysely<Tables>): Promise<boolean> {
  const row = await db
    .selectFrom('settings')
    .select('key')
    .where('key', '=', SEEDED)
    .executeTakeFirst();
  return row !== undefined;
}
