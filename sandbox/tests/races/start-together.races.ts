import { afterAll, beforeAll, expect, test } from 'vitest';
import { findViolations } from '../../db/invariants.ts';
import { openDatabase } from '../../db/open.ts';
import { startPostgres } from '../support/postgres.ts';
import type { TestPostgres } from '../support/postgres.ts';
import { logIn } from '../support/talk.ts';
import type { CrashName } from './support/crash-points.ts';
import { place, VOUCHER } from './support/orders.ts';
import { spawnServer } from './support/server-process.ts';
import type { Listening, ServerProcess } from './support/server-process.ts';

/** Servers that find an empty database, and prepare it at the same time. */

let postgres: TestPostgres;
const servers: ServerProcess[] = [];

beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.kill9()));
  await postgres.stop();
});

function spawn(databaseUrl: string, crash?: CrashName): ServerProcess {
  const server = spawnServer({ databaseUrl, crash });
  servers.push(server);
  return server;
}

/** Everything is there once, and the servers sell. */
async function expectWhole(databaseUrl: string, listening: readonly Listening[]): Promise<void> {
  const { db, close } = await openDatabase({ url: databaseUrl });
  try {
    const count = async (table: 'voucher_products' | 'clients' | 'wallets' | 'api_keys') => {
      const { count } = await db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return count;
    };
    expect(await count('voucher_products')).toBeGreaterThan(1_000);
    expect([await count('clients'), await count('api_keys'), await count('wallets')]).toEqual([
      1, 1, 2,
    ]);
    const wallets = await db
      .selectFrom('wallets')
      .select(['id', 'balance'])
      .orderBy('id')
      .execute();
    expect(wallets.map(({ id, balance }) => `${id}: ${balance}`)).toEqual([
      '1: 5000.0000',
      '2: 5250.5000',
    ]);
    expect(await db.selectFrom('clients').select('id').execute()).toEqual([{ id: 42 }]);
    const [made, ...others] = listening.filter(({ apiSecret }) => apiSecret !== undefined);
    expect(others).toEqual([]);
    if (made === undefined) throw new Error('Nobody was told the secret of the first client.');
    for (const [number, { url }] of listening.entries()) {
      const order = await place(await logIn(url, made), VOUCHER);
      expect(order.body).toMatchObject({ id: 1234 + number, status: 'DELIVERED' });
    }
    expect(await findViolations(db)).toEqual([]);
  } finally {
    await close();
  }
}

test('three at once: one prepares, all of them come up', async () => {
  const databaseUrl = await postgres.createDatabase('together');
  const started = [1, 2, 3].map(() => spawn(databaseUrl));
  await expectWhole(databaseUrl, await Promise.all(started.map(({ ready }) => ready)));
  expect(await Promise.all(started.map((server) => server.stop()))).toEqual([0, 0, 0]);
});

test.each<CrashName>(['migrating', 'first-client-begun'])(
  'of two, one dies at the point %s, and the other goes on',
  async (crash) => {
    const databaseUrl = await postgres.createDatabase(`beside ${crash}`);
    const dying = spawn(databaseUrl, crash);
    const other = spawn(databaseUrl);
    const [listening] = await Promise.all([other.ready, Promise.race([dying.ended, dying.ready])]);
    // When the other was faster everywhere, there was nothing to die of.
    const also = dying.isRunning() ? [await dying.ready] : [];
    await expectWhole(databaseUrl, [listening, ...also]);
    await Promise.all([other.stop(), dying.stop()]);
  },
);

test.each<CrashName>(['migrating', 'seeding', 'first-client-begun', 'first-client-funded'])(
  'one dies at the point %s, and the next one finds nothing half',
  async (crash) => {
    const databaseUrl = await postgres.createDatabase(`after ${crash}`);
    expect(await spawn(databaseUrl, crash).ended).toBe('SIGKILL');
    const next = spawn(databaseUrl);
    await expectWhole(databaseUrl, [await next.ready]);
    expect(await next.stop()).toBe(0);
  },
);
