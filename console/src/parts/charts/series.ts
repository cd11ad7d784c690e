/** What a chart shows with one colour: one value a day, undefined where there is none. */
export interface Series {
  name: string;
  /** Its colour: 1 to 3, from the strongest to the faintest. */
  tone: 1 | 2 | 3;
  values: readonly (number | undefined)[];
  isDashed?: boolean | undefined;
}

/** How the days are drawn: bars on top of each other, or a line for each series. */
export type Shape = 'bars' | 'lines';

/** What all series come to on a day. */
export function sumSeries(series: readonly Series[], index: number): number {
  return series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0);
}

/** Is there anything to be seen? */
export function hasValues(series: readonly Series[], shape: Shape): boolean {
  return series.some(({ values }) =>
    values.some((value) => (shape === 'bars' ? (value ?? 0) > 0 : value !== undefined)),
  );
}

/** The highest point of a chart. */
export function findTop(series: readonly Series[], shape: Shape, days: number): number {
  if (shape === 'lines')
    return Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  return Math.max(0, ...Array.from({ length: days }, (_, index) => sumSeries(series, index)));
}

/** A bar of a stack, from its lower to its upper value. */
export interface Piece {
  tone: 1 | 2 | 3;
  low: number;
  high: number;
}

/** The bars of a day, the first series at the bottom. Those without height are left out. */
export function stackDay(series: readonly Series[], index: number): Piece[] {
  const pieces: Piece[] = [];
  let low = 0;
  for (const { tone, values } of series) {
    const high = low + (values[index] ?? 0);
    if (high > low) pieces.push({ tone, low, high });
    low = high;
  }
  return pieces;
}

/** A series as runs of days in a row that have a value: a line is not drawn across a gap. */
export function splitRuns(
  values: readonly (number | undefined)[],
): { index: number; value: number }[][] {
  const runs: { index: number; value: number }[][] = [];
  let run: { index: number; value: number }[] = [];
  values.forEach((value, index) => {
    if (value === undefined) {
      run = [];
      return;
    }
    if (run.length === 0) runs.push(run);
    run.push({ index, value });
  });
  return runs;
}
