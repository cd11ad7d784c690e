import { expect } from 'vitest';
import type { Block } from './pages.ts';

/** New for each order and each login: shown as an example, of the same kind as the real ones. */
const MADE_UP = new Set([
  'access_token',
  'refresh_token',
  'card_number',
  'pin_code',
  'activation_code',
  'iccid',
]);

/**
 * Compares an answer that a page shows with the one that was given: what is shown must be there, with the same
 * value; times and made-up codes need only be of the same kind. More fields may be there.
 */
export function checkAnswer(shown: Block, given: string): void {
  const expected: unknown = JSON.parse(shown.code);
  expect(likeShown(JSON.parse(given), expected), `the answer shown at line ${shown.line}`).toEqual(
    expected,
  );
}

/** The part of the given value that is shown; with the shown value where the given one may differ. */
function likeShown(given: unknown, shown: unknown, key = ''): unknown {
  if (Array.isArray(shown) && Array.isArray(given)) {
    // A page may show only the first ones.
    return shown.map((item, index) => likeShown(given[index], item, key));
  }
  if (isObject(shown) && isObject(given)) {
    return Object.fromEntries(
      Object.keys(shown)
        .filter((name) => name in given)
        .map((name) => [name, likeShown(given[name], shown[name], name)]),
    );
  }
  if (typeof shown === 'string' && typeof given === 'string') {
    if (MADE_UP.has(key) || (isTime(shown) && isTime(given))) return shown;
  }
  return given;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTime(value: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value);
}
