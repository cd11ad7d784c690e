import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DiagnosticsError } from '@octopus-cards/toolkit/compile';
import { PACKAGES, shortName } from '../pack/packages.ts';
import { releaseDescription } from '../release-description.ts';
import { writeApiEntry } from './api-entry.ts';
import type { SearchRecord } from './api-entry.ts';
import { compareApi } from './compare-api.ts';
import type { ApiComparison } from './compare-api.ts';
import { refuseBrokenPromise, refuseNoChangeset } from './guards.ts';
import { ReleaseError } from './release-error.ts';
import { runCommand } from './run-command.ts';
import { syncLockfile } from './sync-lockfile.ts';

/** A tarball that is published. */
export interface ReleasedTarball {
  name: string;
  file: string;
  bytes: number;
  /** sha512, as npm writes it. */
  integrity: string;
}

/** Everything that a release brings. */
export interface Release {
  from: string;
  version: string;
  date: string;
  api: ApiComparison;
  /** The new part of each package's changelog. */
  changelogs: { name: string; text: string }[];
  /** The entry of the docs' changelog, if there is one. */
  entry: { path: string; content: string } | undefined;
  /** The released description, if there is a new one. */
  description: string | undefined;
  tarballs: ReleasedTarball[];
  tags: string[];
}

/**
 * Makes a release in a folder: versions, changelogs, the released description, tarballs. It changes
 * the folder and publishes nothing.
 *
 * @param root the repo, or a copy of it
 * @param date day (or month) that the changelog has
 * @param note is told of each step
 * @throws ReleaseError when it is refused
 */
export async function performRelease(
  root: string,
  date: string,
  note: (step: string) => void,
): Promise<Release> {
  refuseNoChangeset(root);
  note('comparing the description with its last release');
  const api = await compareDescription(root);
  const from = readVersion(root);
  note('raising the versions');
  const changeset = join(root, 'node_modules/@changesets/cli/bin.js');
  runNode([changeset, 'version'], root, 'Mend the changeset that it names, and commit it.');
  syncLockfile(root);
  const version = readVersion(root);
  note('generating');
  const generate = ['generators/bin.js', 'generate'];
  runNode(generate, root, 'Run `npm run generate`, mend what it says, and commit.');
  const entry = api.changed ? addEntry(root, api, date) : undefined;
  const description = api.changed ? addDescription(root, api.to) : undefined;
  note('packing, and checking the packages');
  runNode(
    ['scripts/pack.ts', '--check'],
    root,
    'Run `npm run pack -- --check`, mend what it says, and commit.',
  );
  return {
    from,
    version,
    date,
    api,
    entry,
    description,
    changelogs: PACKAGES.map(({ name, folder }) => ({
      name,
      text: readNewest(readFileSync(join(root, folder, 'CHANGELOG.md'), 'utf8')),
    })),
    tarballs: readTarballs(root, version),
    tags: [`v${version}`, ...(description === undefined ? [] : [`api-${api.to}`])],
  };
}

/** The version of all packages. */
export function readVersion(root: string): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(join(root, 'generators/package.json'), 'utf8'),
  );
  return manifest.version;
}

/** The tarballs that `npm run pack` made, in the order in which they are published. */
export function readTarballs(root: string, version: string): ReleasedTarball[] {
  return PACKAGES.map((published) => {
    const file = `dist/octopus-cards-${shortName(published)}-${version}.tgz`;
    const bytes = readFileSync(join(root, file));
    const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
    return { name: published.name, file, bytes: bytes.length, integrity };
  });
}

/** The first section of a changelog, without its version. */
export function readNewest(changelog: string): string {
  return changelog.split(/^## .*\n/m)[1]?.trim() ?? '';
}

async function compareDescription(root: string): Promise<ApiComparison> {
  try {
    await refuseBrokenPromise(root);
    return await compareApi(join(root, 'openapi'));
  } catch (error) {
    if (!(error instanceof DiagnosticsError)) throw error;
    throw new ReleaseError(
      `The description is refused by the compiler:\n\n${error.message}`,
      'Run `npm run generate`, mend what it says, and commit.',
    );
  }
}

function runNode(args: string[], root: string, fix: string): void {
  runCommand(process.execPath, args, root, fix);
}

function addEntry(root: string, api: ApiComparison, date: string): Release['entry'] {
  const records: SearchRecord[] = JSON.parse(
    readFileSync(join(root, 'generated/docs/search.json'), 'utf8'),
  );
  const entry = writeApiEntry(api, date, records);
  if (entry === undefined) return undefined;
  const path = `docs-site/content/changelog/${entry.name}`;
  if (existsSync(join(root, path))) {
    throw new ReleaseError(`${path} is there already.`, 'Choose another day with --date.');
  }
  writeFileSync(join(root, path), entry.content);
  return { path, content: entry.content };
}

function addDescription(root: string, version: string): string {
  const { ok, text } = releaseDescription(join(root, 'openapi'));
  if (!ok) throw new ReleaseError(text, 'Raise info.version in openapi/openapi.yaml.');
  return `openapi/releases/${version}.json`;
}
