import type { SignInHandlers } from '@octopus-cards/console-server';
import { writeTime } from '../../orders/write-time.ts';
import { writeAudit } from '../audit.ts';
import type { Console, ConsolePrincipal } from '../context.ts';
import { readCookie, SESSION_COOKIE, writeCookie } from '../cookies.ts';
import { deriveCsrfToken } from '../keys.ts';
import { requireOrigin } from '../origin.ts';
import { countFactors, findPerson, needsFactor } from '../people.ts';
import { asSignIn, asUser } from '../principal.ts';
import { createAcceptInvitation } from '../team/accept.ts';
import { createBeginSignIn } from './begin.ts';
import { confirmPerson } from './confirm.ts';
import { finishSignIn } from './finish.ts';
import { askForPasskey, usePasskey } from './passkeys.ts';
import { isPassword } from './passwords.ts';
import { useRecoveryCode } from './recovery-codes.ts';
import { useTotp } from './totp.ts';

const guessFactor = ({ userId }: { userId: number }) =>
  ({ kind: 'factor', name: String(userId) }) as const;
const guessPassword = ({ email }: { email: string }) => ({ kind: 'account', name: email }) as const;

/** Signing in and out, and confirming that it is still the same person. */
export function createSignInHandlers(console: Console): SignInHandlers<ConsolePrincipal> {
  return {
    beginSignIn: createBeginSignIn(console),
    acceptInvitation: createAcceptInvitation(console),
    ...createFinishHandlers(console),
    ...createStepUpHandlers(console),
    ...createSessionHandlers(console),
  };
}

/** The second step of signing in, one way or another. */
function createFinishHandlers(console: Console) {
  return {
    finishTotpSignIn: ({ principal, request, operation, body }) =>
      finishSignIn(console, {
        ...{ principal, request, operation },
        prove: ({ userId }) => useTotp(console, console.sandbox.db, userId, body.code),
      }),

    async beginPasskeySignIn({ principal, request }) {
      const holder = asSignIn(principal);
      const ask = { holder, userId: holder.userId, purpose: 'sign-in', request } as const;
      return { status: 200, body: { success: true, data: await askForPasskey(console, ask) } };
    },

    finishPasskeySignIn: ({ principal, request, operation, body }) =>
      finishSignIn(console, {
        ...{ principal, request, operation },
        prove(holder) {
          const ask = { holder, userId: holder.userId, purpose: 'sign-in', request } as const;
          return usePasskey(console, ask, body.credential);
        },
      }),

    finishRecoverySignIn: ({ principal, request, operation, body }) =>
      finishSignIn(console, {
        ...{ principal, request, operation },
        prove: ({ userId }) => useRecoveryCode(console, userId, body.code),
      }),
  } satisfies Partial<SignInHandlers<ConsolePrincipal>>;
}

/** Confirming once more. */
function createStepUpHandlers(console: Console) {
  return {
    confirmByTotp: ({ principal, request, operation, body }) =>
      confirmPerson(console, {
        ...{ principal, request, operation, guess: guessFactor },
        prove: ({ userId }) => useTotp(console, console.sandbox.db, userId, body.code),
      }),

    async beginPasskeyStepUp({ principal, request }) {
      const holder = asUser(principal);
      const ask = { holder, userId: holder.userId, purpose: 'step-up', request } as const;
      return { status: 200, body: { success: true, data: await askForPasskey(console, ask) } };
    },

    confirmByPasskey: ({ principal, request, operation, body }) =>
      confirmPerson(console, {
        ...{ principal, request, operation, guess: guessFactor },
        prove(holder) {
          const ask = { holder, userId: holder.userId, purpose: 'step-up', request } as const;
          return usePasskey(console, ask, body.credential);
        },
      }),

    confirmByPassword: ({ principal, request, operation, body }) =>
      confirmPerson(console, {
        ...{ principal, request, operation, guess: guessPassword },
        async prove({ userId, hasFactor }) {
          // Whoever has a second factor confirms with it: a stolen password must not do.
          if (hasFactor) return undefined;
          const person = await findPerson(console.sandbox.db, { userId });
          const isRight = await isPassword(console, body.password, person?.passwordHash);
          return isRight ? { kind: 'password' } : undefined;
        },
      }),
  } satisfies Partial<SignInHandlers<ConsolePrincipal>>;
}

/** Who is signed in, and signing out. */
function createSessionHandlers(console: Console) {
  return {
    async getSession({ principal, request }) {
      const user = asUser(principal);
      const { totp, passkeys, recoveryCodesLeft } = await countFactors(console, user.userId);
      const data = {
        user_id: user.userId,
        name: user.name,
        email: user.email,
        role: user.role,
        client_id: user.clientId,
        client_name: user.clientName,
        csrf_token: deriveCsrfToken(readCookie(request, SESSION_COOKIE) ?? ''),
        address: user.address,
        enrolment_required: needsFactor(user) && totp + passkeys === 0,
        stepped_up_until: user.steppedUpUntil === null ? null : writeTime(user.steppedUpUntil),
        expires_at: writeTime(user.expiresAt),
        factors: { totp, passkeys, recovery_codes_left: recoveryCodesLeft },
      };
      return { status: 200, body: { success: true, data } };
    },

    async endSession({ principal, request, operation }) {
      const actor = asUser(principal);
      await console.sandbox.db.transaction().execute(async (db) => {
        await db.deleteFrom('console_sessions').where('id', '=', actor.sessionId).execute();
        const target = `Session ${actor.sessionId}`;
        await writeAudit(db, console, { actor, operation, request, target });
      });
      const origin = requireOrigin(console, request);
      return { status: 204, headers: { 'Set-Cookie': writeCookie(SESSION_COOKIE, '', origin) } };
    },
  } satisfies Partial<SignInHandlers<ConsolePrincipal>>;
}
