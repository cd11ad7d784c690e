import { describe, expect, it } from 'vitest';
import { compilePattern, countCharacters, isEqual } from './helpers.ts';

describe('countCharacters', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['🐙', 1],
    ['a🐙b🐙', 4],
    ['\ud83d', 1],
    ['\udc19\ud83d', 2],
    ['\ud83d\ud83d\udc19', 2],
  ])('%j', (text, want) => {
    expect(countCharacters(text)).toBe(want);
    expect(countCharacters(text)).toBe([...text].length);
  });
});

describe('isEqual', () => {
  it.each<[unknown, unknown, boolean]>([
    [1, 1, true],
    [1, '1', false],
    [null, null, true],
    [null, {}, false],
    [{}, null, false],
    [[], {}, false],
    [[1, [2]], [1, [2]], true],
    [[1, 2], [1], false],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 1 }, false],
    [{ a: undefined }, { b: undefined }, false],
    [{ toString: 1 }, { valueOf: 1 }, false],
  ])('%j and %j: %s', (a, b, want) => {
    expect(isEqual(a, b)).toBe(want);
  });
});

describe('compilePattern', () => {
  it('takes the flag where it can', () => {
    expect(compilePattern('^.$', 'u').test('🐙')).toBe(true);
    expect(compilePattern('^\\-.$', 'u').flags).toBe('');
  });
});
