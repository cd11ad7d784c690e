import { expect, test } from 'vitest';
import { ORDER_STATUSES, isUnderWay, judgeOrder } from './order-status.ts';

test('only orders that are not at their end are still under way', () => {
  expect(ORDER_STATUSES.filter(isUnderWay)).toEqual(['PENDING', 'PARTIALLY_DELIVERED']);
});

test('a status that is not known yet is neither good nor bad', () => {
  expect(judgeOrder('ON_HOLD')).toBe('neutral');
  expect(isUnderWay('ON_HOLD')).toBe(false);
});
