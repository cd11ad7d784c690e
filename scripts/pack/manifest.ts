import type { InnerPackage, PublicPackage } from './packages.ts';
import { readSourceManifest } from './source-manifest.ts';
import type { SourceManifest } from './source-manifest.ts';

/**
 * Packages of which we use what is not their public interface, or whose output becomes ours: a new
 * minor version of these is tried here first.
 */
const NARROW = new Set(['openapi-typescript', 'typescript', 'esbuild']);

/** The package.json that is published. */
export function makeManifest(
  source: SourceManifest,
  { node, exports = {}, inner = [], sideEffects }: PublicPackage,
  version: string,
): Record<string, unknown> {
  const peers = source.peerDependencies;
  return {
    name: source.name,
    version,
    description: source.description,
    license: source.license,
    type: 'module',
    sideEffects,
    engines: { node },
    ...(source.bin === undefined ? {} : { bin: source.bin }),
    exports: { ...makeExports(source.exports), ...exports },
    ...(source.octopus === undefined ? {} : { octopus: makeCommands(source.octopus.commands) }),
    // What a package holds is decided by what is put into its folder.
    files: ['**/*'],
    ...(source.dependencies === undefined
      ? {}
      : {
          dependencies: mapRanges(bringInner(source.dependencies, inner), (name, range) =>
            widen(name, range, version),
          ),
        }),
    ...(peers === undefined
      ? {}
      : {
          peerDependencies: mapRanges(peers, (name, range) =>
            isOurs(name) ? `^${version}` : range,
          ),
        }),
    ...(source.peerDependenciesMeta === undefined
      ? {}
      : { peerDependenciesMeta: source.peerDependenciesMeta }),
  };
}

/**
 * The range that a published package asks for, where the repo pins one version. What is a range
 * already stays one; our own packages are released together.
 */
export function widen(name: string, range: string, version: string): string {
  if (isOurs(name)) return `^${version}`;
  if (!/^\d/.test(range)) return range;
  return `${NARROW.has(name) ? '~' : '^'}${range}`;
}

/** Adds what the packages inside need. They themselves are `devDependencies`: nobody installs them. */
function bringInner(
  dependencies: Record<string, string>,
  inner: readonly InnerPackage[],
): Record<string, string> {
  const theirs = inner.map(({ folder }) => readSourceManifest(folder).dependencies ?? {});
  return Object.assign({}, ...theirs, dependencies);
}

function isOurs(name: string): boolean {
  return name.startsWith('@octopus-cards/');
}

function mapRanges(
  ranges: Record<string, string>,
  change: (name: string, range: string) => string,
): Record<string, string> {
  const entries = Object.entries(ranges).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, range]) => [name, change(name, range)]));
}

/** Each module with its declarations, which come first: the first condition that fits is taken. */
function makeExports(exports: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(exports).map(([subpath, file]) => {
      if (!file.endsWith('.ts')) return [subpath, file];
      const path = file.slice(0, -'.ts'.length);
      return [subpath, { types: `${path}.d.ts`, default: `${path}.js` }];
    }),
  );
}

function makeCommands(commands: Record<string, string>): object {
  const entries = Object.entries(commands);
  return {
    commands: Object.fromEntries(
      entries.map(([name, file]) => [name, file.replace(/\.ts$/, '.js')]),
    ),
  };
}
