const DAY = 86_400_000;

/** The days up to one, the oldest first: `listDays('2026-05-19', 2)` is `['2026-05-18', '2026-05-19']`. */
export function listDays(last: string, count: number): string[] {
  const end = Date.parse(last);
  return Array.from({ length: count }, (_, index) => toDay(end - (count - 1 - index) * DAY));
}

/** The day of a time in UTC, in which the back end counts its days. */
export function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** One number a day: what all its rows come to, and 0 for a day without rows. */
export function sumByDay<Row extends { day: string }>(
  days: readonly string[],
  rows: readonly Row[],
  value: (row: Row) => number,
): number[] {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(row.day, (sums.get(row.day) ?? 0) + value(row));
  // Amounts have four decimals; what binary numbers add behind them is cut off.
  return days.map((day) => Math.round((sums.get(day) ?? 0) * 10_000) / 10_000);
}

/** Which part of the whole it is on each day; undefined where there is no whole. */
export function shareByDay(
  parts: readonly number[],
  wholes: readonly number[],
): (number | undefined)[] {
  return wholes.map((whole, index) => (whole === 0 ? undefined : (parts[index] ?? 0) / whole));
}

/** A scale for shares: up to all of it, from the step of ten percent below the least. */
export function findShareRange(
  shares: readonly (number | undefined)[],
): [low: number, high: number] {
  const least = Math.min(1, ...shares.map((share) => share ?? 1));
  return [Math.min(0.9, Math.floor(least * 10) / 10), 1];
}

/** One number a day, from the one row that it has; undefined for a day without a row, or without a number. */
export function pickByDay<Row extends { day: string }>(
  days: readonly string[],
  rows: readonly Row[],
  value: (row: Row) => number | null,
): (number | undefined)[] {
  const values = new Map(rows.map((row) => [row.day, value(row)]));
  return days.map((day) => values.get(day) ?? undefined);
}

const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const LONG = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `2026-05-19` → `19 May`, or `Tue 19 May 2026` when it is `long`. */
export function formatDay(day: string, length: 'short' | 'long' = 'short'): string {
  return (length === 'long' ? LONG : SHORT).format(new Date(day)).replace(',', '');
}

const COUNT = new Intl.NumberFormat('en');
const SHARE = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });
const TENTHS = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** `1234` → `1,234` */
export function formatCount(count: number): string {
  return COUNT.format(count);
}

/** `0.981` → `98.1%` */
export function formatShare(share: number): string {
  return SHARE.format(share);
}

/** Milliseconds as people say them: `84 ms`, `2.4 s`, `3.5 min`, `26 h`. */
export function formatDuration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${TENTHS.format(ms / 1000)} s`;
  return ms < 3_600_000
    ? `${TENTHS.format(ms / 60_000)} min`
    : `${TENTHS.format(ms / 3_600_000)} h`;
}
