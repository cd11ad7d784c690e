const DAY = 24 * 60 * 60 * 1000;

/** Turns days of filters, the last one included, into the times that the back end takes. Days are those of UTC. */
export function readDays(
  from: string | undefined,
  to: string | undefined,
): { from?: string; to?: string } {
  const start = readDay(from);
  const end = readDay(to);
  return {
    ...(start === undefined ? {} : { from: new Date(start).toISOString() }),
    ...(end === undefined ? {} : { to: new Date(end + DAY).toISOString() }),
  };
}

/** The start of a day such as `2026-05-19`; undefined when it is none. */
function readDay(text: string | undefined): number | undefined {
  const time = Date.parse(`${text ?? ''}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : time;
}
