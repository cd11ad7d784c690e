import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { listOperations } from '../lib/reference.ts';
import { createEngine } from './engine.ts';
import { rankGold, readGold } from './gold.ts';
import { packEntries } from './pack.ts';
import { readEntries } from './source.ts';

const entries = readEntries();
const engine = createEngine(entries);
const gold = readGold();

test('the gold list is long, and speaks of every operation', () => {
  expect(gold.length).toBeGreaterThanOrEqual(170);
  const named = new Set(gold.flatMap(({ expected }) => expected));
  const operations = listOperations();
  const missing = operations.filter(
    (id) => ![...named].some((address) => address.endsWith(`#${id}`)),
  );
  expect(missing).toEqual([]);
});

test('every address of the gold list exists', () => {
  const known = new Set(entries.map(({ address }) => address));
  const gone = gold.flatMap(({ query, expected }) =>
    expected.filter((address) => !known.has(address)).map((address) => `${query}: ${address}`),
  );
  expect(gone).toEqual([]);
});

test('at least 98 of 100 queries lead to the right place first, and all among the first three', {
  timeout: 60_000,
}, () => {
  const ranks = gold.map((query) => ({ ...query, rank: rankGold(engine, query) }));
  const misses = ranks.filter(({ rank }) => rank !== 1);
  for (const { query, expected, rank } of misses) {
    const [first] = engine.search(query);
    console.log(
      `"${query}" gives ${first?.entry.address}; ${expected.join(' or ')} comes ${rank || 'not at all'}`,
    );
  }
  expect(misses.filter(({ rank }) => rank === 0 || rank > 3)).toEqual([]);
  expect(1 - misses.length / gold.length).toBeGreaterThanOrEqual(0.98);
});

test('the index is light', () => {
  expect(gzipSync(JSON.stringify(packEntries(entries))).length).toBeLessThan(120_000);
});
