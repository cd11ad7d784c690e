import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formatDate, formatTime, readChangelog } from './changelog.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'changelog-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, matter: string, text = 'Text.'): void {
  writeFileSync(path.join(folder, name), `---\n${matter}\n---\n\n${text}\n`);
}

test('the newest entry is first, and headings stand below the title', () => {
  write('a.md', 'title: A\ndate: 2026-01-02\nkind: new');
  write(
    'b.md',
    'title: B\ndate: "2026-03-04"\nkind: breaking\npages: [/docs/]',
    '## What\n\nThat.',
  );
  expect(
    readChangelog(folder).map(({ slug, date, kind, pages }) => [slug, date, kind, pages]),
  ).toEqual([
    ['b', '2026-03-04', 'breaking', ['/docs/']],
    ['a', '2026-01-02', 'new', []],
  ]);
  expect(readChangelog(folder)[0]?.html).toContain('<h3 id="what">');
});

test.each([
  ['date: 2026-01-02\nkind: new', 'An entry of the changelog has a title.'],
  [
    'title: A\ndate: May\nkind: new',
    '"date" is the day or the month of the change, such as 2026-05-19 or 2026-05, not "May".',
  ],
  [
    'title: A\ndate: 2026-13\nkind: new',
    '"date" is the day or the month of the change, such as 2026-05-19 or 2026-05, not "2026-13".',
  ],
  ['title: A\ndate: 2026-01-02\nkind: fix', '"kind" is breaking, new or behaviour, not "fix".'],
  ['title: A\ndate: 2026-01-02\nkind: new\npages: /docs/', '"pages" is a list of addresses.'],
])('%s is refused', (matter, message) => {
  write('a.md', matter);
  expect(() => readChangelog(folder)).toThrow(message);
});

test.each([
  ['2026-05-19', '19 May 2026', '2026-05-19T00:00:00Z'],
  ['2026-05', 'May 2026', '2026-05-01T00:00:00Z'],
])('%s as people and as feeds read it', (date, shown, time) => {
  expect(formatDate(date)).toBe(shown);
  expect(formatTime(date)).toBe(time);
});

test('an entry of a month stands below those of its days', () => {
  write('month.md', 'title: A\ndate: 2026-05\nkind: new');
  write('day.md', 'title: B\ndate: 2026-05-02\nkind: new');
  expect(readChangelog(folder).map(({ date }) => date)).toEqual(['2026-05-02', '2026-05']);
});
