import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import type { Role } from '../../sandbox/console/context.ts';
import type { Answer, SignedIn } from '../../sandbox/console/test-console.ts';
import { callAs, prepareImpostor } from './support/impostor.ts';
import { operations, roles } from './support/operations.ts';
import { openWorld } from './support/world.ts';
import type { World } from './support/world.ts';

interface Told {
  operation: string;
  role: Role;
  answer: Answer;
}

let world: World;
/** What every operation says to each role that may call it. */
const told: Told[] = [];
/** Everybody who was signed in for it. */
const people: SignedIn[] = [];

/** Operations that show a secret, once, to somebody who has just confirmed: that is what they are for. */
const SHOW = [
  'createApiKey',
  'rotateApiKey',
  'createEndpoint',
  'rotateEndpointSecret',
  'beginTotpEnrolment',
  'finishTotpEnrolment',
  'finishPasskeyEnrolment',
  'createRecoveryCodes',
  'revealOrderCodes',
];

beforeAll(async () => {
  world = await openWorld();
  // Whatever takes something away comes last, so that there is something to show before.
  const ordered = [...operations].sort(
    (one, other) => Number(one.method === 'DELETE') - Number(other.method === 'DELETE'),
  );
  for (const operation of ordered) {
    for (const role of roles) {
      if (operation.roles.length > 0 && !operation.roles.includes(role)) continue;
      const { session } = await prepareImpostor(world, role, { name: 'to read all answers' });
      people.push(session);
      const answer = await callAs(world, session, operation, world.shop.ids);
      told.push({ operation: operation.id, role, answer });
    }
  }
});
afterAll(() => world.close());

/** All texts below members that hold secrets. */
function collectSecrets(value: unknown, isSecret = false): string[] {
  if (typeof value === 'string') return isSecret && value.length >= 6 ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => collectSecrets(item, isSecret));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    collectSecrets(
      member,
      isSecret ||
        ['api_secret', 'secret', 'otpauth_uri', 'code', 'codes', 'pin', 'recovery_codes'].includes(
          name,
        ),
    ),
  );
}

const shown = () =>
  told
    .filter(({ operation, answer }) => SHOW.includes(operation) && answer.status < 300)
    .flatMap(({ answer }) => collectSecrets(answer.body));

test('most operations have answered, and those that show secrets have shown them', () => {
  const good = new Set(
    told.filter(({ answer }) => answer.status < 300).map((one) => one.operation),
  );
  expect(good.size).toBeGreaterThan(operations.length / 2);
  const silent = SHOW.filter((name) => !good.has(name));
  // To finish needs more than an example.
  expect(silent).toEqual(['finishTotpEnrolment', 'finishPasskeyEnrolment']);
  expect(shown().length).toBeGreaterThanOrEqual(SHOW.length - silent.length);
});

test('no answer names what is kept of a secret', () => {
  const names = ['password', 'password_hash', 'secret_hash', 'key_hash', 'code_hash'];
  const kept = [...names, 'invitation_hash', 'public_key', 'passkey_user_id', 'credential_id'];
  for (const { operation, answer } of told) {
    const named = kept.filter((name) => answer.text.includes(`"${name}"`));
    expect([operation, named]).toEqual([operation, []]);
  }
});

test('no answer holds a secret of somebody else, or one that was shown before', async () => {
  const { rows } = await sql<{ text: string }>`
    select password_hash as text from console_users where password_hash <> 'none'
    union select secret_hash from api_keys
    union select encode(key_hash, 'hex') from console_sessions
    union select encode(key_hash, 'base64') from console_sessions
  `.execute(world.sandbox.db);
  const { shop, rival } = world;
  const hidden = [
    ...rows.map(({ text }) => text),
    ...rival.secrets,
    ...people.map(({ key }) => key),
  ];
  const secrets = [...hidden, ...shop.secrets];
  expect(secrets.length).toBeGreaterThan(200);
  for (const { operation, role, answer } of told) {
    const own = SHOW.includes(operation) ? hidden : secrets;
    const found = own.filter((secret) => answer.text.includes(secret));
    expect([operation, role, found]).toEqual([operation, role, []]);
  }
});

test('neither the audit log nor the log of the server holds any of them', async () => {
  const { rows } = await sql<{ text: string }>`
    select concat_ws(' ', actor, target, before, after) as text from console_audit
  `.execute(world.sandbox.db);
  const passwords = operations.flatMap(({ body }) =>
    ['password', 'current_password', 'new_password'].flatMap((name) => {
      const value = body?.[name];
      return typeof value === 'string' ? [value] : [];
    }),
  );
  expect(rows.length).toBeGreaterThan(20);
  expect(passwords.length).toBeGreaterThan(1);
  expect(world.log.length).toBeGreaterThan(100);
  const secrets = [
    ...shown(),
    ...passwords,
    ...world.shop.secrets,
    ...world.rival.secrets,
    ...people.flatMap(({ key, csrf }) => [key, csrf]),
  ];
  const audit = rows.map(({ text }) => text).join('\n');
  const log = world.log.join('\n');
  expect(secrets.filter((secret) => audit.includes(secret))).toEqual([]);
  expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
});

test('every change that came about stands in the audit log, with whoever made it', async () => {
  const { rows } = await sql<{ request: string; action: string }>`
    select request, action from console_audit`.execute(world.sandbox.db);
  const written = new Set(rows.map(({ request, action }) => `${action} ${request}`));
  // Who begins something, or asks for what is so already, changes nothing.
  const succeeded = told.filter(
    ({ operation, answer }) => answer.status < 300 && !/^(begin|confirm)/.test(operation),
  );
  const changes = operations.filter(
    ({ id, method }) => method !== 'GET' && succeeded.some(({ operation }) => operation === id),
  );
  expect(changes.length).toBeGreaterThan(20);
  const silent = changes.filter(
    ({ id }) =>
      !succeeded.some(({ answer }) => written.has(`${id} ${answer.headers['x-request-id']}`)),
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});
