import { expect, test } from 'vitest';
import { countSlips, createLikeness, fitNames } from './fit.ts';
import { splitWords } from './words.ts';

test.each([
  ['wallet', 'wallet', 0],
  ['walet', 'wallet', 1],
  ['waltel', 'wallet', 2],
  ['moblie', 'mobile', 1],
  ['order', 'charge', 3],
])('from %s to %s there are %i slips', (a, b, want) => {
  expect(countSlips(a, b, 2)).toBe(want);
});

test.each([
  ['order', 'order', 1],
  ['price', 'charge', 0.85],
  ['wallte', 'wallet', 0.75],
  ['400', '401', 0],
  ['id', 'is', 0],
])('%s is like %s: %d', (typed, word, want) => {
  const alike = createLikeness();
  expect(alike(typed, word)).toBeCloseTo(want);
  expect(alike(typed, word)).toBeCloseTo(want);
});

function fit(query: string, name: string, context = ''): number {
  const known = { names: [splitWords(name)], context: new Set(splitWords(context)) };
  return fitNames(splitWords(query), known, createLikeness()).value;
}

test('the whole name fits best, in any order', () => {
  expect(fit('topup order create', 'createTopupOrder')).toBe(1);
  expect(fit('create order', 'createTopupOrder')).toBeLessThan(1);
  expect(fit('create order', 'createTopupOrder')).toBeGreaterThan(fit('create order', 'createFoo'));
});

test('the surroundings count, but make no name', () => {
  expect(fit('topup status', 'status', 'topups/orders')).toBeGreaterThan(
    fit('topup status', 'status'),
  );
  expect(fit('topup', 'status', 'topups/orders')).toBe(0);
});

test('in messages any number stands for any other, and the right one is better', () => {
  const message = 'limit must be between 1 and 500';
  expect(fit('limit must be between 1 and 10000', message)).toBeGreaterThan(0.8);
  expect(fit(message, message)).toBe(1);
  expect(fit('version 2', 'version 1')).toBeLessThan(0.5);
});
