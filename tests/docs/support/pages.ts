import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of all files of a built site below its folder, sorted, with slashes. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Addresses of all pages from the root of the site, such as `docs/guides/`; the first page is ``. */
export function listPages(folder: string): string[] {
  return listFiles(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'));
}

/** The HTML of a page that `listPages` names. */
export function readPage(folder: string, page: string): string {
  return readFileSync(
    join(folder, page === '' || page.endsWith('/') ? `${page}index.html` : page),
    'utf8',
  );
}
