import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../sandbox/console/context.ts';
import { callConsole } from '../../sandbox/console/test-console.ts';
import type { Answer, SignedIn } from '../../sandbox/console/test-console.ts';
import { callAs, prepareImpostor } from './support/impostor.ts';
import { operations, roles } from './support/operations.ts';
import type { Operation } from './support/operations.ts';
import { takeStock } from './support/stock.ts';
import { openWorld, writePath } from './support/world.ts';
import type { World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Somebody who may do it, and has just confirmed. */
async function prepare(operation: Operation): Promise<{ person: SignedIn; role: Role }> {
  const able = operation.roles.length === 0 ? roles : operation.roles;
  const role = able.includes('owner') ? 'owner' : (able[0] ?? 'owner');
  const { session } = await prepareImpostor(world, role, { name: 'what is sent' });
  return { person: session, role };
}

const readRole = ({ userId }: SignedIn) =>
  world.sandbox.db
    .selectFrom('console_users')
    .select(['role', 'client_id'])
    .where('id', '=', userId)
    .executeTakeFirst();

const countAdministrators = async () => {
  const rows = await world.sandbox.db
    .selectFrom('console_users')
    .select('id')
    .where('role', '=', 'platform_administrator')
    .execute();
  return rows.length;
};

const changes = operations.filter(({ body }) => body !== undefined);

test(`${changes.length} bodies with fields that nobody asked for change nothing that was not asked for`, async () => {
  const { rival } = world;
  const before = await takeStock(world, rival);
  for (const operation of changes) {
    const { person, role } = await prepare(operation);
    const was = await readRole(person);
    const administrators = await countAdministrators();
    const smuggled = {
      ...{ id: rival.person.userId, user_id: rival.person.userId, userId: rival.person.userId },
      ...{ client_id: rival.clientId, clientId: rival.clientId, password_hash: 'x' },
      ...{ stepped_up_until: '2999-01-01T00:00:00Z', is_admin: true, balance: 1_000_000 },
      ...(operation.body !== undefined && 'role' in operation.body
        ? {}
        : { role: 'platform_administrator' }),
    };
    const text = JSON.stringify({ ...smuggled, ...operation.body });
    const body: object = JSON.parse(text.replace('{', '{"__proto__":{"role":"owner"},'));
    const answer = await callAs(world, person, operation, world.shop.ids, body);
    expect([operation.id, answer.status < 500]).toEqual([operation.id, true]);
    if (operation.method !== 'DELETE') expect(await readRole(person)).toEqual(was);
    expect([operation.id, await countAdministrators()]).toEqual([operation.id, administrators]);
    expect(role).toBe(was?.role);
  }
  expect(await takeStock(world, rival)).toBe(before);
});

/** What texts can be made to carry. */
const EVIL: readonly unknown[] = [
  'a\0b',
  'half \ud800 a character',
  'x\r\nSet-Cookie: octopus_console=stolen',
  '=HYPERLINK("https://evil.example")',
  "'; drop table console_users; --",
  '<script>alert(1)</script>',
  'x'.repeat(70_000),
  '',
  null,
  [],
  {},
  -1,
  0.1,
  1e308,
  Number.MAX_SAFE_INTEGER,
  true,
];

/** A value with each of its leaves replaced in turn. */
function spoil(value: unknown, evil: unknown): unknown[] {
  if (Array.isArray(value)) {
    return [[evil], ...value.flatMap((item) => spoil(item, evil).map((other) => [other]))];
  }
  if (typeof value !== 'object' || value === null) return [evil];
  return Object.entries(value).flatMap(([name, member]) =>
    [evil, ...spoil(member, evil)].map((other) => ({ ...value, [name]: other })),
  );
}

function findFault({ status, headers, body }: Answer): string | undefined {
  if (status >= 500) return `${status}`;
  const cookie = String(headers['set-cookie'] ?? '');
  if (cookie.includes('stolen')) return 'a header was smuggled in';
  if (status === 400 && typeof body?.error?.message !== 'string') return 'says nothing';
  return undefined;
}

describe('nothing that is sent makes the server fail', () => {
  test.each(changes)('in the body of $id', async (operation) => {
    const faults: string[] = [];
    const { person } = await prepare(operation);
    for (const evil of EVIL) {
      for (const body of spoil(operation.body, evil)) {
        const answer = await callAs(world, person, operation, world.shop.ids, Object(body));
        const fault = findFault(answer);
        if (fault !== undefined) faults.push(`${fault}: ${JSON.stringify(body).slice(0, 200)}`);
      }
    }
    expect(faults).toEqual([]);
  });

  const QUERIES = [
    ...['', '%00', '%ED%A0%80', 'x'.repeat(2_000), '0', '-1', '1e309', '9223372036854775808'],
    ...['9007199254740991', '0000-01-01T00:00:00Z', '9999-12-31T23:59:60Z', "'--", '%FF'],
  ];
  const asked = operations.filter(({ query }) => query.length > 0);
  test.each(asked)('in the query of $id', async (operation) => {
    const faults: string[] = [];
    const { person } = await prepare(operation);
    const path = writePath(operation, world.shop.ids);
    for (const name of operation.query) {
      for (const value of QUERIES) {
        const target = `${path}?${name}=${value}`;
        const headers = { cookie: `octopus_console=${person.key}`, 'x-csrf-token': person.csrf };
        const answer = await callConsole(
          world.unlimited,
          operation.method,
          target,
          undefined,
          headers,
        );
        const fault = findFault(answer);
        if (fault !== undefined) faults.push(`${fault}: ${target.slice(0, 200)}`);
      }
    }
    expect(faults).toEqual([]);
  });

  const IDS = [
    '0',
    '-1',
    '1.5',
    '1e3',
    'x',
    '%00',
    '2147483648',
    '9007199254740992',
    '1%2F..',
    '..',
  ];
  const named = operations.filter(({ path }) => path.includes('{id}'));
  test.each(named)('in the path of $id', async (operation) => {
    const faults: string[] = [];
    const { person } = await prepare(operation);
    for (const id of IDS) {
      const target = operation.path.replace('{vertical}', 'vouchers').replace('{id}', id);
      const answer = await callConsole(world.unlimited, operation.method, target, operation.body, {
        cookie: `octopus_console=${person.key}`,
        ...(operation.method === 'GET' ? {} : { 'x-csrf-token': person.csrf }),
      });
      if (![400, 404, 405].includes(answer.status)) faults.push(`${answer.status}: ${target}`);
    }
    expect(faults).toEqual([]);
  });
});

test('a name in a header that anybody can send is not written into mails', async () => {
  const owner = await world.signIn({ role: 'owner', clientId: world.shop.clientId });
  const body = { email: 'new.person@shop.example', role: 'developer' };
  const headers = {
    ...{ 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    forwarded: 'host=evil.example',
  };
  const { status } = await owner.call('POST', '/members', body, { headers });
  expect(status).toBe(201);
  const mail = await world.sandbox.db
    .selectFrom('mails')
    .select('body')
    .where('recipient', '=', body.email)
    .executeTakeFirstOrThrow();
  expect(mail.body).toContain('http://localhost:4010/console/');
  expect(mail.body).not.toContain('evil');
});
