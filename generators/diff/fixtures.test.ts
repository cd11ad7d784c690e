import { describe, expect, it } from 'vitest';
import { CATALOGUE } from './catalogue/index.ts';
import { listFixtures, readExpected, runFixture } from './fixtures.ts';

const KINDS = Object.keys(CATALOGUE);

describe('the catalogue of changes', () => {
  it('has a fixture for each kind, and a kind for each fixture', () => {
    expect(listFixtures()).toEqual([...KINDS].sort());
  });

  it.each(KINDS)('%s has a title, a reason and a class', (kind) => {
    const entry = CATALOGUE[kind];
    expect(entry?.title).toMatch(/^[A-Z]/);
    expect(entry?.why).toMatch(/^[A-Z].*\.$/);
    expect(Object.keys(entry?.classes ?? {})).not.toEqual([]);
  });
});

describe('what is found in the fixture of', () => {
  it.each(KINDS)('%s', (kind) => {
    const found = runFixture(kind);
    expect(found).toBe(readExpected(kind));
    expect(found.split('\n')).toContain(kind);
  });
});
