import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestShop } from '../orders/test-shop.ts';
import type { Shopper, TestShop } from '../orders/test-shop.ts';
import type { Answer, SignedIn } from '../test-console.ts';

let opened: TestShop;
let shopper: Shopper;
let shop: number;
let administrator: SignedIn;

beforeAll(async () => {
  opened = await openTestShop();
  shopper = await opened.addShopper();
  shop = shopper.clientId;
  administrator = await opened.signIn({ role: 'platform_administrator', email: 'a@demo.example' });
});
afterAll(() => opened.close());

const read = ({ status, body }: Answer) => [status, body?.error?.message];
const data = ({ status, body }: Answer) => [status, body?.data];

/** The newest entry of the audit log. */
async function readNewest() {
  return opened.sandbox.db
    .selectFrom('console_audit')
    .select(['actor', 'action', 'target', 'client_id', 'before', 'after'])
    .orderBy('id', 'desc')
    .executeTakeFirst();
}

describe('discounts', () => {
  const path = () => `/platform/clients/${shop}/discounts`;
  const game = { vertical: 'topups', product_id: 4218 };

  test('are set, changed and taken away', async () => {
    const set = await administrator.call('POST', path(), { ...game, percent: 2.5 });
    const id: number = set.body.data.id;
    expect(data(set)).toEqual([200, { id, ...game, percent: 2.5 }]);
    const changed = await administrator.call('POST', path(), { ...game, percent: 99.99999 });
    expect(changed.body.data).toEqual({ id, ...game, percent: 99.9999 });
    expect(await readNewest()).toMatchObject({
      target: 'Discount on product 4218 of topups',
      before: { percent: 2.5 },
      after: { percent: 99.9999 },
    });
    expect(data(await administrator.call('GET', path()))).toEqual([200, [changed.body.data]]);
    const gone = await administrator.call('POST', path(), { ...game, percent: 0 });
    expect(gone.body.data).toEqual({ id, ...game, percent: 0 });
    expect(await readNewest()).toMatchObject({ before: { percent: 99.9999 }, after: null });
    expect(data(await administrator.call('GET', path()))).toEqual([200, []]);
  });

  test.each([
    [{ ...game, percent: 100 }, 'percent must be a number from 0 to below 100'],
    [{ ...game, percent: -1 }, 'percent must be a number from 0 to below 100'],
    [game, 'percent is required'],
    [{ ...game, percent: 1, product_id: 1e300 }, 'product_id must be a positive integer'],
    [{ ...game, percent: 1, product_id: 0 }, 'product_id must be a positive integer'],
    [{ percent: 1, vertical: 'topups' }, 'product_id is required'],
    [{ percent: 1, product_id: 1 }, 'vertical is required'],
    [
      { ...game, percent: 1, vertical: 'flights' },
      'vertical must be one of vouchers, topups, esim',
    ],
  ])('%j is refused', async (body, message) => {
    expect(read(await administrator.call('POST', path(), body))).toEqual([400, message]);
  });
});

describe('what a client cannot buy', () => {
  const path = () => `/platform/clients/${shop}/blacklist`;
  const game = { vertical: 'topups', product_id: 4218 };

  test('is hidden once, and shown again once', async () => {
    const added = await administrator.call('POST', path(), game);
    const id: number = added.body.data.id;
    expect(data(added)).toEqual([201, { id, ...game }]);
    expect(await readNewest()).toMatchObject({
      action: 'addToBlacklist',
      target: 'Product 4218 of topups',
      client_id: shop,
    });
    expect(data(await administrator.call('POST', path(), game))).toEqual([201, { id, ...game }]);
    expect(data(await administrator.call('GET', path()))).toEqual([200, [{ id, ...game }]]);
    const statuses = await Promise.all([
      administrator.call('DELETE', `/platform/blacklist/${id}`),
      administrator.call('DELETE', `/platform/blacklist/${id}`),
    ]);
    expect(statuses.map(read).sort()).toEqual([
      [204, undefined],
      [404, 'Entry not found'],
    ]);
    expect(await readNewest()).toMatchObject({ action: 'removeFromBlacklist', client_id: shop });
    expect(data(await administrator.call('GET', path()))).toEqual([200, []]);
  });

  test('an id that no entry can have is not there', async () => {
    const answer = await administrator.call('DELETE', '/platform/blacklist/9007199254740991');
    expect(read(answer)).toEqual([404, 'Entry not found']);
    expect(read(await administrator.call('DELETE', '/platform/blacklist/x'))).toEqual([
      400,
      'Invalid entry ID',
    ]);
  });
});

describe('a client that is not there', () => {
  const product = { vertical: 'topups', product_id: 1 };
  test.each([
    ['GET', '', undefined],
    ['PATCH', '', { bulk_limit: 5 }],
    ['GET', '/discounts', undefined],
    ['POST', '/discounts', { ...product, percent: 1 }],
    ['GET', '/blacklist', undefined],
    ['POST', '/blacklist', product],
  ] as const)('%s …%s', async (method, rest, body) => {
    for (const id of ['999', '9007199254740991']) {
      const answer = await administrator.call(method, `/platform/clients/${id}${rest}`, body);
      expect(read(answer)).toEqual([404, 'Client not found']);
    }
    const answer = await administrator.call(method, `/platform/clients/0${rest}`, body);
    expect(read(answer)).toEqual([400, 'Invalid client ID']);
  });
});

test('both hold for the orders that come next', async () => {
  const product = { vertical: 'vouchers', product_id: 123 };
  const before = await shopper.order('vouchers');
  const path = `/platform/clients/${shop}`;
  await administrator.call('POST', `${path}/discounts`, { ...product, percent: 50 });
  await shopper.order('vouchers');
  const { rows } = await sql<{ payable: string }>`
    select payable from orders where client_id = ${shop} order by id`.execute(opened.sandbox.db);
  expect(rows.map(({ payable }) => Number(payable))).toEqual([96.5, 50]);
  await administrator.call('POST', `${path}/blacklist`, product);
  await expect(shopper.order('vouchers')).rejects.toThrow('Product not found');
  expect(before.status).toBe('DELIVERED');
});
