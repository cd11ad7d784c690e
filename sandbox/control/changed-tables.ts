import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { Table } from './list-tables.ts';

/**
 * How a table was when it was looked at. Each row of PostgreSQL names the transaction that wrote it, so
 * a table is the same as long as it has as many rows, all of them written by transactions of then.
 */
export interface Baseline {
  rows: number;
  /** Transactions that were over (a `pg_snapshot`). */
  snapshot: string;
  /** One more whose rows count: that of the one who looked. */
  own: string | null;
}

/** Beyond it, rows name transactions by less than their whole number. */
const LAST_PLAIN_ID = 2 ** 32;

/**
 * Looks at tables.
 *
 * @param rows of whom: of transactions `before` this one, or of its `own`
 */
export async function readBaseline(
  db: Kysely<Tables>,
  tables: readonly Table[],
  rows: 'before' | 'own',
): Promise<Map<string, Baseline>> {
  if (tables.length === 0) return new Map();
  const counts = tables.map(
    ({ name }) =>
      sql`select ${name}::text as name, count(*)::integer as rows from ${sql.id('public', name)}`,
  );
  const result = await sql<{ name: string; rows: number; snapshot: string; own: string }>`
    select *, pg_current_snapshot()::text as snapshot, pg_current_xact_id()::text as own
    from (${sql.join(counts, sql` union all `)}) as counted
  `.execute(db);
  return new Map(
    result.rows.map(({ name, ...baseline }) => [
      name,
      { ...baseline, own: rows === 'own' ? baseline.own : null },
    ]),
  );
}

/** The tables that are not as they were any more. */
export async function findChanged(
  db: Kysely<Tables>,
  baselines: ReadonlyMap<string, Baseline>,
): Promise<Set<string>> {
  const parts = [...baselines].map(
    ([name, { rows, snapshot, own }]) => sql`
      select ${name}::text as name from ${sql.id('public', name)}
      having count(*) <> ${rows}::integer or count(*) filter (
        where not pg_visible_in_snapshot(xmin::text::xid8, ${snapshot}::text::pg_snapshot)
          and xmin::text is distinct from ${own}::text
      ) > 0`,
  );
  const { rows } = await sql<{ latest: string }>`
    select pg_current_xact_id()::text as latest`.execute(db);
  if (Number(rows[0]?.latest) >= LAST_PLAIN_ID) return new Set(baselines.keys());
  const changed = await sql<{ name: string }>`${sql.join(parts, sql` union all `)}`.execute(db);
  return new Set(changed.rows.map(({ name }) => name));
}
