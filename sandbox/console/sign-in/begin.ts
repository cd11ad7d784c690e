import type { SignInHandlers } from '@octopus-cards/console-server';
import { tooManyRequests } from '../../auth/limits.ts';
import type { Console, ConsolePrincipal } from '../context.ts';
import { SIGN_IN_COOKIE, writeCookie } from '../cookies.ts';
import { createKey, hashKey } from '../keys.ts';
import { requireOrigin } from '../origin.ts';
import { countFactors, findPerson, keepsPassword } from '../people.ts';
import type { Person } from '../people.ts';
import { unauthorized } from '../problems.ts';
import { countGuesses, forgive, guessFrom } from '../throttle.ts';
import type { Guess } from '../throttle.ts';
import { openSession } from './finish.ts';
import { hashPassword, isOutdated, isPassword } from './passwords.ts';

/** How long somebody has for the second factor. */
const LIFETIME = 5 * 60_000;
const WRONG = 'E-mail or password is wrong';

type BeginSignIn = SignInHandlers<ConsolePrincipal>['beginSignIn'];

/**
 * Takes e-mail and password. Whether there is such an account changes neither the words, nor the work,
 * nor what is counted.
 */
export function createBeginSignIn(console: Console): BeginSignIn {
  return async ({ body, request }) => {
    const email = body.email.toLowerCase();
    const guesses: Guess[] = [guessFrom(console, request), { kind: 'account', name: email }];
    const wait = await countGuesses(console, guesses);
    if (wait > 0) return tooManyRequests(wait);
    const person = await findPerson(console.sandbox.db, { email });
    const isRight = await isPassword(console, body.password, person?.passwordHash).catch(
      async (error: unknown) => {
        // What was not judged was no guess: somebody who keeps it busy must not close the account.
        await forgive(console, guesses);
        throw error;
      },
    );
    if (!isRight || person === undefined) return unauthorized(WRONG);
    await forgive(console, guesses);
    const current = await renewHash(console, person, body.password);
    const { totp, passkeys, recoveryCodesLeft } = await countFactors(console, person.userId);
    if (totp + passkeys === 0) {
      const proof = { kind: 'password' as const };
      const opening = { person: current, request, operation: 'beginSignIn', proof };
      return (await openSession(console, opening)) ?? unauthorized(WRONG);
    }
    const key = await keepSignIn(console, current);
    if (key === undefined) return unauthorized(WRONG);
    const factors = [
      ...(totp > 0 ? (['totp'] as const) : []),
      ...(passkeys > 0 ? (['passkey'] as const) : []),
    ];
    return {
      status: 200,
      headers: { 'Set-Cookie': writeCookie(SIGN_IN_COOKIE, key, requireOrigin(console, request)) },
      body: {
        success: true,
        data: { next: 'second_factor', factors, recovery_codes_left: recoveryCodesLeft },
      },
    };
  };
}

/** Hashes a password anew that was hashed at another cost: the time of an answer would tell it from none. */
async function renewHash(console: Console, person: Person, password: string): Promise<Person> {
  if (!isOutdated(console, person.passwordHash)) return person;
  const passwordHash = await hashPassword(console, password);
  await console.sandbox.db
    .updateTable('console_users')
    .set({ password_hash: passwordHash })
    .where('id', '=', person.userId)
    .where('password_hash', '=', person.passwordHash)
    .execute();
  return { ...person, passwordHash };
}

/** @returns what the cookie is to hold; undefined when the password is another one by now */
function keepSignIn(console: Console, person: Person): Promise<string | undefined> {
  return console.sandbox.db.transaction().execute(async (db) => {
    if (!(await keepsPassword(db, person))) return undefined;
    const key = createKey(console.sandbox);
    await db
      .insertInto('console_sign_ins')
      .values({
        user_id: person.userId,
        key_hash: hashKey(key),
        expires_at: new Date(console.clock.now().getTime() + LIFETIME),
      })
      .execute();
    return key;
  });
}
