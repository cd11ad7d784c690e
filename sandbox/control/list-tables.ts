import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';

export interface Table {
  name: string;
  /** Those whose values can be set: the database computes the others. */
  columns: readonly string[];
  /** Other tables that it points to. */
  needs: readonly string[];
}

/**
 * All tables with data of ours, those that others point to before these. Those of the console are not
 * among them: its people, and what they did, stay when the data of the API are put back.
 */
export async function listTables(db: Kysely<Tables>): Promise<Table[]> {
  const { rows } = await sql<Table>`
    select c.relname as name,
      array(
        select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        order by a.attnum
      ) as columns,
      array(
        select n.relname::text from pg_constraint f join pg_class n on n.oid = f.confrelid
        where f.conrelid = c.oid and f.contype = 'f' and n.oid <> c.oid
      ) as needs
    from pg_class c
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      and not starts_with(c.relname::text, 'schema_migrations')
      and not starts_with(c.relname::text, 'console_')
    order by c.relname
  `.execute(db);
  const left = new Map(rows.map((row) => [row.name, row]));
  const sorted: Table[] = [];
  while (left.size > 0) {
    const ready = [...left.values()].filter(({ needs }) => needs.every((name) => !left.has(name)));
    if (ready.length === 0) throw new Error(`Tables point at each other: ${[...left.keys()]}.`);
    for (const table of ready) {
      sorted.push(table);
      left.delete(table.name);
    }
  }
  return sorted;
}

/** Tables with triggers of ours. */
export async function listGuarded(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where not t.tgisinternal and c.relnamespace = 'public'::regnamespace
  `.execute(db);
  return rows.map(({ name }) => name);
}

/**
 * What numbers rows of ours. Those of clients go on: their people stay, and must not become the people of
 * another client that is made later.
 */
export async function listSequences(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relkind = 'S' and relnamespace = 'public'::regnamespace
      and not starts_with(relname::text, 'console_') and relname <> 'clients_id_seq'
  `.execute(db);
  return rows.map(({ name }) => name);
}
