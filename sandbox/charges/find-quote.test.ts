import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSandbox } from '../tests/support/make-sandbox.ts';
import type { TestSandbox } from '../tests/support/make-sandbox.ts';
import type { QuoteRequest } from './quote.ts';
import { quotePrice, quoteRefusal } from './test-quotes.ts';
import { makeClient, request, stockShop } from './test-shop.ts';
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

const NOT_OFFERED =
  '400 BadRequestError BAD_REQUEST Amount does not match any variant of this product';
const NO_DENOMINATION =
  '400 BadRequestError BAD_REQUEST Denomination is not available for this product';
const NO_PRODUCT = '404 NotFoundError NOT_FOUND Product not found';

describe('what the documentation shows', () => {
  it.each([
    [
      'vouchers',
      request('vouchers', 123, 50, { quantity: 5 }),
      'USD',
      '250 8.75 241.25',
      null,
      '241.25',
    ],
    [
      'vouchers, converted',
      request('vouchers', 124, 50, { quantity: 5 }),
      'EUR',
      '250 8.75 241.25',
      '1.17',
      '282.26',
    ],
    ['a topup', request('topups', 4218, 4.99), 'USD', '4.99 0.2495 4.7405', null, '4.7405'],
    [
      'a topup, converted',
      request('topups', 4219, 200, { category: 'Airtime' }),
      'USD',
      '200 6 194',
      '0.0118',
      '2.2892',
    ],
    ['an eSIM', request('esim', 712, 4.5), 'USD', '4.5 0.225 4.275', null, '4.275'],
    ['an eSIM, converted', request('esim', 712, 4.5), 'EUR', '4.5 0.225 4.275', '0.92', '3.933'],
  ])('prices %s', async (_, asked, currency, totals, rate, payable) => {
    const quote = await price(rich, { ...asked, walletId: rich.wallets[currency] });
    expect(`${quote.faceTotal} ${quote.discountAmount} ${quote.totalAmount}`).toBe(totals);
    expect(quote.forexRate?.toString() ?? null).toBe(rate);
    expect(quote.payable.toString()).toBe(payable);
    expect(quote.wallet?.currency).toBe(currency);
  });

  it('says what is bought, and who delivers it', async () => {
    expect(await price(rich, request('vouchers', 123, 50))).toMatchObject({
      product: { id: 123, name: 'Steam Wallet Card', currency: 'USD', countryCode: 'US' },
      voucher: { denominationId: 2, deliveryMode: 'Code with PIN', validityDays: 365 },
      variant: undefined,
      provider: 'inventory',
      maxQuantity: 100,
    });
    expect(await price(rich, request('topups', 4218, 4.99))).toMatchObject({
      product: { id: 4218, name: 'PUBG Mobile UC', currency: 'USD', countryCode: 'GLO' },
      voucher: undefined,
      variant: { id: 88413, name: '325 UC' },
      plan: undefined,
      inputFields: [{ field_name: 'player_id' }],
      provider: 'simulated-topups',
    });
    expect(await price(rich, request('esim', 712, 4.5))).toMatchObject({
      variant: { id: 5511, name: 'Japan 1 GB / 7 days' },
      plan: { dataAmountGb: '1.000', validityDays: 7 },
      provider: 'simulated-esim',
    });
  });
});

