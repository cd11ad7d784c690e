import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Vertical } from '../context.ts';
import { readBalance } from '../orders/test-server.ts';
import { makeOrder, newest, openShop, pass, PATHS, place, read } from './test-magic-shop.ts';
import type { Shop } from './test-magic-shop.ts';

describe('in the profile magic', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop('magic');
  });
  afterAll(() => shop.server.close());

  const verticals = Object.keys(PATHS) as Vertical[];

  test.each([
    ['~VALIDATION_FAILURE', 400, 'ValidationException', 'VALIDATION_FAILURE'],
    ['~DUPLICATE', 400, 'BadRequestError', 'BAD_REQUEST'],
    ['~INVALID_FEATURE', 400, 'BadRequestError', 'INVALID_FEATURE'],
    ['~INSUFFICIENT_FUNDS', 400, 'BadRequestError', 'INSUFFICIENT_FUNDS'],
    ['~UNAUTHORIZED', 401, 'UnauthorizedError', 'UNAUTHORIZED'],
    ['~FORBIDDEN', 403, 'ForbiddenError', 'FORBIDDEN'],
    ['~NOT_FOUND', 404, 'NotFoundError', 'NOT_FOUND'],
    ['~TOO_MANY_REQUESTS', 429, 'TooManyRequestsError', 'TOO_MANY_REQUESTS'],
    ['~SERVER_ERROR', 500, 'InternalServerError', 'INTERNAL_SERVER_ERROR'],
  ])('%s refuses with %i and places nothing', async (suffix, status, name, code) => {
    for (const vertical of verticals) {
      const before = await readBalance(shop.server.sandbox, shop.client.wallets['USD']);
      const answer = await place(shop, vertical, suffix);
      expect(answer.status).toBe(status);
      expect(answer.body.error).toMatchObject({ name, code });
      if (status === 429) expect(answer.headers['retry-after']).toBe('12');
      expect(await readBalance(shop.server.sandbox, shop.client.wallets['USD'])).toBe(before);
      const list = await shop.server.call(
        shop.client,
        'GET',
        `${PATHS[vertical]}?client_reference=${newest(suffix)}`,
      );
      expect(list.body).toEqual([]);
    }
  });

  test.each(verticals)('an answer of %s that is an error hides an order', async (vertical) => {
    const answer = await place(shop, vertical, '~ANSWER_ERROR');
    expect(answer.status).toBe(500);
    const { body } = await shop.server.call(
      shop.client,
      'GET',
      `${PATHS[vertical]}?client_reference=${newest('~ANSWER_ERROR')}`,
    );
    expect(body).toHaveLength(1);
    await pass(shop, 60);
    expect((await read(shop, vertical, body[0].id)).status).toBe('DELIVERED');
  });

  test.each(verticals)('an answer of %s that is lost hides an order', async (vertical) => {
    const url = await listen(shop);
    const order = makeOrder(vertical, '~ANSWER_LOST');
    const answer = fetch(`${url}/api/v1${PATHS[vertical]}`, {
      method: 'POST',
      body: JSON.stringify(order),
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${shop.client.principal.clientId}`,
      },
    });
    await expect(answer).rejects.toThrow('fetch failed');
    const { body } = await shop.server.call(
      shop.client,
      'GET',
      `${PATHS[vertical]}?client_reference=${newest('~ANSWER_LOST')}`,
    );
    expect(body).toHaveLength(1);
  });

  test.each([
    ['vouchers', { denomination: 25.41 }, 400],
    ['vouchers', { denomination: 25.42 }, 'FAILED'],
    ['vouchers', { denomination: 25.43 }, 'PARTIALLY_DELIVERED'],
    ['vouchers', { denomination: 25.44 }, 'PARTIALLY_DELIVERED'],
    ['vouchers', { denomination: 25.45 }, 'PENDING'],
    ['vouchers', { denomination: 25.46 }, 'PENDING'],
    ['vouchers', { denomination: 25.47 }, 500],
    ['vouchers', { denomination: 25.48 }, 429],
    ['topups', { input_data: { player_id: '5100000000', server: 'asia' } }, 'FAILED'],
    ['topups', { input_data: { player_id: '5100000004', server: 'asia' } }, 'RECHARGED'],
    [
      'topups',
      { product_id: 4219, amount: 100.41, input_data: { phone_number: '+918879685100' } },
      400,
    ],
    [
      'topups',
      { product_id: 4219, amount: 100, input_data: { phone_number: '+918875550100' } },
      'FAILED',
    ],
    [
      'topups',
      { product_id: 4219, amount: 100, input_data: { phone_number: '+918875550107' } },
      'DELIVERED',
    ],
  ] as const)('%s with %o is %s', async (vertical, rest, expected) => {
    await sql`update voucher_denominations set max_value = 100, min_value = 20 where id = 3`.execute(
      shop.server.sandbox.db,
    );
    await sql`insert into voucher_stock (id, denomination_id, vendor_id, available)
      values (99, 3, 1, 100000) on conflict do nothing`.execute(shop.server.sandbox.db);
    const { status, body } = await place(shop, vertical, '', rest);
    expect(typeof expected === 'number' ? status : body.status).toBe(expected);
  });

  test('a bulk order comes in halves as well', async () => {
    const { body } = await place(shop, 'vouchers', '~PARTIAL_THEN_DELIVERED', { quantity: 100 });
    expect(body).toMatchObject({ status: 'PENDING', vouchers: [] });
    await pass(shop, 1);
    const half = await read(shop, 'vouchers', body.id);
    expect([half.status, half.vouchers.length]).toEqual(['PARTIALLY_DELIVERED', 50]);
    await pass(shop, 60);
    const whole = await read(shop, 'vouchers', body.id);
    expect([whole.status, whole.vouchers.length]).toEqual(['DELIVERED', 100]);
  });
});

let address: Promise<string> | undefined;

function listen({ server }: Shop): Promise<string> {
  address ??= server.server.listen({ host: '127.0.0.1', port: 0 });
  return address;
}
