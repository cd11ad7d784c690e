import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeClient, stockShop } from '../charges/test-shop.ts';
import { findViolations } from '../db/invariants.ts';
import { makeSandbox } from '../tests/support/make-sandbox.ts';
import type { TestSandbox } from '../tests/support/make-sandbox.ts';
import { SERVERS } from '../tests/support/servers.ts';
import type { StartedServer } from '../tests/support/servers.ts';
import { createWallet, creditWallet, debitWallet, listWallets } from './admin.ts';
import { convert } from './convert.ts';
import { WalletError } from './errors.ts';

describe.each(SERVERS)('at once, on $name', ({ start }) => {
  let database: StartedServer;
  let sandbox: TestSandbox;
  beforeAll(async () => {
    database = await start();
    sandbox = await makeSandbox(database);
    await stockShop(sandbox);
  }, 60_000);
  afterAll(async () => {
    expect(await findViolations(sandbox.db)).toEqual([]);
    await sandbox?.close();
    await database?.stop();
  });

  /** A client with a wallet of 10 dollars and one of 10 euros. */
  async function makeWallets() {
    const { clientId } = (await makeClient(sandbox, [])).principal;
    const usd = await createWallet(sandbox, { clientId, currency: 'USD' });
    const eur = await createWallet(sandbox, { clientId, currency: 'EUR' });
    for (const walletId of [usd, eur])
      await creditWallet(sandbox, { walletId, amount: 10, remarks: 'Wire' });
    return { clientId, usd, eur };
  }

  /** How often each outcome came about: `done`, or the code of a refusal. */
  async function tally(calls: Promise<unknown>[]): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const result of await Promise.allSettled(calls)) {
      if (result.status === 'rejected' && !(result.reason instanceof WalletError))
        throw result.reason;
      const outcome = result.status === 'fulfilled' ? 'done' : result.reason.code;
      counts[outcome] = (counts[outcome] ?? 0) + 1;
    }
    return counts;
  }

  it('a wallet is never spent twice', async () => {
    const { clientId, usd } = await makeWallets();
    const debits = Array.from({ length: 32 }, () =>
      debitWallet(sandbox, { walletId: usd, amount: 1, remarks: 'Fee' }),
    );
    expect(await tally(debits)).toEqual({ done: 10, UNCOVERED: 22 });
    expect(await listWallets(sandbox, { clientId })).toMatchObject([{ balance: '0.0000' }, {}]);
  });

  it('conversions both ways do not wait for each other for ever', async () => {
    const { usd, eur } = await makeWallets();
    const conversions = Array.from({ length: 30 }, (_, index) =>
      index % 2 === 0
        ? convert(sandbox, { fromWalletId: usd, toWalletId: eur, amount: '0.5' })
        : convert(sandbox, { fromWalletId: eur, toWalletId: usd, amount: '0.5' }),
    );
    expect(await tally(conversions)).toEqual({ done: 30 });
  });

  it('a currency gets one wallet', async () => {
    const { clientId } = (await makeClient(sandbox, [])).principal;
    const openings = Array.from({ length: 8 }, () =>
      createWallet(sandbox, { clientId, currency: 'USD' }),
    );
    expect(await tally(openings)).toEqual({ done: 1, WALLET_EXISTS: 7 });
  });
});
