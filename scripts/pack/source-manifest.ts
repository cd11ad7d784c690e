import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

/** What stands in the package.json of a package's sources. */
export interface SourceManifest {
  name: string;
  version: string;
  description: string;
  license: string;
  exports: Record<string, string>;
  bin?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
  /** Of the root: where the repo stands. npm compares it with the CI that signs a package. */
  repository?: { type: string; url: string };
  octopus?: { commands: Record<string, string> };
}

export function readSourceManifest(folder: string): SourceManifest {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
}

/** The modules of a package that are reached by name: those in `exports`, and its commands. */
export function listEntryModules(
  manifest: Pick<SourceManifest, 'exports' | 'octopus'>,
  more: readonly string[] = [],
): string[] {
  const named = [
    ...Object.values(manifest.exports),
    ...Object.values(manifest.octopus?.commands ?? {}),
    ...more,
  ];
  const modules = named
    .map((path) => path.replace(/^\.\//, ''))
    .filter((path) => path.endsWith('.ts'));
  return [...new Set(modules)].sort();
}
