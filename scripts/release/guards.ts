import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkRelease } from '../check-release.ts';
import { ReleaseError } from './release-error.ts';
import { runCommand } from './run-command.ts';

/** Most names that a message lists. */
const MOST = 10;

/**
 * A release is made of what is committed, nothing else.
 *
 * @throws ReleaseError when something is not committed
 */
export function refuseDirtyTree(root: string): void {
  const status = runCommand('git', ['status', '--porcelain'], root, 'Run this in a clone of git.');
  const files = status.split('\n').filter((line) => line !== '');
  if (files.length === 0) return;
  const left = files.length > MOST ? `\n  … ${files.length - MOST} more` : '';
  const list = files.slice(0, MOST).map((line) => `  ${line}`);
  throw new ReleaseError(
    `The working tree has changes that are not committed:\n${list.join('\n')}${left}`,
    'Commit them, or put them aside with `git stash -u`, then run this again.',
  );
}

/** The changesets that wait for a release, as file names. */
export function listChangesets(root: string): string[] {
  const folder = join(root, '.changeset');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort();
}

/** @throws ReleaseError when no changeset waits */
export function refuseNoChangeset(root: string): void {
  if (listChangesets(root).length > 0) return;
  throw new ReleaseError(
    'There is no changeset in .changeset/, so nothing says what this release brings.',
    'Run `npx changeset`, choose the packages and write a sentence, then commit the file.',
  );
}

/**
 * What the API promised holds until its next major version.
 *
 * @throws ReleaseError when something breaks and info.version has the same first number
 */
export async function refuseBrokenPromise(root: string): Promise<void> {
  const { ok, text } = await checkRelease(join(root, 'openapi'));
  if (ok) return;
  const [what, fix] = text.trimEnd().split('\nfix: ');
  throw new ReleaseError(
    `The description breaks what was promised:\n\n${what}`,
    `${fix?.charAt(0).toUpperCase()}${fix?.slice(1)}`,
  );
}
