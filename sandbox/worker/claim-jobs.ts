import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Sandbox } from '../context.ts';
import type { Job } from './job.ts';
import { LEASE_SECONDS } from './lease.ts';
import { ENDPOINT_ROOM } from './lanes.ts';
import type { Lane } from './lanes.ts';

/** A job that is ours until its lease ends. */
export interface Claimed {
  job: Job;
  /** The webhook endpoint it goes to; 0: none is known. */
  endpoint: number;
}

/** How many more jobs of a lane there is room for. */
export interface Room {
  lane: Lane;
  room: number;
}

/** How far a claim looks beyond the first jobs that are due, for endpoints that are not busy. */
const REACH = 200;

/**
 * Takes jobs that are due by the clock and that nobody works on, in one round trip. Leases go by the
 * time of the database, so those of a process that died come back whatever its clock says.
 *
 * @param rooms at most so many of each lane
 * @param endpoints the webhook endpoints that jobs are running for, once for each job
 * @returns the jobs in the order in which they were due
 */
export async function claimJobs(
  { db, clock }: Sandbox,
  rooms: readonly Room[],
  endpoints: readonly number[],
): Promise<Claimed[]> {
  const wanted = rooms.filter(({ room }) => room > 0);
  if (wanted.length === 0) return [];
  const now = clock.now();
  const choices = wanted.map(({ lane, room }) =>
    lane.byEndpoint
      ? chooseByEndpoint(lane, room, now, findBusy(endpoints))
      : chooseFirst(lane, room, now),
  );
  // Each choice is a CTE of its own: rows cannot be locked in a union.
  const ctes = choices.map((choice, index) => sql`${sql.raw(`lane_${index}`)} as (${choice})`);
  const union = choices.map((_, index) => sql`select * from ${sql.raw(`lane_${index}`)}`);
  const { rows } = await sql<Job & { endpoint: number }>`
    with ${sql.join(ctes)}, chosen as (${sql.join(union, sql` union all `)})
    update jobs j set leased_until = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS}::integer)
    from chosen c where c.id = j.id
    returning j.*, c.endpoint`.execute(db);
  return rows
    .map(({ endpoint, ...job }) => ({ job, endpoint }))
    .sort((a, b) => a.job.due_at.getTime() - b.job.due_at.getTime() || a.job.id - b.job.id);
}

function chooseFirst(lane: Lane, room: number, now: Date): RawBuilder<unknown> {
  return sql`
    select j.id, 0 as endpoint from jobs j where ${isFree(lane, now)}
    order by j.due_at, j.id limit ${room}::integer for update of j skip locked`;
}

/** The first jobs of each endpoint that is not busy, the first of all endpoints before the second. */
function chooseByEndpoint(
  lane: Lane,
  room: number,
  now: Date,
  busy: readonly number[],
): RawBuilder<unknown> {
  return sql`
    with near as (
      select j.id, j.due_at, coalesce(d.endpoint_id, 0) as endpoint from jobs j
      left join webhook_deliveries d on d.id = j.target_id
      where ${isFree(lane, now)} and coalesce(d.endpoint_id, 0) <> all (${busy}::integer[])
      order by j.due_at, j.id limit ${REACH}::integer
    ), ranked as (
      select *, row_number() over (partition by endpoint order by due_at, id) as place from near
    )
    select j.id, r.endpoint from jobs j join ranked r on r.id = j.id
    where r.place <= ${ENDPOINT_ROOM}::integer and ${isFree(lane, now)}
    order by r.place, j.due_at, j.id limit ${room}::integer for update of j skip locked`;
}

function isFree({ kinds }: Lane, now: Date): RawBuilder<unknown> {
  return sql`j.kind = any (${[...kinds]}::text[]) and j.due_at <= ${now}::timestamptz
    and (j.leased_until is null or j.leased_until < clock_timestamp())`;
}

/** When the next job is due that nobody works on; undefined: there is none. */
export async function findNextDue({ db }: Sandbox): Promise<Date | undefined> {
  const { rows } = await sql<{ due_at: Date }>`
    select due_at from jobs where leased_until is null or leased_until < clock_timestamp()
    order by due_at, id limit 1`.execute(db);
  return rows[0]?.due_at;
}

/** Endpoints with no room for another job. */
function findBusy(endpoints: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const id of endpoints) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= ENDPOINT_ROOM).map(([id]) => id);
}
