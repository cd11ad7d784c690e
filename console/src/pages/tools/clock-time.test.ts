import { describe, expect, test } from 'vitest';
import {
  checkTarget,
  countSecondsUntil,
  describeLead,
  describeSpan,
  formatClock,
  tellTime,
} from './clock-time.ts';

const NOON = Date.parse('2026-05-19T12:00:00Z');
const PAST = 'Choose a time after the one the clock shows: it only goes forward.';

test.each([
  ['runs on', false, 5000, NOON + 5000],
  ['stands still', true, 5000, NOON],
  ['never goes back, when this device set its own clock', false, -5000, NOON],
])('a clock %s', (_, frozen, passed, shown) => {
  expect(tellTime({ now_at: '2026-05-19T12:00:00Z', frozen }, 1000, 1000 + passed)).toBe(shown);
});

test.each([
  [0, '0 seconds'],
  [1, '1 second'],
  [60, '1 minute'],
  [3661, '1 hour 1 minute'],
  [86_400, '1 day'],
  [2 * 86_400 + 3 * 3600 + 59, '2 days 3 hours'],
])('%i seconds are %s', (seconds, words) => {
  expect(describeSpan(seconds)).toBe(words);
});

test.each([
  [1000, 'It shows the real time.'],
  [86_400_000, 'It is 1 day ahead of the real time.'],
  [-90_000, 'It is 1 minute 30 seconds behind the real time.'],
])('says how it stands to the real time: %i ms', (lead, words) => {
  expect(describeLead(NOON + lead, NOON)).toBe(words);
});

test('shows a time in UTC', () => {
  expect(formatClock(NOON)).toBe('Tue, 19 May 2026, 12:00:00');
});

describe('a time to go to', () => {
  test('is counted from what the clock shows, and never falls short', () => {
    expect(countSecondsUntil('2026-05-19T13:00', NOON)).toBe(3600);
    expect(countSecondsUntil('2026-05-19T12:00:01', NOON + 400)).toBe(1);
  });

  test.each([
    ['2026-05-20T12:00', null],
    ['2027-05-19T12:00', null],
    ['2027-05-19T12:01', 'Choose a time within 365 days: go there in several steps.'],
    ['2026-05-19T12:00', PAST],
    ['2026-05-18T12:00', PAST],
    ['', 'Choose a day and a time.'],
  ])('%s', (target, message) => {
    expect(checkTarget(target, NOON)).toBe(message);
  });
});
