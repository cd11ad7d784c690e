import type { FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import { readClientAddress } from '../auth/security.ts';
import type { Tables } from '../db/tables.ts';
import { nameBrowser } from './browser.ts';
import type { Console, ConsoleUser } from './context.ts';
import { readCookie, SESSION_COOKIE } from './cookies.ts';
import { createKey, hashKey } from './keys.ts';

const MINUTE = 60_000;
/** A session ends after this time, and earlier when it is not used. */
export const LIFETIME = 12 * 60 * MINUTE;
export const IDLE = 2 * 60 * MINUTE;
/** How long a confirmation holds. */
export const STEP_UP = 10 * MINUTE;
/** How exactly it is noted when a session was last used; not every request has to write. */
const TOUCH = MINUTE;

/** Where a request comes from, as text for a person. */
export function readAddress({ sandbox }: Console, request: FastifyRequest): string {
  return readClientAddress(sandbox, request) ?? 'unknown';
}

/**
 * Begins a session for somebody who has just proved who they are, and so has nothing to confirm for now.
 * Each has a key of its own; the session that this browser had before ends with it, so that its cookie is
 * worth nothing to whoever kept a copy.
 *
 * A confirmation later on keeps the key: with another one, requests that are under way and other tabs of
 * the person would be signed out. What protects it instead is that it holds for one address only.
 *
 * @returns what the cookie is to hold; the database keeps a hash of it
 */
export async function beginSession(
  console: Console,
  db: Kysely<Tables>,
  userId: number,
  request: FastifyRequest,
): Promise<string> {
  const now = console.clock.now();
  const key = createKey(console.sandbox);
  const before = readCookie(request, SESSION_COOKIE);
  if (before !== undefined) {
    await db.deleteFrom('console_sessions').where('key_hash', '=', hashKey(before)).execute();
  }
  await db
    .insertInto('console_sessions')
    .values({
      user_id: userId,
      key_hash: hashKey(key),
      address: readAddress(console, request),
      browser: nameBrowser(request.headers['user-agent']),
      signed_in_at: now,
      last_seen_at: now,
      expires_at: new Date(now.getTime() + LIFETIME),
      stepped_up_until: new Date(now.getTime() + STEP_UP),
    })
    .execute();
  await db
    .updateTable('console_users')
    .set({ last_seen_at: now })
    .where('id', '=', userId)
    .execute();
  return key;
}

/** Finds who is behind the cookie of a session; undefined when the session, person or client has gone. */
export async function findUser(
  console: Console,
  key: string,
  request: FastifyRequest,
): Promise<ConsoleUser | undefined> {
  const { db } = console.sandbox;
  const now = console.clock.now();
  const row = await db
    .selectFrom('console_sessions as s')
    .innerJoin('console_users as u', 'u.id', 's.user_id')
    .leftJoin('clients as c', 'c.id', 'u.client_id')
    .select([
      's.id',
      's.user_id',
      's.address',
      's.last_seen_at',
      's.expires_at',
      's.stepped_up_until',
      'u.email',
      'u.name',
      'u.role',
      'u.client_id',
      'c.id as found_client',
      'c.name as client_name',
    ])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('console_factors as f').select('f.id').whereRef('f.user_id', '=', 'u.id'),
      ).as('has_factor'),
    )
    .where('s.key_hash', '=', hashKey(key))
    .where('s.expires_at', '>', now)
    .where('s.last_seen_at', '>', new Date(now.getTime() - IDLE))
    .executeTakeFirst();
  if (row === undefined || row.client_id !== row.found_client) return undefined;
  const address = readAddress(console, request);
  if (row.address !== address || now.getTime() - row.last_seen_at.getTime() >= TOUCH) {
    await touchSession(db, row, address, now);
  }
  const steppedUp =
    row.stepped_up_until !== null && row.stepped_up_until > now && row.address === address;
  return {
    userId: row.user_id,
    sessionId: row.id,
    email: row.email,
    name: row.name ?? row.email,
    role: row.role,
    clientId: row.client_id,
    clientName: row.client_name,
    address,
    steppedUpUntil: steppedUp ? row.stepped_up_until : null,
    expiresAt: row.expires_at,
    hasFactor: Boolean(row.has_factor),
  };
}

async function touchSession(
  db: Kysely<Tables>,
  { id, user_id: userId, address: before }: { id: number; user_id: number; address: string },
  address: string,
  at: Date,
): Promise<void> {
  const seen = { last_seen_at: at };
  await db
    .updateTable('console_sessions')
    .set({ ...seen, address })
    // Whoever carries a stolen cookie elsewhere has to confirm there.
    .$if(address !== before, (query) => query.set({ stepped_up_until: null }))
    .where('id', '=', id)
    .execute();
  await db.updateTable('console_users').set(seen).where('id', '=', userId).execute();
}

/** The sessions of a person that have not ended, the one that was used last first. */
export function listSessions({ sandbox, clock }: Console, userId: number) {
  const now = clock.now();
  return sandbox.db
    .selectFrom('console_sessions')
    .select(['id', 'address', 'browser', 'signed_in_at', 'last_seen_at', 'expires_at'])
    .where('user_id', '=', userId)
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', new Date(now.getTime() - IDLE))
    .orderBy('last_seen_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Ends sessions of a person: one, or all but one. Their next request is refused. @returns which */
export function endSessions(
  db: Kysely<Tables>,
  userId: number,
  which: { only: number } | { except: number },
) {
  return db
    .deleteFrom('console_sessions')
    .where('user_id', '=', userId)
    .where((where) =>
      'only' in which ? where('id', '=', which.only) : where('id', '<>', which.except),
    )
    .returning(['id', 'address', 'browser'])
    .execute();
}
