import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface PackageManager {
  name: 'npm' | 'pnpm' | 'yarn' | 'bun';
  /** The command that installs what package.json names. */
  install: string;
  /** What stands before the name of a script. */
  run: string;
}

const MANAGERS: readonly (PackageManager & { lockfiles: string[] })[] = [
  { name: 'npm', install: 'npm install', run: 'npm run', lockfiles: ['package-lock.json'] },
  { name: 'pnpm', install: 'pnpm install', run: 'pnpm run', lockfiles: ['pnpm-lock.yaml'] },
  { name: 'yarn', install: 'yarn install', run: 'yarn run', lockfiles: ['yarn.lock'] },
  { name: 'bun', install: 'bun install', run: 'bun run', lockfiles: ['bun.lock', 'bun.lockb'] },
];

const NPM: PackageManager = { name: 'npm', install: 'npm install', run: 'npm run' };

/**
 * Which package manager a project uses: the one that package.json names, else that of the nearest
 * lockfile, which in a workspace lies further up; npm when there is neither.
 */
export function findPackageManager(folder: string, declared: unknown): PackageManager {
  const named = typeof declared === 'string' ? declared.split('@')[0] : undefined;
  const byName = MANAGERS.find(({ name }) => name === named);
  if (byName !== undefined) return byName;
  for (let here = folder; ; here = dirname(here)) {
    const found = MANAGERS.find(({ lockfiles }) =>
      lockfiles.some((name) => existsSync(join(here, name))),
    );
    if (found !== undefined) return found;
    // A lockfile above the repo belongs to something else.
    if (existsSync(join(here, '.git')) || dirname(here) === here) return NPM;
  }
}
