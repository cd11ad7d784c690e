import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { Actor } from './audit.ts';
import type { Console, ConsoleUser, Role } from './context.ts';

/** Somebody who has accepted an invitation, signed in or not. */
export interface Person {
  userId: number;
  email: string;
  name: string;
  role: Role;
  clientId: number | null;
  passwordHash: string;
  passkeyUserId: Uint8Array;
}

/** Roles of those who have to have a second factor before they do anything else. */
const FACTOR_NEEDED: readonly Role[] = ['owner', 'platform_administrator'];

export function needsFactor({ role }: Pick<ConsoleUser, 'role'>): boolean {
  return FACTOR_NEEDED.includes(role);
}

/**
 * Finds somebody who can sign in; undefined when there is nobody, the invitation is not accepted yet, or
 * the client has gone.
 */
export async function findPerson(
  db: Kysely<Tables>,
  who: { email: string } | { userId: number },
): Promise<Person | undefined> {
  const row = await db
    .selectFrom('console_users as u')
    .leftJoin('clients as c', 'c.id', 'u.client_id')
    .selectAll('u')
    .select('c.id as found_client')
    .where((where) =>
      'email' in who ? where('u.email', '=', who.email) : where('u.id', '=', who.userId),
    )
    .executeTakeFirst();
  if (row === undefined || row.name === null || row.password_hash === null) return undefined;
  if (row.client_id !== row.found_client) return undefined;
  return {
    userId: row.id,
    email: row.email,
    name: row.name,
    role: row.role,
    clientId: row.client_id,
    passwordHash: row.password_hash,
    passkeyUserId: row.passkey_user_id,
  };
}

/** The person as the audit log names them. */
export function asActor({ userId, email, clientId }: Person, address: string): Actor {
  return { userId, email, clientId, address };
}

/**
 * Makes others who change the factors or the role of this person wait until the transaction has ended.
 * Call it first in the transaction.
 */
export async function lockPerson(db: Kysely<Tables>, userId: number): Promise<void> {
  await db
    .selectFrom('console_users')
    .select('id')
    .where('id', '=', userId)
    .forUpdate()
    .executeTakeFirst();
}

/**
 * Is the password still the one that was found right? Whoever is about to change it waits until the
 * transaction has ended: what is begun with the old one is there to be ended, or is not begun.
 */
export async function keepsPassword(
  db: Kysely<Tables>,
  { userId, passwordHash }: Pick<Person, 'userId' | 'passwordHash'>,
): Promise<boolean> {
  const found = await db
    .selectFrom('console_users')
    .select('id')
    .where('id', '=', userId)
    .where('password_hash', '=', passwordHash)
    .forUpdate()
    .executeTakeFirst();
  return found !== undefined;
}

/** What a person can prove themselves with, counted. */
export async function countFactors({ sandbox }: Console, userId: number) {
  const { db } = sandbox;
  const factors = await db
    .selectFrom('console_factors')
    .select('kind')
    .where('user_id', '=', userId)
    .execute();
  const { left } = await db
    .selectFrom('console_recovery_codes')
    .select(({ fn }) => fn.countAll<number>().as('left'))
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  const totp = factors.filter(({ kind }) => kind === 'totp').length;
  return { totp, passkeys: factors.length - totp, recoveryCodesLeft: Number(left) };
}
