/** A moment at which a server dies, named by the statement that it is about. */
export interface CrashPoint {
  statement: RegExp;
  /**
   * - `before`: the statement is never sent
   * - `uncommitted`: it was carried out, and its transaction is still open
   * - `after`: it is committed, and the server has not done anything with the result
   */
  when: 'before' | 'uncommitted' | 'after';
  /** The statement counts only when it answers a job of this kind. */
  kind?: string;
}

const placing = /^\s*select place_order\(/;
const recording = /^\s*with held as materialized[\s\S]*\bmove_order\(/;
const delivery = /\binsert into webhook_attempts\b/;

/** The moments at which `crash.ts` can end a server. */
export const CRASH_POINTS = {
  'order-uncommitted': { statement: placing, when: 'uncommitted' },
  'order-committed': { statement: placing, when: 'after' },
  'job-claimed': {
    statement: /^\s*with lane_0 as[\s\S]*update jobs j set leased_until/,
    when: 'after',
    kind: 'fulfil',
  },
  'provider-answered': { statement: recording, when: 'before' },
  'outcome-uncommitted': { statement: recording, when: 'uncommitted' },
  'outcome-committed': { statement: recording, when: 'after' },
  'webhook-answered': { statement: delivery, when: 'before' },
  'webhook-uncommitted': { statement: delivery, when: 'uncommitted' },
  'webhook-recorded': { statement: delivery, when: 'after' },
  'session-renewed': { statement: /\brenew_session\(/, when: 'after' },
  migrating: { statement: /^\s*(--.*\s+)*create table orders\b/, when: 'uncommitted' },
  seeding: { statement: /^\s*insert into "voucher_products"/, when: 'uncommitted' },
  'first-client-begun': {
    statement: /^\s*insert into "settings"[\s\S]*on conflict/,
    when: 'after',
  },
  'first-client-funded': { statement: /^\s*select post_transaction\(/, when: 'after' },
} as const satisfies Record<string, CrashPoint>;

export type CrashName = keyof typeof CRASH_POINTS;
