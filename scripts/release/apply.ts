import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Release } from './perform.ts';
import { runCommand } from './run-command.ts';

const UNDO = 'Run `git reset --hard` to take back what was begun, then run this again.';

/** What a release changed in a copy, as `git status --short` tells it. */
export function listFiles(copy: string): string[] {
  runCommand('git', ['add', '--all'], copy, UNDO);
  const status = runCommand('git', ['status', '--short'], copy, UNDO);
  return status.split('\n').filter((line) => line !== '');
}

/** Brings what a release changed in a copy into the repo, with the tarballs. */
export function applyRelease(copy: string, root: string): void {
  runCommand('git', ['add', '--all'], copy, UNDO);
  const diff = runCommand('git', ['diff', '--cached', '--binary', 'HEAD'], copy, UNDO);
  const patch = join(copy, '..', 'release.patch');
  writeFileSync(patch, diff);
  runCommand('git', ['apply', '--index', '--whitespace=nowarn', patch], root, UNDO);
  mkdirSync(join(root, 'dist'), { recursive: true });
  for (const name of readdirSync(join(root, 'dist'))) {
    if (name.endsWith('.tgz')) rmSync(join(root, 'dist', name));
  }
  for (const name of readdirSync(join(copy, 'dist')).filter((each) => each.endsWith('.tgz'))) {
    cpSync(join(copy, 'dist', name), join(root, 'dist', name));
  }
}

/** The command lines that record a release in git. */
export function commitCommands({ version, tags }: Pick<Release, 'version' | 'tags'>): string[][] {
  return [
    ['commit', '--quiet', '--message', `Release ${version}`],
    ...tags.map((tag) => ['tag', '--annotate', tag, '--message', tag]),
  ];
}

/** Commits and tags what applyRelease brought. */
export function commitRelease(root: string, release: Pick<Release, 'version' | 'tags'>): void {
  for (const args of commitCommands(release)) runCommand('git', args, root, UNDO);
}
