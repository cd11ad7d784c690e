import type { TeamHandlers } from '@octopus-cards/console-server';
import type { Kysely } from 'kysely';
import { isStoredInteger } from '../../db/stored-id.ts';
import type { Tables } from '../../db/tables.ts';
import { writeAudit } from '../audit.ts';
import type { Console, ConsolePrincipal } from '../context.ts';
import { asMember } from '../principal.ts';
import { badRequest, notFound } from '../problems.ts';
import { createInviteMember } from './invite.ts';
import { findMember, listMembers } from './members.ts';
import type { Member } from './members.ts';

const MISSING = 'Member not found';
const LAST_OWNER = 'The last owner must stay';

/** Who can sign in for a client, and what each may do. */
export function createTeamHandlers(console: Console): TeamHandlers<ConsolePrincipal> {
  const { db } = console.sandbox;

  /** Finds a member to change, while nobody else changes the team. */
  async function takeMember(db: Kysely<Tables>, clientId: number, id: number) {
    if (!isStoredInteger(id)) return undefined;
    await db
      .selectFrom('console_users')
      .select('id')
      .where('client_id', '=', clientId)
      .orderBy('id')
      .forUpdate()
      .execute();
    return findMember(db, clientId, id);
  }

  return {
    async listMembers({ principal }) {
      const data = await listMembers(db, asMember(principal).clientId);
      return { status: 200, body: { success: true, data } };
    },

    inviteMember: createInviteMember(console),

    setMemberRole({ principal, request, operation, params: { id }, body: { role } }) {
      const actor = asMember(principal);
      return db.transaction().execute(async (db) => {
        const member = await takeMember(db, actor.clientId, id);
        if (member === undefined) return notFound(MISSING);
        if (role !== 'owner' && (await isLastOwner(db, actor.clientId, member))) {
          return badRequest(LAST_OWNER);
        }
        await db.updateTable('console_users').set({ role }).where('id', '=', id).execute();
        const [before, after] = [{ role: member.role }, { role }];
        const target = `Member ${id}`;
        await writeAudit(db, console, { actor, operation, request, target, before, after });
        return { status: 200, body: { success: true, data: { ...member, role } } };
      });
    },

    removeMember({ principal, request, operation, params: { id } }) {
      const actor = asMember(principal);
      return db.transaction().execute(async (db) => {
        const member = await takeMember(db, actor.clientId, id);
        if (member === undefined) return notFound(MISSING);
        if (await isLastOwner(db, actor.clientId, member)) return badRequest(LAST_OWNER);
        // Sessions, factors and codes go with the person.
        await db.deleteFrom('console_users').where('id', '=', id).execute();
        const { email, role, status } = member;
        const [target, before] = [`Member ${id}`, { email, role, status }];
        await writeAudit(db, console, { actor, operation, request, target, before });
        return { status: 204 };
      });
    },
  };
}

/** Would a team be without an owner who can sign in? Somebody who is only invited is none yet. */
async function isLastOwner(db: Kysely<Tables>, clientId: number, member: Member): Promise<boolean> {
  if (member.role !== 'owner' || member.status !== 'active') return false;
  const others = await db
    .selectFrom('console_users')
    .select('id')
    .where('client_id', '=', clientId)
    .where('role', '=', 'owner')
    .where('name', 'is not', null)
    .where('id', '<>', member.id)
    .limit(1)
    .execute();
  return others.length === 0;
}
