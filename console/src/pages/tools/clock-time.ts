const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;
/** The clock goes on by no more than this in one step. */
const LONGEST = 31_536_000;

/** A clock as it was answered. */
export interface ReadClock {
  now_at: string;
  frozen: boolean;
}

/** What a clock shows now that was read at `readAt`; both are milliseconds of this device. */
export function tellTime({ now_at, frozen }: ReadClock, readAt: number, now: number): number {
  return Date.parse(now_at) + (frozen ? 0 : Math.max(0, now - readAt));
}

/** `2 days 3 hours`: the two largest parts of a span of time. */
export function describeSpan(seconds: number): string {
  let rest = Math.round(seconds);
  const parts: string[] = [];
  for (const [unit, length] of UNITS) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count > 0) parts.push(`${count} ${unit}${count === 1 ? '' : 's'}`);
  }
  return parts.slice(0, 2).join(' ') || '0 seconds';
}

/** How the clock of the sandbox stands to the real time. */
export function describeLead(shown: number, real: number): string {
  const seconds = Math.round((shown - real) / 1000);
  if (Math.abs(seconds) < 2) return 'It shows the real time.';
  return `It is ${describeSpan(Math.abs(seconds))} ${seconds > 0 ? 'ahead of' : 'behind'} the real time.`;
}

/** A time as it is shown: `Tue, 19 May 2026, 14:30:07`, in UTC. */
export function formatClock(time: number): string {
  return CLOCK.format(time);
}

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZone: 'UTC',
});

/** The seconds from what the clock shows until a time such as `2026-05-20T08:00`, in UTC. */
export function countSecondsUntil(target: string, shown: number): number {
  return Math.ceil((Date.parse(`${target}Z`) - shown) / 1000);
}

/** Says what is wrong with a time to go to; null when nothing is. */
export function checkTarget(target: string, shown: number): string | null {
  const seconds = countSecondsUntil(target, shown);
  if (Number.isNaN(seconds)) return 'Choose a day and a time.';
  if (seconds < 1) return 'Choose a time after the one the clock shows: it only goes forward.';
  return seconds > LONGEST ? 'Choose a time within 365 days: go there in several steps.' : null;
}
