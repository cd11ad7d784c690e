import { describe, expect, test } from 'vitest';
import { ADD_ORDER, connectTo, fail, lose, nextTurn } from '../testing/transports.ts';
import { create, settle } from './life.ts';
import { notify } from './news.ts';
import { ForbiddenError, UnsettledError } from './errors.ts';

type Order = { id: number; status: string };
type State = string | (() => Response);

/** An order that goes through these states, one at each look; the last one stays. */
function openOrder(states: State[]) {
  const opened = connectTo(
    ({ method }) => {
      const state = (states.length > 1 ? states.shift() : states[0]) ?? '';
      if (typeof state === 'function') return state();
      return Response.json({ id: 5, status: state }, { status: method === 'POST' ? 201 : 200 });
    },
    { attempts: 1 },
  );
  const add = (options = {}) => create<Order>(opened.transport, ADD_ORDER, { body: {} }, options);
  const looks = () => opened.lines().filter((line) => line === 'GET /orders/5').length;
  // The patience of single calls is none of the matter here.
  const pauses = () => opened.sources.pauses.filter((pause) => pause !== 30_000 || looks() > 12);
  return { ...opened, add, looks, pauses };
}

describe('waiting for the end', () => {
  test.each<[string, State[], string, number]>([
    ['that was there at once', ['DONE'], 'DONE', 0],
    ['that comes later', ['OPEN', 'OPEN', 'DONE'], 'DONE', 2],
    ['that is no success', ['OPEN', 'FAILED'], 'FAILED', 1],
    ['behind an unknown status', ['OPEN', 'STRANGE', 'DONE'], 'DONE', 2],
    ['over lost answers', ['OPEN', lose, () => fail(500), () => fail(429), 'DONE'], 'DONE', 4],
  ])('%s', async (_, states, status, looks) => {
    const order = openOrder([...states]);
    expect(await order.sources.until(order.add().settled())).toEqual({ id: 5, status });
    expect(order.looks()).toBe(looks);
  });

  test('asks in the rhythm of the API, and then no more', async () => {
    const order = openOrder(['OPEN']);
    const failure: unknown = await order.sources
      .until(order.add().settled())
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UnsettledError);
    expect(failure).toMatchObject({
      message: 'It was still "OPEN" after 120 s.',
      last: { status: 'OPEN' },
    });
    expect(order.sources.pauses).toEqual([...Array(12).fill(5000), 30_000, 30_000]);
  });

  test('tells of all that is seen, and of what nobody knows', async () => {
    const order = openOrder(['OPEN', 'STRANGE', 'DONE']);
    const seen: string[] = [];
    await order.sources.until(
      order.add().settled({
        onSeen: ({ status }) => seen.push(status),
        onUnknownStatus: (status) => seen.push(`? ${status}`),
      }),
    );
    expect(seen).toEqual(['OPEN', 'STRANGE', '? STRANGE', 'DONE']);
  });

  test('ends with an error that is no trouble on the way', async () => {
    const order = openOrder(['OPEN', () => fail(403)]);
    await expect(order.sources.until(order.add().settled())).rejects.toBeInstanceOf(ForbiddenError);
  });

  test('can be aborted', async () => {
    const order = openOrder(['OPEN']);
    const controller = new AbortController();
    const pending = order.add().settled({ signal: controller.signal });
    for (let turn = 0; turn < 20; turn++) await nextTurn();
    controller.abort('enough');
    await expect(pending).rejects.toBe('enough');
    expect(order.sources.timers.size).toBe(0);
  });

  test.each<[string, Order | number | string]>([
    ['an id', 5],
    ['an id as text', '5'],
    ['what was read from a store', { id: 5, status: 'OPEN' }],
  ])('goes on later with %s', async (_, start) => {
    const order = openOrder(['OPEN', 'DONE']);
    const pending = settle<Order>(order.transport, ADD_ORDER, start);
    expect(await order.sources.until(pending)).toEqual({ id: 5, status: 'DONE' });
  });
});

describe('an event', () => {
  const event = { type: 'order.done', data: { order: { id: 5 } } };

  test.each<[string, { type: string; data?: unknown }, number]>([
    ['about it', event, 1],
    ['with the id as text', { ...event, data: { id: '5' } }, 1],
    ['about another one', { ...event, data: { order: { id: 6 } } }, 0],
    ['of another type', { ...event, type: 'order.odd' }, 0],
    ['without data', { type: 'order.done' }, 0],
  ])('%s ends the wait early or not', async (_, one, looks) => {
    const order = openOrder(['OPEN', 'DONE']);
    const controller = new AbortController();
    const pending = order.add().settled({ signal: controller.signal });
    for (let turn = 0; turn < 20; turn++) await nextTurn();
    notify(order.transport, one);
    for (let turn = 0; turn < 20; turn++) await nextTurn();
    expect(order.looks()).toBe(looks);
    controller.abort('over');
    await pending.catch(() => {});
    expect(order.sources.pauses).toEqual([]);
  });

  test('that comes while the order is read is not missed', async () => {
    const order = openOrder([
      'OPEN',
      () => {
        notify(order.transport, event);
        return Response.json({ id: 5, status: 'OPEN' });
      },
      'DONE',
    ]);
    await order.sources.until(order.add().settled());
    expect(order.sources.pauses).toEqual([5000]);
  });

  test('that nobody waits for is no trouble', () => {
    notify(openOrder(['OPEN']).transport, event);
  });
});