describe('what the amount stands for', () => {
  it.each<[string, QuoteRequest, string]>([
    ['a fixed value before a range', request('vouchers', 123, 50), '2 3.5'],
    ['a value within a range', request('vouchers', 123, '33.3333'), '3 1'],
    ['the ends of a range', request('vouchers', 123, 100), '3 1'],
    ['a fixed amount before a range', request('topups', 4219, 200), '88507 2'],
    ['the category', request('topups', 4219, 200, { category: 'Airtime' }), '88501 3'],
    [
      'a category that is empty, like none',
      request('topups', 4219, 200, { category: '' }),
      '88507 2',
    ],
    ['a range', request('topups', 4219, 201), '88501 3'],
    ['the cheapest vendor that is active', request('topups', 4218, 4.99), '88413 5'],
  ])('is found by %s', async (_, asked, expected) => {
    const quote = await price(await makeClient(sandbox, ['USD', 'INR']), asked);
    const id = quote.voucher?.denominationId ?? quote.variant?.id;
    expect(`${id} ${quote.discountPercent}`).toBe(expected);
  });

  it.each<[string, QuoteRequest, string]>([
    ['is beside the fixed values and ranges', request('vouchers', 123, 11), NO_DENOMINATION],
    ['is just above a range', request('vouchers', 123, '100.0001'), NO_DENOMINATION],
    ['has more than four decimals', request('vouchers', 123, '33.33333'), NO_DENOMINATION],
    ['is as large as a number can be', request('vouchers', 126, 1e300), NO_DENOMINATION],
    ['is no amount of the product', request('topups', 4218, 5), NOT_OFFERED],
    ['is of another category', request('topups', 4219, 201, { category: 'Data' }), NOT_OFFERED],
    [
      'is of a category that no text could name',
      request('topups', 4219, 201, { category: 'Air\0time' }),
      NOT_OFFERED,
    ],
    ['is that of an inactive variant', request('topups', 4218, 7.77), NOT_OFFERED],
    ['is that of no plan', request('esim', 712, 4.51), NOT_OFFERED],
    ['is that of a plan whose vendor is closed', request('esim', 712, 6), NOT_OFFERED],
    ['is that of an inactive plan', request('esim', 712, 7), NOT_OFFERED],
  ])('is refused when it %s', async (_, asked, expected) => {
    expect(await refusal(rich, asked)).toBe(expected);
  });
});

describe('the product', () => {
  it.each<[string, QuoteRequest]>([
    ['is not there', request('vouchers', 999, 50)],
    ['is not sold any more', request('vouchers', 125, 10)],
    ['belongs to another vertical', request('esim', 123, 50)],
    ['has an id that no database could hold', request('topups', 1e300, 50)],
  ])('is not found when it %s', async (_, asked) => {
    expect(await refusal(rich, asked)).toBe(NO_PRODUCT);
  });

  it.each<[QuoteRequest]>([
    [request('vouchers', 123, 50)],
    [request('topups', 4218, 4.99)],
    [request('esim', 712, 4.5)],
  ])('is not there for a client that may not buy it: $vertical', async (asked) => {
    const client = await makeClient(sandbox);
    await sandbox.db
      .insertInto('blacklisted_products')
      .values({
        client_id: client.principal.clientId,
        vertical: asked.vertical,
        product_id: asked.productId,
      })
      .execute();
    expect(await refusal(client, asked)).toBe(NO_PRODUCT);
    expect((await price(plain, asked)).product.id).toBe(asked.productId);
  });

  it.each(['vouchers', 'topups', 'esim'] as const)('needs the feature %s', async (vertical) => {
    const features = (['vouchers', 'topups', 'esim'] as const).filter((one) => one !== vertical);
    const client = { ...rich, principal: { ...rich.principal, features } };
    expect(await refusal(client, request(vertical, 1, 1))).toBe(
      '400 BadRequestError INVALID_FEATURE The requested feature is not enabled for this client',
    );
  });

  it('is sold up to the bulk limit of the client', async () => {
    const client = { ...rich, principal: { ...rich.principal, bulkLimit: 7 } };
    expect((await price(client, request('vouchers', 123, 50, { quantity: 7 }))).maxQuantity).toBe(
      7,
    );
    expect(await refusal(client, request('vouchers', 123, 50, { quantity: 8 }))).toBe(
      '400 BadRequestError BAD_REQUEST Quantity exceeds the maximum for one order',
    );
  });

  it('comes from the vendor that has enough, else from the first one that is active', async () => {
    const providers = [];
    for (const quantity of [3, 4, 11])
      providers.push((await price(rich, request('vouchers', 123, 50, { quantity }))).provider);
    expect(providers).toEqual(['inventory', 'other-inventory', 'inventory']);
    expect((await price(rich, request('vouchers', 123, 10))).provider).toBe('other-inventory');
    expect((await price(rich, request('vouchers', 123, 20))).provider).toBe('inventory');
  });
});

describe('the discount', () => {
  it.each([
    ['better', '4.25', '4.25'],
    ['worse', '1', '3.5'],
  ])("is the client's own where that is %s", async (_, own, expected) => {
    const client = await makeClient(sandbox);
    await sandbox.db
      .insertInto('client_discounts')
      .values({
        client_id: client.principal.clientId,
        vertical: 'vouchers',
        product_id: 123,
        discount: own,
      })
      .execute();
    const quote = await price(client, request('vouchers', 123, 50));
    expect(quote.discountPercent.toString()).toBe(expected);
  });
});
