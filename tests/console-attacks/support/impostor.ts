import type { Role } from '../../../sandbox/console/context.ts';
import { createKey, hashKey } from '../../../sandbox/console/keys.ts';
import { createTotpSecret, nameTotpContext } from '../../../sandbox/console/sign-in/totp.ts';
import { callConsole } from '../../../sandbox/console/test-console.ts';
import type { Answer, SignedIn } from '../../../sandbox/console/test-console.ts';
import type { Attack } from './attacks.ts';
import type { Operation } from './operations.ts';
import { writePath } from './world.ts';
import type { Possessor, World } from './world.ts';

/** Somebody who tries an attack; the parts of it that the database has to know are done. */
export interface Impostor {
  session: SignedIn;
  /** The cookie of a sign-in that waits for its second factor. */
  signIn: string;
}

/** No client has this number. */
const GONE = 2_000_000_000;
const MINUTE = 60_000;

/** Makes somebody of a role, and spoils what the attack has spoilt. */
export async function prepareImpostor(
  world: World,
  role: Role,
  { session, confirmed, factor = true }: Attack,
): Promise<Impostor> {
  const { db } = world.sandbox;
  const now = world.clock.now();
  const person = await world.signIn({
    role,
    factor,
    steppedUp: confirmed !== 'never',
    ...(role === 'platform_administrator' ? {} : { clientId: world.shop.clientId }),
  });
  const secret = world.sandbox.cipher.seal(
    createTotpSecret(world.console),
    nameTotpContext(person.userId),
  );
  await db
    .updateTable('console_factors')
    .set({ secret })
    .where('user_id', '=', person.userId)
    .execute();
  const signIn = createKey(world.sandbox);
  await db
    .insertInto('console_sign_ins')
    .values({
      user_id: person.userId,
      key_hash: hashKey(signIn),
      expires_at: new Date(now.getTime() + (session === 'ran out' ? 0 : 5 * MINUTE)),
    })
    .execute();
  const sessions = db.updateTable('console_sessions').where('id', '=', person.sessionId);
  switch (session) {
    case 'revoked':
      await db.deleteFrom('console_sessions').where('id', '=', person.sessionId).execute();
      await db.deleteFrom('console_sign_ins').where('key_hash', '=', hashKey(signIn)).execute();
      break;
    case 'ran out':
      await sessions.set({ expires_at: now }).execute();
      break;
    case 'unused for long':
      await sessions.set({ last_seen_at: new Date(now.getTime() - 120 * MINUTE) }).execute();
      break;
    case 'of somebody who was removed':
      await db.deleteFrom('console_users').where('id', '=', person.userId).execute();
      break;
    case 'of a client that has gone':
      if (role === 'platform_administrator') break;
      await db
        .updateTable('console_users')
        .set({ client_id: GONE })
        .where('id', '=', person.userId)
        .execute();
      break;
    default:
      break;
  }
  if (confirmed === 'ten minutes ago') await sessions.set({ stepped_up_until: now }).execute();
  return { session: person, signIn };
}

/** Sends what somebody who may do it would send, but for the attack. */
export function attack(
  world: World,
  operation: Operation,
  { session, signIn }: Impostor,
  { session: how, token, headers }: Attack,
  owner: Possessor,
): Promise<Answer> {
  const cookies: Record<string, string> = {
    octopus_console: session.key,
    octopus_console_sign_in: signIn,
  };
  if (how === 'guessed') {
    for (const name of Object.keys(cookies)) cookies[name] = createKey(world.sandbox);
  }
  if (how === 'of the other kind') {
    cookies['octopus_console'] = signIn;
    cookies['octopus_console_sign_in'] = session.key;
  }
  if (token === 'in the cookie') cookies['X-CSRF-Token'] = session.csrf;
  const tokens = {
    none: undefined,
    'in the cookie': undefined,
    wrong: `${session.csrf.slice(0, -1)}_`,
    'of another session': owner.person.csrf,
    right: session.csrf,
  };
  const cookie = Object.entries(cookies).map(([name, value]) => `${name}=${value}`);
  const isChange = operation.method !== 'GET';
  const path = writePath(operation, owner.ids);
  return callConsole(world.unlimited, operation.method, path, operation.body, {
    cookie: how === 'none' ? undefined : cookie.join('; '),
    ...(isChange ? { 'x-csrf-token': tokens[token ?? 'right'] } : {}),
    ...headers,
  });
}

/** Calls an operation as its user does. */
export function callAs(
  world: World,
  { key, csrf }: Pick<SignedIn, 'key' | 'csrf'>,
  operation: Operation,
  ids: Possessor['ids'],
  body: object | undefined = operation.body,
): Promise<Answer> {
  const path = writePath(operation, ids);
  return callConsole(world.unlimited, operation.method, path, body, {
    cookie: `octopus_console=${key}`,
    ...(operation.method === 'GET' ? {} : { 'x-csrf-token': csrf }),
  });
}
