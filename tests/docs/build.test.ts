import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { listFiles, listPages } from './support/pages.ts';

const { main, again, below } = inject('sites');

it('takes less than a minute, with any base path', () => {
  for (const { seconds } of [main, again, below]) expect(seconds).toBeLessThan(60);
});

it('gives the same bytes twice', () => {
  expect(listFiles(again.folder)).toEqual(listFiles(main.folder));
  const changed = listFiles(main.folder).filter(
    (file) => !readFileSync(join(main.folder, file)).equals(readFileSync(join(again.folder, file))),
  );
  expect(changed).toEqual([]);
});

it('has the same pages below another path', () => {
  expect(listPages(below.folder)).toEqual(listPages(main.folder));
  expect(listPages(main.folder).length).toBeGreaterThan(70);
});
