import { describe, expect, test } from 'vitest';
import { ADD_ORDER, connectTo, fail, lose } from '../testing/transports.ts';
import type { Sent } from '../testing/transports.ts';
import { wasRecovered } from './api-promise.ts';
import { call } from './call.ts';
import type { ClientError } from './errors.ts';
import {
  ApiError,
  BadRequestError,
  ConnectionError,
  DuplicateError,
  ServerError,
} from './errors.ts';
import { createFetch } from './fetch.ts';
import type { CallOptions } from './types.ts';

type Order = { id: number; ref: string; product: number; amount: unknown };
type Fate =
  | 'ok'
  | 'before'
  | 'after'
  | 'after500'
  | 'after502'
  | 'broken'
  | 'empty'
  | 'late'
  | 429
  | 400;

/** A shop in which each attempt to order meets its fate, and each look-up too. */
function openShop(fates: Fate[], looks: ('ok' | 'lost')[] = [], options: CallOptions = {}) {
  const orders: Order[] = [];
  const late: Order[] = [];
  const place = (sent: Sent, into = orders) => {
    const order = { id: 100 + orders.length, ...(sent.body as Omit<Order, 'id'>) };
    into.push(order);
    return order;
  };
  const reply = (sent: Sent): Response => {
    if (sent.method === 'GET') {
      if (looks.shift() === 'lost') lose();
      const id = /^\/orders\/(\d+)/.exec(new URL(sent.url).pathname)?.[1];
      const ref = new URL(sent.url).searchParams.get('ref');
      if (id !== undefined) return Response.json(orders.find((order) => order.id === Number(id)));
      return Response.json(
        orders.filter((order) => order.ref === ref).map(({ id, ref }) => ({ id, ref })),
      );
    }
    const fate = fates.shift() ?? 'ok';
    if (fate === 'before') lose();
    if (fate === 429 || fate === 400) return fail(fate);
    const { ref } = sent.body as Order;
    orders.push(...late.splice(0));
    if (orders.some((order) => order.ref === ref)) return fail(400, 'DUP', 'Used before.');
    const order = place(sent, fate === 'late' ? late : orders);
    if (fate === 'after' || fate === 'late') lose();
    if (fate === 'after500') return fail(500);
    if (fate === 'after502') return new Response('<h1>', { status: 502 });
    if (fate === 'broken') return new Response('{"id": 1', { status: 201 });
    if (fate === 'empty') return new Response(null, { status: 201 });
    return Response.json(order, { status: 201 });
  };
  const opened = connectTo(reply);
  const add = (body: object = { product: 7, amount: 5 }) =>
    opened.sources.until(call<Order>(opened.transport, ADD_ORDER, { body }, options).result());
  const sent = () => opened.requests.filter(({ method }) => method === 'POST');
  return { ...opened, orders, add, sent };
}

