import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { copyRepo } from '../../scripts/release/copy-repo.ts';
import type { RepoCopy } from '../../scripts/release/copy-repo.ts';

const repo = resolve(import.meta.dirname, '../..');

/** What a command did. */
export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

export function git(folder: string, ...args: string[]): string {
  const done = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`git ${args.join(' ')}: ${done.stderr}`);
  return done.stdout;
}

/** Commits everything in a copy. */
export function commitAll(folder: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'Change');
}

/** A copy of the repo as it stands in this folder, committed or not, without its changesets. */
export function makeCopy(): RepoCopy {
  const copy = copyRepo(repo);
  git(copy.root, 'config', 'user.name', 'Test');
  git(copy.root, 'config', 'user.email', 'test@example.com');
  const files = git(repo, 'ls-files', '--cached', '--others', '--exclude-standard', '-z');
  for (const path of new Set(files.split('\0').filter((each) => each !== ''))) {
    if (/^\.changeset\/(?!README).*\.md$/.test(path) || !existsSync(join(repo, path))) {
      rmSync(join(copy.root, path), { force: true });
      continue;
    }
    mkdirSync(dirname(join(copy.root, path)), { recursive: true });
    cpSync(join(repo, path), join(copy.root, path));
  }
  commitAll(copy.root);
  return copy;
}

/** Runs a script of a copy. */
export function runNode(folder: string, ...args: string[]): Outcome {
  const { SOURCE_DATE_EPOCH: _, ...env } = process.env;
  const done = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env });
  return { code: done.status, stdout: done.stdout, stderr: done.stderr };
}
