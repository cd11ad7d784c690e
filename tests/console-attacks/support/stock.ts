import { sql } from 'kysely';
import type { Possessor, World } from './world.ts';

/** All that a client has, and all that its person is, as text. */
export async function takeStock(
  world: World,
  { clientId, person }: Pick<Possessor, 'clientId' | 'person'>,
): Promise<string> {
  const parts = [
    ...['api_keys', 'ip_allow_list', 'webhook_endpoints', 'wallets', 'transactions', 'orders'],
    ...['events', 'console_users', 'blacklisted_products', 'client_discounts', 'mails'],
  ].map(
    (table) => sql`select to_jsonb(t) as row from ${sql.id(table)} t where client_id = ${clientId}`,
  );
  const own = ['console_sessions', 'console_factors', 'console_recovery_codes'].map(
    (table) =>
      sql`select to_jsonb(t) as row from ${sql.id(table)} t where user_id = ${person.userId}`,
  );
  const deliveries = sql`select to_jsonb(d) as row from webhook_deliveries d
    where endpoint_id in (select id from webhook_endpoints where client_id = ${clientId})`;
  const all = sql.join([...parts, ...own, deliveries], sql` union all `);
  const { rows } = await sql<{ row: unknown }>`${all}`.execute(world.sandbox.db);
  return rows
    .map(({ row }) => JSON.stringify(row))
    .sort()
    .join('\n');
}