describe('an attempt that was lost', () => {
  test.each<[Fate[], number, boolean]>([
    [['ok'], 1, false],
    [['before', 'ok'], 2, false],
    [['after'], 1, true],
    [['after500'], 1, true],
    [['after502'], 1, true],
    [['broken'], 1, true],
    [['empty'], 1, true],
    [['before', 'after'], 2, true],
    [['before', 'before', 'before', 'after'], 4, true],
    [['before', 'before', 'before', 'before', 'after'], 5, true],
    [['late', 'ok'], 2, true],
    [[429, 'ok'], 2, false],
    [[429, 'before', 429, 'after'], 4, true],
  ])('%j creates one', async (fates, attempts, recovered) => {
    const { add, orders, sent } = openShop([...fates]);
    const { data, ...result } = await add();
    expect(orders).toHaveLength(1);
    expect(data).toEqual(orders[0]);
    expect(result).toMatchObject({ recovered });
    expect(result.response.status).toBe(201);
    expect(sent()).toHaveLength(attempts);
    expect(new Set(sent().map(({ body }) => Object(body).ref)).size).toBe(1);
    expect(data !== undefined && wasRecovered(data)).toBe(recovered);
  });

  test('is found although looking was hard, too', async () => {
    const { add, orders } = openShop(['after'], ['lost', 'lost', 'ok', 'lost', 'ok']);
    expect((await add()).data).toEqual(orders[0]);
    expect(orders).toHaveLength(1);
  });

  test('keeps a reference that was given, and changes nothing of what was given', async () => {
    const { add, sent } = openShop(['before']);
    const body = Object.freeze({ ref: 'mine', product: 7, amount: 5 });
    expect((await add(body)).data).toMatchObject({ ref: 'mine' });
    expect(sent().map((one) => one.body)).toEqual([body, body]);
    const { add: other, sent: others } = openShop([]);
    const without = Object.freeze({ ref: undefined, product: 7, amount: 5 });
    await other(without);
    expect(Object(others()[0]?.body).ref).toMatch(/^[0-9a-z]{8}-[0-9a-f]{32}$/);
  });

  test('is compared by value', async () => {
    const { add, orders } = openShop(['after']);
    const pending = add({ product: 7, amount: { a: '5', list: [1], left: undefined } });
    expect((await pending).data).toEqual(orders[0]);
    const shop = openShop(['after']);
    shop.orders.push = (...rows: Order[]) =>
      Array.prototype.push.apply(
        shop.orders,
        rows.map((row) => ({ ...row, amount: '5.00' })),
      );
    expect(await shop.add()).toMatchObject({ recovered: true });
  });
});

describe('a duplicate', () => {
  const mine = { ref: 'mine', product: 7, amount: 5 };

  test('at the first attempt is the mistake of the caller, also when it is the same', async () => {
    const { add, orders } = openShop([]);
    orders.push({ id: 1, ...mine });
    const { error } = await add(mine);
    expect(error).toBeInstanceOf(DuplicateError);
    expect(error).toMatchObject({
      status: 400,
      code: 'DUP',
      existing: orders[0],
      reference: undefined,
    });
  });

  test.each<[string, object]>([
    ['another product', { product: 8 }],
    ['another amount', { amount: 6 }],
    ['an amount that is not there', { amount: undefined }],
  ])('after a lost attempt is not passed off as the own one: %s', async (_, other) => {
    const { add, orders } = openShop(['before']);
    orders.push({ id: 1, ...mine, ...other });
    const { error } = await add(mine);
    expect(error).toBeInstanceOf(DuplicateError);
    expect(error).toMatchObject({ reference: undefined });
    expect(orders).toHaveLength(1);
  });

  test('whose look-up is cut short leaves doubt, and is not taken for another one', async () => {
    const { transport, sources } = connectTo(({ line, method }, number) => {
      if (number === 1) lose();
      if (method === 'POST') return fail(400, 'DUP', 'Used before.');
      return line.startsWith('GET /orders?') && number > 2
        ? Response.json([{ id: 1, ref: 'mine' }])
        : new Response('{"id": 1, "ref": "mi');
    });
    const { error } = await sources.until(call(transport, ADD_ORDER, { body: mine }).result());
    expect(error).toMatchObject({
      code: 'DUP',
      outcome: 'unknown',
      reference: 'mine',
      attempts: 5,
    });
  });

  test('that cannot be found is thrown all the same', async () => {
    const { add, orders } = openShop([], Array(20).fill('lost'));
    orders.push({ id: 1, ...mine });
    const { error } = await add(mine);
    expect(error).toMatchObject({ code: 'DUP', existing: undefined });
  });
});

