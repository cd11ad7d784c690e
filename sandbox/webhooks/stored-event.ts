import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';

/** An event as it was written; also what the control API answers. */
export interface StoredEvent {
  /** Grows with each event; may skip numbers. */
  sequence: number;
  id: string;
  clientId: number;
  type: string;
  /** What is sent, to the byte. */
  body: string;
  /** RFC 3339 */
  createdAt: string;
}

export interface EventRange {
  /** Only later ones; 0 for all. */
  after: number;
  clientId?: number | undefined;
  /** Default: 500 */
  limit?: number | undefined;
}

/** Reads events in the order of their sequence. */
export async function readEvents(db: Kysely<Tables>, range: EventRange): Promise<StoredEvent[]> {
  let query = db
    .selectFrom('events')
    .select(['sequence', 'id', 'client_id', 'type', 'body', 'created_at'])
    .where('sequence', '>', range.after)
    .orderBy('sequence')
    .limit(range.limit ?? 500);
  if (range.clientId !== undefined) query = query.where('client_id', '=', range.clientId);
  const rows = await query.execute();
  return rows.map((row) => ({
    sequence: row.sequence,
    id: row.id,
    clientId: row.client_id,
    type: row.type,
    body: row.body,
    createdAt: `${row.created_at.toISOString().slice(0, 19)}Z`,
  }));
}

/** The sequence of the newest event; 0 when there is none. */
export async function findLatestSequence(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom('events')
    .select(({ fn }) => fn.max('sequence').as('latest'))
    .executeTakeFirst();
  return Number(row?.latest ?? 0);
}
