import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Root of the repository: commands of the site run in `docs-site/`. */
export const repository = findRepository(process.cwd());

/** What the target `docs` wrote. */
export const generatedDocs = path.join(repository, 'generated', 'docs');

/** Guides and changelog. */
export const content = path.join(repository, 'docs-site', 'content');

function findRepository(start: string): string {
  let folder = start;
  while (!existsSync(path.join(folder, 'octopus.config.ts'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error(`No octopus.config.ts in or above ${start}.`);
    folder = parent;
  }
  return folder;
}

/** Files below a folder whose name ends so, as relative paths with slashes, sorted. */
export function listFiles(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith(ending))
    .sort();
}

/** Text of a file with line ends of Unix. */
export function readText(file: string): string {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
}
