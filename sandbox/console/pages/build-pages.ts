import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { PAGES, STAMP } from './find-pages.ts';

const compress = promisify(brotliCompress);

/** Where the sources are; only the repository has them. */
const SOURCES = dirname(PAGES.replace(/\/$/, ''));
/** What the pages are made from, from the folder of the sources on. */
const INPUTS = [
  'src',
  'public',
  'index.html',
  'vite.config.ts',
  'package.json',
  '../generated/console/client',
  '../generated/console/react',
  '../generated/console/spec',
];
const COMPRESSED = new Set(['.css', '.html', '.js', '.svg']);

/**
 * Builds the pages where their sources are newer than what was built. In the published package there are
 * no sources, and nothing is done.
 *
 * @param onProgress told in a few words what takes a while, and why there are no pages
 * @returns whether the pages are up to date now
 */
export async function buildPages(onProgress: (text: string) => void): Promise<boolean> {
  if (!existsSync(join(SOURCES, 'vite.config.ts'))) return true;
  const sources = await hashSources();
  if ((await readStamp()) === sources) return true;
  const vite = findVite();
  if (vite === undefined) {
    onProgress('The pages of the console cannot be built without Vite: run npm ci.');
    return false;
  }
  onProgress('Building the pages of the console');
  // Beside the old ones, so that nobody meets half of them.
  const fresh = join(SOURCES, '.cache', `dist-${process.pid}`);
  try {
    const fault = await runVite(vite, fresh);
    if (fault !== undefined) {
      onProgress(`The pages of the console could not be built.\n${fault}`);
      return false;
    }
    await compressFiles(fresh);
    await writeFile(join(fresh, 'stamp.json'), `${JSON.stringify({ sources })}\n`);
    await putInPlace(fresh, sources);
    return true;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function hashSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
    for (const file of await listFiles(join(SOURCES, input))) {
      // With lengths, so that what moves from one file to the next is seen.
      const content = await readFile(file);
      hash.update(`${file.slice(SOURCES.length)} ${content.length}\n`).update(content);
    }
  }
  return hash.digest('hex');
}

/** The file itself, or those of a folder in the order of their names; none when it is not there. */
async function listFiles(path: string): Promise<string[]> {
  if (!existsSync(path)) return [];
  if (extname(path) !== '') return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function readStamp(): Promise<string | undefined> {
  try {
    const stamp: unknown = JSON.parse(await readFile(STAMP, 'utf8'));
    const sources = typeof stamp === 'object' && stamp !== null && Reflect.get(stamp, 'sources');
    return typeof sources === 'string' ? sources : undefined;
  } catch {
    return undefined;
  }
}

function findVite(): string | undefined {
  try {
    const manifest = createRequire(join(SOURCES, 'package.json')).resolve('vite/package.json');
    return join(dirname(manifest), 'bin', 'vite.js');
  } catch {
    return undefined;
  }
}

/** @returns what went wrong; undefined when nothing did */
async function runVite(vite: string, folder: string): Promise<string | undefined> {
  const args = ['build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'];
  const child = spawn(process.execPath, [vite, ...args], {
    cwd: SOURCES,
    // Whatever this process is, the pages are those of production.
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [code, out, error] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return code === 0 ? undefined : `${out}${error}`.trim();
}

/** Brotli once, at its best, so that no answer has to wait for it. */
async function compressFiles(folder: string): Promise<void> {
  const files = (await listFiles(folder)).filter((file) => COMPRESSED.has(extname(file)));
  await Promise.all(
    files.map(async (file) => {
      const content = await readFile(file);
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      };
      await writeFile(`${file}.br`, await compress(content, { params }));
    }),
  );
}

async function putInPlace(fresh: string, sources: string): Promise<void> {
  await rm(PAGES, { recursive: true, force: true });
  try {
    await rename(fresh, PAGES);
  } catch (error) {
    // Somebody else has built the same in the meantime.
    if ((await readStamp()) !== sources) throw error;
  }
}
