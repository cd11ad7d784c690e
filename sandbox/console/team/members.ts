import type { ListMembersReply } from '@octopus-cards/console-server';
import type { Kysely } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import { writeTime } from '../../orders/write-time.ts';

export type Member = Extract<ListMembersReply, { status: 200 }>['body']['data'][number];

/** The people of a client, the longest there first; those who are invited belong to them. */
export async function listMembers(db: Kysely<Tables>, clientId: number): Promise<Member[]> {
  const rows = await selectMembers(db, clientId).orderBy('id').execute();
  return rows.map(writeMember);
}

export async function findMember(
  db: Kysely<Tables>,
  clientId: number,
  userId: number,
): Promise<Member | undefined> {
  const row = await selectMembers(db, clientId).where('id', '=', userId).executeTakeFirst();
  return row && writeMember(row);
}

function selectMembers(db: Kysely<Tables>, clientId: number) {
  return db
    .selectFrom('console_users as u')
    .select(['u.id', 'u.email', 'u.name', 'u.role', 'u.last_seen_at', 'u.created_at'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('console_factors as f').select('f.id').whereRef('f.user_id', '=', 'u.id'),
      ).as('has_factor'),
    )
    .where('u.client_id', '=', clientId);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectMembers>['executeTakeFirstOrThrow']>>;

function writeMember({ role, ...row }: Row): Member {
  // The database lets none of these belong to a client.
  if (role === 'platform_administrator') throw new TypeError('An administrator is in no team.');
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role,
    status: row.name === null ? 'invited' : 'active',
    has_second_factor: Boolean(row.has_factor),
    last_seen_at: row.last_seen_at === null ? null : writeTime(row.last_seen_at),
    created_at: writeTime(row.created_at),
  };
}
