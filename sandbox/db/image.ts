import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import manifest from '../package.json' with { type: 'json' };
import { migrate } from './migrate.ts';
import { openDatabase } from './open.ts';

/** Names the folder that images are kept in. */
const FOLDER_VARIABLE = 'OCTOPUS_SANDBOX_CACHE';

/**
 * How many images of a kind are kept, those that were used last: several versions of the sandbox may
 * share a folder, and none should throw out what another one needs.
 */
const KEPT = 4;

/** Raised when images are made in another way. */
const RECIPE = 2;

export interface ImageOptions {
  /** `false`: the schema alone, without the catalogue. Default: true */
  catalogue?: boolean;
  /** Says where images are kept. Default: the environment of the process */
  env?: NodeJS.ProcessEnv;
}

/**
 * A copy of a database that is migrated, and filled with the catalogue. It takes seconds to make, so
 * it is kept in a cache folder, under the hash of all it is made from. Where that cannot be written,
 * it is made each time.
 *
 * @param onProgress told when one has to be made
 */
export async function loadImage(
  onProgress: (text: string) => void = () => {},
  { catalogue = true, env = process.env }: ImageOptions = {},
): Promise<Blob> {
  const kind = catalogue ? 'catalogue' : 'schema';
  const folder = findCacheFolder(env);
  const name = `${kind}-${hashSources(catalogue)}.tar`;
  const kept = folder === undefined ? undefined : readKept(join(folder, name));
  if (kept !== undefined) return new Blob([kept]);
  onProgress(catalogue ? 'Preparing the database, once' : 'Preparing an empty database, once');
  const image = await makeImage(catalogue);
  if (folder !== undefined) {
    keepImage(folder, kind, name, Buffer.from(await image.arrayBuffer()));
  }
  return image;
}

async function makeImage(catalogue: boolean): Promise<Blob> {
  const { db, pglite, close } = await openDatabase();
  if (pglite === undefined) throw new TypeError('Images are made of PGlite only.');
  try {
    if (catalogue) {
      const { prepare } = await import('./prepare.ts');
      await prepare(db);
    } else {
      await migrate(db);
    }
    // The templates that createdb copies are never used here, and are half of the files.
    await pglite.exec('update pg_database set datistemplate = false');
    await pglite.exec('drop database template0');
    await pglite.exec('drop database template1');
    await pglite.exec('vacuum analyze');
    await pglite.exec('checkpoint');
    return await pglite.dumpDataDir('none');
  } finally {
    await close();
  }
}

/** Hash of all that an image is made from: PGlite and the libraries, the migrations, the seed. */
function hashSources(catalogue: boolean): string {
  const hash = createHash('sha256').update(JSON.stringify([RECIPE, manifest.dependencies]));
  const folders = ['./migrations/', ...(catalogue ? ['../catalogue/seed/'] : [])];
  for (const folder of folders.map((path) => new URL(path, import.meta.url))) {
    for (const file of readdirSync(folder).sort()) {
      if (!/\.(sql|ts|js|json)$/.test(file) || file.endsWith('.test.ts')) continue;
      hash.update(JSON.stringify([file, readFileSync(new URL(file, folder), 'utf8')]));
    }
  }
  return hash.digest('hex').slice(0, 20);
}

function readKept(file: string): Buffer<ArrayBuffer> | undefined {
  try {
    const image = readFileSync(file);
    // When it was last used; where that cannot be written, when it was made has to do.
    const now = new Date();
    try {
      utimesSync(file, now, now);
    } catch {}
    return image;
  } catch {
    return undefined;
  }
}

/** Writes an image beside its place first, so that nobody reads half of one, and removes old ones. */
function keepImage(folder: string, kind: string, name: string, image: Buffer): void {
  const draft = join(folder, `${name}.${randomUUID()}.tmp`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, image);
    renameSync(draft, join(folder, name));
    const images = readdirSync(folder)
      .filter((file) => file.startsWith(`${kind}-`) && file.endsWith('.tar') && file !== name)
      .map((file) => ({ path: join(folder, file), used: statSync(join(folder, file)).mtimeMs }))
      .sort((a, b) => b.used - a.used);
    for (const { path } of images.slice(KEPT - 1)) rmSync(path, { force: true });
  } catch {
    // No cache then: the next start takes as long as this one.
    if (existsSync(draft)) rmSync(draft, { force: true });
  }
}

/** The folder of the variable, or one in the cache folder of the user; undefined: there is none. */
function findCacheFolder(env: NodeJS.ProcessEnv): string | undefined {
  const own = env[FOLDER_VARIABLE];
  if (own !== undefined && own !== '') return own;
  const base = env['XDG_CACHE_HOME'];
  if (base !== undefined && base !== '') return join(base, 'octopus-cards-sandbox');
  const home = homedir();
  return home === '' ? undefined : join(home, '.cache', 'octopus-cards-sandbox');
}
