import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startShopServer } from '../charges/test-server.ts';
import type { ShopServer } from '../charges/test-server.ts';
import { makeClient, stockShop } from '../charges/test-shop.ts';
import type { TestClient } from '../charges/test-shop.ts';
import { makeSandbox } from '../tests/support/make-sandbox.ts';
import type { TestSandbox } from '../tests/support/make-sandbox.ts';
import { createWallet, creditWallet, debitWallet } from './admin.ts';
import { convert } from './convert.ts';

let sandbox: TestSandbox;
let server: ShopServer;
/** Wallets 1 (dollars) and 2 (euros), with transactions 455 and 456. */
let client: TestClient;
/** Wallet 3 (dollars), with transaction 457. */
let other: TestClient;

beforeAll(async () => {
  sandbox = await makeSandbox();
  await stockShop(sandbox);
  server = await startShopServer(sandbox);
  client = await makeClient(sandbox, ['USD', 'EUR']);
  other = await makeClient(sandbox);
});
afterAll(async () => {
  await server.close();
  await sandbox.close();
});

function notFound(what: string) {
  return {
    status: 404,
    body: { error: { name: 'NotFoundError', code: 'NOT_FOUND', message: `${what} not found` } },
  };
}

describe('wallets', () => {
  const dollars = { id: 1, currency_id: 1, amount: 10000, type: 'PREPAID' };
  const euros = { id: 2, currency_id: 2, amount: 10000, type: 'PREPAID' };

  it('are listed, those of the client only', async () => {
    const answer = await server.get(client, '/api/v1/wallets');
    expect(answer).toMatchObject({ status: 200, body: [dollars, euros] });
    expect(answer.headers).toMatchObject({ 'x-total-count': '2', 'x-has-more': 'false' });
  });

  it('are listed in pages', async () => {
    const first = await server.get(client, '/api/v1/wallets?limit=1');
    expect(first).toMatchObject({ body: [dollars], headers: { 'x-has-more': 'true' } });
    const second = await server.get(client, '/api/v1/wallets?limit=1&page=2');
    expect(second).toMatchObject({ body: [euros], headers: { 'x-has-more': 'false' } });
    const beyond = await server.get(client, '/api/v1/wallets?limit=1&page=2147483647');
    expect(beyond).toMatchObject({ status: 200, body: [], headers: { 'x-total-count': '2' } });
  });

  it('are shown one by one', async () => {
    expect((await server.get(client, '/api/v1/wallets/2')).body).toStrictEqual(euros);
  });

  it.each([
    ["another client's", 3],
    ['one that does not exist', 4000],
    ['one that no database could hold', 2 ** 53 - 1],
  ])('are not found: %s', async (_, id) => {
    expect(await server.get(client, `/api/v1/wallets/${id}`)).toMatchObject(notFound('Wallet'));
  });

  it('that are postpaid show what is owed', async () => {
    const postpaid = await makeClient(sandbox, []);
    const { clientId } = postpaid.principal;
    const walletId = await createWallet(sandbox, {
      clientId,
      currency: 'EUR',
      type: 'POSTPAID',
      creditLimit: 100,
    });
    await debitWallet(sandbox, { walletId, amount: '99.9999', remarks: 'Correction' });
    expect((await server.get(postpaid, '/api/v1/wallets')).body).toEqual([
      { id: walletId, currency_id: 2, amount: -99.9999, type: 'POSTPAID' },
    ]);
  });
});

describe('transactions', () => {
  const credit = (id: number, walletId: number, code: string) => ({
    id,
    wallet_id: walletId,
    currency_id: walletId,
    amount: 10000,
    transaction_type: 'CREDIT',
    status: 'COMPLETED',
    source_currency: null,
    destination_currency: null,
    forex_rate: null,
    conversion_charges: null,
    remarks: `${code} Wallet credited by amount 10000.00 - Opening`,
    created_at: '2026-06-01T12:00:00Z',
  });

  it('are listed from the newest, those of the client only', async () => {
    const answer = await server.get(client, '/api/v1/transactions');
    expect(answer.body).toStrictEqual([credit(456, 2, 'EUR'), credit(455, 1, 'USD')]);
    expect(answer.headers).toMatchObject({ 'x-total-count': '2', 'x-per-page': '50' });
  });

  it.each([
    ['of a wallet', 1, [455]],
    ["of another client's wallet, which has none", 3, []],
    ['of a wallet that does not exist', 4000, []],
    ['of a wallet that no database could hold', 2 ** 53 - 1, []],
  ])('are listed %s', async (_, walletId, ids) => {
    const answer = await server.get(client, `/api/v1/transactions?wallet_id=${walletId}`);
    expect(answer).toMatchObject({
      status: 200,
      body: ids.map((id) => ({ id })),
      headers: { 'x-total-count': String(ids.length) },
    });
  });

  it('are listed in pages', async () => {
    const answer = await server.get(client, '/api/v1/transactions?limit=1&page=2');
    expect(answer).toMatchObject({
      body: [{ id: 455 }],
      headers: { 'x-page': '2', 'x-total-pages': '2', 'x-has-more': 'false' },
    });
  });

  it('are shown one by one', async () => {
    const { body } = await server.get(client, '/api/v1/transactions/455');
    expect(body).toStrictEqual(credit(455, 1, 'USD'));
  });

  it.each([
    ["another client's", 457],
    ['one that does not exist', 999_999],
    ['one that could not exist', 2 ** 53 - 1],
  ])('are not found: %s', async (_, id) => {
    const answer = await server.get(client, `/api/v1/transactions/${id}`);
    expect(answer).toMatchObject(notFound('Transaction'));
    expect((await server.get(other, '/api/v1/transactions/457')).status).toBe(200);
  });

  it('of a conversion say at what rate', async () => {
    const converter = await makeClient(sandbox, ['USD', 'EUR']);
    const { USD: toWalletId = 0, EUR: fromWalletId = 0 } = converter.wallets;
    await convert(sandbox, { fromWalletId, toWalletId, amount: 1000, charges: '2.5' });
    const { body } = await server.get(converter, '/api/v1/transactions?limit=2');
    const shared = { source_currency: 'EUR', destination_currency: 'USD', forex_rate: 1.085 };
    expect(body).toMatchObject([
      {
        ...shared,
        wallet_id: toWalletId,
        amount: 1082.5,
        transaction_type: 'CREDIT',
        conversion_charges: 2.5,
        remarks: 'FX conversion from EUR wallet',
      },
      {
        ...shared,
        wallet_id: fromWalletId,
        amount: 1000,
        transaction_type: 'DEBIT',
        conversion_charges: 0,
        remarks: 'FX conversion to USD wallet',
      },
    ]);
  });

  it('show amounts with their four decimals', async () => {
    const small = await makeClient(sandbox, ['GBP']);
    const walletId = small.wallets['GBP'] ?? 0;
    const id = await creditWallet(sandbox, { walletId, amount: '0.0003', remarks: 'Dust' });
    expect((await server.get(small, `/api/v1/transactions/${id}`)).body).toMatchObject({
      amount: 0.0003,
      remarks: 'GBP Wallet credited by amount 0.0003 - Dust',
    });
  });
});
