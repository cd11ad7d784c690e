import { expect, test } from 'vitest';
import { matchPattern } from './match-pattern.ts';

test.each([
  ['^[0-9]{8,12}$', '5123456789', true],
  ['^[0-9]{8,12}$', '512', false],
  ['^[0-9]{8,12}$', '51234567890\n', false],
  // As it is written: without anchors, a part is enough.
  ['[0-9]+', 'a1b', true],
  ['^a|b$', 'xb', true],
  ['(', 'x', undefined],
  ['.', 'x'.repeat(257), false],
])('%j on %j: %s', (pattern, text, result) => {
  expect(matchPattern(pattern, text)).toBe(result);
});

test('a pattern that would run for ever is cut off', () => {
  const start = performance.now();
  expect(matchPattern('^(a+)+$', `${'a'.repeat(60)}!`)).toBe(false);
  expect(performance.now() - start).toBeLessThan(20_000);
  // The next one is not harmed.
  expect(matchPattern('^(a+)+$', 'aaa')).toBe(true);
});
