import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CONFIG_FILES } from '../config/load.ts';
import { textOf } from '../openapi/json.ts';
import type { JsonObject } from '../openapi/json.ts';
import { readManifestText } from './manifest.ts';
import { findPackageManager } from './package-manager.ts';
import type { PackageManager } from './package-manager.ts';
import type { ImportExtension } from './print-config.ts';
import { findExtension } from './tsconfig.ts';

/** What there is before anything is set up. */
export interface Project {
  folder: string;
  /** The text of package.json, one of a new project when there is none. */
  manifestText: string;
  manifest: JsonObject;
  manager: PackageManager;
  /** The name of the configuration: the one that is there, or the one that will be. */
  configFile: string;
  extension: ImportExtension;
  /** What files with `import` end with: a project of CommonJS has to say so by file. */
  ending: 'ts' | 'mts';
}

/**
 * Looks at the folder that is set up.
 *
 * @throws SyntaxError when its package.json cannot be read
 */
export async function readProject(folder: string): Promise<Project> {
  const manifestText = readIfThere(join(folder, 'package.json')) ?? printManifest(folder);
  const manifest = readManifestText(manifestText);
  const ending = textOf(manifest['type']) === 'module' ? 'ts' : 'mts';
  return {
    folder,
    manifestText,
    manifest,
    manager: findPackageManager(folder, manifest['packageManager']),
    configFile:
      CONFIG_FILES.find((name) => existsSync(join(folder, name))) ?? `octopus.config.${ending}`,
    extension: await findExtension(folder),
    ending,
  };
}

/** The text of a file, or undefined when there is none. */
export function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function printManifest(folder: string): string {
  const name = basename(folder)
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, '-')
    .replace(/^[._-]+/, '');
  const manifest = { name: name === '' ? 'project' : name, private: true, type: 'module' };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Where a package lies that a project can use, seen from it: in its node_modules or further up. */
export function findInstalled(folder: string, name: string): string | undefined {
  let path = `node_modules/${name}`;
  for (let here = folder; ; here = dirname(here)) {
    if (existsSync(join(here, 'node_modules', name, 'package.json'))) return path;
    if (dirname(here) === here) return undefined;
    path = `../${path}`;
  }
}
