import './overview.css';
import { useSession } from '../../app/session.ts';
import { Button } from '../../parts/button.tsx';
import { Page, Section } from '../../parts/page.tsx';
import { useFilters } from '../../parts/pager.tsx';
import { listDays } from '../../parts/charts/days.ts';
import { OrderCharts } from './order-charts.tsx';
import { RateUse } from './rate-use.tsx';
import { Today } from './today.tsx';
import { useToday } from './use-today.ts';
import { DeliveryTimes, WebhookChart } from './time-charts.tsx';

const PERIODS = [7, 30, 90];

/** How things go, at a glance: today, the last weeks, and the allowances. */
export default function Overview() {
  const { client_name } = useSession();
  const filters = useFilters();
  const today = useToday();
  const chosen = Number(filters.read('days'));
  const count = PERIODS.includes(chosen) ? chosen : 30;
  const days = today === undefined ? undefined : listDays(today, count);
  return (
    <Page
      title="Overview"
      description={`How ${client_name ?? 'everything'} is doing. Days are those of UTC.`}
    >
      {today === undefined ? null : <Today day={today} />}
      <Section
        title={`The last ${count} days`}
        actions={
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
          <div className="row" role="group" aria-label="Days to show">
            {PERIODS.map((period) => (
              <Button
                key={period}
                tone={period === count ? 'primary' : 'plain'}
                aria-pressed={period === count}
                onPress={() => filters.set({ days: period === 30 ? '' : String(period) })}
              >
                {`${period} days`}
              </Button>
            ))}
          </div>
        }
      >
        {days === undefined ? null : (
          <div className="charts">
            <OrderCharts days={days} />
            <DeliveryTimes days={days} />
            <WebhookChart days={days} />
          </div>
        )}
      </Section>
      <RateUse />
    </Page>
  );
}
