import { expect, test } from 'vitest';
import { writeTable } from './table.ts';

test.each<[string, unknown, string]>([
  ['no rows', [], 'None.\n'],
  [
    'rows',
    [
      {
        id: 1,
        name: 'Shop',
        features: ['esim', 'topups'],
        keys: [{ api_key: 'a' }, { api_key: 'b' }],
      },
      { id: 20, name: 'Two\nlines', features: [], keys: [], note: null },
    ],
    'id  name       features      keys  note\n' +
      '1   Shop       esim, topups  a, b  -\n' +
      '20  Two lines  -             -     -\n',
  ],
  ['one object', { id: 1, rate_limits: { read: 5 } }, 'id:          1\nrate_limits: read=5\n'],
  ['a value', 'done', 'done\n'],
])('writes %s', (_, value, text) => {
  expect(writeTable(value)).toBe(text);
});
