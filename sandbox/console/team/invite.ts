import type { TeamHandlers } from '@octopus-cards/console-server';
import type { Console, ConsolePrincipal } from '../context.ts';
import { writeAudit } from '../audit.ts';
import { hashKey } from '../keys.ts';
import { requireOrigin } from '../origin.ts';
import { asMember } from '../principal.ts';
import { badRequest } from '../problems.ts';
import { createInvitationToken } from './invitation-token.ts';
import { writeInvitation } from './write-invitation.ts';
import { findMember } from './members.ts';

/** How long an invitation is good for. */
const LIFETIME = 7 * 24 * 3_600_000;

type InviteMember = TeamHandlers<ConsolePrincipal>['inviteMember'];

/**
 * Invites somebody: makes the account, which nobody can sign in to yet, and writes the e-mail. Its text
 * holds the link that makes whoever has it a member, so it is the mail of no client: only owners see it.
 */
export function createInviteMember(console: Console): InviteMember {
  const { sandbox, clock } = console;
  return async ({ principal, request, operation, body: { email: given, role } }) => {
    const actor = asMember(principal);
    const email = given.toLowerCase();
    const token = createInvitationToken(console);
    const now = clock.now();
    const origin = requireOrigin(console, request);
    const { clientId, clientName, name: inviter } = actor;
    const invited = await sandbox.db.transaction().execute(async (db) => {
      await db
        .deleteFrom('console_users')
        .where('email', '=', email)
        .where('invitation_expires_at', '<=', now)
        .execute();
      const added = await db
        .insertInto('console_users')
        .values({
          ...{ email, role, client_id: clientId, created_at: now },
          invitation_hash: hashKey(token),
          invitation_expires_at: new Date(now.getTime() + LIFETIME),
          passkey_user_id: sandbox.random(32),
        })
        .onConflict((conflict) => conflict.column('email').doNothing())
        .returning('id')
        .executeTakeFirst();
      if (added === undefined) return undefined;
      const mail = writeInvitation({ clientName: clientName ?? '', inviter, role, origin, token });
      // The mail and the work of sending it go by the clock of the sandbox, as all that the worker does.
      const at = sandbox.clock.now();
      const { id } = await db
        .insertInto('mails')
        .values({ ...mail, for_owners_of: clientId, recipient: email, created_at: at })
        .returning('id')
        .executeTakeFirstOrThrow();
      await db.insertInto('jobs').values({ kind: 'mail', target_id: id, due_at: at }).execute();
      const after = { email, role, status: 'invited' };
      const target = `Member ${added.id}`;
      await writeAudit(db, console, { actor, operation, request, target, after });
      return findMember(db, clientId, added.id);
    });
    if (invited !== undefined) {
      sandbox.wake();
      return { status: 201, body: { success: true, data: invited } };
    }
    const known = await sandbox.db
      .selectFrom('console_users')
      .select('client_id')
      .where('email', '=', email)
      .executeTakeFirst();
    const isOurs = known?.client_id === clientId;
    return badRequest(
      isOurs ? 'This address is in the team already' : 'This address cannot be invited',
    );
  };
}
