import { sql } from 'kysely';
import type { Kysely } from 'kysely';

const HEADER = `// Written by \`node sandbox/db/write-tables.ts\` from the migrations. Do not edit.

import type { ColumnType } from 'kysely';

/** A column that has a default; also where reading and writing it differ. */
export type Generated<Type> =
  Type extends ColumnType<infer Read, infer Insert, infer Update>
    ? ColumnType<Read, Insert | undefined, Update>
    : ColumnType<Type, Type | undefined, Type>;
/** \`numeric\`: exact decimal text; money/decimal.ts makes a number of it that one can calculate with. */
export type Numeric = ColumnType<string, string, string>;
export type Timestamp = ColumnType<Date, Date, Date>;
/** \`jsonb\`: a value when it is read, JSON text when it is written. */
export type Json = ColumnType<unknown, string, string>;
export type Bytes = ColumnType<Uint8Array, Uint8Array, Uint8Array>;
`;

/** The TypeScript types of the types of columns in use, by their name in the database. */
const TYPES: Readonly<Record<string, string>> = {
  bool: 'boolean',
  bytea: 'Bytes',
  cidr: 'string',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  jsonb: 'Json',
  numeric: 'Numeric',
  text: 'string',
  timestamptz: 'Timestamp',
  uuid: 'string',
  _int4: 'number[]',
  _numeric: 'string[]',
  _text: 'string[]',
};

/** Of the migrations themselves; nothing in the sandbox reads them. */
const HIDDEN = ['schema_migrations', 'schema_migrations_lock'];

interface Column {
  table: string;
  name: string;
  type: string;
  nullable: boolean;
  has_default: boolean;
  /** The check constraint of this column alone; null: there is none, or several. */
  rule: string | null;
}

/**
 * Writes the source text of tables.ts.
 *
 * @param db a migrated database
 * @throws Error for a type of column that is not in use yet: say here what it is in TypeScript
 */
export async function describeTables<Any>(db: Kysely<Any>): Promise<string> {
  const { rows } = await sql<Column>`
    select c.relname as "table", a.attname as name, t.typname as type, not a.attnotnull as nullable,
      a.atthasdef or a.attidentity <> '' as has_default,
      (select min(pg_get_constraintdef(k.oid)) from pg_constraint k
       where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
         and pg_get_constraintdef(k.oid) like '%ANY (ARRAY[%') as rule
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    join pg_type t on t.oid = a.atttypid
    where a.attnum > 0 and not a.attisdropped and c.relname <> all (${HIDDEN})
    order by c.relname, a.attnum
  `.execute(db);
  const tables = new Map<string, string[]>();
  for (const column of rows) {
    const lines = tables.get(column.table) ?? [];
    tables.set(column.table, lines);
    lines.push(`  ${column.name}: ${describeColumn(column)};`);
  }
  const parts = [HEADER];
  for (const [name, lines] of tables) {
    parts.push(`export interface ${nameInterface(name)} {\n${lines.join('\n')}\n}\n`);
  }
  const all = [...tables.keys()].map((name) => `  ${name}: ${nameInterface(name)};`);
  parts.push(`export interface Tables {\n${all.join('\n')}\n}\n`);
  return parts.join('\n');
}

function describeColumn(column: Column): string {
  const plain = listValues(column.rule) ?? TYPES[column.type];
  if (plain === undefined) {
    throw new Error(
      `${column.table}.${column.name}: describe-tables.ts does not know the type ${column.type}.`,
    );
  }
  const type = column.nullable ? `${plain} | null` : plain;
  return column.has_default ? `Generated<${type}>` : type;
}

/** The literals of `check (column in ('A', 'B'))`; undefined for any other rule. */
function listValues(rule: string | null): string | undefined {
  const list = /^CHECK \(\(?\(?\w+ = ANY \(ARRAY\[([^\]]*)\]\)\)?\)?\)$/.exec(rule ?? '')?.[1];
  if (list === undefined) return undefined;
  return [...list.matchAll(/'([^']+)'/g)].map(([literal]) => literal).join(' | ');
}

function nameInterface(table: string): string {
  const words = table.split('_').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join('')}Table`;
}
