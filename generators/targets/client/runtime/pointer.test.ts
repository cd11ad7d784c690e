import { expect, test } from 'vitest';
import { readPointer, readText } from './pointer.ts';

test.each<[unknown, string, unknown]>([
  [{ a: [{ 'b/c~': 1 }] }, '/a/0/b~1c~0', 1],
  [{ a: 1 }, '', { a: 1 }],
  [{ a: 1 }, '/a/b', undefined],
  [{ a: null }, '/a/b', undefined],
  [{}, '/constructor', undefined],
])('%j at "%s"', (value, pointer, want) => {
  expect(readPointer(value, pointer)).toEqual(want);
});

test.each<[unknown, string | undefined, string | undefined]>([
  [{ a: 'x' }, '/a', 'x'],
  [{ a: '' }, '/a', undefined],
  [{ a: 1 }, '/a', undefined],
  [{ a: 'x' }, undefined, undefined],
])('the text in %j at %s', (value, pointer, want) => {
  expect(readText(value, pointer)).toBe(want);
});
