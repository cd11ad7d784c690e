import { expect, test } from 'vitest';
import { readDays } from './days.ts';

test.each([
  [
    'both',
    '2026-05-01',
    '2026-05-31',
    { from: '2026-05-01T00:00:00.000Z', to: '2026-06-01T00:00:00.000Z' },
  ],
  [
    'one day',
    '2026-05-19',
    '2026-05-19',
    { from: '2026-05-19T00:00:00.000Z', to: '2026-05-20T00:00:00.000Z' },
  ],
  ['only the first', '2026-05-01', undefined, { from: '2026-05-01T00:00:00.000Z' }],
  ['no days', 'soon', '', {}],
])('turns days into times: %s', (_, from, to, times) => {
  expect(readDays(from, to)).toEqual(times);
});
