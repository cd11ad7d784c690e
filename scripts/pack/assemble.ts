import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from './list-files.ts';
import { makeManifest } from './manifest.ts';
import { collectModules, leadInside, nameInner, renameImports } from './modules.ts';
import type { InnerPackage, PublicPackage } from './packages.ts';
import { adaptText } from './readme.ts';
import { root } from './root.ts';
import { listEntryModules, readSourceManifest } from './source-manifest.ts';

/**
 * Puts one package together from the build and the repo.
 *
 * @param build folder that buildModules answered
 * @param target folder that becomes the package; what it held is deleted
 */
export function assemblePackage(
  published: PublicPackage,
  build: string,
  target: string,
  version: string,
): void {
  const { folder, plain = [], data = [], inner: inside = [] } = published;
  rmSync(target, { recursive: true, force: true });
  writeModules(published, build, target);
  for (const inner of inside) writeInner(inner, build, target);
  for (const path of plain) copyPlain(join(root, folder), target, path);
  for (const { from, to } of data) copyData(join(root, from), join(target, to));
  for (const path of ['LICENSE', `${folder}/README.md`]) {
    copyData(join(root, path), join(target, path === 'LICENSE' ? path : 'README.md'));
  }
  // Changesets writes it with the first release.
  const changelog = join(root, folder, 'CHANGELOG.md');
  if (existsSync(changelog)) copyData(changelog, join(target, 'CHANGELOG.md'));
  for (const path of listFiles(target).filter((each) => each.endsWith('.md'))) {
    const page = join(target, path);
    const holds = (inside: string) => !inside.startsWith('..') && existsSync(join(target, inside));
    write(page, adaptText(readFileSync(page, 'utf8'), path, published, holds));
  }
  const { repository } = readSourceManifest('.');
  const manifest = {
    ...makeManifest(readSourceManifest(folder), published, version),
    ...(repository === undefined ? {} : { repository: { ...repository, directory: folder } }),
  };
  write(join(target, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

function writeModules(
  { folder, entries, inner = [] }: PublicPackage,
  build: string,
  target: string,
): void {
  const manifest = readSourceManifest(folder);
  const built = join(build, folder);
  const code = collectModules(built, listEntryModules(manifest, entries), '.js');
  // Commands are run, never imported: they need no declarations.
  const named = listEntryModules({ exports: manifest.exports });
  const types = collectModules(built, named, '.d.ts');
  for (const { path, text } of [...code, ...types]) {
    write(join(target, path), nameInner(leadInside(text, path, folder), path, inner));
  }
}

function writeInner({ folder, to, plain = [] }: InnerPackage, build: string, target: string): void {
  const entries = listEntryModules(readSourceManifest(folder));
  const modules = (['.js', '.d.ts'] as const).flatMap((ending) =>
    collectModules(join(build, folder), entries, ending),
  );
  for (const { path, text } of modules) write(join(target, to, path), text);
  for (const path of plain) copyPlain(join(root, folder), join(target, to), path);
}

/** JavaScript that was never TypeScript, with the declarations beside it. */
function copyPlain(folder: string, target: string, path: string): void {
  write(
    join(target, path),
    readFileSync(join(folder, path), 'utf8').replaceAll(/(import\('\.[^']+)\.ts'/g, "$1.js'"),
  );
  const declarations = path.replace(/\.js$/, '.d.ts');
  if (!existsSync(join(folder, declarations))) return;
  write(
    join(target, declarations),
    renameImports(readFileSync(join(folder, declarations), 'utf8')),
  );
}

/** Copies a file or a folder, without the tests in it. */
function copyData(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true, filter: (path) => !path.endsWith('.test.ts') });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
