import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../sandbox/console/test-console.ts';
import { attacks, foretell } from './support/attacks.ts';
import { attack, prepareImpostor } from './support/impostor.ts';
import { operations, roles } from './support/operations.ts';
import { openWorld } from './support/world.ts';
import type { World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** All refusals that the matrix knows; whatever else is answered was let through. */
const refusals = new Set(
  operations.flatMap((operation) =>
    roles.flatMap((role) => attacks.map((each) => foretell(operation, role, each))),
  ),
);

function judge({ status, body }: Answer): string {
  const told = `${status} ${body?.error?.message ?? ''}`;
  if (status >= 500) return told;
  return refusals.has(told) ? told : 'let through';
}

/** What every refusal must be, besides its status and its words. */
function findFaults({ status, headers, text }: Answer): string[] {
  return [
    headers['set-cookie'] === undefined ? '' : 'sets a cookie',
    headers['x-request-id'] === undefined ? 'has no X-Request-Id' : '',
    headers['cache-control'] === 'no-store' ? '' : 'may be kept by caches',
    status !== 401 || headers['www-authenticate'] !== undefined ? '' : 'has no WWW-Authenticate',
    text.length < 300 ? '' : 'says too much',
    headers['access-control-allow-origin'] === undefined ? '' : 'is shared with other origins',
  ].filter((fault) => fault !== '');
}

const cells = operations.length * roles.length * attacks.length;
let judged = 0;

describe(`${operations.length} operations × ${roles.length} roles × ${attacks.length} attacks = ${cells} cells`, () => {
  test.each(attacks)('$name', async (each) => {
    const wrong: string[] = [];
    for (const role of roles) {
      const shared = await prepareImpostor(world, role, each);
      for (const operation of operations) {
        const expected = foretell(operation, role, each);
        // What is let through may end the session, or remove the person.
        const passes = expected === 'let through';
        const impostor = passes ? await prepareImpostor(world, role, each) : shared;
        const answer = await attack(world, operation, impostor, each, world.shop);
        const found = judge(answer);
        const faults = passes ? [] : findFaults(answer);
        if (found !== expected || faults.length > 0) {
          wrong.push(`${operation.id} as ${role}: ${found}, not ${expected} ${faults.join(', ')}`);
        }
        judged += 1;
      }
    }
    expect(wrong).toEqual([]);
  });

  test('every cell has been judged', () => {
    expect(judged).toBe(cells);
    expect(refusals).toEqual(
      new Set([
        'let through',
        '401 Sign in first',
        '401 Your session has ended',
        '401 Begin with your password',
        '401 This sign-in has ended',
        '401 X-CSRF-Token is missing',
        '401 X-CSRF-Token is invalid',
        '403 Origin not allowed',
        '403 Your role does not allow this',
        '403 Set up a second factor first',
        '403 Confirm that it is you',
      ]),
    );
  });
});
