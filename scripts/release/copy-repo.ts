import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './run-command.ts';

/** A copy of the repo that a release is made in. */
export interface RepoCopy {
  root: string;
  remove(): void;
}

/**
 * Clones what is committed into a temporary folder. Packages of others are linked, those of the repo
 * are the copy's own, so that what runs there sees nothing of the original.
 */
export function copyRepo(root: string): RepoCopy {
  const folder = mkdtempSync(join(tmpdir(), 'octopus-release-'));
  const copy = join(folder, 'repo');
  const fix = 'See whether git works here, and whether there is room in the temporary folder.';
  runCommand('git', ['clone', '--quiet', '--shared', root, copy], folder, fix);
  for (const workspace of ['', ...listWorkspaces(copy)]) linkModules(root, copy, workspace);
  return { root: copy, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The folders of the repo's packages, as package.json at the root has them. */
export function listWorkspaces(root: string): string[] {
  const manifest: { workspaces: string[] } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  return manifest.workspaces;
}

function linkModules(root: string, copy: string, workspace: string): void {
  const from = join(root, workspace, 'node_modules');
  if (!existsSync(from)) return;
  const to = join(copy, workspace, 'node_modules');
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    // Caches belong to one place.
    if (name === '.cache' || name.startsWith('.vite') || name === '.astro') continue;
    if (name !== OURS) symlinkSync(join(from, name), join(to, name));
  }
  if (workspace === '') linkOurs(copy);
}

const OURS = '@octopus-cards';

function linkOurs(copy: string): void {
  mkdirSync(join(copy, 'node_modules', OURS));
  for (const workspace of listWorkspaces(copy)) {
    const { name }: { name: string } = JSON.parse(
      readFileSync(join(copy, workspace, 'package.json'), 'utf8'),
    );
    symlinkSync(join(copy, workspace), join(copy, 'node_modules', name));
  }
}
