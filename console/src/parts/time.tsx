const STEPS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });
const short = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** Properties of {@link Time}. */
export interface TimeProps {
  /** As the back end has it; null stands for never. */
  at: string | null;
  /** What null means. */
  never?: string | undefined;
  /**
   * Shows date and time instead of how long ago. So does everything timed by the clock of the sandbox, which may
   * run days ahead of the one on the wall.
   */
  isExact?: boolean | undefined;
}

/** A time: how far away it is, and to the second when one points at it. */
export function Time({ at, never = 'never', isExact = false }: TimeProps) {
  if (at === null) return <span className="muted">{never}</span>;
  const date = new Date(at);
  return (
    <time dateTime={at} title={exact.format(date)}>
      {isExact ? short.format(date) : formatDistance(date.getTime(), Date.now())}
    </time>
  );
}

/** How far a time is from now: `3 hours ago`, `in 2 days`. */
export function formatDistance(time: number, now: number): string {
  const seconds = (time - now) / 1000;
  for (const [unit, length] of STEPS) {
    if (Math.abs(seconds) >= length) return relative.format(Math.trunc(seconds / length), unit);
  }
  return seconds > 0 ? 'in a moment' : 'just now';
}
