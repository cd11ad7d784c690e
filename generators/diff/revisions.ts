import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, relative } from 'node:path';
import { UsageError } from '../commands/usage.ts';
import type { Source } from './sources.ts';

/**
 * Lays out a description of a git revision in a temporary folder. As with git, a path begins at
 * the top of the repository, or with `./` at the working directory. Nothing in the repository
 * changes.
 *
 * @throws UsageError when there is no such revision or file
 */
export function readRevision(revision: string, path: string, cwd: string): Source {
  const top = findTop(cwd, `${revision}:${path}`);
  const commit = findCommit(revision, top);
  const root = findPath(commit, revision, path, top, cwd);
  // A name of its own for each call; the real path, so that paths can be compared.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'octopus-diff-')));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    layOut(commit, root, top, folder);
  } catch (error) {
    remove();
    throw error;
  }
  return {
    root: join(folder, root),
    show: (file) => `${revision}:${relative(folder, file).replaceAll('\\', '/')}`,
    owns: (file) => file.startsWith(folder),
    remove,
  };
}

function git(args: string[], cwd: string): Buffer {
  return execFileSync('git', args, {
    cwd,
    maxBuffer: 512 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function findTop(cwd: string, name: string): string {
  try {
    return git(['rev-parse', '--show-toplevel'], cwd).toString().trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new UsageError(`"${name}" names a git revision, and git is not installed.`);
    }
    throw new UsageError(
      `There is no file "${name}", and as a git revision it cannot be read: this is no repository.`,
    );
  }
}

function findCommit(revision: string, top: string): string {
  try {
    const name = `${revision}^{commit}`;
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', name];
    return git(args, top).toString().trim();
  } catch {
    throw new UsageError(
      `There is no git revision "${revision}". In a shallow clone, fetch it first: git fetch origin ${revision}`,
    );
  }
}

/** The path as the repository knows it: from its top, or from here. */
function findPath(
  commit: string,
  revision: string,
  path: string,
  top: string,
  cwd: string,
): string {
  const here = relative(realpathSync(top), realpathSync(cwd)).replaceAll('\\', '/');
  const fromHere = posix.normalize(posix.join(here, path));
  const candidates = path.startsWith('./') ? [fromHere] : [posix.normalize(path), fromHere];
  for (const candidate of candidates) {
    const entry = git(['ls-tree', commit, '--', candidate], top).toString();
    if (/^\d+ blob /.test(entry)) return candidate;
  }
  throw new UsageError(`There is no file "${path}" in the git revision "${revision}".`);
}

/** Writes every file in which descriptions are written, so that references lead where they led. */
function layOut(commit: string, root: string, top: string, folder: string): void {
  const listed = git(['ls-tree', '-r', '-z', commit], top).toString().split('\0');
  const blobs = listed.flatMap((line) => {
    const match = /^100\d+ blob ([0-9a-f]+)\t(.+)$/s.exec(line);
    const [, id, path] = match ?? [];
    if (id === undefined || path === undefined) return [];
    const isWanted = path === root || isNear(path, root);
    return isWanted ? [{ id, path }] : [];
  });
  const input = `${blobs.map(({ id }) => id).join('\n')}\n`;
  const output = execFileSync('git', ['cat-file', '--batch'], {
    cwd: top,
    input,
    maxBuffer: 1024 * 1024 * 1024,
  });
  let at = 0;
  for (const { path } of blobs) {
    const end = output.indexOf(10, at);
    const size = Number(output.subarray(at, end).toString().split(' ')[2]);
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, output.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
}

/** In the folder of the root document, or a description's kind of file anywhere above it. */
function isNear(path: string, root: string): boolean {
  if (!/\.(ya?ml|json)$/i.test(path)) return false;
  if (/(^|\/)(node_modules|package-lock\.json)/.test(path)) return false;
  const start = root.split('/')[0] ?? '';
  return !root.includes('/') || path.startsWith(`${start}/`);
}
