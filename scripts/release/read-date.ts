import { ReleaseError } from './release-error.ts';

/** The day of a release, and where it comes from. */
export interface ReleaseDate {
  date: string;
  /** Taken from the clock, because nobody named one? */
  today: boolean;
}

/**
 * The day that the changelog has: the one that is named, that of SOURCE_DATE_EPOCH, or today.
 *
 * @param now the clock
 * @throws ReleaseError when it is no day
 */
export function readDate(
  named: string | undefined,
  environment: NodeJS.ProcessEnv,
  now: () => Date,
): ReleaseDate {
  if (named !== undefined) {
    if (isDay(named)) return { date: named, today: false };
    throw new ReleaseError(`--date is "${named}", which is no day.`, 'Write it as 2026-05-19.');
  }
  const epoch = environment['SOURCE_DATE_EPOCH'];
  if (epoch === undefined) return { date: formatDay(now()), today: true };
  if (/^\d{1,11}$/.test(epoch))
    return { date: formatDay(new Date(Number(epoch) * 1000)), today: false };
  throw new ReleaseError(
    `SOURCE_DATE_EPOCH is "${epoch}", which is no number of seconds.`,
    'Set it to the output of `git log -1 --format=%ct`, or name a day with --date.',
  );
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(text).toJSON()?.startsWith(text) === true;
}

function formatDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
