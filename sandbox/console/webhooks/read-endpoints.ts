import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Sandbox } from '../../context.ts';
import { isStoredInteger } from '../../db/stored-id.ts';
import type { Tables } from '../../db/tables.ts';
import { writeTime } from '../../orders/write-time.ts';
import { showEndpoint } from '../../webhooks/index.ts';

const DAY = 24 * 60 * 60 * 1000;

/** The endpoints of a client that were not removed, with what became of their events in the last day. */
export function selectEndpoints({ db, clock }: Pick<Sandbox, 'db' | 'clock'>, clientId: number) {
  const since = new Date(clock.now().getTime() - DAY);
  return db
    .selectFrom('webhook_endpoints as w')
    .selectAll('w')
    .select(({ selectFrom, fn }) => [
      selectFrom('webhook_deliveries as d')
        .select(fn.countAll<number>().as('count'))
        .whereRef('d.endpoint_id', '=', 'w.id')
        .where('d.status', '=', 'DELIVERED')
        .where('d.finished_at', '>', since)
        .$asScalar()
        .$notNull()
        .as('delivered'),
      selectFrom('webhook_attempts as a')
        .innerJoin('webhook_deliveries as d', 'd.id', 'a.delivery_id')
        .select(fn.countAll<number>().as('count'))
        .whereRef('d.endpoint_id', '=', 'w.id')
        .where('a.at', '>', since)
        .where(sql<boolean>`coalesce(a.status not between 200 and 299, true)`)
        .$asScalar()
        .$notNull()
        .as('failed'),
    ])
    .where('w.client_id', '=', clientId)
    .where('w.removed_at', 'is', null)
    .orderBy('w.id');
}

export type EndpointRow = Awaited<
  ReturnType<ReturnType<typeof selectEndpoints>['executeTakeFirstOrThrow']>
>;

/** One of them; undefined when this client has none such. */
export async function findEndpoint(
  sandbox: Pick<Sandbox, 'db' | 'clock'>,
  clientId: number,
  id: number,
): Promise<EndpointRow | undefined> {
  if (!isStoredInteger(id)) return undefined;
  return selectEndpoints(sandbox, clientId).where('w.id', '=', id).executeTakeFirst();
}

/** Nobody else changes it until the transaction ends. */
export async function lockEndpoint(transaction: Kysely<Tables>, id: number): Promise<void> {
  if (!isStoredInteger(id)) return;
  const query = transaction.selectFrom('webhook_endpoints').select('id').where('id', '=', id);
  await query.forUpdate().execute();
}

/** An endpoint as the console shows it. */
export function writeEndpoint(row: EndpointRow, { clock }: Pick<Sandbox, 'clock'>) {
  const endpoint = showEndpoint(row, clock.now());
  const { id, url, events, active, disabledReason, previousSecretExpiresAt } = endpoint;
  return {
    id,
    url,
    events,
    active,
    disabled_reason: disabledReason,
    previous_secret_expires_at: previousSecretExpiresAt && writeTime(previousSecretExpiresAt),
    delivered_last_day: row.delivered,
    failed_last_day: row.failed,
    created_at: writeTime(endpoint.createdAt),
  };
}
