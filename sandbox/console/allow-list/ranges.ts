import { isIP } from 'node:net';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Clock } from '../../clock.ts';
import type { Tables } from '../../db/tables.ts';

/** How long after its last login or refresh a program counts as one that calls now. */
const DAY = 24 * 60 * 60 * 1000;

/**
 * The ranges of a client, the oldest first.
 *
 * @param address whose range is marked; a text that is no address is in none
 */
export async function listRanges(db: Kysely<Tables>, clientId: number, address: string) {
  const own = isIP(address) === 0 ? null : address;
  return db
    .selectFrom('ip_allow_list')
    .select(['id', 'range', 'note', 'created_at'])
    .select(sql<boolean>`coalesce(range >>= ${own}::inet, false)`.as('covers_you'))
    .where('client_id', '=', clientId)
    .orderBy('id')
    .execute();
}

/**
 * Would a change of the list refuse a program that calls now, and may? Judged by the addresses from which
 * the keys of the client were last used.
 */
export async function shutsOut(
  db: Kysely<Tables>,
  clock: Clock,
  clientId: number,
  list: { before: readonly string[]; after: readonly string[] },
): Promise<boolean> {
  // As allows_address() of the database sees it: without entries, everybody may call.
  const admits = (ranges: readonly string[]) =>
    ranges.length === 0
      ? sql<boolean>`true`
      : sql<boolean>`last_used_from::inet <<= any (${ranges}::text[]::cidr[])`;
  const row = await db
    .selectFrom('api_keys')
    .select('id')
    .where('client_id', '=', clientId)
    .where('revoked_at', 'is', null)
    .where('last_used_at', '>', new Date(clock.now().getTime() - DAY))
    .where('last_used_from', 'is not', null)
    .where(admits(list.before))
    .where(sql<boolean>`not ${admits(list.after)}`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
