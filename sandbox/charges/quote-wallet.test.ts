import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSandbox } from '../tests/support/make-sandbox.ts';
import type { TestSandbox } from '../tests/support/make-sandbox.ts';
import type { QuoteRequest } from './quote.ts';
import { quotePrice, quoteRefusal } from './test-quotes.ts';
import { CURRENCY, makeClient, request, stockShop } from './test-shop.ts';
import type { TestClient } from './test-shop.ts';

let sandbox: TestSandbox;
/** Has dollars, euros and pounds. */
let rich: TestClient;
/** Has dollars only. */
let plain: TestClient;

beforeAll(async () => {
  sandbox = await makeSandbox();
  await stockShop(sandbox);
  rich = await makeClient(sandbox, ['USD', 'EUR', 'GBP']);
  plain = await makeClient(sandbox);
});
afterAll(() => sandbox.close());

const price = (client: TestClient, asked: QuoteRequest) => quotePrice(sandbox, client, asked);
const refusal = (client: TestClient, asked: QuoteRequest) => quoteRefusal(sandbox, client, asked);

const NO_WALLET = "400 BadRequestError BAD_REQUEST No wallet in the product's currency";

describe('the wallet', () => {
  const cases: [string, string[], QuoteRequest, string][] = [
    ["in the product's currency", ['EUR', 'GBP', 'USD'], request('vouchers', 124, 50), 'GBP'],
    ["in the product's currency", ['USD', 'INR'], request('topups', 4219, 200), 'INR'],
    [
      'in the default currency when there is none',
      ['EUR', 'USD'],
      request('topups', 4219, 200),
      'USD',
    ],
  ];
  it.each(cases)('is the one %s (%j)', async (_, currencies, asked, expected) => {
    const quote = await price(await makeClient(sandbox, currencies), asked);
    expect(quote.wallet?.currency).toBe(expected);
  });

  it('is the one in the default currency for eSIMs, too', async () => {
    const client = await makeClient(sandbox, ['EUR'], { defaultCurrencyId: CURRENCY.EUR });
    const quote = await price(client, request('esim', 712, 4.5));
    expect(quote).toMatchObject({ wallet: { id: client.wallets['EUR'], currency: 'EUR' } });
    expect(quote.payable.toString()).toBe('3.933');
  });

  it.each<[string, string[], QuoteRequest]>([
    ['vouchers are paid in their own currency', ['USD', 'EUR'], request('vouchers', 124, 50)],
    ['no wallet has the default currency', ['EUR'], request('topups', 4219, 200)],
    ['there is none at all', [], request('esim', 712, 4.5)],
  ])('is missing when %s', async (_, currencies, asked) => {
    expect(await refusal(await makeClient(sandbox, currencies), asked)).toBe(NO_WALLET);
  });

  it.each<[string, () => number | undefined]>([
    ["is another client's", () => plain.wallets['USD']],
    ['does not exist', () => 999_999],
    ['could not exist', () => 2 ** 40],
    ['is no number that a database could hold', () => 1e300],
  ])('is not found when it %s', async (_, walletId) => {
    for (const [vertical, id, amount] of [
      ['vouchers', 123, 50],
      ['topups', 4218, 4.99],
      ['esim', 712, 4.5],
    ] as const)
      expect(await refusal(rich, request(vertical, id, amount, { walletId: walletId() }))).toBe(
        '404 NotFoundError NOT_FOUND Wallet not found',
      );
  });

  it('is not looked for when a voucher code pays', async () => {
    const client = await makeClient(sandbox, []);
    const quote = await price(client, request('topups', 4219, 200, { withoutWallet: true }));
    expect(quote.wallet).toBeUndefined();
    expect(quote.forexRate).toBeNull();
    expect(quote.payable.toString()).toBe('196');
  });
});

describe('what is converted', () => {
  it.each<[string, string, string]>([
    ['vouchers to the precision of dinars', 'KWD', '0.001'],
    ['vouchers to whole dong', 'VND', '1'],
  ])('is rounded: %s', async (_, currency, unit) => {
    const client = await makeClient(sandbox, [currency]);
    const quote = await price(
      client,
      request('vouchers', 123, '33.33', { walletId: client.wallets[currency] }),
    );
    expect(quote.payable.mod(unit).isZero()).toBe(true);
    const exact = quote.totalAmount.times(quote.forexRate ?? 0);
    expect(quote.payable.minus(exact).abs().times(2).lte(unit)).toBe(true);
  });

  it('goes by the rate that was set by hand', async () => {
    const client = await makeClient(sandbox, ['JPY']);
    const asked = request('esim', 712, 4.5, { walletId: client.wallets['JPY'] });
    const before = await price(client, asked);
    await sandbox.db
      .insertInto('forex_overrides')
      .values({ source: 'USD', destination: 'JPY', rate: '123.45678901' })
      .execute();
    const after = await price(client, asked);
    expect(before.forexRate?.toString()).not.toBe(after.forexRate?.toString());
    expect(after.forexRate?.toString()).toBe('123.45678901');
    expect(after.payable.toString()).toBe('527.7778');
  });
});
