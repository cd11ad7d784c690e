import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listClients } from '../auth/index.ts';
import { makeSandbox } from '../tests/support/make-sandbox.ts';
import type { TestSandbox } from '../tests/support/make-sandbox.ts';
import { listWallets } from '../wallets/admin.ts';
import { makeFirstClient } from './first-client.ts';

let sandbox: TestSandbox;

beforeAll(async () => {
  sandbox = await makeSandbox({ catalogue: true });
});
afterAll(() => sandbox.close());

test('the first client is there whole or not at all, and is made once', async () => {
  const breaking = [
    sql`create function break_down() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$`,
    sql`create trigger broken before insert on transactions execute function break_down()`,
  ];
  for (const statement of breaking) await statement.execute(sandbox.db);
  await expect(makeFirstClient(sandbox)).rejects.toThrow('broken');
  expect(await listClients(sandbox)).toEqual([]);
  await sql`drop trigger broken on transactions`.execute(sandbox.db);

  expect(await makeFirstClient(sandbox)).toMatchObject({
    clientId: 42,
    apiKey: expect.any(String),
  });
  const wallets = await listWallets(sandbox, {});
  expect(wallets.map(({ id, currency, balance }) => [id, currency, Number(balance)])).toEqual([
    [1, 'USD', 5000],
    [2, 'EUR', 5250.5],
  ]);
  expect(await makeFirstClient(sandbox)).toBeUndefined();
});
