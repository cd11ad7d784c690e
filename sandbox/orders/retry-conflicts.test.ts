import { expect, test } from 'vitest';
import { readSqlState, retryConflicts } from './retry-conflicts.ts';

function failing(times: number, code: string) {
  let calls = 0;
  const run = async () => {
    calls += 1;
    if (calls <= times) throw Object.assign(new Error('lost'), { code });
    return calls;
  };
  return { run, count: () => calls };
}

test.each(['40001', '40P01'])('a statement that lost by %s is run again', async (code) => {
  expect(await retryConflicts(failing(3, code).run)).toBe(4);
});

test('but not for ever', async () => {
  const { run, count } = failing(100, '40001');
  await expect(retryConflicts(run)).rejects.toThrow('lost');
  expect(count()).toBe(8);
});

test('any other error is passed on at once', async () => {
  const { run, count } = failing(1, '23505');
  await expect(retryConflicts(run)).rejects.toThrow('lost');
  expect(count()).toBe(1);
});

test('only errors with a code have one', () => {
  expect([null, 'x', {}, { code: 7 }, { code: 'OC001' }].map(readSqlState)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    'OC001',
  ]);
});
