import type { Console, Role } from './context.ts';
import { createPassword } from './people-admin.ts';
import { hashPassword } from './sign-in/passwords.ts';

export interface FirstPerson {
  email: string;
  role: Role;
  /** Readable this once: the database has a hash of it. */
  password: string;
}

const PEOPLE = [
  { email: 'owner@demo.example', name: 'Demo owner', role: 'owner' },
  { email: 'admin@demo.example', name: 'Demo administrator', role: 'platform_administrator' },
] as const;

/**
 * Makes the people that a new console begins with: an owner of the first client, and a platform
 * administrator. All of them are there or none; a process that dies over it leaves it to the next one.
 *
 * @returns nobody when there are people, or another process makes them
 */
export async function makeFirstPeople(console: Console): Promise<FirstPerson[]> {
  const { sandbox, clock } = console;
  const known = await sandbox.db.selectFrom('console_users').select('id').limit(1).execute();
  const client = await sandbox.db
    .selectFrom('clients')
    .select('id')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  if (known.length > 0 || client === undefined) return [];
  const people = PEOPLE.map((person) => ({
    ...person,
    password: createPassword(console),
  }));
  const rows = await Promise.all(
    people.map(async ({ email, name, role, password }) => ({
      ...{ email, name, role },
      client_id: role === 'owner' ? client.id : null,
      password_hash: await hashPassword(console, password),
      passkey_user_id: sandbox.random(32),
      created_at: clock.now(),
    })),
  );
  // One statement: of two processes, the other one waits here, and then finds that they are there.
  const made = await sandbox.db
    .insertInto('console_users')
    .values(rows)
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .execute();
  if (made.length === 0) return [];
  return people.map(({ email, role, password }) => ({ email, role, password }));
}
