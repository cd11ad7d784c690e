import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { findChanged, readBaseline } from './changed-tables.ts';
import type { Baseline } from './changed-tables.ts';
import { listGuarded, listSequences, listTables } from './list-tables.ts';
import type { Table } from './list-tables.ts';

/**
 * A copy of all data beside them, in a schema of its own: it works the same on both databases, and
 * going back is one transaction.
 */
export interface Snapshot {
  /** Name of the schema. */
  readonly schema: string;
  /** In an order in which rows can be inserted: first those that others point to. */
  readonly tables: readonly Table[];
  /** How to tell that a table is still, or again, as it is in the copy. */
  readonly baselines: Map<string, Baseline>;
}

const PREFIX = 'sandbox_snapshot_';
/** Where the state of the sequences is kept, among the copies of the tables. */
const SEQUENCES = '#sequences';
/**
 * What is worth nothing afterwards: who has called how often. Only attempts at the console are not
 * forgotten: whoever may reset could guess passwords on and on.
 */
const FORGOTTEN = 'rate_windows';

/**
 * What one commit writes together, and what is judged by that (db/invariants/traces.ts): they are put
 * back together, or not at all.
 */
const COMPANIONS = ['transactions', 'ledger_entries', 'order_events', 'events'];

/** Copies all tables and sequences. */
export async function takeSnapshot(db: Kysely<Tables>): Promise<Snapshot> {
  const schema = `${PREFIX}${randomBytes(8).toString('hex')}`;
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const tables = await listTables(trx);
      const baselines = await readBaseline(trx, tables, 'before');
      await sql`create schema ${sql.id(schema)}`.execute(trx);
      for (const { name } of tables) {
        if (name === FORGOTTEN) continue;
        const copy = sql.id(schema, name);
        await sql`create table ${copy} as table ${sql.id('public', name)}`.execute(trx);
      }
      const states = sql.id(schema, SEQUENCES);
      await sql`create table ${states} (name text, value bigint, called boolean)`.execute(trx);
      for (const name of await listSequences(trx)) {
        await sql`insert into ${states}
          select ${name}::text, last_value, is_called from ${sql.id('public', name)}`.execute(trx);
      }
      return { schema, tables, baselines };
    });
}

/**
 * Puts everything back as it was. What other transactions are doing meanwhile waits, or fails. Tables
 * that are still as they were, such as most of the catalogue, are left alone.
 */
export async function restoreSnapshot(db: Kysely<Tables>, snapshot: Snapshot): Promise<void> {
  const { schema, tables, baselines } = snapshot;
  const renewed = await db.transaction().execute(async (trx) => {
    const all = sql.join(tables.map(({ name }) => sql.id('public', name)));
    await sql`lock table ${all} in access exclusive mode`.execute(trx);
    const differing = await findChanged(trx, baselines);
    if (COMPANIONS.some((name) => differing.has(name))) {
      for (const name of COMPANIONS) differing.add(name);
    }
    const changed = withPointing(tables, differing);
    const guarded = (await listGuarded(trx)).filter((name) => changed.has(name));
    // Entries and events can never be changed, and balances move by entries only: not here.
    for (const name of guarded) await setTriggers(trx, name, 'disable');
    await sql`delete from rate_windows where not starts_with(subject, 'console:')`.execute(trx);
    const listed = tables.filter(({ name }) => changed.has(name) && name !== FORGOTTEN);
    if (listed.length > 0) {
      const names = sql.join(listed.map(({ name }) => sql.id('public', name)));
      await sql`truncate ${names}`.execute(trx);
    }
    for (const { name, columns } of listed) {
      const values = sql.join(columns.map((column) => sql.id(column)));
      await sql`insert into ${sql.id('public', name)} (${values}) overriding system value
        select ${values} from ${sql.id(schema, name)}`.execute(trx);
    }
    await sql`select setval(format('public.%I', name)::regclass, value, called)
      from ${sql.id(schema, SEQUENCES)}`.execute(trx);
    for (const name of guarded) await setTriggers(trx, name, 'enable');
    return readBaseline(trx, listed, 'own');
  });
  for (const [name, baseline] of renewed) baselines.set(name, baseline);
}

/** Forgets a copy. */
export async function dropSnapshot(db: Kysely<Tables>, schema: string): Promise<void> {
  await sql`drop schema if exists ${sql.id(schema)} cascade`.execute(db);
}

/** Removes copies that a process left behind when it was killed. */
export async function dropLeftovers(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select nspname as name from pg_namespace where starts_with(nspname::text, ${PREFIX}::text)
  `.execute(db);
  for (const { name } of rows) await dropSnapshot(db, name);
}

async function setTriggers(db: Kysely<Tables>, table: string, state: 'enable' | 'disable') {
  await sql`alter table ${sql.id('public', table)} ${sql.raw(state)} trigger user`.execute(db);
}

/** Adds the tables that point to one of these: they cannot be emptied without. */
function withPointing(tables: readonly Table[], names: ReadonlySet<string>): Set<string> {
  const found = new Set(names);
  // Sorted so that whoever is pointed to comes first: one pass is enough.
  for (const { name, needs } of tables) {
    if (needs.some((need) => found.has(need))) found.add(name);
  }
  return found;
}
