import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import type { Tables } from '../db/tables.ts';

/** What a page of products is made of. In all parts, `p` is the table. */
export interface PageQuery {
  table: 'voucher_products' | 'topup_products' | 'esim_products';
  where: RawBuilder<boolean>;
  /** Must tell any two rows apart, or pages would overlap. */
  orderBy: RawBuilder<unknown>;
  /** Columns of a row, after the rows of the page have been found. */
  columns: RawBuilder<unknown>;
  joins: RawBuilder<unknown>;
  /** From 1. */
  page: number;
  size: number;
}

/** Reads one page of products and counts all of them, in one round trip. */
export async function readPage<Row extends { id: number }>(
  db: Kysely<Tables>,
  { table, where, orderBy, columns, joins, page, size }: PageQuery,
): Promise<{ rows: Row[]; total: number }> {
  // The count comes along even when the page is empty: then its one row has no id.
  const { rows } = await sql<Row & { total: number; id: number | null }>`
    select counted.total, found.* from (
      select count(*)::integer as total from ${sql.table(table)} p where ${where}
    ) counted left join (
      select ${columns}, row_number() over (order by ${orderBy}) as place from (
        select * from ${sql.table(table)} p where ${where}
        order by ${orderBy} limit ${size} offset ${(page - 1) * size}
      ) p ${joins}
    ) found on true order by found.place
  `.execute(db);
  return { rows: rows.filter(({ id }) => id !== null), total: rows[0]?.total ?? 0 };
}
