import { verticalValues } from '@octopus-cards/console-client/enums';
import { useListLatencyDays, useListWebhookDays } from '@octopus-cards/console-react/overview';
import type { LatencyDay } from '@octopus-cards/console-react/schemas';
import { keepPreviousData } from '@tanstack/react-query';
import { DayChart } from '../../parts/charts/day-chart.tsx';
import {
  findShareRange,
  formatDuration,
  formatShare,
  pickByDay,
  shareByDay,
  sumByDay,
} from '../../parts/charts/days.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { useFilters } from '../../parts/pager.tsx';
import { Select } from '../../parts/select.tsx';
import { nameVertical } from '../../parts/vertical.ts';

/** How long orders took, for one vertical at a time: times of different things cannot be added up. */
export function DeliveryTimes({ days }: { days: readonly string[] }) {
  const filters = useFilters();
  const query = useListLatencyDays(
    { days: days.length },
    { query: { placeholderData: keepPreviousData } },
  );
  return (
    <Loaded query={query}>
      {(rows) => {
        const sold = verticalValues.filter((vertical) =>
          rows.some((row) => row.vertical === vertical),
        );
        const vertical =
          sold.find((value) => value === filters.read('vertical')) ?? sold[0] ?? 'vouchers';
        const own = rows.filter((row) => row.vertical === vertical);
        const pick = (value: (row: LatencyDay) => number) => pickByDay(days, own, value);
        return (
          <DayChart
            title="Delivery time"
            description={`How long orders took from being placed to being delivered: ${nameVertical(vertical)}.`}
            days={days}
            series={[
              { name: 'Half within', tone: 1, values: pick((row) => row.median_ms) },
              { name: '95% within', tone: 3, values: pick((row) => row.p95_ms), isDashed: true },
            ]}
            shape="lines"
            format={formatDuration}
            empty="Nothing was delivered in these days."
          >
            {sold.length < 2 ? null : (
              <Select
                label="What was sold"
                value={vertical}
                choices={sold.map((value) => ({ value, label: nameVertical(value) }))}
                onChange={(value) => filters.set({ vertical: value })}
              />
            )}
          </DayChart>
        );
      }}
    </Loaded>
  );
}

/** How many webhooks arrived, and how fast they were answered. */
export function WebhookChart({ days }: { days: readonly string[] }) {
  const query = useListWebhookDays(
    { days: days.length },
    { query: { placeholderData: keepPreviousData } },
  );
  return (
    <Loaded query={query}>
      {(rows) => {
        const shares = shareByDay(
          sumByDay(days, rows, (row) => row.succeeded),
          sumByDay(days, rows, (row) => row.attempts),
        );
        return (
          <>
            <DayChart
              title="Webhooks that arrived"
              description="Of all attempts to reach your endpoints, how many succeeded."
              days={days}
              series={[{ name: 'Arrived', tone: 2, values: shares }]}
              shape="lines"
              range={findShareRange(shares)}
              format={formatShare}
              empty="No webhook was sent in these days."
            />
            <DayChart
              title="Answers of your endpoints"
              description="Half of the answers came within this time."
              days={days}
              series={[
                {
                  name: 'Half within',
                  tone: 1,
                  values: pickByDay(days, rows, (row) => row.median_ms),
                },
              ]}
              shape="lines"
              format={formatDuration}
              empty="No endpoint answered in these days."
            />
          </>
        );
      }}
    </Loaded>
  );
}
