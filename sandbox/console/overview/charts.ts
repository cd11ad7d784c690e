import type { components } from '@octopus-cards/console-server';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Sandbox } from '../../context.ts';
import { writeNumber } from '../../money/decimal.ts';

type OrderDay = components['schemas']['OrderDay'];
type LatencyDay = components['schemas']['LatencyDay'];
type WebhookDay = components['schemas']['WebhookDay'];

const DAY = 86_400_000;
const DAY_TEXT = sql`to_char(o.day, 'YYYY-MM-DD')`;

/** Orders and spend of a client, by the day they were placed; orders that a code paid cost it nothing. */
export async function readOrderDays(
  sandbox: Sandbox,
  clientId: number,
  days: number,
): Promise<OrderDay[]> {
  const { rows } = await sql<Omit<OrderDay, 'spent_amount'> & { spent: string }>`
    select ${DAY_TEXT} as day, vertical, deduction_currency as currency,
      count(*)::integer as orders,
      (count(*) filter (where status in ('DELIVERED', 'RECHARGED')))::integer as delivered,
      (count(*) filter (where status = 'FAILED'))::integer as failed,
      coalesce(sum(payable - refunded) filter (where wallet_id is not null), 0) as spent
    from (select *, ${dayOf('created_at')} as day from orders) o
    where client_id = ${clientId} and created_at >= ${findFirstDay(sandbox, days)}
    group by o.day, vertical, deduction_currency order by o.day, vertical, deduction_currency
  `.execute(sandbox.db);
  return rows.map(({ spent, ...row }) => ({ ...row, spent_amount: writeNumber(spent) }));
}

/** How long the orders of a client took until all of it was delivered, by the day they were placed. */
export async function readLatencyDays(
  sandbox: Sandbox,
  clientId: number,
  days: number,
): Promise<LatencyDay[]> {
  const { rows } = await sql<LatencyDay>`
    select ${DAY_TEXT} as day, vertical,
      percentile_disc(0.5) within group (order by took) as median_ms,
      percentile_disc(0.95) within group (order by took) as p95_ms
    from (
      select ${dayOf('created_at')} as day, vertical, least(greatest(
        extract(epoch from coalesce(completed_at, delivered_on) - created_at) * 1000, 0
      ), 2147483647)::integer as took
      from orders
      where client_id = ${clientId} and created_at >= ${findFirstDay(sandbox, days)}
        and status in ('DELIVERED', 'RECHARGED') and coalesce(completed_at, delivered_on) is not null
    ) o
    group by o.day, vertical order by o.day, vertical
  `.execute(sandbox.db);
  return rows;
}

/** What was sent to the endpoints of a client, by the day of the attempt. */
export async function readWebhookDays(
  sandbox: Sandbox,
  clientId: number,
  days: number,
): Promise<WebhookDay[]> {
  const { rows } = await sql<WebhookDay>`
    select ${DAY_TEXT} as day, count(*)::integer as attempts,
      (count(*) filter (where status between 200 and 299))::integer as succeeded,
      percentile_disc(0.5) within group (order by duration_ms)
        filter (where status is not null) as median_ms
    from (
      select ${dayOf('a.at')} as day, a.status, a.duration_ms
      from webhook_endpoints e
      join webhook_deliveries d on d.endpoint_id = e.id
      join webhook_attempts a on a.delivery_id = d.id
      where e.client_id = ${clientId} and a.at >= ${findFirstDay(sandbox, days)}
    ) o
    group by o.day order by o.day
  `.execute(sandbox.db);
  return rows;
}

/** Midnight, UTC, of the first of so many days, of which today is the last. */
function findFirstDay({ clock }: Sandbox, days: number): Date {
  const first = new Date(clock.now().getTime() - (days - 1) * DAY);
  first.setUTCHours(0, 0, 0, 0);
  return first;
}

/** Days are told apart as dates, which is faster, and written as text only at the end. */
function dayOf(time: string): RawBuilder<unknown> {
  return sql`(${sql.ref(time)} at time zone 'UTC')::date`;
}
