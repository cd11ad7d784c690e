import { sql } from 'kysely';
import type { Insertable, Kysely } from 'kysely';
import type { Tables } from '../../db/tables.ts';

/** So many rows go to the database at once: a megabyte or less. */
const BATCH = 4_000;

/**
 * Inserts many rows in few statements. Lists (numeric[]) and values of jsonb are given as they are.
 *
 * @param rows all with the same columns; those that they lack keep their defaults
 */
export async function insertRows<Table extends keyof Tables & string>(
  db: Kysely<Tables>,
  table: Table,
  rows: readonly Readonly<Partial<Record<keyof Insertable<Tables[Table]>, unknown>>>[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)));
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = JSON.stringify(rows.slice(start, start + BATCH));
    await sql`
      insert into ${sql.table(table)} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${batch}::jsonb)
    `.execute(db);
  }
}
