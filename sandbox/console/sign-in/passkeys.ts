import {
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import type { components } from '@octopus-cards/console-server';
import type { FastifyRequest } from 'fastify';
import type { Console } from '../context.ts';
import { requireOrigin } from '../origin.ts';
import { keepChallenge, takeChallenge } from './challenges.ts';
import type { Holder, Purpose } from './challenges.ts';
import type { Proof } from './proof.ts';

/** How long a challenge is good for, in milliseconds. */
export const CHALLENGE_LIFETIME = 5 * 60_000;

export interface PasskeyAsk {
  holder: Holder;
  userId: number;
  purpose: Extract<Purpose, 'sign-in' | 'step-up'>;
  request: FastifyRequest;
}

/** What is the same in each answer of a browser; the library wants to see it. */
export const OF_THE_STANDARD = { type: 'public-key', clientExtensionResults: {} } as const;

/** Makes what a browser asks for one of the passkeys of a person with. */
export async function askForPasskey(console: Console, ask: PasskeyAsk) {
  const { holder, userId, purpose, request } = ask;
  const passkeys = await console.sandbox.db
    .selectFrom('console_factors')
    .select(['credential_id', 'transports'])
    .where('user_id', '=', userId)
    .where('kind', '=', 'passkey')
    .orderBy('id')
    .execute();
  const options = await generateAuthenticationOptions({
    rpID: findRelyingParty(console, request).id,
    challenge: Uint8Array.from(console.sandbox.random(32)),
    allowCredentials: passkeys.flatMap(({ credential_id: id, transports }) =>
      id === null ? [] : [{ id, transports }],
    ),
    userVerification: 'required',
    timeout: CHALLENGE_LIFETIME,
  });
  const value = Buffer.from(options.challenge);
  await keepChallenge(console, holder, purpose, value, CHALLENGE_LIFETIME);
  return { options: { ...options } };
}

/**
 * Uses a passkey. The challenge is void from now on, whatever comes of it; the passkey must be one of this
 * person; and its counter must have grown since the last time, as that of a copy has not.
 */
export async function usePasskey(
  console: Console,
  ask: PasskeyAsk,
  assertion: components['schemas']['PasskeyAssertion'],
): Promise<Proof | undefined> {
  const { holder, userId, purpose, request } = ask;
  const { db } = console.sandbox;
  const challenge = await takeChallenge(console, db, holder, purpose);
  const passkey = await db
    .selectFrom('console_factors')
    .select(['id', 'name', 'public_key', 'counter'])
    .where('credential_id', '=', assertion.id)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  if (challenge === undefined || passkey === undefined) return undefined;
  const { id, name, public_key: publicKey, counter } = passkey;
  if (publicKey === null || counter === null) return undefined;
  const { id: rpId, origin } = findRelyingParty(console, request);
  const next = await readCounter({
    response: { ...assertion, ...OF_THE_STANDARD },
    expectedChallenge: Buffer.from(challenge).toString(),
    expectedOrigin: origin,
    expectedRPID: rpId,
    requireUserVerification: true,
    credential: { id: assertion.id, publicKey: Uint8Array.from(publicKey), counter },
  });
  if (next === undefined) return undefined;
  const used = await db
    .updateTable('console_factors')
    .set({ counter: next, last_used_at: console.clock.now() })
    .where('id', '=', id)
    // Asked once more in the statement that moves it: two answers may come at once. Authenticators
    // without a counter always say 0.
    .where((where) =>
      where.or([
        where('counter', '<', next),
        where.and([where('counter', '=', 0), where.val(next === 0)]),
      ]),
    )
    .returning('id')
    .executeTakeFirst();
  return used === undefined ? undefined : { kind: 'passkey', factorId: id, name };
}

/** Our domain, and the one origin that passkeys are made and used at. */
export function findRelyingParty(console: Pick<Console, 'url'>, request: FastifyRequest) {
  const origin = requireOrigin(console, request);
  return { id: new URL(origin).hostname, origin };
}

/** @returns undefined when anything of the answer is wrong */
async function readCounter(
  options: Parameters<typeof verifyAuthenticationResponse>[0],
): Promise<number | undefined> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse(options);
    return verified ? authenticationInfo.newCounter : undefined;
  } catch {
    // The library throws for each thing that can be wrong; which of them it was is nobody's business.
    return undefined;
  }
}
