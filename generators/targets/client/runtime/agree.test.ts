import { describe, expect, test } from 'vitest';
import { agree, isSamePhone } from './agree.ts';

describe('what was found agrees with what was asked', () => {
  test.each<[unknown, unknown, boolean]>([
    [undefined, 1, true],
    [1, 1, true],
    [1, '1.00', true],
    ['1', '1.00', false],
    [1, 2, false],
    [1, undefined, false],
    [{ a: 1 }, { a: 1, b: 2 }, true],
    [{ a: 1, b: 2 }, { a: 1 }, false],
    [{ a: 1 }, null, false],
    [[1], [1, 2], false],
    [['x', { a: 1 }], ['x', { a: '1' }], true],
    ['+91 8', '+918', false],
  ])('%j, %j: %s', (asked, found, want) => {
    expect(agree(asked, found)).toBe(want);
  });

  test.each<[unknown, unknown, boolean]>([
    ['+91 88796-85100', '+918879685100', true],
    ['918879685100', '+918879685100', true],
    [918879685100, '+918879685100', true],
    ['08879 685100', '+918879685100', true],
    ['0091 (88796) 85100', '+918879685100', true],
    [{ phone: '88796.85100' }, { phone: '+918879685100' }, true],
    ['+8879685100', '+918879685100', false],
    ['8879685101', '+918879685100', false],
    ['79685100', '+918879685100', false],
    ['+91 88796 85100 x', '+918879685100', false],
    ['', '+918879685100', false],
    ['0', '+918879685100', false],
    ['player 7', 'player 7', true],
    ['player7', 'player 7', false],
    ['12 34', '1234', false],
  ])('where phone numbers were rewritten: %j, %j: %s', (asked, found, want) => {
    expect(agree(asked, found, isSamePhone)).toBe(want);
  });
});
