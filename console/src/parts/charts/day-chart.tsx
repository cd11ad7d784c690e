import './charts.css';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { DataTable } from '../data-table.tsx';
import { Switch } from '../switch.tsx';
import { formatDay } from './days.ts';
import { Plot } from './plot.tsx';
import { hasValues, sumSeries } from './series.ts';
import type { Series, Shape } from './series.ts';

/** Properties of {@link DayChart}. */
export interface DayChartProps {
  title: string;
  /** What is counted, in a sentence. */
  description: string;
  days: readonly string[];
  series: readonly Series[];
  shape: Shape;
  format: (value: number) => string;
  /** The same for the marks of the scale, where there is less room. */
  formatTick?: ((value: number) => string) | undefined;
  /** Where the scale begins and ends; without it, at zero and at the highest value. */
  range?: readonly [low: number, high: number] | undefined;
  /** What stands there when there is nothing to draw. */
  empty: string;
  /** A choice of what is drawn. */
  children?: ReactNode;
}

/** Numbers per day, as a drawing or as a table. */
export function DayChart({ title, description, children, ...props }: DayChartProps) {
  const { days, series, shape, format, formatTick = format, range, empty } = props;
  const id = useId();
  const [isTable, setTable] = useState(false);
  const [pointed, setPointed] = useState<number>();
  const index = Math.min(pointed ?? days.length - 1, days.length - 1);
  const say = (value: number | undefined) => (value === undefined ? 'none' : format(value));
  const total =
    shape === 'bars' && series.length > 1 ? format(sumSeries(series, index)) : undefined;
  const describe = (at: number) =>
    [
      formatDay(days[at] ?? '', 'long'),
      ...series.map(({ name, values }) => `${name} ${say(values[at])}`),
    ].join(', ');
  return (
    <section className="chart" aria-labelledby={id}>
      <header>
        <div>
          <h3 id={id}>{title}</h3>
          <p className="muted">{description}</p>
        </div>
        {hasValues(series, shape) ? (
          <Switch isSelected={isTable} onChange={setTable}>
            Show as table<span className="visually-hidden">: {title}</span>
          </Switch>
        ) : null}
      </header>
      {children}
      {!hasValues(series, shape) ? (
        <p className="chart-empty">{empty}</p>
      ) : isTable ? (
        <div className="chart-table">
          <DataTable
            caption={title}
            columns={[
              { name: 'Day', cell: (at) => formatDay(days[at] ?? '', 'long'), isTitle: true },
              ...series.map(({ name, values }) => ({
                name,
                align: 'end' as const,
                cell: (at: number) => say(values[at]),
              })),
            ]}
            rows={days.map((_, at) => days.length - 1 - at)}
            rowKey={(at) => at}
            empty={empty}
          />
        </div>
      ) : (
        <>
          <div className="chart-legend">
            <span className="chart-day">{formatDay(days[index] ?? '', 'long')}</span>
            {series.map(({ name, tone, values, isDashed }) => (
              <span key={name}>
                <Swatch tone={tone} shape={shape} isDashed={isDashed} />
                {name} <strong>{say(values[index])}</strong>
              </span>
            ))}
            {total === undefined ? null : (
              <span>
                All <strong>{total}</strong>
              </span>
            )}
          </div>
          <Plot
            label={title}
            days={days}
            series={series}
            shape={shape}
            range={range}
            format={formatTick}
            describe={describe}
            index={index}
            onIndex={setPointed}
          />
        </>
      )}
    </section>
  );
}

function Swatch({ tone, shape, isDashed }: Pick<Series, 'tone' | 'isDashed'> & { shape: Shape }) {
  return (
    <svg className={`tone-${tone}`} width="18" height="12" aria-hidden="true">
      {shape === 'bars' ? (
        <rect x="3" width="12" height="12" rx="2" />
      ) : (
        <line className={isDashed ? 'plot-run plot-dashed' : 'plot-run'} x2="18" y1="6" y2="6" />
      )}
    </svg>
  );
}
