import { expect, test } from 'vitest';
import { formatMoney } from './money.tsx';
import { toWords } from './status.tsx';
import { formatDistance } from './time.tsx';

test.each([
  [1250, 'EUR', '1,250.00\u00a0EUR'],
  [-3.5, 'USD', '\u22123.50\u00a0USD'],
  [0.0125, 'KWD', '0.0125\u00a0KWD'],
])('%f %s', (amount, currency, expected) => {
  expect(formatMoney(amount, currency)).toBe(expected);
});

test.each([
  [-5, 'just now'],
  [5, 'in a moment'],
  [-90, '1 minute ago'],
  [-7200, '2 hours ago'],
  [-86_400, 'yesterday'],
  [3 * 86_400, 'in 3 days'],
  [-400 * 86_400, 'last year'],
])('%i seconds from now', (seconds, expected) => {
  const now = Date.UTC(2026, 4, 19);
  expect(formatDistance(now + seconds * 1000, now)).toBe(expected);
});

test('words of a status', () => {
  expect(toWords('DELIVERY_FAILED')).toBe('Delivery failed');
});
