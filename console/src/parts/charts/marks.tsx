import type { ScaleBand, ScaleLinear } from 'd3-scale';
import { splitRuns, stackDay } from './series.ts';
import type { Series } from './series.ts';

interface MarksProps {
  days: readonly string[];
  series: readonly Series[];
  x: ScaleBand<string>;
  y: ScaleLinear<number, number>;
}

/** A stack of bars for each day. A thin gap keeps neighbours apart, also for those who do not see colours. */
export function Bars({ days, series, x, y }: MarksProps) {
  return days.map((day, index) =>
    stackDay(series, index).map(({ tone, low, high }) => (
      <rect
        key={`${day} ${tone}`}
        className={`tone-${tone}`}
        x={x(day) ?? 0}
        y={y(high)}
        width={x.bandwidth()}
        height={Math.max(1, y(low) - y(high) - (low > 0 ? 1 : 0))}
      />
    )),
  );
}

/** A line for each series, and a dot on the day that is pointed at, or where a day stands alone. */
export function Lines({ days, series, x, y, index }: MarksProps & { index: number }) {
  const place = (at: number) => (x(days[at] ?? '') ?? 0) + x.bandwidth() / 2;
  return series.map(({ name, tone, values, isDashed }) => (
    <g key={name} className={`tone-${tone}`}>
      {splitRuns(values).map((run) => (
        <polyline
          key={run[0]?.index}
          className={isDashed ? 'plot-run plot-dashed' : 'plot-run'}
          points={run.map((point) => `${place(point.index)},${y(point.value)}`).join(' ')}
        />
      ))}
      {splitRuns(values)
        .flatMap((run) => run.filter((point) => run.length === 1 || point.index === index))
        .map((point) => (
          <circle key={point.index} cx={place(point.index)} cy={y(point.value)} r={4} />
        ))}
    </g>
  ));
}
