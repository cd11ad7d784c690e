import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findTop, hasValues, splitRuns, stackDay, sumSeries } from './series.ts';
import type { Series } from './series.ts';

const series: Series[] = [
  { name: 'Gift cards', tone: 1, values: [2, 0] },
  { name: 'Topups', tone: 2, values: [3, undefined] },
  { name: 'eSIM', tone: 3, values: [0, 4] },
];

describe('bars', () => {
  test('stand on each other; those without height are left out', () => {
    expect(stackDay(series, 0)).toEqual([
      { tone: 1, low: 0, high: 2 },
      { tone: 2, low: 2, high: 5 },
    ]);
    expect(stackDay(series, 1)).toEqual([{ tone: 3, low: 0, high: 4 }]);
  });

  test('are as high as all of a day, lines as high as the highest', () => {
    expect(sumSeries(series, 0)).toBe(5);
    expect(findTop(series, 'bars', 2)).toBe(5);
    expect(findTop(series, 'lines', 2)).toBe(4);
    expect(findTop([], 'bars', 2)).toBe(0);
  });

  test('of nothing are nothing to draw, while a line along zero is', () => {
    const zero: Series[] = [{ name: 'Topups', tone: 2, values: [0, undefined] }];
    expect([hasValues(zero, 'bars'), hasValues(zero, 'lines')]).toEqual([false, true]);
  });
});

test('a line is broken where a day has no value', () => {
  expect(splitRuns([1, 2, undefined, undefined, 3])).toEqual([
    [
      { index: 0, value: 1 },
      { index: 1, value: 2 },
    ],
    [{ index: 4, value: 3 }],
  ]);
});

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('colours in the %s theme', (_, theme) => {
  const charts = readFileSync(new URL('charts.css', import.meta.url), 'utf8');
  const base = readFileSync(new URL('../../app/base.css', import.meta.url), 'utf8');
  const surface = [...base.matchAll(/--surface: (#\w{6})/g)][theme]?.[1] ?? '';
  const tones = [...charts.matchAll(/--tone-\d: light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    (match) => match[theme + 1] ?? '',
  );

  test('stand out from the surface by 3 : 1', () => {
    expect(tones).toHaveLength(3);
    for (const tone of tones) expect(contrast(tone, surface)).toBeGreaterThanOrEqual(3);
  });

  test('differ in lightness', () => {
    const [first = '', second = '', third = ''] = tones;
    expect(contrast(first, second)).toBeGreaterThan(1.3);
    expect(contrast(second, third)).toBeGreaterThan(1.3);
  });
});

/** How far apart two colours are in lightness, as WCAG measures it. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [measureLight(one), measureLight(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function measureLight(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
