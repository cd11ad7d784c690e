import { sql } from 'kysely';
import type { Control } from './control.ts';

/** How a sandbox is set up and how much it holds; no secrets. */
export async function describeState({ opened, list }: Control): Promise<object> {
  const { sandbox, clock, database } = opened;
  const { signingKey: _, smtpUrl, ...settings } = sandbox.settings;
  const { rows } = await sql`
    select (select count(*) from clients) as clients,
      (select count(*) from wallets) as wallets,
      (select count(*) from orders) as orders,
      (select count(*) from orders where status = 'PENDING') as orders_pending,
      (select count(*) from transactions) as transactions,
      (select count(*) from events) as events,
      (select count(*) from webhook_endpoints where active) as webhooks,
      (select count(*) from mails) as mails,
      (select count(*) from jobs) as jobs,
      (select min(due_at) from jobs) as next_job_due
  `.execute(sandbox.db);
  return {
    clock: { now: clock.now().toISOString(), running: clock.running },
    database: database.dialect,
    settings: { ...settings, smtp: smtpUrl !== undefined },
    counts: rows[0],
    snapshots: list(),
  };
}
