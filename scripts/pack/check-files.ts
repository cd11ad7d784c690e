import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, matchesGlob } from 'node:path/posix';
import { EXPECTED, FORBIDDEN } from './expected.ts';
import { listImports } from './modules.ts';
import type { Packed } from './pack.ts';

/** A package.json as it is published, as far as it is checked. */
export interface PublishedManifest {
  name: string;
  version: string;
  license?: string;
  engines?: { node?: string };
  bin?: Record<string, string>;
  exports?: Record<string, string | Record<string, string>>;
  octopus?: { commands: Record<string, string> };
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/** What is wrong with the files of a package; each fault in a sentence. */
export function checkFiles({ published, folder, tarball }: Packed): string[] {
  const files = tarball.files.map(({ path }) => path);
  const manifest: PublishedManifest = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const kilobytes = Math.ceil(tarball.unpackedSize / 1000);
  const faults = [
    ...compareFiles(files, EXPECTED[published.name] ?? []),
    ...checkManifest(manifest, files),
    ...files.filter(isModule).flatMap((path) => checkModule(folder, path, manifest)),
    ...files
      .filter((path) => path.endsWith('.md'))
      .flatMap((path) => checkLinks(readFileSync(join(folder, path), 'utf8'), path, files)),
  ];
  if (kilobytes > published.kilobytes) {
    faults.push(
      `It holds ${kilobytes} kB, more than the ${published.kilobytes} kB that scripts/pack/packages.ts allows.`,
    );
  }
  return faults;
}

/** Compares what is in a package with what is meant to be. */
export function compareFiles(files: readonly string[], expected: readonly string[]): string[] {
  const fits = (path: string) => (glob: string) => matchesGlob(path, glob);
  const place = 'scripts/pack/expected.ts';
  return [
    ...files
      .filter((path) => path !== 'CHANGELOG.md' && !expected.some(fits(path)))
      .map((path) => `${path} is not meant to be in it: name it in ${place}, or leave it out.`),
    ...files
      .filter((path) => FORBIDDEN.some(fits(path)))
      .map((path) => `${path} is of a kind that is never published.`),
    ...expected
      .filter((glob) => !files.some((path) => matchesGlob(path, glob)))
      .map((glob) => `Nothing in it is ${glob}, which ${place} expects.`),
  ];
}

function isModule(path: string): boolean {
  return path.endsWith('.js') || path.endsWith('.d.ts');
}

/** Names that lead nowhere, scripts that run when it is installed, versions that are pinned. */
export function checkManifest(manifest: PublishedManifest, files: readonly string[]): string[] {
  const { exports = {}, bin = {}, octopus, dependencies = {} } = manifest;
  const named = [
    ...Object.values(exports).flatMap((to) => (typeof to === 'string' ? [to] : Object.values(to))),
    ...Object.values(bin),
    ...Object.values(octopus?.commands ?? {}),
  ];
  const faults = named
    .filter((path) => !files.includes(path.replace(/^\.\//, '')))
    .map((path) => `package.json names ${path}, which is not in it.`);
  for (const [subpath, to] of Object.entries(exports)) {
    if (typeof to === 'object' && Object.keys(to)[0] !== 'types') {
      faults.push(`The types of "${subpath}" must come first in exports.`);
    }
  }
  for (const [name, range] of Object.entries(dependencies)) {
    if (/^\d/.test(range))
      faults.push(`It pins ${name} to ${range}: a range lets projects share it.`);
  }
  for (const field of ['license', 'engines'] as const) {
    if (manifest[field] === undefined) faults.push(`package.json has no ${field}.`);
  }
  for (const field of ['scripts', 'optionalDependencies'] as const) {
    if (manifest[field] !== undefined) faults.push(`package.json has ${field}.`);
  }
  return faults;
}

/** Imports that lead nowhere or to a package that is not declared; source maps that are not there. */
function checkModule(folder: string, path: string, manifest: PublishedManifest): string[] {
  const text = readFileSync(join(folder, path), 'utf8');
  const declared = new Set([
    manifest.name,
    ...Object.keys(manifest.dependencies ?? {}),
    ...Object.keys(manifest.peerDependencies ?? {}),
  ]);
  const faults: string[] = [];
  if (/^\/\/# sourceMappingURL=/m.test(text)) faults.push(`${path} names a source map.`);
  for (const name of new Set(listImports(text))) {
    if (name.startsWith('node:') || (path.endsWith('.d.ts') && name === 'node')) continue;
    if (!name.startsWith('.')) {
      const owner = name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/');
      if (!declared.has(owner))
        faults.push(`${path} imports ${name}, which package.json does not declare.`);
    } else if (!findModule(join(folder, dirname(path), name), path)) {
      faults.push(`${path} imports ${name}, which is not in it.`);
    }
  }
  return faults;
}

function findModule(target: string, importer: string): boolean {
  if (!importer.endsWith('.d.ts') || !target.endsWith('.js')) return existsSync(target);
  return existsSync(target.replace(/\.js$/, '.d.ts'));
}

function checkLinks(text: string, page: string, files: readonly string[]): string[] {
  const links = [...text.matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g)].map(([, target = '']) => target);
  return links
    .filter((target) => {
      const path = join(dirname(page), target).replace(/\/$/, '');
      return !files.some((file) => file === path || file.startsWith(`${path}/`));
    })
    .map((target) => `${page} links to ${target}, which is not in it.`);
}
