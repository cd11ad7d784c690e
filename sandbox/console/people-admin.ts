import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { SandboxError } from '../setup/sandbox-error.ts';
import { writeAudit } from './audit.ts';
import type { Actor, AuditEntry } from './audit.ts';
import type { Console, Role } from './context.ts';
import { findPerson, lockPerson } from './people.ts';
import { createReadableCode } from './readable-code.ts';
import { hashPassword } from './sign-in/passwords.ts';
import { clearGuesses } from './throttle.ts';

/** What the person who runs the sandbox needs of a console; none has to be running. */
export type PeopleKeeper = Pick<Console, 'sandbox' | 'clock' | 'passwordCost'>;

/** Groups of four characters in a password: 80 random bits, which can still be typed. */
const GROUPS = 4;

/** Makes a password that nobody has to think up. */
export function createPassword({ sandbox }: Pick<Console, 'sandbox'>): string {
  return createReadableCode(sandbox, GROUPS);
}

/** All people, or those of a client, with what helps to tell them apart. */
export async function listPeople({ sandbox }: PeopleKeeper, clientId?: number) {
  const rows = await sandbox.db
    .selectFrom('console_users as u')
    .leftJoin('clients as c', 'c.id', 'u.client_id')
    .select(['u.id', 'u.email', 'u.name', 'u.role', 'u.client_id', 'c.name as client'])
    .select(({ selectFrom }) =>
      selectFrom('console_factors as f')
        .whereRef('f.user_id', '=', 'u.id')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('factors'),
    )
    .select('u.last_seen_at')
    .$if(clientId !== undefined, (query) => query.where('u.client_id', '=', clientId ?? null))
    .orderBy('u.id')
    .execute();
  return rows.map(({ name, factors, last_seen_at, ...row }) => ({
    ...row,
    name,
    status: name === null ? 'invited' : 'active',
    second_factors: Number(factors),
    last_seen_at,
  }));
}

/**
 * Gives somebody another password, ends their sessions, and lets them try again at once.
 *
 * @returns the password, readable this once
 * @throws SandboxError when nobody signs in with this address
 */
export async function resetPassword(
  keeper: PeopleKeeper,
  { email: given, withoutFactors }: { email: string; withoutFactors: boolean },
) {
  const { db } = keeper.sandbox;
  const email = given.toLowerCase();
  const person = await findPerson(db, { email });
  if (person === undefined) throw new SandboxError(await explainAbsence(db, email));
  const { userId, clientId } = person;
  const password = createPassword(keeper);
  const password_hash = await hashPassword(keeper, password);
  const ended = await db.transaction().execute(async (db) => {
    await lockPerson(db, userId);
    await db.updateTable('console_users').set({ password_hash }).where('id', '=', userId).execute();
    // Whoever knew the old password and is about to give a second factor begins anew as well.
    await deleteOf(db, 'console_sign_ins', userId);
    const sessions = await deleteOf(db, 'console_sessions', userId);
    const proofs = withoutFactors
      ? {
          removed_factors: await deleteOf(db, 'console_factors', userId),
          removed_recovery_codes: await deleteOf(db, 'console_recovery_codes', userId),
        }
      : {};
    const after = { ended_sessions: sessions, ...proofs };
    await writeEntry(db, keeper, { command: 'password', userId, clientId, after });
    return after;
  });
  await clearGuesses(keeper, [
    { kind: 'account', name: email },
    { kind: 'factor', name: String(userId) },
  ]);
  return { email, password, ...ended };
}

export interface NewPerson {
  email: string;
  name: string;
  role: Role;
  /** Null for a platform administrator, and for nobody else. */
  clientId: number | null;
}

/**
 * Makes somebody who can sign in. An invitation to the same client gives way.
 *
 * @returns the password, readable this once
 * @throws SandboxError when the client is unknown, or the address is somebody's
 */
