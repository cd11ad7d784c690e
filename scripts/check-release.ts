import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DiagnosticsError } from '@octopus-cards/toolkit/compile';
import {
  diffSources,
  findSource,
  gravest,
  listVersions,
  PROMISED,
  renderTerminal,
} from '../generators/diff/index.ts';
import type { PlacedChange } from '../generators/diff/index.ts';

const HELP = `node scripts/check-release.ts: does the description keep what the last release promised?

Usage: node scripts/check-release.ts [--help]

Compares openapi/ with the newest file in openapi/releases/. Exits 1 when something breaks clients or
receivers of webhooks and the first number of info.version is the same as then.

Example:
  node scripts/check-release.ts
`;

/**
 * Compares the description of a folder with its newest release.
 *
 * @param folder absolute path of the folder that holds openapi.yaml
 * @returns what to say, and whether the promise is kept
 */
export async function checkRelease(folder: string): Promise<{ ok: boolean; text: string }> {
  const releases = `${folder}/releases`;
  const newest = existsSync(releases) ? listVersions(releases).at(-1) : undefined;
  if (newest === undefined) {
    return { ok: true, text: 'Nothing is released yet, so nothing can break.\n' };
  }
  const options = { cwd: folder, config: undefined, description: undefined };
  const old = await findSource(`releases/${newest}.json`, options);
  const now = await findSource('openapi.yaml', options);
  const changes = diffSources(old, now);
  const breaking = changes.filter(({ classes }) => gravest(classes, PROMISED) === 'breaking');
  const version = readVersion(changes, newest);
  if (breaking.length === 0 || majorOf(version) > majorOf(newest)) {
    return { ok: true, text: `Nothing that ${newest} promised is broken.\n` };
  }
  const what = breaking.length === 1 ? '1 change breaks' : `${breaking.length} changes break`;
  const next = `${majorOf(newest) + 1}.0.0`;
  const text = `${renderTerminal(breaking, PROMISED, false)}
${what} what version ${newest} promised, and info.version is ${version}.
fix: take the change back, add the new beside the old, or raise info.version in openapi.yaml to ${next}.
`;
  return { ok: false, text };
}

function readVersion(changes: readonly PlacedChange[], newest: string): string {
  const changed = changes.find(({ kind }) => kind === 'version-changed')?.to;
  return typeof changed === 'string' ? changed : newest;
}

function majorOf(version: string): number {
  return Number.parseInt(version, 10);
}

if (import.meta.main) {
  if (process.argv.includes('--help')) process.stdout.write(HELP);
  else {
    const folder = fileURLToPath(new URL('../openapi', import.meta.url));
    try {
      const { ok, text } = await checkRelease(folder);
      (ok ? process.stdout : process.stderr).write(text);
      process.exitCode = ok ? 0 : 1;
    } catch (error) {
      if (!(error instanceof DiagnosticsError)) throw error;
      process.stderr.write(`The description is refused, see npm run generate:\n${error.message}\n`);
      process.exitCode = 1;
    }
  }
}
