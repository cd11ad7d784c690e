import { expect, test } from 'vitest';
import { simulateActivation } from './activation.ts';
import { after, makeOrder, PLACED } from './test-order.ts';

const order = makeOrder({ vertical: 'esim', quantity: 1, validityDays: 7, completedAt: PLACED });
const DAYS = 7 * 86_400;

test.each([
  [0, 'NOT_INSTALLED', false, 1200],
  [1199, 'NOT_INSTALLED', false, 1200],
  [1200, 'NOT_INSTALLED', true, 1800],
  [1800, 'ACTIVE', true, 1800 + DAYS],
  [1800 + DAYS - 1, 'ACTIVE', true, 1800 + DAYS],
  [1800 + DAYS, 'EXPIRED', true, undefined],
])('%i seconds after delivery it is %s', (seconds, status, installed, next) => {
  expect(simulateActivation(order, after(seconds))).toEqual({
    status,
    installed,
    ...(seconds >= 1200 ? { installedAt: after(1200) } : {}),
    ...(seconds >= 1800 ? { activatedAt: after(1800), expiresAt: after(1800 + DAYS) } : {}),
    ...(next === undefined ? {} : { askAgain: after(next) }),
  });
});

test('nothing happens to an eSIM that is not delivered', () => {
  expect(simulateActivation({ ...order, completedAt: null }, after(DAYS))).toBeUndefined();
});

test('what never happens is not waited for', () => {
  const activation = { installed_after: null, active_after: 0 };
  const scenario = { id: 'never', activation };
  expect(simulateActivation({ ...order, scenario }, after(DAYS))).toEqual({
    status: 'NOT_INSTALLED',
    installed: false,
  });
});
