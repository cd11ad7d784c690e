import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildPages } from '../../sandbox/console/pages/build-pages.ts';
import { listPages } from '../../sandbox/console/pages/find-pages.ts';
import { assemblePackage } from './assemble.ts';
import { buildModules } from './build.ts';
import { PACKAGES, shortName } from './packages.ts';
import type { PublicPackage } from './packages.ts';
import { root } from './root.ts';
import { readSourceManifest } from './source-manifest.ts';
import { makeTarball } from './tarball.ts';
import type { Tarball } from './tarball.ts';

/** Where packages are put, unless told otherwise. */
export const DIST = join(root, 'dist');

/** A package that was made. */
export interface Packed {
  published: PublicPackage;
  /** The files that are in the tarball. */
  folder: string;
  tarball: Tarball;
  /** Path of the tarball. */
  file: string;
}

/** The version of all packages: they are released together, with the toolkit's. */
export function readVersion(): string {
  return readSourceManifest('generators').version;
}

/** Builds all public packages into `packages/` and their tarballs, below a folder. */
export async function packAll(dist: string = DIST): Promise<Packed[]> {
  await buildConsole();
  const build = buildModules(dist);
  const version = readVersion();
  for (const name of readdirSync(dist)) {
    if (name.endsWith('.tgz')) rmSync(join(dist, name));
  }
  mkdirSync(join(dist, 'packages'), { recursive: true });
  return PACKAGES.map((published) => {
    const folder = join(dist, 'packages', shortName(published));
    assemblePackage(published, build, folder, version);
    const tarball = makeTarball(folder, dist);
    return {
      published,
      folder,
      tarball,
      file: join(dist, tarball.filename),
    };
  });
}

/** The pages of the console go into the sandbox's package as they are built. @throws when they cannot be */
async function buildConsole(): Promise<void> {
  const told: string[] = [];
  const built = await buildPages((text) => told.push(text));
  // Those of an earlier build may still be there; they are not what is released.
  if (!built || listPages() === undefined) throw new Error(told.at(-1) ?? NO_PAGES);
}

const NO_PAGES = 'There are no pages of the console to pack: remove console/dist and pack again.';
