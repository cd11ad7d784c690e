import type { PointerEvent } from 'react';
import { scaleBand, scaleLinear } from 'd3-scale';
import { formatDay } from './days.ts';
import { Bars, Lines } from './marks.tsx';
import { findTop } from './series.ts';
import type { Series, Shape } from './series.ts';
import { useWidth } from './use-width.ts';

const HEIGHT = 190;
const TOP = 8;
const BOTTOM = HEIGHT - 24;
const LETTER = 7.4;
// Room for `19 May`; the last one is moved to the left by half of it.
const LABEL = 74;

/** Properties of {@link Plot}. */
export interface PlotProps {
  /** Names it, for those who do not see it. */
  label: string;
  days: readonly string[];
  series: readonly Series[];
  shape: Shape;
  /** Where the scale begins and ends; without it, at zero and at the highest value. */
  range?: readonly [low: number, high: number] | undefined;
  format: (value: number) => string;
  /** What is said of a day, for those who do not see it. */
  describe: (index: number) => string;
  /** The day whose values are shown. */
  index: number;
  onIndex: (index: number | undefined) => void;
}

/** The drawing of a chart. A day is pointed at by mouse, finger or arrow keys. */
export function Plot(props: PlotProps) {
  const { label, days, series, shape, range, format, describe, index, onIndex } = props;
  const [ref, width] = useWidth();
  const y = scaleLinear(range ?? [0, Math.max(1, findTop(series, shape, days.length))], [
    BOTTOM,
    TOP,
  ]);
  if (range === undefined) y.nice(4);
  const ticks = y
    .ticks(4)
    // Half an order would say nothing; only shares lie between whole numbers.
    .filter((value) => range !== undefined || Number.isInteger(value))
    .map((value) => ({ value, text: format(value) }));
  const left = Math.max(...ticks.map(({ text }) => text.length)) * LETTER + 12;
  const x = scaleBand(days, [left, Math.max(left + 1, width - 4)]).paddingInner(0.25);
  const every = Math.ceil(LABEL / x.step());
  const point = (event: PointerEvent<HTMLElement>) => {
    const offset = event.clientX - event.currentTarget.getBoundingClientRect().left - left;
    onIndex(clamp(Math.floor(offset / x.step()), days.length));
  };
  const keys: Record<string, number> = {
    ArrowLeft: index - 1,
    ArrowDown: index - 1,
    ArrowRight: index + 1,
    ArrowUp: index + 1,
    PageDown: index - 7,
    PageUp: index + 7,
    Home: 0,
    End: days.length - 1,
  };
  return (
    <div
      ref={ref}
      className="plot"
      role="slider"
      tabIndex={0}
      aria-label={`${label}: day`}
      aria-valuemin={1}
      aria-valuemax={days.length}
      aria-valuenow={index + 1}
      aria-valuetext={describe(index)}
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={(event) => (event.pointerType === 'mouse' ? onIndex(undefined) : undefined)}
      onKeyDown={(event) => {
        const next = keys[event.key];
        if (next === undefined) return;
        event.preventDefault();
        onIndex(clamp(next, days.length));
      }}
    >
      <svg width={width} height={HEIGHT} aria-hidden="true" focusable="false">
        <rect
          className="plot-day"
          x={(x(days[index] ?? '') ?? 0) - (x.step() - x.bandwidth()) / 2}
          y={TOP}
          width={x.step()}
          height={BOTTOM - TOP}
        />
        {ticks.map(({ value, text }) => (
          <g key={value}>
            <line className="plot-line" x1={left} x2={width} y1={y(value)} y2={y(value)} />
            <text className="plot-text" x={left - 8} y={y(value)} dy="0.32em" textAnchor="end">
              {text}
            </text>
          </g>
        ))}
        {days.map((day, at) => {
          // Counted from the last day, which always has its label.
          if ((days.length - 1 - at) % every !== 0) return null;
          const middle = (x(day) ?? 0) + x.bandwidth() / 2;
          const isLast = at === days.length - 1 && days.length > 7;
          return (
            <text
              key={day}
              className="plot-text"
              x={isLast ? x.range()[1] : middle}
              y={HEIGHT - 6}
              textAnchor={isLast ? 'end' : 'middle'}
            >
              {formatDay(day)}
            </text>
          );
        })}
        {shape === 'bars' ? (
          <Bars days={days} series={series} x={x} y={y} />
        ) : (
          <Lines days={days} series={series} x={x} y={y} index={index} />
        )}
      </svg>
    </div>
  );
}

function clamp(index: number, count: number): number {
  return Math.min(Math.max(index, 0), count - 1);
}
