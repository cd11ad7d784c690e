import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import type { SearchEngine } from './engine.ts';
import { groupHits } from './group.ts';

/** A query and the addresses of which one has to come first. */
export interface GoldQuery {
  group: string;
  query: string;
  expected: string[];
}

/** Reads `gold.yaml`. */
export function readGold(file: URL = new URL('gold.yaml', import.meta.url)): GoldQuery[] {
  const groups = load(readFileSync(file, 'utf8'));
  return listPairs(groups, String(file)).flatMap(([group, queries]) =>
    listPairs(queries, group).map(([query, value]) => {
      return { group, query, expected: (Array.isArray(value) ? value : [value]).map(String) };
    }),
  );
}

function listPairs(value: unknown, where: string): [string, unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`${where}: expected names with values.`);
  }
  return Object.entries(value);
}

/** Place at which an expected address is shown, from 1; 0 when it is not among the results. */
export function rankGold(engine: SearchEngine, { query, expected }: GoldQuery): number {
  const shown = groupHits(engine.search(query)).flatMap(({ hits }) => hits);
  return shown.findIndex(({ entry }) => expected.includes(entry.address)) + 1;
}
