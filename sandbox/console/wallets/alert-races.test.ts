import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeClient, stockShop } from '../../charges/test-shop.ts';
import { makeSandbox } from '../../tests/support/make-sandbox.ts';
import type { TestSandbox } from '../../tests/support/make-sandbox.ts';
import { SERVERS } from '../../tests/support/servers.ts';
import type { StartedServer } from '../../tests/support/servers.ts';
import { debitWallet } from '../../wallets/admin.ts';
import { countLedger, readLedger } from './ledger.ts';

describe.each(SERVERS)('debits at once, on $name', ({ start }) => {
  let database: StartedServer;
  let sandbox: TestSandbox;
  let clientId: number;
  let walletId: number;
  beforeAll(async () => {
    database = await start();
    sandbox = await makeSandbox(database);
    await stockShop(sandbox);
    const { principal, wallets } = await makeClient(sandbox, ['USD']);
    ({ clientId } = principal);
    walletId = wallets['USD'] ?? 0;
    await sandbox.db
      .insertInto('wallet_alerts')
      .values({ wallet_id: walletId, threshold: '9990', emails: ['a@shop.example'] })
      .execute();
    const debits = Array.from({ length: 20 }, () =>
      debitWallet(sandbox, { walletId, amount: 1, remarks: 'Fee' }),
    );
    await Promise.all(debits);
  }, 60_000);
  afterAll(async () => {
    await sandbox?.close();
    await database?.stop();
  });

  it('warn once, at the one that crosses', async () => {
    const { db } = sandbox;
    const mails = await db
      .selectFrom('mails')
      .select(['id', 'body'])
      .where('client_id', '=', clientId)
      .execute();
    expect(mails).toHaveLength(1);
    expect(mails[0]?.body).toContain('holds 9989.00 USD, which is less than 9990.00 USD.');
    const jobs = await db
      .selectFrom('jobs')
      .select('target_id')
      .where('kind', '=', 'mail')
      .execute();
    expect(jobs).toEqual([{ target_id: mails[0]?.id }]);
  });

  it('stand in the ledger in the order in which the balance moved', async () => {
    expect(await countLedger(sandbox.db, walletId, {})).toBe(21);
    const rows = await readLedger(sandbox.db, walletId, {}, 100);
    expect(rows.map(({ balance }) => Number(balance))).toEqual(
      Array.from({ length: 21 }, (_, index) => 9_980 + index),
    );
  });
});
