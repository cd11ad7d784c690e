import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findViolations } from '../db/invariants.ts';
import { makeSandbox } from '../tests/support/make-sandbox.ts';
import type { TestSandbox } from '../tests/support/make-sandbox.ts';
import { placeOrders } from '../tests/support/place-orders.ts';
import { restoreSnapshot, takeSnapshot } from './old-tmp.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await makeSandbox();
  await placeOrders(sandbox.db);
});
afterAll(() => sandbox.close());

test.each([
  ['an event', sql`select write_event('evt_1', 1, 'order.failed', '{}', '2026-06-01T12:00:00Z')`],
  [
    'money',
    sql`select post_transaction(null, 1, 'funding', 'CREDIT', 1, 'More', '2026-06-01T12:00:00Z')`,
  ],
])(
  'after %s alone was undone, the rest still shows what was written together',
  async (_, change) => {
    const { db } = sandbox;
    const snapshot = await takeSnapshot(db);
    await change.execute(db);
    await restoreSnapshot(db, snapshot);
    expect(await findViolations(db)).toEqual([]);
  },
);