describe('when nobody knows whether it had an effect', () => {
  const hidden = Array<'lost'>(60).fill('lost');

  test.each<[string, Fate[], new (...parameters: never[]) => ClientError]>([
    [
      'the connection was lost to the end',
      ['after', 'before', 'before', 'before', 'before'],
      ConnectionError,
    ],
    [
      'the server failed to the end',
      ['after500', 'before', 'before', 'before', 'after500'],
      ApiError,
    ],
    ['it was refused later on', ['after', 400], BadRequestError],
    ['the last word was "too many"', ['after', 429, 429, 429, 429], ApiError],
  ])('the error tells the reference: %s', async (_, fates, Type) => {
    const { transport, sources, orders } = openShop(fates, [...hidden]);
    const failure: unknown = await sources
      .until(
        call<Order>(transport, ADD_ORDER, { body: { product: 7, amount: 5 } }, { timeout: 1e7 }),
      )
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Type);
    expect(failure).toMatchObject({ outcome: 'unknown', reference: orders[0]?.ref });
  });

  test('a refusal alone leaves no doubt', async () => {
    const { add } = openShop([400]);
    expect((await add()).error).toMatchObject({ outcome: undefined });
    const failed = openShop([429, 429, 429, 429, 429]);
    expect((await failed.add()).error).toMatchObject({ outcome: undefined });
  });

  test('a token that cannot be had does not hide it', async () => {
    let asked = 0;
    const opened = connectTo(() => lose(), {
      accessToken() {
        if (++asked > 1) throw new Error('no token');
        return 'token';
      },
    });
    const pending = call(opened.transport, ADD_ORDER, { body: { ref: 'r' } });
    await expect(opened.sources.until(pending)).rejects.toMatchObject({
      reference: 'r',
      outcome: 'unknown',
    });
  });

  test('an abort is an abort', async () => {
    const controller = new AbortController();
    const opened = connectTo(({ method }) => {
      if (method === 'POST') lose();
      controller.abort('enough');
      return fail(500);
    });
    const pending = call(opened.transport, ADD_ORDER, { body: {} }, { signal: controller.signal });
    await expect(opened.sources.until(pending)).rejects.toBe('enough');
  });
});

test('look-ups are made with the credentials of the call', async () => {
  const { transport, requests, sources } = openShop(['after']);
  const headers = { Authorization: 'Bearer own' };
  await sources.until(call(transport, ADD_ORDER, { body: { product: 1 } }, { headers }));
  expect(requests.map((one) => one.headers.get('Authorization'))).toEqual(
    Array(3).fill('Bearer own'),
  );
});

test('plain fetch is as safe', async () => {
  const { transport, sources, orders } = openShop(['after']);
  const fetch = createFetch(transport, [ADD_ORDER]);
  const init = { method: 'POST', body: '{"product": 7, "amount": 5}' };
  const response = await sources.until(fetch('/orders', init));
  expect([response.status, await response.json()]).toEqual([201, orders[0]]);
  expect(wasRecovered(response)).toBe(true);
  expect(orders[0]?.ref).toHaveLength(41);
});

test('1,000 orders over a line that loses half of all calls are 1,000 orders', async () => {
  let seed = 7;
  const chance = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  for (let number = 0; number < 1000; number++) {
    const fates = Array.from(
      { length: 5 },
      () =>
        (['ok', 'before', 'after', 'after500', 'broken', 'late'] as const)[
          Math.floor(chance() * 6)
        ] ?? 'ok',
    );
    const looks = Array.from(
      { length: 60 },
      () => (chance() < 0.5 ? 'lost' : 'ok') as 'lost' | 'ok',
    );
    const { add, orders } = openShop(fates, looks);
    const result = await add().catch((error: unknown) => error);
    expect(orders.length).toBeLessThanOrEqual(1);
    const { data } = result as { data?: Order };
    if (data === undefined)
      expect(Object(result).error ?? result).toMatchObject({ outcome: 'unknown' });
    else expect(data).toEqual(orders[0]);
  }
});

test('an answer of 5xx that has no reference is passed on at once', async () => {
  const { transport, requests } = connectTo(() => fail(500));
  await expect(call(transport, ADD_ORDER, { body: { ref: 7 } })).rejects.toBeInstanceOf(
    ServerError,
  );
  expect(requests).toHaveLength(1);
});
