import { expect, test } from 'vitest';
import { ADD_ORDER, connectTo, fail, lose } from '../testing/transports.ts';
import { call } from './call.ts';
import type { CreateRules, Operation } from './types.ts';

/** What an order cost is all that it tells: 5 apples cost 9 coins, 6 cost 11. */
const PRICE: Operation = { id: 'price', method: 'POST', path: '/prices', repeat: true };
const RULES: CreateRules = {
  ...ADD_ORDER.create,
  match: [['/product', '/product']],
  quote: {
    operation: () => PRICE,
    pass: ['product', 'amount'],
    match: [
      ['/total', '/paid'],
      ['/coin', '/coin'],
    ],
    instead: { with: 'coupon', match: [['/points', '/paid']] },
  },
};
const ADD: Operation = { ...ADD_ORDER, create: RULES };
const PAID: Record<number, number> = { 5: 9, 6: 11 };

interface Plan {
  /** The order that is there already under the same reference. */
  there?: object;
  price?: () => Response;
}

/** A shop that loses the first answer, after the order was placed unless there is one. */
function openShop({ there, price }: Plan = {}) {
  let order: object | undefined = there;
  let count = 0;
  const opened = connectTo(({ method, line, body }) => {
    const { amount, ...rest } = Object(body);
    if (line.startsWith('POST /prices')) {
      return price?.() ?? Response.json({ total: PAID[amount], coin: 'c', points: 4 });
    }
    if (method === 'GET') {
      return Response.json(/\/orders\/1$/.test(line) ? order : order === undefined ? [] : [order]);
    }
    if (order !== undefined && count++ > 0) return fail(400, 'DUP', 'Used before.');
    order ??= { id: 1, ...rest, paid: PAID[amount], coin: 'c' };
    return lose();
  });
  const add = (more?: object) =>
    opened.sources.until(
      call(opened.transport, ADD, { body: { ref: 'r', product: 7, amount: 5, ...more } }).result(),
    );
  const priced = () => opened.requests.filter(({ line }) => line.startsWith('POST /prices'));
  return { ...opened, add, priced };
}

const there = { id: 1, ref: 'r', product: 7, paid: 9, coin: 'c' };

test('what cost as much as was asked for is the answer', async () => {
  const { add, priced } = openShop();
  expect(await add()).toMatchObject({ data: there, recovered: true });
  expect(priced().map(({ body }) => body)).toEqual([{ product: 7, amount: 5 }]);
});

test.each([
  ['another amount', { paid: 11 }],
  ['another currency', { coin: 'd' }],
  ['another product', { product: 8 }],
  ['what does not say what it cost', { paid: undefined }],
])('%s is not passed off as the answer', async (_, other) => {
  const { add } = openShop({ there: { ...there, ...other } });
  const { error } = await add();
  expect(error).toMatchObject({ status: 400, outcome: undefined });
  expect(error).toHaveProperty('existing', JSON.parse(JSON.stringify({ ...there, ...other })));
});

test.each([
  ['is refused', () => fail(404)],
  ['cannot be had', lose],
  ['tells half of it', () => Response.json({ total: 9 })],
  ['tells nothing', () => Response.json(null)],
])('when the price %s, nobody can tell', async (_, price) => {
  const { add } = openShop({ price });
  const { error } = await add();
  expect(error).toMatchObject({ status: 400, outcome: 'unknown', reference: 'r' });
});

test.each<[string, object, object]>([
  ['what else it cost', { paid: 4, coin: 'v' }, { recovered: true }],
  ['nothing that it cost', { paid: 9 }, { error: { status: 400, outcome: undefined } }],
])('what was paid in another way is compared by that: %s', async (_, other, want) => {
  const { add } = openShop({ there: { ...there, ...other } });
  expect(await add({ coupon: 'v' })).toMatchObject(want);
  const { error } = await openShop({ there: { ...there, paid: 4 } }).add();
  expect(error).toMatchObject({ status: 400, outcome: undefined });
});

test('nothing is priced when nothing was found, or nothing was lost', async () => {
  const free = connectTo(({ method }) =>
    method === 'GET' ? Response.json([]) : Response.json(there, { status: 201 }),
  );
  await call(free.transport, ADD, { body: { product: 7, amount: 5 } });
  expect(free.lines()).toEqual(['POST /orders']);
  const used = connectTo(({ method, line }) => {
    if (method !== 'GET') return fail(400, 'DUP', 'Used before.');
    return Response.json(line === 'GET /orders/1' ? there : [there]);
  });
  const { error } = await call(used.transport, ADD, { body: { ref: 'r', product: 7 } }).result();
  expect(error).toHaveProperty('existing', there);
  expect(used.lines()).toEqual(['POST /orders', 'GET /orders?ref=r', 'GET /orders/1']);
});
