import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeClient, stockShop } from '../charges/test-shop.ts';
import { findViolations } from '../db/invariants.ts';
import { makeSandbox } from '../tests/support/make-sandbox.ts';
import type { TestSandbox } from '../tests/support/make-sandbox.ts';
import { createWallet, creditWallet, debitWallet, listWallets, setCreditLimit } from './admin.ts';
import { convert } from './convert.ts';
import { UncoveredError, WalletError } from './errors.ts';

let sandbox: TestSandbox;
let woken = 0;
let clientId: number;
let walletId: number;

beforeAll(async () => {
  const made = await makeSandbox();
  sandbox = {
    ...made,
    wake() {
      woken += 1;
    },
  };
  await stockShop(sandbox);
});
afterAll(() => sandbox.close());

beforeEach(async () => {
  ({ clientId } = (await makeClient(sandbox, [])).principal);
  walletId = await createWallet(sandbox, { clientId, currency: 'USD' });
  woken = 0;
});

async function readBalance(id = walletId): Promise<string | undefined> {
  const wallets = await listWallets(sandbox, { clientId });
  return wallets.find((wallet) => wallet.id === id)?.balance;
}

/** Code and message of what a call throws. */
async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof WalletError) return `${error.code}: ${error.message}`;
    throw error;
  }
  throw new Error('It was not refused.');
}

describe('a wallet', () => {
  it('begins empty and prepaid', async () => {
    expect(await listWallets(sandbox, { clientId })).toEqual([
      {
        id: walletId,
        clientId,
        currency: 'USD',
        type: 'PREPAID',
        balance: '0.0000',
        creditLimit: '0.0000',
      },
    ]);
    const { clientId: other } = (await makeClient(sandbox, ['GBP'])).principal;
    expect(await listWallets(sandbox, { clientId: other })).toHaveLength(1);
    expect((await listWallets(sandbox)).map((wallet) => wallet.clientId)).toEqual([
      clientId,
      other,
    ]);
    expect(await listWallets(sandbox, { clientId: 2 ** 40 })).toEqual([]);
  });

  it('is opened in a currency that is written in lower case', async () => {
    const id = await createWallet(sandbox, { clientId, currency: 'eur' });
    expect(await listWallets(sandbox, { clientId })).toMatchObject([{}, { id, currency: 'EUR' }]);
    expect(woken).toBe(1);
  });

  it.each<[string, object, string]>([
    [
      'for somebody who could not exist',
      { clientId: 2 ** 40, currency: 'USD' },
      'UNKNOWN_CLIENT: There is no client 1099511627776.',
    ],
    ['for nobody', { clientId: 1, currency: 'USD' }, 'UNKNOWN_CLIENT: There is no client 1.'],
    [
      'in a currency that is not there',
      { currency: 'XXX' },
      'UNKNOWN_CURRENCY: There is no active currency "XXX"; name one by its ISO 4217 code, such as USD.',
    ],
    [
      'prepaid with a credit limit',
      { currency: 'EUR', creditLimit: 5 },
      'INVALID_CREDIT_LIMIT: Only a POSTPAID wallet has a credit limit; leave it out, or open a POSTPAID wallet.',
    ],
    [
      'with a credit limit below zero',
      { currency: 'EUR', type: 'POSTPAID', creditLimit: -1 },
      'INVALID_CREDIT_LIMIT: A credit limit is not negative and has at most 4 decimals; "-1" is not such a number.',
    ],
  ])('is not opened %s', async (_, wallet, expected) => {
    expect(await refusal(createWallet(sandbox, { clientId, currency: '', ...wallet }))).toBe(
      expected,
    );
    expect(await listWallets(sandbox, { clientId })).toHaveLength(1);
    expect(woken).toBe(0);
  });

  it('is the only one in its currency', async () => {
    expect(await refusal(createWallet(sandbox, { clientId, currency: 'USD' }))).toBe(
      `WALLET_EXISTS: Client ${clientId} has a wallet in USD; there is one for each currency.`,
    );
    const [row] = (
      await sql<{ lost: number }>`select count(*)::int as lost from accounts a
        where kind = 'wallet' and not exists (select from wallets where account_id = a.id)`.execute(
        sandbox.db,
      )
    ).rows;
    expect(row?.lost).toBe(0);
  });
});

