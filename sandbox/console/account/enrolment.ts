import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { AccountHandlers } from '@octopus-cards/console-server';
import type { FastifyRequest } from 'fastify';
import type { Insertable } from 'kysely';
import type { ConsoleFactorsTable } from '../../db/tables.ts';
import { writeAudit } from '../audit.ts';
import type { Console, ConsolePrincipal, ConsoleUser } from '../context.ts';
import { findPerson, lockPerson } from '../people.ts';
import { asUser } from '../principal.ts';
import { badRequest } from '../problems.ts';
import { keepChallenge, peekChallenge, takeChallenge } from '../sign-in/challenges.ts';
import type { Purpose } from '../sign-in/challenges.ts';
import { CHALLENGE_LIFETIME, findRelyingParty, OF_THE_STANDARD } from '../sign-in/passkeys.ts';
import { createRecoveryCodes } from '../sign-in/recovery-codes.ts';
import { createTotpSecret, findTotpStep, nameTotpContext, writeTotpUri } from '../sign-in/totp.ts';
import { FACTOR_COLUMNS, writeFactor } from './factors.ts';

/** EdDSA, ES256 and RS256 (RFC 8152): what every Node.js can check. The library would add experimental ones. */
const ALGORITHMS = [-8, -7, -257];
/** How long somebody has to set up an app. */
const TOTP_LIFETIME = 10 * 60_000;
const WRONG_CODE = 'The code is wrong';
const UNFIT = 'This passkey cannot be used';

interface NewFactor {
  user: ConsoleUser;
  request: FastifyRequest;
  operation: string;
  purpose: Extract<Purpose, 'enrol-passkey' | 'enrol-totp'>;
  row: Omit<Insertable<ConsoleFactorsTable>, 'user_id' | 'created_at'>;
}

/** Setting up apps and passkeys. */
export function createEnrolmentHandlers(console: Console) {
  const { sandbox, clock } = console;
  return {
    async beginTotpEnrolment({ principal }) {
      const user = asUser(principal);
      const secret = createTotpSecret(console);
      const sealed = sandbox.cipher.seal(secret, nameTotpContext(user.userId));
      await keepChallenge(console, user, 'enrol-totp', sealed, TOTP_LIFETIME);
      const data = {
        secret: (secret.match(/.{1,4}/g) ?? []).join(' '),
        otpauth_uri: writeTotpUri(secret, user.email),
      };
      return { status: 200, body: { success: true, data } };
    },

    async finishTotpEnrolment({ principal, request, operation, body: { name, code } }) {
      const user = asUser(principal);
      const purpose = 'enrol-totp';
      const secret = await peekChallenge(console, user, purpose);
      if (secret === undefined) return badRequest(WRONG_CODE);
      const plain = sandbox.cipher.open(secret, nameTotpContext(user.userId));
      const step = findTotpStep(plain, code, clock.now());
      if (step === undefined) return badRequest(WRONG_CODE);
      // The first code is used up by this, as any other.
      const row = { kind: 'totp' as const, name, secret, last_step: step };
      const data = await addFactor(console, { user, request, operation, purpose, row });
      if (data === undefined) return badRequest(WRONG_CODE);
      return { status: 200, body: { success: true, data } };
    },

    async beginPasskeyEnrolment({ principal, request }) {
      const user = asUser(principal);
      const person = await findPerson(sandbox.db, user);
      if (person === undefined) throw new TypeError('Somebody who is signed in must be there.');
      const passkeys = await sandbox.db
        .selectFrom('console_factors')
        .select(['credential_id', 'transports'])
        .where('user_id', '=', user.userId)
        .where('kind', '=', 'passkey')
        .execute();
      const options = await generateRegistrationOptions({
        ...{ rpName: 'Octopus Cards', rpID: findRelyingParty(console, request).id },
        ...{ userName: user.email, userDisplayName: user.name },
        userID: Uint8Array.from(person.passkeyUserId),
        challenge: Uint8Array.from(sandbox.random(32)),
        excludeCredentials: passkeys.flatMap(({ credential_id: id, transports }) =>
          id === null ? [] : [{ id, transports }],
        ),
        supportedAlgorithmIDs: ALGORITHMS,
        authenticatorSelection: { userVerification: 'required', residentKey: 'preferred' },
        timeout: CHALLENGE_LIFETIME,
      });
      const value = Buffer.from(options.challenge);
      await keepChallenge(console, user, 'enrol-passkey', value, CHALLENGE_LIFETIME);
      return { status: 200, body: { success: true, data: { options: { ...options } } } };
    },

    async finishPasskeyEnrolment({ principal, request, operation, body: { name, credential } }) {
      const user = asUser(principal);
      const purpose = 'enrol-passkey';
      const challenge = await takeChallenge(console, sandbox.db, user, purpose);
      if (challenge === undefined) return badRequest(UNFIT);
      const { id: rpId, origin } = findRelyingParty(console, request);
      const made = await verifyPasskey({
        response: { ...credential, ...OF_THE_STANDARD },
        expectedChallenge: Buffer.from(challenge).toString(),
        ...{ expectedOrigin: origin, expectedRPID: rpId, requireUserVerification: true },
        supportedAlgorithmIDs: ALGORITHMS,
      });
      if (made === undefined) return badRequest(UNFIT);
      const row = {
        ...{ kind: 'passkey' as const, name, credential_id: made.id },
        ...{ public_key: made.publicKey, counter: made.counter },
        transports: credential.response.transports ?? [],
      };
      const data = await addFactor(console, { user, request, operation, purpose, row });
      if (data === undefined) return badRequest(UNFIT);
      return { status: 200, body: { success: true, data } };
    },
  } satisfies Partial<AccountHandlers<ConsolePrincipal>>;
}

/**
 * Adds a factor; with the first one come the recovery codes.
 *
 * @returns undefined when it is there already, or what it was begun with is used up
 */
async function addFactor(console: Console, { user, request, operation, purpose, row }: NewFactor) {
  return console.sandbox.db.transaction().execute(async (db) => {
    // Of two first factors at once, the second one is no first.
    await lockPerson(db, user.userId);
    if (purpose === 'enrol-totp') {
      const taken = await takeChallenge(console, db, user, purpose);
      if (taken === undefined) return undefined;
    }
    const before = await db
      .selectFrom('console_factors')
      .select('id')
      .where('user_id', '=', user.userId)
      .limit(1)
      .execute();
    const factor = await db
      .insertInto('console_factors')
      .values({ ...row, user_id: user.userId, created_at: console.clock.now() })
      .onConflict((conflict) => conflict.column('credential_id').doNothing())
      .returning(FACTOR_COLUMNS)
      .executeTakeFirst();
    if (factor === undefined) return undefined;
    const codes = before.length > 0 ? [] : await createRecoveryCodes(console, db, user.userId);
    const after = { kind: factor.kind, name: factor.name, recovery_codes: codes.length };
    const target = `Factor ${factor.id}`;
    await writeAudit(db, console, { actor: user, operation, request, target, after });
    return { factor: writeFactor(factor), recovery_codes: codes };
  });
}

/** @returns undefined when anything of the answer is wrong */
async function verifyPasskey(options: Parameters<typeof verifyRegistrationResponse>[0]) {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse(options);
    return verified ? registrationInfo.credential : undefined;
  } catch {
    // The library throws for each thing that can be wrong; which of them it was is nobody's business.
    return undefined;
  }
}
