import { describe, expect, test } from 'vitest';
import {
  findShareRange,
  formatDay,
  formatDuration,
  formatShare,
  listDays,
  pickByDay,
  shareByDay,
  sumByDay,
} from './days.ts';

describe('days', () => {
  test('end with the last one, across months and leap days', () => {
    expect(listDays('2028-03-01', 3)).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
  });

  test('are days of UTC', () => {
    expect(formatDay('2026-05-19')).toBe('19 May');
    expect(formatDay('2026-05-19', 'long')).toBe('Tue 19 May 2026');
  });
});

describe('numbers per day', () => {
  const days = ['2026-05-18', '2026-05-19'];
  const rows = [
    { day: '2026-05-19', amount: 0.1 },
    { day: '2026-05-19', amount: 0.2 },
    { day: '2026-05-01', amount: 7 },
  ];

  test('add up what a day has, and are 0 for a day without rows', () => {
    expect(sumByDay(days, rows, ({ amount }) => amount)).toEqual([0, 0.3]);
  });

  test('are missing where a row is missing, or has none', () => {
    expect(pickByDay(days, [{ day: '2026-05-19', ms: 84 }], ({ ms }) => ms)).toEqual([
      undefined,
      84,
    ]);
    expect(pickByDay(days, [{ day: '2026-05-19', ms: null }], ({ ms }) => ms)).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('have no share where there is no whole', () => {
    expect(shareByDay([0, 9], [0, 10])).toEqual([undefined, 0.9]);
  });
});

test.each([
  [[], [0.9, 1]],
  [
    [undefined, 0.98],
    [0.9, 1],
  ],
  [
    [0.85, 0.98],
    [0.8, 1],
  ],
  [[0], [0, 1]],
])('the scale for the shares %j is %j', (shares, range) => {
  expect(findShareRange(shares)).toEqual(range);
});

test.each([
  [84, '84 ms'],
  [2400, '2.4 s'],
  [60_000, '1 min'],
  [210_000, '3.5 min'],
  [93_600_000, '26 h'],
])('%d milliseconds are %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});

test('shares have one decimal', () => {
  expect([0, 0.98123, 1].map(formatShare)).toEqual(['0%', '98.1%', '100%']);
});
