import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSandbox } from '../tests/support/make-sandbox.ts';
import type { TestSandbox } from '../tests/support/make-sandbox.ts';
import { startShopServer } from './test-server.ts';
import type { ShopServer } from './test-server.ts';
import { makeClient, stockShop } from './test-shop.ts';
import type { TestClient } from './test-shop.ts';

let sandbox: TestSandbox;
let server: ShopServer;
let client: TestClient;

beforeAll(async () => {
  sandbox = await makeSandbox();
  await stockShop(sandbox);
  server = await startShopServer(sandbox);
  client = await makeClient(sandbox, ['USD', 'EUR', 'GBP']);
});
afterAll(async () => {
  await server.close();
  await sandbox.close();
});

/** The value of an example of the description, such as `esim/examples/esim-charges-converted`. */
function readExample(name: string): unknown {
  const text = readFileSync(new URL(`../../openapi/${name}.yaml`, import.meta.url), 'utf8');
  const example = load(text);
  if (typeof example !== 'object' || example === null || !('value' in example))
    throw new Error(`${name} has no value`);
  return example.value;
}

const VOUCHER = '/api/v1/products/123/charges';
const POUNDS = '/api/v1/products/124/charges';
const TOPUP = '/api/v1/topups/charges';
const ESIM = '/api/v1/esim/charges';

describe('charges are as the description shows them', () => {
  it.each<[string, string, object, string | undefined]>([
    [
      'vouchers/examples/voucher-charges-same-currency',
      VOUCHER,
      { denomination: 50, quantity: 5 },
      undefined,
    ],
    [
      'vouchers/examples/voucher-charges-converted',
      POUNDS,
      { denomination: 50, quantity: 5 },
      'EUR',
    ],
    [
      'topups/examples/topup-charges-same-currency',
      TOPUP,
      { product_id: 4218, amount: 4.99 },
      undefined,
    ],
    [
      'topups/examples/topup-charges-converted',
      TOPUP,
      { product_id: 4219, amount: 200, category: 'Airtime' },
      'USD',
    ],
    ['esim/examples/esim-charges-same-currency', ESIM, { product_id: 712, amount: 4.5 }, undefined],
    ['esim/examples/esim-charges-converted', ESIM, { product_id: 712, amount: 4.5 }, 'EUR'],
  ])('%s', async (example, path, body, currency) => {
    const walletId = currency === undefined ? {} : { wallet_id: client.wallets[currency] };
    const answer = await server.post(client, path, { ...body, ...walletId });
    expect(answer).toMatchObject({ status: 200 });
    // Exactly these fields, and no other.
    expect(answer.body).toStrictEqual(readExample(example));
  });
});

describe('charges refuse', () => {
  it.each<[string, string, object]>([
    [
      'vouchers/examples/voucher-error-denomination-not-offered',
      VOUCHER,
      { denomination: 11, quantity: 1 },
    ],
    [
      'vouchers/examples/voucher-error-quantity-over-limit',
      VOUCHER,
      { denomination: 50, quantity: 101 },
    ],
    ['topups/examples/topup-error-amount-not-offered', TOPUP, { product_id: 4218, amount: 5 }],
    ['esim/examples/esim-error-amount-not-offered', ESIM, { product_id: 712, amount: 5 }],
  ])('%s', async (example, path, body) => {
    const answer = await server.post(client, path, body);
    expect(answer).toMatchObject({ status: 400, body: readExample(example) });
  });

  it('vouchers when no wallet has their currency', async () => {
    const answer = await server.post(await makeClient(sandbox), POUNDS, {
      denomination: 50,
      quantity: 1,
    });
    expect(answer).toMatchObject({
      status: 400,
      body: readExample('vouchers/examples/voucher-error-no-matching-wallet'),
    });
  });

  it.each([
    ['vouchers', VOUCHER, { denomination: 50, quantity: 1 }],
    ['topups', TOPUP, { product_id: 4218, amount: 4.99 }],
    ['esim', ESIM, { product_id: 712, amount: 4.5 }],
  ])('%s to a client without the feature', async (_, path, body) => {
    const answer = await server.post(await makeClient(sandbox, [], { features: [] }), path, body);
    expect(answer).toMatchObject({
      status: 400,
      body: readExample('shared/examples/error-feature-not-enabled'),
    });
  });

  it.each([
    ['Product', '/api/v1/products/9007199254740991/charges', { denomination: 50, quantity: 1 }],
    ['Product', TOPUP, { product_id: 712, amount: 4.5 }],
    ['Product', ESIM, { product_id: 2 ** 53 - 1, amount: 4.5 }],
    ['Wallet', VOUCHER, { denomination: 50, quantity: 1, wallet_id: 2 ** 31 }],
    ['Wallet', ESIM, { product_id: 712, amount: 4.5, wallet_id: 2 ** 53 - 1 }],
  ])('what is not there: %s of %s', async (what, path, body) => {
    expect(await server.post(client, path, body)).toMatchObject({
      status: 404,
      body: { error: { name: 'NotFoundError', code: 'NOT_FOUND', message: `${what} not found` } },
    });
  });
});

it('writes numbers without the noise of binary fractions', async () => {
  const { body } = await server.post(client, VOUCHER, { denomination: 33.33, quantity: 3 });
  expect(JSON.stringify(body)).toContain(
    '"non_discounted_total":99.99,"discount_amount":0.9999,"total_amount":98.9901',
  );
});
