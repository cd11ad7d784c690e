import { verticalValues } from '@octopus-cards/console-client/enums';
import { useListOrderDays } from '@octopus-cards/console-react/overview';
import type { OrderDay } from '@octopus-cards/console-react/schemas';
import { keepPreviousData } from '@tanstack/react-query';
import { DayChart } from '../../parts/charts/day-chart.tsx';
import {
  findShareRange,
  formatCount,
  formatShare,
  shareByDay,
  sumByDay,
} from '../../parts/charts/days.ts';
import type { Series } from '../../parts/charts/series.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { formatMoney } from '../../parts/money.tsx';
import { useFilters } from '../../parts/pager.tsx';
import { Select } from '../../parts/select.tsx';
import { nameVertical } from '../../parts/vertical.ts';

const TONES = [1, 2, 3] as const;

/** Orders, what they cost, and how many of them were delivered. */
export function OrderCharts({ days }: { days: readonly string[] }) {
  const query = useListOrderDays(
    { days: days.length },
    { query: { placeholderData: keepPreviousData } },
  );
  return (
    <Loaded query={query}>
      {(rows) => {
        const shares = shareByDay(
          sumByDay(days, rows, (row) => row.delivered),
          sumByDay(days, rows, (row) => row.delivered + row.failed),
        );
        return (
          <>
            <DayChart
              title="Orders"
              description="How many were placed each day, by what was sold."
              days={days}
              series={splitVerticals(days, rows, (row) => row.orders)}
              shape="bars"
              format={formatCount}
              empty="No orders in these days."
            />
            <DayChart
              title="Orders delivered"
              description="Of the orders that have ended, how many were delivered."
              days={days}
              series={[{ name: 'Delivered', tone: 2, values: shares }]}
              shape="lines"
              range={findShareRange(shares)}
              format={formatShare}
              empty="No order ended in these days."
            />
            <Spend days={days} rows={rows} />
          </>
        );
      }}
    </Loaded>
  );
}

function Spend({ days, rows }: { days: readonly string[]; rows: readonly OrderDay[] }) {
  const filters = useFilters();
  const currencies = listCurrencies(rows);
  const currency =
    currencies.find((code) => code === filters.read('currency')) ?? currencies[0] ?? '';
  return (
    <DayChart
      title="Spend"
      description={`What orders cost each day, without what came back, by what was sold${currency && `, in ${currency}`}.`}
      days={days}
      series={splitVerticals(
        days,
        rows.filter((row) => row.currency === currency),
        (row) => row.spent_amount,
      )}
      shape="bars"
      format={(amount) => formatMoney(amount, currency)}
      formatTick={formatCount}
      empty="Nothing was spent in these days."
    >
      {currencies.length < 2 ? null : (
        <Select
          label="Currency"
          value={currency}
          choices={currencies.map((value) => ({ value, label: value }))}
          onChange={(value) => filters.set({ currency: value })}
        />
      )}
    </DayChart>
  );
}

/** The currencies that were paid in, the one of most orders first. */
function listCurrencies(rows: readonly OrderDay[]): string[] {
  const orders = new Map<string, number>();
  for (const row of rows) orders.set(row.currency, (orders.get(row.currency) ?? 0) + row.orders);
  return [...orders].sort(([, one], [, other]) => other - one).map(([currency]) => currency);
}

function splitVerticals(
  days: readonly string[],
  rows: readonly OrderDay[],
  value: (row: OrderDay) => number,
): Series[] {
  return verticalValues.map((vertical, index) => ({
    name: nameVertical(vertical),
    tone: TONES[index] ?? 3,
    values: sumByDay(
      days,
      rows.filter((row) => row.vertical === vertical),
      value,
    ),
  }));
}
