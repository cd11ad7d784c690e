import { forbidden, unauthorized } from '@octopus-cards/console-server';
import type { ApiKeyCredentials, SecurityHandlers } from '@octopus-cards/console-server';
import type { FastifyRequest } from 'fastify';
import type { Console, ConsolePrincipal, ConsoleUser } from './context.ts';
import { deriveCsrfToken, hashKey, isSameText } from './keys.ts';
import { needsFactor } from './people.ts';
import { findUser, readAddress } from './sessions.ts';

/**
 * Finds out who calls, by the cookies; and says no to those whose role does not fit, who have no second
 * factor though they need one, or who have to confirm first. Which operations ask for what is read from
 * the description: `x-roles` and `x-step-up`.
 */
export function createSecurity(console: Console): SecurityHandlers<ConsolePrincipal> {
  // The two schemes of a change are asked one after the other; the second one needs the key of the first.
  const keys = new WeakMap<FastifyRequest, string>();
  return {
    async session({ key, roles, stepUp, request }) {
      keys.set(request, key);
      const user = await findUser(console, key, request);
      if (user === undefined) return unauthorized();
      return judgeUser(user, { roles, stepUp }) ?? user;
    },
    async csrf({ key: token, request }) {
      const key = keys.get(request);
      if (key === undefined || !isSameText(token, deriveCsrfToken(key))) return unauthorized();
      return { signInId: 0, userId: 0, address: '' };
    },
    async signIn({ key, request }) {
      const signIn = await console.sandbox.db
        .selectFrom('console_sign_ins as s')
        .innerJoin('console_users as u', 'u.id', 's.user_id')
        .leftJoin('clients as c', 'c.id', 'u.client_id')
        .select(['s.id', 's.user_id'])
        .where('s.key_hash', '=', hashKey(key))
        .where('s.expires_at', '>', console.clock.now())
        // The client may have gone since the password was given.
        .whereRef('u.client_id', 'is not distinct from', 'c.id')
        .executeTakeFirst();
      if (signIn === undefined) return unauthorized();
      const address = readAddress(console, request);
      return { signInId: signIn.id, userId: signIn.user_id, address };
    },
  };
}

function judgeUser(
  user: ConsoleUser,
  { roles = [], stepUp }: Pick<ApiKeyCredentials, 'roles' | 'stepUp'>,
) {
  // What everybody may do is what one needs for setting up a factor.
  if (roles.length > 0 && !user.hasFactor && needsFactor(user)) {
    return forbidden({ code: 'ENROLMENT_REQUIRED', message: 'Set up a second factor first' });
  }
  if (roles.length > 0 && !roles.includes(user.role)) return forbidden();
  if (stepUp !== undefined && user.steppedUpUntil === null) {
    return forbidden({ code: stepUp.code, message: 'Confirm that it is you' });
  }
  return undefined;
}