describe('money', () => {
  it('is credited and debited exactly, with remarks and events', async () => {
    const credit = { walletId, amount: '0.1', remarks: ' Wire 7 ' };
    const ids = [
      await creditWallet(sandbox, credit),
      await creditWallet(sandbox, { ...credit, amount: 0.2 }),
      await debitWallet(sandbox, { ...credit, amount: '0.0001' }),
    ];
    expect(await readBalance()).toBe('0.2999');
    expect(woken).toBe(3);
    const transactions = await sandbox.db
      .selectFrom('transactions')
      .select(['id', 'kind', 'transaction_type', 'amount', 'remarks'])
      .where('wallet_id', '=', walletId)
      .orderBy('id')
      .execute();
    expect(transactions.map((row) => Object.values(row).join(' | '))).toEqual([
      `${ids[0]} | funding | CREDIT | 0.1000 | USD Wallet credited by amount 0.10 - Wire 7`,
      `${ids[1]} | funding | CREDIT | 0.2000 | USD Wallet credited by amount 0.20 - Wire 7`,
      `${ids[2]} | adjustment | DEBIT | 0.0001 | USD Wallet debited by amount 0.0001 - Wire 7`,
    ]);
    const events = await sandbox.db
      .selectFrom('events')
      .select(['type', 'transaction_id'])
      .where('client_id', '=', clientId)
      .orderBy('sequence')
      .execute();
    expect(events).toEqual([
      { type: 'wallet.credited', transaction_id: ids[0] },
      { type: 'wallet.credited', transaction_id: ids[1] },
      { type: 'wallet.debited', transaction_id: ids[2] },
    ]);
  });

  it('that a prepaid wallet does not hold cannot be taken', async () => {
    await creditWallet(sandbox, { walletId, amount: 10, remarks: 'Wire' });
    woken = 0;
    const taking = debitWallet(sandbox, { walletId, amount: '10.0001', remarks: 'Fee' });
    await expect(taking).rejects.toBeInstanceOf(UncoveredError);
    expect(await refusal(debitWallet(sandbox, { walletId, amount: 11, remarks: 'Fee' }))).toBe(
      `UNCOVERED: Wallet ${walletId} does not hold 11; credit it first, or take less.`,
    );
    expect(await readBalance()).toBe('10.0000');
    expect(woken).toBe(0);
    await debitWallet(sandbox, { walletId, amount: 10, remarks: 'Fee' });
    expect(await readBalance()).toBe('0.0000');
  });

  it.each([0, -1, '0.00001', '1e16', 'ten', '', '0x10', 'Infinity', Number.NaN])(
    'is not moved by %j',
    async (amount) => {
      const expected = `INVALID_AMOUNT: An amount is above zero and has at most 4 decimals; "${amount}" is not such a number.`;
      const movement = { walletId, amount, remarks: 'Wire' };
      expect(await refusal(creditWallet(sandbox, movement))).toBe(expected);
      expect(await refusal(debitWallet(sandbox, movement))).toBe(expected);
    },
  );

  it('is moved for a reason, on a wallet that is there', async () => {
    // Characters, however many code units they take.
    const remarks = '\u{1f419}'.repeat(255);
    await creditWallet(sandbox, { walletId, amount: 1, remarks });
    await debitWallet(sandbox, { walletId, amount: 1, remarks });
    expect(
      await refusal(creditWallet(sandbox, { walletId, amount: 1, remarks: `${remarks}!` })),
    ).toBe('INVALID_REMARKS: Say in 1 to 255 characters why the money moves; the client reads it.');
    expect(await refusal(creditWallet(sandbox, { walletId, amount: 1, remarks: '  ' }))).toBe(
      'INVALID_REMARKS: Say in 1 to 255 characters why the money moves; the client reads it.',
    );
    for (const unknown of [999_999, 2 ** 40]) {
      const movement = { walletId: unknown, amount: 1, remarks: 'Wire' };
      const expected = `UNKNOWN_WALLET: There is no wallet ${unknown}.`;
      expect(await refusal(creditWallet(sandbox, movement))).toBe(expected);
      expect(await refusal(setCreditLimit(sandbox, { ...movement, creditLimit: 1 }))).toBe(
        expected,
      );
    }
  });
});

