import { expect, test } from 'vitest';
import { isStoredId, isStoredInteger } from './stored-id.ts';

test.each([
  ['the first one', 1, true, true],
  ['the last one of 32 bits', 2 ** 31 - 1, true, true],
  ['one more', 2 ** 31, false, true],
  ['the last one that a number holds exactly', Number.MAX_SAFE_INTEGER, false, true],
  ['one more', Number.MAX_SAFE_INTEGER + 1, false, false],
  ['something absurd', 1e300, false, false],
  ['no number', Number.NaN, false, false],
  ['zero', 0, false, false],
  ['something below', -1, false, false],
  ['a fraction', 1.5, false, false],
])('%s, %d: 32 bits %s, 64 bits %s', (_, id, integer, bigint) => {
  expect([isStoredInteger(id), isStoredId(id)]).toEqual([integer, bigint]);
});
