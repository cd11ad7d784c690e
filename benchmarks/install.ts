import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFiles } from '../scripts/pack/list-files.ts';
import { packAll } from '../scripts/pack/pack.ts';
import type { Packed } from '../scripts/pack/pack.ts';

const HELP = `npm run bench:install: what each package costs who installs it

Usage: npm run bench:install

Packs the public packages and installs each into an empty project, with the packages of ours that it
needs: first with an empty cache, from the registry; then without a network. Tells the time, how
many packages came and what they take on the disk.
`;

interface Cost {
  cold: number;
  offline: number;
  packages: number;
  megabytes: number;
}

/** Installs one package, and of ours what it needs, twice. */
function measure(name: string, packed: readonly Packed[], folder: string): Cost {
  const files = collectOurs(name, packed);
  const cache = join(folder, 'cache');
  const cold = install(join(folder, 'cold'), cache, files, []);
  const project = join(folder, 'offline');
  const offline = install(project, cache, files, ['--offline']);
  const lock: { packages: object } = JSON.parse(
    readFileSync(join(project, 'package-lock.json'), 'utf8'),
  );
  const modules = join(project, 'node_modules');
  const bytes = listFiles(modules).reduce(
    (sum, path) => sum + lstatSync(join(modules, path)).size,
    0,
  );
  return { cold, offline, packages: Object.keys(lock.packages).length - 1, megabytes: bytes / 1e6 };
}

/** Tarballs of a package and of ours that it depends on, which no registry has yet. */
function collectOurs(
  name: string,
  packed: readonly Packed[],
  files = new Set<string>(),
): Set<string> {
  const found = packed.find(({ published }) => published.name === name);
  if (found === undefined || files.has(found.file)) return files;
  files.add(found.file);
  const manifest: Record<string, Record<string, string> | undefined> = JSON.parse(
    readFileSync(join(found.folder, 'package.json'), 'utf8'),
  );
  for (const other of Object.keys({
    ...manifest['dependencies'],
    ...manifest['peerDependencies'],
  })) {
    collectOurs(other, packed, files);
  }
  return files;
}

function install(project: string, cache: string, files: Set<string>, more: string[]): number {
  mkdirSync(project, { recursive: true });
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }');
  const started = performance.now();
  execFileSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--package-lock', '--cache', cache, ...more, ...files],
    { cwd: project, stdio: 'pipe' },
  );
  return (performance.now() - started) / 1000;
}

if (process.argv.includes('--help')) {
  process.stdout.write(HELP);
} else {
  const folder = mkdtempSync(join(tmpdir(), 'octopus-install-'));
  try {
    const packed = await packAll(join(folder, 'dist'));
    console.log('package                  tarball      cold   offline  packages  on disk');
    for (const { published, tarball } of packed) {
      const cost = measure(published.name, packed, join(folder, tarball.filename));
      const row = [
        published.name.padEnd(23),
        `${(tarball.size / 1000).toFixed(0)} kB`.padStart(8),
        `${cost.cold.toFixed(1)} s`.padStart(9),
        `${cost.offline.toFixed(1)} s`.padStart(9),
        String(cost.packages).padStart(9),
        `${cost.megabytes.toFixed(1)} MB`.padStart(9),
      ];
      console.log(row.join(' '));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
