import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from './source.ts';

/** Lists, in each output folder, the files that belong to the compiler, by target. */
export const MANIFEST = '.octopus-manifest.json';

/** What stands in the manifest: target → its files, relative to the output folder. */
export type Manifest = Record<string, string[]>;

/** What has to happen on disk so that an output folder holds what was emitted. */
export interface Plan {
  /** Absolute path of the output folder. */
  folder: string;
  /** Paths relative to the folder. */
  write: { path: string; content: string; exists: boolean }[];
  delete: string[];
  unchanged: string[];
  /** Every file that will stand there afterwards → hash of its content. */
  hashes: Map<string, string>;
}

/**
 * Compares what was emitted with what is on disk.
 *
 * @param emitted target → path relative to the folder → content
 * @param partial true when only some targets ran: the files of the others stay
 */
export function planOutput(
  folder: string,
  emitted: Map<string, Map<string, string>>,
  partial: boolean,
): Plan {
  const before = readManifest(folder);
  const after: Manifest = partial ? { ...before } : {};
  for (const [target, files] of emitted) after[target] = [...files.keys()].sort();
  const contents = new Map<string, string>();
  for (const files of emitted.values()) for (const [path, text] of files) contents.set(path, text);
  contents.set(MANIFEST, printManifest(after));

  const kept = new Set([...Object.values(after).flat(), MANIFEST]);
  const plan: Plan = { folder, write: [], delete: [], unchanged: [], hashes: new Map() };
  for (const [path, content] of [...contents].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const hash = hashOf(content);
    plan.hashes.set(path, hash);
    const current = hashOnDisk(join(folder, path));
    if (current === hash) plan.unchanged.push(path);
    else plan.write.push({ path, content, exists: current !== undefined });
  }
  for (const path of Object.values(before).flat()) {
    if (!kept.has(path) && existsSync(join(folder, path))) plan.delete.push(path);
  }
  plan.delete.sort();
  return plan;
}

function readManifest(folder: string): Manifest {
  try {
    const value: unknown = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8'));
    if (typeof value !== 'object' || value === null || !('files' in value)) return {};
    return cleanManifest(value.files);
  } catch {
    return {};
  }
}

/** Only paths that stay below the folder count: what they name may be deleted. */
function cleanManifest(files: unknown): Manifest {
  const manifest: Manifest = {};
  if (typeof files !== 'object' || files === null) return manifest;
  for (const [target, paths] of Object.entries(files)) {
    if (!Array.isArray(paths)) continue;
    manifest[target] = paths.filter((path) => typeof path === 'string' && staysBelow(path));
  }
  return manifest;
}

/** Is this a path that cannot lead out of the folder it is joined to? */
export function staysBelow(path: string): boolean {
  return path !== '' && !/^([/\\]|[A-Za-z]:)|\\|(^|\/)\.\.?(\/|$)/.test(path);
}

function printManifest(files: Manifest): string {
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  const note = 'Generated files: do not edit. `octopus generate` writes and deletes exactly these.';
  return `${JSON.stringify({ note, files: sorted }, null, 2)}\n`;
}

function hashOnDisk(path: string): string | undefined {
  try {
    return hashOf(readFileSync(path));
  } catch {
    return undefined;
  }
}
