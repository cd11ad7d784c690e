import type { ClientOptions } from './client/index.ts';
import type { DocsOptions } from './docs/index.ts';
import type { CollectionsOptions } from './collections/index.ts';
import type { MockOptions } from './mock/index.ts';
import type { MswOptions } from './msw/index.ts';
import type { ZodOptions } from './zod/index.ts';
import type { ReactOptions } from './react/index.ts';
import type { ServerOptions } from './server/index.ts';
import type { SpecOptions } from './spec/index.ts';
import type { Target } from './target.ts';
import type { TypesOptions } from './types/index.ts';

/** The options of each target, as the configuration gives them. */
export interface TargetOptions {
  spec: SpecOptions;
  types: TypesOptions;
  client: ClientOptions;
  server: ServerOptions;
  mock: MockOptions;
  react: ReactOptions;
  zod: ZodOptions;
  msw: MswOptions;
  docs: DocsOptions;
  collections: CollectionsOptions;
}

export type TargetName = keyof TargetOptions;

/**
 * Every target, loaded only when it runs. A new target is a folder here and a line in this table
 * and in `TargetOptions` and the schema of the configuration.
 */
const LOADERS: { [Name in TargetName]: () => Promise<Target<TargetOptions[Name]>> } = {
  spec: async () => (await import('./spec/index.ts')).specTarget,
  types: async () => (await import('./types/index.ts')).typesTarget,
  client: async () => (await import('./client/index.ts')).clientTarget,
  server: async () => (await import('./server/index.ts')).serverTarget,
  mock: async () => (await import('./mock/index.ts')).mockTarget,
  react: async () => (await import('./react/index.ts')).reactTarget,
  zod: async () => (await import('./zod/index.ts')).zodTarget,
  msw: async () => (await import('./msw/index.ts')).mswTarget,
  docs: async () => (await import('./docs/index.ts')).docsTarget,
  collections: async () => (await import('./collections/index.ts')).collectionsTarget,
};

/** The names of all targets, in the order in which they run. */
export const TARGET_NAMES = Object.keys(LOADERS) as TargetName[];

export function isTargetName(name: string): name is TargetName {
  return Object.hasOwn(LOADERS, name);
}

export function loadTarget<Name extends TargetName>(
  name: Name,
): Promise<Target<TargetOptions[Name]>> {
  return LOADERS[name]();
}
