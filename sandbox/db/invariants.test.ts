import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../tests/support/databases.ts';
import { placeOrders } from '../tests/support/place-orders.ts';
import { DAMAGE } from './invariants/test-damage.ts';
import { INVARIANTS, findViolations, readViolations } from './invariants.ts';
import type { Violation } from './invariants.ts';
import type { OpenDatabase } from './open.ts';

class Undo extends Error {}

describe.each(DATABASES)('invariants on $name', ({ open }) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
    await placeOrders(database.db);
  });
  afterAll(() => database.close());

  test('hold for orders of every fate', async () => {
    expect(await findViolations(database.db)).toEqual([]);
  });

  test.each(DAMAGE)('%s: %s %s', async (rule, subject, text, statement) => {
    let violations: Violation[] = [];
    const work = database.db.transaction().execute(async (transaction) => {
      await sql`set local session_replication_role = replica`.execute(transaction);
      for (const part of statement.split('; ')) await sql.raw(part).execute(transaction);
      violations = await readViolations(transaction);
      throw new Undo();
    });
    await expect(work).rejects.toThrow(Undo);
    expect(violations).toContainEqual({ rule, subject, text });
  });

  test('each of them is shown to find something', () => {
    const shown = new Set(DAMAGE.map(([rule]) => rule));
    expect(INVARIANTS.map(({ rule }) => rule).filter((rule) => !shown.has(rule))).toEqual([]);
  });
});
