import { existsSync, readFileSync } from 'node:fs';
import { compileDescription, SourceStore } from '@octopus-cards/toolkit/compile';
import {
  diffSources,
  findSource,
  gravest,
  listVersions,
  PROMISED,
} from '../../generators/diff/index.ts';
import type { ChangeClass, PlacedChange } from '../../generators/diff/index.ts';
import { ReleaseError } from './release-error.ts';

/** What became of the description since its last release. */
export interface ApiComparison {
  /** Its version then; undefined when it was never released. */
  from: string | undefined;
  to: string;
  /** The changes that concern clients and receivers of webhooks, but that of the version. */
  changes: PlacedChange[];
  /** Is there anything to release? Words of servers count, too. */
  changed: boolean;
}

/**
 * Compares the description of a folder with its newest release.
 *
 * @param folder absolute path of the folder that holds openapi.yaml
 * @throws ReleaseError when it changed and info.version did not rise
 */
export async function compareApi(folder: string): Promise<ApiComparison> {
  const model = compileDescription(new SourceStore(), `${folder}/openapi.yaml`, () => {});
  const to = model.version;
  const releases = `${folder}/releases`;
  const from = existsSync(releases) ? listVersions(releases).at(-1) : undefined;
  if (from === undefined) return { from, to, changes: [], changed: true };
  const released = `${releases}/${from}.json`;
  const same = readFileSync(released, 'utf8') === `${JSON.stringify(model.document, null, 2)}\n`;
  if (same) return { from, to, changes: [], changed: false };
  const options = { cwd: folder, config: undefined, description: undefined };
  const old = await findSource(released, options);
  const now = await findSource('openapi.yaml', options);
  const changes = diffSources(old, now).filter(
    ({ kind, classes }) => kind !== 'version-changed' && gravest(classes, PROMISED) !== undefined,
  );
  if (!isHigher(to, from)) {
    const next = suggestVersion(from, changes);
    throw new ReleaseError(
      `The description differs from that of ${from}, and info.version in openapi/openapi.yaml is ${to}. What is released never changes.`,
      `Raise info.version to ${next}, run \`npm run generate\`, and commit both.`,
    );
  }
  return { from, to, changes, changed: true };
}

/** The gravest class among changes; undefined when there are none. */
export function gravestOf(changes: readonly PlacedChange[]): ChangeClass | undefined {
  const order: readonly ChangeClass[] = ['breaking', 'behavioural', 'additive', 'documentation'];
  return order.find((one) => changes.some(({ classes }) => gravest(classes, PROMISED) === one));
}

/** The version that these changes ask for. */
export function suggestVersion(from: string, changes: readonly PlacedChange[]): string {
  const [major = 0, minor = 0, patch = 0] = readNumbers(from);
  const gravestClass = gravestOf(changes);
  if (gravestClass === 'breaking') return `${major + 1}.0.0`;
  if (gravestClass === 'behavioural' || gravestClass === 'additive')
    return `${major}.${minor + 1}.0`;
  return `${major}.${minor}.${patch + 1}`;
}

function isHigher(version: string, than: string): boolean {
  const left = readNumbers(version);
  const right = readNumbers(than);
  const at = left.findIndex((number, index) => number !== right[index]);
  return at !== -1 && (left[at] ?? 0) > (right[at] ?? 0);
}

function readNumbers(version: string): number[] {
  return (version.split(/[-+]/)[0] ?? '').split('.').map(Number);
}
