import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundle } from '../generators/pipeline/bundle.ts';
import { SourceStore } from '../generators/pipeline/source.ts';

/** Folders beside the root document that are no part of the description; the console has one of its own. */
const APART = ['rules', 'extensions', 'workflows', 'releases', 'console'];

/**
 * The files of a description that nothing refers to, such as a path item that is missing from the
 * path table.
 *
 * @param document absolute path of the root document
 */
export function findUnusedFiles(document: string): string[] {
  const store = new SourceStore();
  bundle(store, document);
  const reached = new Set(store.reached().map(({ path }) => path));
  const folder = dirname(document);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !APART.includes(entry.name))
    .flatMap((entry) =>
      readdirSync(join(folder, entry.name), { recursive: true, withFileTypes: true })
        .filter((file) => file.isFile() && file.name.endsWith('.yaml'))
        .map((file) => join(file.parentPath, file.name)),
    )
    .filter((path) => !reached.has(path))
    .sort();
}
