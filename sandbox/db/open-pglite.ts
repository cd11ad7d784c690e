import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { PGlite, types } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { SandboxError } from '../setup/sandbox-error.ts';
import { lockFolder } from './lock-folder.ts';
import type { OpenDatabase } from './open.ts';
import type { Tables } from './tables.ts';

// int8 is a number here: ids and counts stay far below 2^53. numeric stays text.
const PARSERS = { [types.INT8]: Number };

/** Less to reserve at the start, and no gigabyte of log before it is used again. */
const START_PARAMS = [
  ...PGlite.defaultStartParams,
  ...['-c', 'shared_buffers=32MB', '-c', 'max_wal_size=64MB', '-c', 'min_wal_size=2MB'],
];

const RUN = { parsers: PARSERS, startParams: START_PARAMS };
/** What is gone with the process anyway needs no care for a crash, and nobody reads its statistics. */
const RUN_IN_MEMORY = {
  parsers: PARSERS,
  startParams: [
    ...START_PARAMS,
    ...['-c', 'synchronous_commit=off', '-c', 'full_page_writes=off', '-c', 'track_counts=off'],
  ],
};

/**
 * Opens PGlite, a PostgreSQL inside this process.
 *
 * @param dataDir a folder that keeps the data; one process at a time may have it open
 * @param image what a new database begins with; without it, it is empty
 * @throws SandboxError when the folder is in use, or is none of a database
 */
export async function openPGlite(
  dataDir: string | undefined,
  image: Blob | undefined,
): Promise<OpenDatabase> {
  if (dataDir === undefined) {
    const how = image === undefined ? begin(image) : { ...RUN_IN_MEMORY, loadDataDir: image };
    return wrap(await PGlite.create(how));
  }
  const folder = resolve(dataDir);
  makeParent(folder);
  const unlock = lockFolder(folder);
  try {
    await makeDatabase(folder, image);
    return wrap(await PGlite.create({ ...RUN, dataDir: folder }), unlock);
  } catch (error) {
    unlock();
    if (error instanceof SandboxError) throw error;
    throw new SandboxError(
      `Cannot open the database in ${folder}: ${error instanceof Error ? error.message : String(error)}. ` +
        'If it was written by another version or is damaged, move the folder away to begin anew.',
    );
  }
}

/** How a new database begins: with an image, or empty to make one of it, which should be small. */
function begin(image: Blob | undefined) {
  if (image !== undefined) return { ...RUN, loadDataDir: image };
  const startParams = [...START_PARAMS, '-c', 'max_wal_size=2MB'];
  return { ...RUN, initDbStartParams: ['--wal-segsize=1'], startParams };
}

function wrap(pglite: PGlite, onClose: () => void = () => {}): OpenDatabase {
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  let closing: Promise<void> | undefined;
  return {
    db,
    dialect: 'pglite',
    pglite,
    close() {
      closing ??= closeBoth(db, pglite).finally(onClose);
      return closing;
    },
  };
}

async function closeBoth(db: Kysely<Tables>, pglite: PGlite): Promise<void> {
  await db.destroy();
  // A connection that was never used is not closed with the others.
  if (!pglite.closed) await pglite.close();
}

/** Makes the database of a folder if there is none, beside it first: half a database is never there. */
async function makeDatabase(folder: string, image: Blob | undefined): Promise<void> {
  if (existsSync(join(folder, 'PG_VERSION'))) return;
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new SandboxError(`The folder ${folder} holds something else: choose an empty one.`);
  }
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  const pglite = await PGlite.create({ ...begin(image), dataDir: fresh });
  await pglite.close();
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
}

function makeParent(folder: string): void {
  const parent = dirname(folder);
  try {
    mkdirSync(parent, { recursive: true });
  } catch (error) {
    throw new SandboxError(
      `Cannot make the folder ${parent}: ${error instanceof Error ? error.message : String(error)}. ` +
        'Choose one that may be written to.',
    );
  }
}
