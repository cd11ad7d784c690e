import type { AccountHandlers } from '@octopus-cards/console-server';
import { isStoredInteger } from '../../db/stored-id.ts';
import { writeTime } from '../../orders/write-time.ts';
import { writeAudit } from '../audit.ts';
import type { Console, ConsolePrincipal } from '../context.ts';
import { lockPerson } from '../people.ts';
import { asUser } from '../principal.ts';
import { badRequest, notFound } from '../problems.ts';
import { endSessions, listSessions } from '../sessions.ts';
import { hashPassword, isCommonPassword, WEAK } from '../sign-in/passwords.ts';
import { createRecoveryCodes } from '../sign-in/recovery-codes.ts';
import { createEnrolmentHandlers } from './enrolment.ts';
import { createFactorHandlers } from './factors.ts';

/** What people do with their own account: sessions, second factors, recovery codes, the password. */
export function createAccountHandlers(console: Console): AccountHandlers<ConsolePrincipal> {
  return {
    ...createFactorHandlers(console),
    ...createEnrolmentHandlers(console),
    ...createOwnSessionHandlers(console),
    ...createSecretHandlers(console),
  };
}

function createOwnSessionHandlers(console: Console) {
  const { db } = console.sandbox;
  return {
    async listSessions({ principal }) {
      const { userId, sessionId } = asUser(principal);
      const rows = await listSessions(console, userId);
      const data = rows.map(({ id, address, browser, ...times }) => ({
        ...{ id, current: id === sessionId, address, browser },
        signed_in_at: writeTime(times.signed_in_at),
        last_seen_at: writeTime(times.last_seen_at),
        expires_at: writeTime(times.expires_at),
      }));
      return { status: 200, body: { success: true, data } };
    },

    endOtherSessions({ principal, request, operation }) {
      const actor = asUser(principal);
      return db.transaction().execute(async (db) => {
        const ended = await endSessions(db, actor.userId, { except: actor.sessionId });
        const after = { ended };
        const target = 'Other sessions';
        await writeAudit(db, console, { actor, operation, request, target, after });
        return { status: 204 };
      });
    },

    revokeSession({ principal, request, operation, params: { id } }) {
      const actor = asUser(principal);
      return db.transaction().execute(async (db) => {
        const [ended] = isStoredInteger(id)
          ? await endSessions(db, actor.userId, { only: id })
          : [];
        if (ended === undefined) return notFound('Session not found');
        const { address, browser } = ended;
        const [target, before] = [`Session ${id}`, { address, browser }];
        await writeAudit(db, console, { actor, operation, request, target, before });
        return { status: 204 };
      });
    },
  } satisfies Partial<AccountHandlers<ConsolePrincipal>>;
}

function createSecretHandlers(console: Console) {
  const { db } = console.sandbox;
  return {
    createRecoveryCodes({ principal, request, operation }) {
      const actor = asUser(principal);
      return db.transaction().execute(async (db) => {
        await lockPerson(db, actor.userId);
        const codes = await createRecoveryCodes(console, db, actor.userId);
        const after = { recovery_codes: codes.length };
        const target = 'Recovery codes';
        await writeAudit(db, console, { actor, operation, request, target, after });
        return { status: 200, body: { success: true, data: { codes } } };
      });
    },

    async setPassword({ principal, request, operation, body: { password } }) {
      const actor = asUser(principal);
      if (isCommonPassword(password)) return badRequest(WEAK);
      const password_hash = await hashPassword(console, password);
      return db.transaction().execute(async (db) => {
        await db
          .updateTable('console_users')
          .set({ password_hash })
          .where('id', '=', actor.userId)
          .execute();
        // Whoever knew the old one and is about to give a second factor begins anew as well.
        await db.deleteFrom('console_sign_ins').where('user_id', '=', actor.userId).execute();
        const ended = await endSessions(db, actor.userId, { except: actor.sessionId });
        const after = { ended_sessions: ended };
        const target = 'Password';
        await writeAudit(db, console, { actor, operation, request, target, after });
        return { status: 204 };
      });
    },
  } satisfies Partial<AccountHandlers<ConsolePrincipal>>;
}
