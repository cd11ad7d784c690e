import { expect, test } from 'vitest';
import { followTimeline } from './follow-timeline.ts';
import type { Step } from './provider.ts';
import { after, makeOrder } from './test-order.ts';

const half: Step[] = [
  { after: 10, do: 'deliver-half' },
  { after: 60, do: 'deliver' },
];
const rest: Step[] = [
  { after: 0, do: 'deliver-half' },
  { after: 60, do: 'deliver-half-refund-rest' },
];

test.each([
  ['before its first step', half, 0, 4, 0, { kind: 'later', after: 10_000 }],
  ['half of it', half, 10, 4, 0, { kind: 'deliver-some', count: 2, after: 50_000 }],
  ['half of an odd number', half, 10, 5, 0, { kind: 'deliver-some', count: 2, after: 50_000 }],
  ['half of it again', half, 20, 4, 2, { kind: 'later', after: 40_000 }],
  ['the other half', half, 60, 4, 2, { kind: 'deliver', count: 2, status: 'DELIVERED' }],
  [
    'all of it, when nobody asked before',
    half,
    99,
    4,
    0,
    { kind: 'deliver', count: 4, status: 'DELIVERED' },
  ],
  [
    'one unit, which has no half',
    half,
    10,
    1,
    0,
    { kind: 'deliver', count: 1, status: 'DELIVERED' },
  ],
  ['the end without the rest', rest, 60, 4, 2, { kind: 'deliver-last', count: 0 }],
  ['a first and last half', rest, 60, 4, 0, { kind: 'deliver-last', count: 2 }],
] as const)('%s', (_, timeline, seconds, quantity, deliveredQuantity, action) => {
  const order = makeOrder({ quantity, deliveredQuantity, now: after(seconds) });
  expect(followTimeline(timeline, order)).toEqual(action);
});

test('a vendor that breaks is an error, not an outcome', () => {
  expect(() => followTimeline([{ after: 0, do: 'break' }], makeOrder())).toThrow(
    'The simulated vendor does not answer.',
  );
});
