import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { creditWallet } from '../wallets/admin.ts';
import { readMagicValues } from './magic-values.ts';
import { openShop, pass, place, read } from './test-magic-shop.ts';
import type { Shop } from './test-magic-shop.ts';

describe('in the profile faithful', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop('faithful');
  });
  afterAll(() => shop.server.close());

  test('no ending of a reference has any effect', async () => {
    for (const { verticals, values } of readMagicValues()) {
      for (const vertical of verticals) {
        for (const { field, suffix } of values) {
          if (field !== 'client_reference') continue;
          const { body } = await place(shop, vertical, suffix ?? '');
          await pass(shop, 3);
          const order = await read(shop, vertical, body.id);
          expect([suffix, order.status]).toEqual([suffix, 'DELIVERED']);
        }
      }
    }
  });

  test('no player or number has any effect', async () => {
    for (const { values } of readMagicValues()) {
      for (const { field, equals, suffix } of values) {
        if (field !== 'input_data') continue;
        const rest =
          equals === undefined
            ? { product_id: 4219, amount: 100, input_data: { phone_number: `+91887${suffix}` } }
            : { input_data: { player_id: equals, server: 'asia' } };
        const { body } = await place(shop, 'topups', '', rest);
        await pass(shop, 3);
        expect((await read(shop, 'topups', body.id)).status).toBe('DELIVERED');
      }
    }
  });

  test('a bulk order of 5,000 vouchers comes whole', async () => {
    const { sandbox, addClient, call } = shop.server;
    const client = await addClient(['USD'], { bulkLimit: 5_000 });
    await creditWallet(sandbox, {
      walletId: client.wallets['USD'] ?? 0,
      amount: 50_000,
      remarks: 'For many',
    });
    const order = { product_id: 123, denomination: 10, quantity: 5_000 };
    const { body } = await call(client, 'POST', '/orders', order);
    expect(body).toMatchObject({ status: 'PENDING', vouchers: [] });
    await pass(shop, 3);
    const { body: whole } = await call(client, 'GET', `/orders/${body.id}`);
    const numbers = whole.vouchers.map((voucher: { card_number: string }) => voucher.card_number);
    expect([whole.status, new Set(numbers).size]).toEqual(['DELIVERED', 5_000]);
  });
});
