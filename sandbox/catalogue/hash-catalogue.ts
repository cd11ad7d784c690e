import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';

const TABLES = [
  'currencies',
  'countries',
  'vendors',
  'categories',
  'subcategories',
  'voucher_products',
  'voucher_denominations',
  'voucher_stock',
  'topup_products',
  'topup_variants',
  'operator_prefixes',
  'esim_products',
  'esim_variants',
] as const;

/** For tests: a hash of all rows of each table of the catalogue. */
export async function hashCatalogue(db: Kysely<Tables>): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const table of TABLES) {
    const { rows } = await sql<{ hash: string }>`
      select md5(string_agg(t::text, '|' order by t::text collate "C")) as hash from ${sql.table(table)} t
    `.execute(db);
    hashes[table] = rows[0]?.hash ?? '';
  }
  return hashes;
}
