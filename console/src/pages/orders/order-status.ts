import type { Mood } from '../../parts/status.tsx';

const MOODS: Readonly<Record<string, Mood>> = {
  PENDING: 'busy',
  DELIVERED: 'good',
  RECHARGED: 'good',
  PARTIALLY_DELIVERED: 'warning',
  FAILED: 'bad',
  CANCELLED: 'neutral',
};

/** What an order of any vertical can be. */
export const ORDER_STATUSES: readonly string[] = Object.keys(MOODS);

/** How a status is to be taken. */
export function judgeOrder(status: string): Mood {
  return MOODS[status] ?? 'neutral';
}

/** Is something still going to happen? */
export function isUnderWay(status: string): boolean {
  return status === 'PENDING' || status === 'PARTIALLY_DELIVERED';
}