export async function addPerson(keeper: PeopleKeeper, person: NewPerson) {
  const { sandbox, clock } = keeper;
  const { name, role, clientId } = person;
  const email = person.email.toLowerCase();
  if (clientId !== null) await checkClient(sandbox.db, clientId);
  const password = createPassword(keeper);
  const password_hash = await hashPassword(keeper, password);
  const added = await sandbox.db.transaction().execute(async (db) => {
    const before = await makeRoom(db, keeper, { email, clientId });
    const row = await db
      .insertInto('console_users')
      .values({
        ...{ email, name, role, client_id: clientId, password_hash },
        ...{ passkey_user_id: sandbox.random(32), created_at: clock.now() },
      })
      .onConflict((conflict) => conflict.column('email').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const after = { email, name, role, status: 'active' };
    await writeEntry(db, keeper, { command: 'add', userId: row.id, clientId, before, after });
    return row;
  });
  if (added !== undefined) return { id: added.id, email, role, clientId, password };
  throw new SandboxError(
    `${email} is somebody's address already; octopus sandbox person list shows whose. For another ` +
      'password: octopus sandbox person password.',
  );
}

/**
 * Removes what stands under an address and is nobody who can sign in: an invitation of the same client,
 * one that is too old, and whoever belonged to a client that has gone.
 */
async function makeRoom(
  db: Kysely<Tables>,
  { clock }: PeopleKeeper,
  { email, clientId }: Pick<NewPerson, 'email' | 'clientId'>,
) {
  const [gone] = await db
    .deleteFrom('console_users')
    .where('email', '=', email)
    .where((where) =>
      where.or([
        where.and([where('password_hash', 'is', null), where('client_id', '=', clientId)]),
        where('invitation_expires_at', '<=', clock.now()),
        where.and([
          where('client_id', 'is not', null),
          where('client_id', 'not in', where.selectFrom('clients').select('id')),
        ]),
      ]),
    )
    .returning(['role', 'client_id'])
    .execute();
  if (gone === undefined || gone.client_id !== clientId) return undefined;
  return { role: gone.role, status: 'invited' };
}

async function explainAbsence(db: Kysely<Tables>, email: string): Promise<string> {
  const row = await db
    .selectFrom('console_users')
    .select(['password_hash', 'client_id'])
    .where('email', '=', email)
    .executeTakeFirst();
  if (row === undefined) {
    return `Nobody signs in as "${email}". octopus sandbox person list shows who does.`;
  }
  return row.password_hash === null
    ? `${email} has not accepted the invitation yet. octopus sandbox person add makes the account in its place.`
    : `${email} belongs to client ${row.client_id}, which has gone: there is nothing to sign in to.`;
}

async function checkClient(db: Kysely<Tables>, id: number): Promise<void> {
  const found = await db.selectFrom('clients').select('id').where('id', '=', id).executeTakeFirst();
  if (found === undefined) throw new SandboxError(`There is no client ${id}.`);
}

type OwnTable =
  | 'console_sign_ins'
  | 'console_sessions'
  | 'console_factors'
  | 'console_recovery_codes';

/** Removes what a person has in a table. @returns how much it was */
async function deleteOf(db: Kysely<Tables>, table: OwnTable, userId: number): Promise<number> {
  const gone = await db.deleteFrom(table).where('user_id', '=', userId).returning('id').execute();
  return gone.length;
}

interface OperatorEntry extends Pick<AuditEntry, 'before' | 'after'> {
  command: 'add' | 'password';
  userId: number;
  clientId: number | null;
}

const ACTIONS = { add: 'addPerson', password: 'resetPassword' };

function writeEntry(db: Kysely<Tables>, keeper: PeopleKeeper, entry: OperatorEntry) {
  const { command, userId, clientId, before, after } = entry;
  // Nobody who is signed in: who runs the sandbox has its data anyway.
  const actor: Actor = { userId: null, email: 'operator', clientId, address: 'command line' };
  return writeAudit(db, keeper, {
    ...{ actor, before, after, operation: ACTIONS[command], target: `Member ${userId}` },
    request: { id: `octopus sandbox person ${command}` },
  });
}
