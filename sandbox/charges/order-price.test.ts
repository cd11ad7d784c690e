import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Amount } from '../money/decimal.ts';
import { openTestServer, readBalance } from '../orders/test-server.ts';
import type { TestServer } from '../orders/test-server.ts';
import { creditWallet } from '../wallets/admin.ts';
import { findQuote } from './find-quote.ts';
import { request } from './test-shop.ts';
import type { TestClient } from './test-shop.ts';

let server: TestServer;
let client: TestClient;

beforeAll(async () => {
  server = await openTestServer();
  client = await server.addClient(['USD', 'EUR', 'GBP', 'JPY', 'KWD']);
  // No order ends for want of money or vouchers.
  for (const walletId of Object.values(client.wallets))
    await creditWallet(server.sandbox, { walletId, amount: 1_000_000, remarks: 'More' });
  await server.sandbox.db
    .insertInto('voucher_stock')
    .values({ id: 50, denomination_id: 3, vendor_id: 1, available: 1_000_000 })
    .execute();
});
afterAll(() => server.close());

async function setTerms(rate: string, discount: string): Promise<void> {
  const { db } = server.sandbox;
  await db.deleteFrom('forex_overrides').execute();
  await db
    .insertInto('forex_overrides')
    .values(
      ['EUR', 'GBP', 'JPY', 'KWD'].map((destination) => ({ source: 'USD', destination, rate })),
    )
    .execute();
  const { clientId } = client.principal;
  await db
    .insertInto('client_discounts')
    .values({ client_id: clientId, vertical: 'vouchers', product_id: 123, discount })
    .onConflict((conflict) =>
      conflict.columns(['client_id', 'vertical', 'product_id']).doUpdateSet({ discount }),
    )
    .execute();
}

it('an order costs what its quote said, although discount and rate have changed since', async () => {
  const decimal = (min: number, max: number) =>
    fc.integer({ min: min * 10_000, max: max * 10_000 }).map((units) => new Amount(units).div(1e4));
  const orders = fc.record({
    denomination: decimal(20, 100),
    quantity: fc.integer({ min: 1, max: 9 }),
    currency: fc.constantFrom('USD', 'EUR', 'GBP', 'JPY', 'KWD'),
    rate: decimal(0.01, 1),
    discount: decimal(0, 99),
  });
  await fc.assert(
    fc.asyncProperty(orders, async ({ denomination, quantity, currency, rate, discount }) => {
      // Quotes of the run before are over.
      const { clock } = server.sandbox;
      clock.moveTo(new Date(clock.now().getTime() + 300_000));
      await setTerms(rate.toFixed(), discount.toFixed());
      const walletId = client.wallets[currency];
      const asked = request('vouchers', 123, denomination.toFixed(), { quantity, walletId });
      const quote = await findQuote(server.sandbox, client.principal, asked, true);
      if ('status' in quote) throw new Error(quote.body.error.message);
      await setTerms('0.9', '0');
      const before = await readBalance(server.sandbox, walletId);
      const { status, body } = await server.call(client, 'POST', '/orders', {
        product_id: 123,
        denomination: denomination.toNumber(),
        quantity,
        wallet_id: walletId,
      });
      expect(status).toBe(201);
      const after = await readBalance(server.sandbox, walletId);
      expect(new Amount(before).minus(after).toFixed()).toBe(quote.payable.toFixed());
      expect(body).toMatchObject({
        amount: quote.faceTotal.toNumber(),
        discount: quote.discountAmount.toNumber(),
      });
    }),
    { numRuns: 40 },
  );
});

it('an order asks the database for its price once; only a new quote costs a second question', async () => {
  let questions = 0;
  const counting = server.sandbox.db.withPlugin({
    transformQuery({ node }) {
      questions += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  const sandbox = { ...server.sandbox, db: counting };
  const asked = request('vouchers', 123, 77);
  const costs = [];
  for (const keep of [false, true, true, false]) {
    questions = 0;
    await findQuote(sandbox, client.principal, asked, keep);
    costs.push(questions);
  }
  expect(costs).toEqual([1, 2, 1, 1]);
});
