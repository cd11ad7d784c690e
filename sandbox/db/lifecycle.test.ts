import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Vertical } from '../context.ts';
import { DATABASES } from '../tests/support/databases.ts';
import { placeOrders } from '../tests/support/place-orders.ts';
import type { OpenDatabase } from './open.ts';

interface Lifecycle {
  transitions: Record<string, string[]>;
  terminal: string[];
}

interface Operation {
  operationId?: string;
  'x-lifecycle'?: Lifecycle;
}

const spec: {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { enum?: string[] }> };
} = JSON.parse(readFileSync(new URL('../../generated/spec/openapi.json', import.meta.url), 'utf8'));

/** The life cycle that an operation of the description declares. */
function readLifecycle(operationId: string): Lifecycle {
  const operations = Object.values(spec.paths).flatMap((item) => Object.values(item));
  const found = operations.find((operation) => operation.operationId === operationId);
  const lifecycle = found?.['x-lifecycle'];
  if (lifecycle === undefined) throw new Error(`${operationId} declares no life cycle.`);
  return lifecycle;
}

/** Whose orders are which: the operation that places them, the schema of their status, one of them. */
const VERTICALS: [Vertical, operation: string, schema: string, order: number][] = [
  ['vouchers', 'createVoucherOrder', 'VoucherOrderStatus', 1236],
  ['topups', 'createTopupOrder', 'TopupOrderStatus', 9123457],
  ['esim', 'createEsimOrder', 'EsimOrderStatus', 9302481],
];

class Undo extends Error {}

describe.each(DATABASES)('the life cycles on $name', ({ open }) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
    await placeOrders(database.db);
  });
  afterAll(() => database.close());

  /** Puts a column of an order to one value behind the back of the rules, then to another one by them. */
  async function tryMove(vertical: Vertical, id: number, column: string, from: string, to: string) {
    let refusal = '';
    const set = (value: string) =>
      sql`update orders set ${sql.ref(column)} = ${value} where vertical = ${vertical} and id = ${id}`;
    const work = database.db.transaction().execute(async (transaction) => {
      await sql`set local session_replication_role = replica`.execute(transaction);
      await set(from).execute(transaction);
      await sql`set local session_replication_role = origin`.execute(transaction);
      await set(to)
        .execute(transaction)
        .catch((error: Error) => {
          refusal = error.message;
        });
      throw new Undo();
    });
    await expect(work).rejects.toThrow(Undo);
    return refusal;
  }

  test.each(VERTICALS)('%s moves as the description says', async (vertical, operation, schema) => {
    const { transitions, terminal } = readLifecycle(operation);
    const { rows } = await sql<{ source: string; destination: string }>`
      select source, destination from order_transitions where vertical = ${vertical}`.execute(
      database.db,
    );
    const declared = Object.entries(transitions).flatMap(([source, destinations]) =>
      destinations.map((destination) => `${source} > ${destination}`),
    );
    const kept = rows.map(({ source, destination }) => `${source} > ${destination}`);
    expect(kept.toSorted()).toEqual(declared.toSorted());

    const states = new Set(rows.flatMap(({ source, destination }) => [source, destination]));
    expect([...states].toSorted()).toEqual(Object.keys(transitions).toSorted());
    expect([...states].toSorted()).toEqual(spec.components.schemas[schema]?.enum?.toSorted());
    const ends = [...states].filter((state) => rows.every(({ source }) => source !== state));
    expect(ends.toSorted()).toEqual(terminal.toSorted());
  });

  test('an eSIM has the states of its second life, and no others', async () => {
    const states = Object.keys(readLifecycle('getEsimOrder').transitions);
    for (const to of states) {
      const refusal = await tryMove('esim', 9302481, 'activation_status', 'NOT_INSTALLED', to);
      expect(refusal).toBe('');
    }
    expect(await tryMove('esim', 9302481, 'activation_status', 'NOT_INSTALLED', 'LOST')).toContain(
      'orders_activation_status_check',
    );
    expect(spec.components.schemas['EsimActivationStatus']?.enum?.toSorted()).toEqual(
      states.toSorted(),
    );
  });
});
