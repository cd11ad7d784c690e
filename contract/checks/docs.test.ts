import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { listChecks } from './index.ts';

const checks = listChecks({ maxResponseTime: 1000 });

/** Sections that each page has, in this order. */
const SECTIONS = ['What it asks', 'Why', 'A finding', 'How to fix it'];

it('knows at least thirty checks, each by a name of its own', () => {
  const ids = checks.map(({ id }) => id);
  expect(ids.length).toBeGreaterThanOrEqual(30);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
});

it.each(checks)('$id has a page', ({ id, rule }) => {
  const url = new URL(`../docs/checks/${id}.md`, import.meta.url);
  expect(existsSync(url), `write contract/docs/checks/${id}.md`).toBe(true);
  const page = readFileSync(url, 'utf8');
  expect(page.startsWith(`# ${id}\n`)).toBe(true);
  // The rule is the first sentence of the page, so that the two cannot part.
  expect(page.replaceAll(/\s+/g, ' ')).toContain(`# ${id} ${rule} ##`);
  const sections = [...page.matchAll(/^## (.+)$/gm)].map(([, title]) => title);
  expect(sections).toEqual(SECTIONS);
});

it('lists every check with its rule, and no other', () => {
  const page = readFileSync(new URL('../docs/checks/README.md', import.meta.url), 'utf8');
  const rows = page.split('\n').filter((line) => line.startsWith('| ['));
  const listed = checks.map(({ id, rule }) => `| [${id}](${id}.md) | ${rule} |`);
  expect(rows.toSorted()).toEqual(listed.toSorted());
});