describe('a credit limit', () => {
  let postpaid: number;
  beforeEach(async () => {
    postpaid = await createWallet(sandbox, {
      clientId,
      currency: 'EUR',
      type: 'POSTPAID',
      creditLimit: '50.5',
    });
  });

  it('is how far below zero a postpaid wallet goes', async () => {
    const debit = { walletId: postpaid, remarks: 'Fee' };
    await debitWallet(sandbox, { ...debit, amount: '50.5' });
    expect(await readBalance(postpaid)).toBe('-50.5000');
    await expect(debitWallet(sandbox, { ...debit, amount: '0.0001' })).rejects.toThrow(
      UncoveredError,
    );
    await setCreditLimit(sandbox, { walletId: postpaid, creditLimit: 60 });
    await debitWallet(sandbox, { ...debit, amount: '9.5' });
    expect(await readBalance(postpaid)).toBe('-60.0000');
  });

  it('cannot be lower than what is owed, and a prepaid wallet has none', async () => {
    await debitWallet(sandbox, { walletId: postpaid, amount: 20, remarks: 'Fee' });
    expect(await refusal(setCreditLimit(sandbox, { walletId: postpaid, creditLimit: 19 }))).toBe(
      `INVALID_CREDIT_LIMIT: Wallet ${postpaid} is further below zero than 19; credit it first, or set a higher limit.`,
    );
    expect(await refusal(setCreditLimit(sandbox, { walletId, creditLimit: 1 }))).toBe(
      `INVALID_CREDIT_LIMIT: Wallet ${walletId} is PREPAID and has no credit limit; only POSTPAID wallets have one.`,
    );
  });
});

describe('a conversion', () => {
  let euros: number;
  beforeEach(async () => {
    euros = await createWallet(sandbox, { clientId, currency: 'EUR' });
    await creditWallet(sandbox, { walletId, amount: 100, remarks: 'Wire' });
    woken = 0;
  });

  it('moves money at the rate of the day, and rounds what arrives to cents', async () => {
    const converted = await convert(sandbox, {
      fromWalletId: walletId,
      toWalletId: euros,
      amount: '33.3333',
    });
    expect(converted).toMatchObject({ rate: '0.92', credited: '30.67' });
    expect([await readBalance(walletId), await readBalance(euros)]).toEqual(['66.6667', '30.6700']);
    expect(woken).toBe(1);
  });

  it('goes by the rate that was set by hand', async () => {
    const override = { source: 'USD', destination: 'EUR', rate: '0.5' };
    await sandbox.db.insertInto('forex_overrides').values(override).execute();
    const both = { fromWalletId: walletId, toWalletId: euros, amount: 10 };
    expect(await convert(sandbox, both)).toMatchObject({ rate: '0.5', credited: '5' });
    await sandbox.db.deleteFrom('forex_overrides').execute();
  });

  it('is whole or not there at all', async () => {
    const both = { fromWalletId: walletId, toWalletId: euros };
    await expect(convert(sandbox, { ...both, amount: '100.01' })).rejects.toThrow(
      `Wallet ${walletId} does not hold 100.01; credit it first, or take less.`,
    );
    expect(await refusal(convert(sandbox, { ...both, amount: 10, charges: '9.2' }))).toBe(
      'INVALID_CONVERSION: 10 USD less charges of 9.2 EUR leaves nothing that could be credited; convert another amount.',
    );
    expect([await readBalance(walletId), await readBalance(euros)]).toEqual(['100.0000', '0.0000']);
    expect(woken).toBe(0);
  });

  it('stays with one client and needs two wallets', async () => {
    const foreign = (await makeClient(sandbox, ['EUR'])).wallets['EUR'] ?? 0;
    const convertTo = (toWalletId: number) =>
      refusal(convert(sandbox, { fromWalletId: walletId, toWalletId, amount: 1 }));
    expect(await convertTo(foreign)).toBe(
      `INVALID_CONVERSION: Wallets ${walletId} and ${foreign} belong to different clients.`,
    );
    expect(await convertTo(walletId)).toBe(
      'INVALID_CONVERSION: Name two different wallets to convert between.',
    );
    expect(await convertTo(999_999)).toBe('UNKNOWN_WALLET: There is no wallet 999999.');
    expect(await convertTo(2 ** 31)).toBe('UNKNOWN_WALLET: There is no wallet 2147483648.');
  });
});

it('leaves books that balance', async () => {
  expect(await findViolations(sandbox.db)).toEqual([]);
});
