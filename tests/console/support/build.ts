import { existsSync } from 'node:fs';
import { buildPages } from '../../../sandbox/console/index.ts';
import { PAGES } from '../../../sandbox/console/pages/find-pages.ts';

/** Builds the pages of the console once for all files of the suite, where their sources have changed. */
export default async function setup(): Promise<void> {
  const told: string[] = [];
  await buildPages((text) => told.push(text));
  const problem = told.find((text) => text.includes('could not') || text.includes('cannot'));
  if (problem !== undefined) throw new Error(problem);
  if (!existsSync(PAGES)) throw new Error(`There are no pages at ${PAGES}.`);
}
