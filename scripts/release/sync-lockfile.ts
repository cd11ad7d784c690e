import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listWorkspaces } from './copy-repo.ts';

const FIELDS = ['version', 'dependencies', 'devDependencies', 'peerDependencies'] as const;

/**
 * Brings the new versions of the repo's own packages into package-lock.json, which `npm ci` compares
 * with package.json. npm would do it too, but asks the registry.
 */
export function syncLockfile(root: string): void {
  const file = join(root, 'package-lock.json');
  const lock: { packages: Record<string, Record<string, unknown>> } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  for (const folder of ['', ...listWorkspaces(root)]) {
    const manifest: Record<string, unknown> = JSON.parse(
      readFileSync(join(root, folder, 'package.json'), 'utf8'),
    );
    const entry = lock.packages[folder];
    if (entry === undefined) continue;
    for (const field of FIELDS) {
      if (entry[field] !== undefined) entry[field] = takeOver(entry[field], manifest[field]);
    }
  }
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}

/** The values of a manifest in the order of the lockfile, which npm sorts its own way. */
function takeOver(locked: unknown, manifest: unknown): unknown {
  if (typeof locked !== 'object' || typeof manifest !== 'object') return manifest;
  const values: Record<string, unknown> = { ...manifest };
  return Object.fromEntries(Object.keys(locked ?? {}).map((name) => [name, values[name]]));
}
