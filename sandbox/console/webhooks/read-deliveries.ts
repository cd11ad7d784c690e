import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { isStoredId, isStoredInteger } from '../../db/stored-id.ts';
import type { Tables } from '../../db/tables.ts';
import { writeTime } from '../../orders/write-time.ts';
import { FAULTS } from './faults.ts';

/** Is, or was, there an endpoint of this client with this id? */
export async function hasEndpoint(
  db: Kysely<Tables>,
  clientId: number,
  id: number,
): Promise<boolean> {
  if (!isStoredInteger(id)) return false;
  const query = db.selectFrom('webhook_endpoints').select('id');
  const mine = query.where('id', '=', id).where('client_id', '=', clientId);
  return (await mine.executeTakeFirst()) !== undefined;
}

function selectDeliveries(db: Kysely<Tables>) {
  return db
    .selectFrom('webhook_deliveries as d')
    .innerJoin('events as e', 'e.sequence', 'd.event_sequence')
    .innerJoin('webhook_endpoints as w', 'w.id', 'd.endpoint_id');
}

/** What of a delivery is shown; its next attempt is when its job is due. */
function readRows(query: ReturnType<typeof selectDeliveries>) {
  return query
    .select(['d.id', 'd.endpoint_id', 'e.id as event', 'e.type', 'd.status', 'd.attempts'])
    .select(({ selectFrom }) => [
      'd.created_at',
      selectFrom('jobs as j')
        .select('j.due_at')
        .where('j.kind', '=', 'deliver')
        .whereRef('j.target_id', '=', 'd.id')
        .where(sql<boolean>`d.status = 'PENDING'`)
        .limit(1)
        .as('next_attempt_at'),
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof readRows>['executeTakeFirstOrThrow']>>;

function writeDelivery({ created_at, next_attempt_at, ...row }: Row) {
  return {
    ...row,
    next_attempt_at: next_attempt_at && writeTime(next_attempt_at),
    created_at: writeTime(created_at),
  };
}

/** A delivery of this client; undefined when there is none such. */
export async function findDelivery(db: Kysely<Tables>, clientId: number, id: number) {
  if (!isStoredId(id)) return undefined;
  const mine = selectDeliveries(db).where('w.client_id', '=', clientId).where('d.id', '=', id);
  const row = await readRows(mine).executeTakeFirst();
  return row && writeDelivery(row);
}

interface Wanted {
  page: number;
  limit: number;
  status?: Row['status'] | undefined;
  type?: string | undefined;
}

/** One page of what was sent to an endpoint, the newest first. */
export async function readDeliveryPage(db: Kysely<Tables>, endpointId: number, wanted: Wanted) {
  const { page, limit, status, type } = wanted;
  let all = selectDeliveries(db).where('d.endpoint_id', '=', endpointId);
  if (status !== undefined) all = all.where('d.status', '=', status);
  if (type !== undefined) all = all.where('e.type', '=', type);
  const [{ total }, rows] = await Promise.all([
    all.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
    readRows(all)
      .orderBy('d.id', 'desc')
      .limit(limit)
      .offset((page - 1) * limit)
      .execute(),
  ]);
  return { total, rows: rows.map(writeDelivery) };
}

/** The attempts of a delivery, the first one first, and when the last one was made. */
export async function readAttempts(db: Kysely<Tables>, deliveryId: number) {
  const rows = await db
    .selectFrom('webhook_attempts')
    .select(['number', 'at', 'duration_ms', 'status', 'error', 'response'])
    .where('delivery_id', '=', deliveryId)
    .orderBy('number')
    .execute();
  const attempts = rows.map(({ at, response, error, ...attempt }) => ({
    ...attempt,
    sent_at: writeTime(at),
    error: error && (FAULTS[error] ?? error),
    response_body: response,
  }));
  return { lastAt: rows.at(-1)?.at, attempts };
}
