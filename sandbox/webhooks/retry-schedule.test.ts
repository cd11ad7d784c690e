import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LONGEST_EFFORT, PAUSES, planRetry } from './retry-schedule.ts';

const createdAt = new Date('2026-06-01T12:00:00Z');

function plan(attempt: number, retryAfter?: string, now = createdAt) {
  const due = planRetry({ eventId: 'evt_1', attempt, createdAt, now, retryAfter });
  return due === undefined ? undefined : due.getTime() - now.getTime();
}

it('pauses longer and longer, with a tenth more or less, the same each time', () => {
  const pauses = PAUSES.map((_, index) => plan(index + 1));
  expect(pauses).toEqual(PAUSES.map((_, index) => plan(index + 1)));
  PAUSES.forEach((pause, index) => {
    expect(Math.abs((pauses[index] ?? 0) / pause - 1)).toBeLessThanOrEqual(0.1);
  });
  expect(new Set(pauses.map((pause, index) => (pause ?? 0) / (PAUSES[index] ?? 1))).size).toBe(11);
  expect(plan(12)).toBeUndefined();
});

it('makes twelve attempts at most, the last one not later than three days after the first', () => {
  fc.assert(
    fc.property(fc.string(), (eventId) => {
      let now = createdAt;
      let attempts = 1;
      for (;;) {
        const due = planRetry({ eventId, attempt: attempts, createdAt, now });
        if (due === undefined) break;
        expect(due.getTime()).toBeGreaterThan(now.getTime());
        now = due;
        attempts += 1;
      }
      const effort = now.getTime() - createdAt.getTime();
      expect(attempts).toBe(12);
      expect(effort).toBeGreaterThan(LONGEST_EFFORT * 0.85);
      expect(effort).toBeLessThanOrEqual(LONGEST_EFFORT);
    }),
  );
});

const own = plan(1);

it.each<[string, number | undefined]>([
  ['120', 120_000],
  [' 120 ', 120_000],
  ['Mon, 01 Jun 2026 12:05:00 GMT', 300_000],
  // Sooner than we would anyway, or nothing that one can read.
  ['0', own],
  ['1', own],
  ['Mon, 01 Jun 2026 11:00:00 GMT', own],
  ['-5', own],
  ['1.5', own],
  ['soon', own],
  ['2027', 2027_000],
  ['June 2, 2026', own],
  ['', own],
  // A day at most.
  ['604800', 24 * 60 * 60 * 1000],
  ['99999999999', own],
  ['Fri, 01 Jun 2096 12:00:00 GMT', 24 * 60 * 60 * 1000],
])('Retry-After %j', (header, pause) => expect(plan(1, header)).toBe(pause));

it('tries for the last time when three days are over, whatever the receiver asks for', () => {
  const late = new Date(createdAt.getTime() + LONGEST_EFFORT - 60_000);
  expect(plan(3, '86400', late)).toBe(60_000);
  expect(plan(4, '86400', new Date(createdAt.getTime() + LONGEST_EFFORT))).toBeUndefined();
});
