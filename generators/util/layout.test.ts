import { expect, test } from 'vitest';
import { layOut, WIDTH } from './layout.ts';
import type { Layout } from './layout.ts';

const long = 'x'.repeat(WIDTH);

test.each<[string, Layout, string]>([
  ['text', 'abc', 'abc'],
  ['text that is too long', long, long],
  ['a list', { before: 'f', brackets: '()', items: ['a', 'b'] }, 'f(a, b)'],
  ['an empty object', { before: '', brackets: '{}', items: [] }, '{}'],
  ['an object', { before: 'a: ', brackets: '{}', items: ['b', 'c: 1'] }, 'a: { b, c: 1 }'],
  [
    'a broken list',
    { before: 'f', brackets: '()', items: ['a', long] },
    `f(\n    a,\n    ${long},\n  )`,
  ],
  [
    'an object in a broken list, which fits',
    { before: 'f', brackets: '()', items: [{ before: '', brackets: '{}', items: ['a'] }, long] },
    `f(\n    { a },\n    ${long},\n  )`,
  ],
  [
    'an object in a broken list, which does not fit',
    { before: 'f', brackets: '()', items: [{ before: 'b: ', brackets: '{}', items: [long] }] },
    `f(\n    b: {\n      ${long},\n    },\n  )`,
  ],
])('layOut writes %s', (_, layout, want) => {
  expect(layOut(layout, '  ', ';')).toBe(want);
});

test.each<[string, number, boolean]>([
  ['that just fits', 0, false],
  ['that is one too wide', 1, true],
])('layOut counts everything on the line: one %s', (_, more, broken) => {
  const used = 'return ';
  const item = 'x'.repeat(WIDTH - '  '.length - used.length - 'f()'.length - ';'.length + more);
  const text = layOut({ before: 'f', brackets: '()', items: [item] }, '  ', ';', used);
  expect(text.includes('\n')).toBe(broken);
});
