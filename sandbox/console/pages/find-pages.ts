import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What the built pages were built from; it stands beside them, in the repository and in the package. */
export const STAMP = fileURLToPath(new URL('../../../console/dist/stamp.json', import.meta.url));

/** The folder of the built pages. */
export const PAGES = fileURLToPath(new URL('.', `file://${STAMP}`));

/** The names of the built files, from their folder on; undefined when nothing has been built. */
export function listPages(folder: string = PAGES): ReadonlySet<string> | undefined {
  if (!existsSync(folder)) return undefined;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length).replace(/^\//, ''));
  const names = new Set(files);
  names.delete('stamp.json');
  return names.has('index.html') ? names : undefined;
}
