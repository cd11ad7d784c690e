import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Invariant } from './invariants/invariant.ts';
import { MONEY } from './invariants/money.ts';
import { ORDERS } from './invariants/orders.ts';
import { TRACES } from './invariants/traces.ts';
import type { Tables } from './tables.ts';

/** One place where the data contradict themselves. */
export interface Violation {
  /** Which invariant it breaks, such as `balance-is-the-sum-of-entries`. */
  rule: string;
  /** What it is about, with its id: `wallet 1`, `order vouchers 1234`. */
  subject: string;
  /** What is wrong with it, with the figures. */
  text: string;
}

/** All that always holds, in every state that a reader of the database can see. */
export const INVARIANTS: readonly Invariant[] = [...MONEY, ...ORDERS, ...TRACES];

/**
 * Looks for contradictions in the data: money that came from nowhere, orders that were paid twice, work
 * that was lost. It reads one snapshot, so others may go on working.
 *
 * @returns none, unless something is wrong
 */
export async function findViolations(db: Kysely<Tables>): Promise<Violation[]> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(readViolations);
}

/** The same, inside a transaction that somebody else has begun. */
export async function readViolations(snapshot: Kysely<Tables>): Promise<Violation[]> {
  const violations: Violation[] = [];
  for (const { rule, query } of INVARIANTS) {
    const { rows } = await sql.raw<Omit<Violation, 'rule'>>(query).execute(snapshot);
    for (const row of rows) violations.push({ rule, ...row });
  }
  return violations;
}
