import type { components } from '@octopus-cards/console-server';
import { sql } from 'kysely';
import { listLimits } from '../../auth/limits.ts';
import type { Sandbox } from '../../context.ts';

type RateUse = components['schemas']['RateUse'];

/**
 * Says how much of each allowance a client uses, as the API counts it: the seconds of `rate_windows`
 * that are no older than the window. What the API does not limit is not listed.
 */
export async function readRateUse(sandbox: Sandbox, clientId: number): Promise<RateUse[]> {
  const buckets = new Map(
    [...listLimits(sandbox.settings).values()].map((limit) => [limit.bucket, limit]),
  );
  const now = Math.floor(sandbox.clock.now().getTime() / 1000);
  const [own, used, refused] = await Promise.all([
    readOwnLimits(sandbox, clientId),
    readUsed(sandbox, clientId, now),
    readRefused(sandbox, clientId, now),
  ]);
  return [...buckets.values()].flatMap(({ bucket, rateClass, limit, window }) => {
    if (limit === undefined) return [];
    const counts = used.get(bucket);
    return {
      bucket,
      used: counts?.window === window ? counts.used : 0,
      limit: own.get(rateClass) ?? limit,
      refused_last_day: refused.get(bucket) ?? 0,
    };
  });
}

async function readOwnLimits({ db }: Sandbox, clientId: number): Promise<Map<string, number>> {
  const { rows } = await sql<{ name: string; limit: number }>`
    select l.key as name, l.value::integer as limit
    from clients c, jsonb_each_text(c.rate_limits) l where c.id = ${clientId}
  `.execute(db);
  return new Map(rows.map(({ name, limit }) => [name, limit]));
}

/** Adds up what consume_rate() would: a clock that was set far back begins anew. */
async function readUsed({ db }: Sandbox, clientId: number, now: number) {
  const { rows } = await sql<{ bucket: string; window: number; used: number }>`
    select r.bucket, cardinality(r.counts) as window, (
      select coalesce(sum(c.count), 0)::integer
      from unnest(r.counts) with ordinality as c (count, place)
      where c.place > ${now} - r.latest and r.latest <= ${now} + cardinality(r.counts)
    ) as used
    from rate_windows r where r.subject = ${`client:${clientId}`}
  `.execute(db);
  return new Map(rows.map((row) => [row.bucket, row]));
}

async function readRefused({ db }: Sandbox, clientId: number, now: number) {
  const hour = Math.floor(now / 3600);
  const rows = await db
    .selectFrom('rate_refusals')
    .select(['bucket', sql<number>`sum(count)::integer`.as('refused')])
    .where('client_id', '=', clientId)
    // This hour and the 23 before it.
    .where('hour', '>', hour - 24)
    .where('hour', '<=', hour)
    .groupBy('bucket')
    .execute();
  return new Map(rows.map(({ bucket, refused }) => [bucket, refused]));
}
