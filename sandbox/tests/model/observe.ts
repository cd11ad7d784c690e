import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { INVARIANTS } from '../../db/invariants.ts';
import type { Violation } from '../../db/invariants.ts';
import type { Tables } from '../../db/tables.ts';

/** All that the model compares, as it stands in the database. Amounts are decimal text. */
export interface Observation {
  wallets: { id: number; balance: string; credit_limit: string }[];
  orders: ObservedOrder[];
  /** Money that moved, as `wallet kind type amount vertical order`. */
  moves: string[];
  /** As `type vertical order amount`; `-` where there is none. */
  events: string[];
  /** As `vertical order from>to`. */
  changes: string[];
  /** As `vertical order recipient`. */
  mails: string[];
  deliveries: { id: number; status: string }[];
  stock: { id: number; available: number; sold: number }[];
  /** What may never change: a hash of each row, by table and id, with the commit that wrote it. */
  fixed: Record<string, Record<string, string>>;
  /** A hash of the rest: jobs, goods, codes, accounts, attempts. */
  rest: string;
}

export interface ObservedOrder {
  vertical: string;
  id: number;
  client: number;
  reference: string | null;
  status: string;
  payable: string;
  refunded: string;
  delivered: number;
  wallet: number | null;
  email: string | null;
  ended: boolean;
}

/** Tables whose rows stay as they were written. */
const FIXED = { ledger_entries: 'id', transactions: 'id', order_events: 'id', events: 'sequence' };

const REST = ['jobs', 'order_vouchers', 'topup_voucher_codes', 'accounts', 'webhook_attempts'];

const list = (expression: string, from: string, order: string) =>
  `(select coalesce(jsonb_agg(${expression} order by ${order}), '[]') from ${from})`;

const QUERY = `select jsonb_build_object(
  'wallets', ${list("jsonb_build_object('id', id, 'balance', balance::text, 'credit_limit', credit_limit::text)", 'wallets', 'id')},
  'orders', ${list(
    `jsonb_build_object('vertical', vertical, 'id', id, 'client', client_id, 'reference', client_reference,
      'status', status, 'payable', payable::text, 'refunded', refunded::text, 'delivered', delivered_quantity,
      'wallet', wallet_id, 'email', email, 'ended', completed_at is not null)`,
    'orders',
    'vertical, id',
  )},
  'moves', ${list("concat_ws(' ', wallet_id, kind, transaction_type, trim_scale(amount), order_vertical, order_id)", 'transactions', 'id')},
  'events', ${list("concat_ws(' ', e.type, coalesce(e.vertical, '-'), coalesce(e.order_id::text, '-'), coalesce(trim_scale(t.amount)::text, '-'))", 'events e left join transactions t on t.id = e.transaction_id', 'e.sequence')},
  'changes', ${list("concat_ws(' ', vertical, order_id, concat(source, '>', destination))", 'order_events', 'id')},
  'mails', ${list("concat_ws(' ', vertical, order_id, recipient)", 'mails', 'id')},
  'deliveries', ${list("jsonb_build_object('id', id, 'status', status)", 'webhook_deliveries', 'id')},
  'stock', ${list("jsonb_build_object('id', id, 'available', available, 'sold', sold)", 'voucher_stock', 'id')},
  'fixed', jsonb_build_object(${Object.entries(FIXED)
    .map(
      ([table, id]) => `'${table}',
    (select coalesce(jsonb_object_agg(t.${id}, md5(t::text || ' ' || t.xmin::text)), '{}') from ${table} t)`,
    )
    .join(', ')}),
  'rest', md5(concat_ws('|', ${REST.map((table) => `(select string_agg(t::text, ';' order by t::text) from ${table} t)`).join(', ')}))
) as seen`;

/** Breaches of the invariants of db/invariants, all in one statement. */
const CHECK = INVARIANTS.map(
  ({ rule, query }) => `select '${rule}' as rule, q.subject::text, q.text::text from (${query}) q`,
).join(' union all ');

/**
 * Prepares what is asked after each step: planning it would take longer than all the rest. Lasts as long
 * as the connection, of which PGlite has one.
 */
export async function prepareLooks(db: Kysely<Tables>): Promise<void> {
  await sql.raw(`prepare model_observe as ${QUERY}`).execute(db);
  await sql.raw(`prepare model_check as ${CHECK}`).execute(db);
}

/** Looks at everything at one moment. */
export async function observe(db: Kysely<Tables>): Promise<Observation> {
  const { rows } = await sql.raw<{ seen: Observation }>('execute model_observe').execute(db);
  const seen = rows[0]?.seen;
  if (seen === undefined) throw new Error('Nothing could be observed.');
  return seen;
}

/** The same as findViolations, from the same rules. */
export async function checkRules(db: Kysely<Tables>): Promise<Violation[]> {
  return (await sql.raw<Violation>('execute model_check').execute(db)).rows;
}

/** Two observations with the same hash saw the same data. */
export function hashObservation(seen: Observation): string {
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex');
}

/** Names rows that may never change and have changed, or are gone. */
export function findRewritten(before: Observation, after: Observation): string[] {
  return Object.entries(before.fixed).flatMap(([table, rows]) =>
    Object.entries(rows)
      .filter(([id, hash]) => after.fixed[table]?.[id] !== hash)
      .map(([id]) => `${table} ${id}`),
  );
}
