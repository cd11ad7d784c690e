import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../../sandbox/console/context.ts';
import type { Answer } from '../../sandbox/console/test-console.ts';
import { callAs, prepareImpostor } from './support/impostor.ts';
import { operations, roles } from './support/operations.ts';
import type { Operation } from './support/operations.ts';
import { takeStock } from './support/stock.ts';
import { openWorld } from './support/world.ts';
import type { Possessor, World } from './support/world.ts';

let world: World;
/** Somebody of the own client whose sessions and factors are nobody else's business. */
let colleague: Possessor;
beforeAll(async () => {
  world = await openWorld();
  const { shop } = world;
  const person = await world.signIn({ role: 'finance', clientId: shop.clientId });
  const { id } = await world.sandbox.db
    .selectFrom('console_factors')
    .select('id')
    .where('user_id', '=', person.userId)
    .executeTakeFirstOrThrow();
  const ids = { ...shop.ids, '/sessions': person.sessionId, '/factors': id };
  colleague = { ...shop, person, ids };
});
afterAll(() => world.close());

/** Of nobody. */
const NOWHERE = 1_999_999_999;

const isOfClient = ({ path, security }: Operation) =>
  path.includes('{id}') && security.startsWith('session') && !path.startsWith('/platform');
const targets = operations.filter(isOfClient);
const ownOnly = targets.filter(({ path }) => /^\/(sessions|factors)\//.test(path));

async function send(operation: Operation, role: Role, ids: Possessor['ids']): Promise<Answer> {
  const { session } = await prepareImpostor(world, role, { name: 'of a client' });
  return callAs(world, session, operation, ids);
}

const rows = targets.flatMap((operation) =>
  roles
    .filter((role) => operation.roles.length === 0 || operation.roles.includes(role))
    .map((role) => ({ operation, role })),
);

test(`${rows.length} ways to ask for what another client has come to nothing, in the same words as for what nobody has`, async () => {
  const before = await takeStock(world, world.rival);
  const wrong: string[] = [];
  for (const { operation, role } of rows) {
    const nowhere = Object.fromEntries(
      Object.keys(world.rival.ids).map((name) => [name, NOWHERE] as const),
    );
    const foreign = await send(operation, role, world.rival.ids);
    const missing = await send(operation, role, nowhere);
    if (foreign.status !== 404 || foreign.text !== missing.text) {
      const told = `${foreign.status} ${foreign.body?.error?.message}`;
      wrong.push(`${operation.id} as ${role}: ${told}, ${missing.body?.error?.message}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(await takeStock(world, world.rival)).toBe(before);
});

test('nobody reaches the sessions and factors of a colleague, owners neither', async () => {
  const person = { ...colleague, clientId: NOWHERE };
  const before = await takeStock(world, person);
  const wrong: string[] = [];
  for (const operation of ownOnly) {
    for (const role of roles) {
      const answer = await send(operation, role, colleague.ids);
      if (answer.status !== 404) wrong.push(`${operation.id} as ${role}: ${answer.status}`);
    }
  }
  expect(ownOnly.length).toBe(3);
  expect(wrong).toEqual([]);
  expect(await takeStock(world, person)).toBe(before);
});

test('lists hold nothing of another client', async () => {
  const marks = world.rival.secrets;
  const lists = operations.filter(
    ({ method, path, security }) =>
      method === 'GET' &&
      security === 'session' &&
      !path.includes('{') &&
      !path.startsWith('/platform'),
  );
  const ids = Object.entries(world.rival.ids);
  for (const operation of lists) {
    for (const role of ['owner', 'developer'] as const) {
      if (operation.roles.length > 0 && !operation.roles.includes(role)) continue;
      const { body, text } = await send(operation, role, {});
      for (const mark of marks) expect(text).not.toContain(mark);
      const mine = ids.filter(([name]) => name === operation.path).map(([, id]) => id);
      const found: { id?: number }[] = Array.isArray(body.data) ? body.data : [];
      expect(found.filter(({ id }) => id !== undefined && mine.includes(id))).toEqual([]);
    }
  }
});
