import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findViolations } from '../../db/invariants.ts';
import { createEndpoint } from '../../webhooks/endpoints.ts';
import { startReceiver } from '../../webhooks/test-receiver.ts';
import { logIn, talkTo } from '../support/talk.ts';
import type { Answer, Talk } from '../support/talk.ts';
import type { CrashName } from './support/crash-points.ts';
import { BULK, findByReference, FORMS, place, REFUSALS, TOPUP, VOUCHER } from './support/orders.ts';
import type { OrderForm } from './support/orders.ts';
import {
  auditAtTheEnd,
  awaitQuiet,
  endLeases,
  logInAt,
  openWorld,
  readBalance,
} from './support/world.ts';
import type { Shopper, World } from './support/world.ts';

/** A server that dies in the middle of things, and the next one that goes on. */

const ARGS = ['--profile', 'magic', '--latency', '1', '--local-webhooks'];

let world: World;
let shopper: Shopper;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  shopper = await world.addShopper({ USD: '1000' });
});
// Whatever a test came to: the next one is alone with its server.
afterEach(() => world.stopServers());

const start = (crash?: CrashName) => world.start({ name: crash ?? 'next', args: ARGS, crash });

/** What became of a call whose server died: its answer, or nothing. */
function settle(call: Promise<Answer>): Promise<Answer | undefined> {
  return call.catch(() => undefined);
}

/** What a client sees of an order, its wallet and its events, once everything is done. */
async function describeEnd(talk: Talk, form: OrderForm, reference: string) {
  await awaitQuiet(world.admin);
  expect(await findViolations(world.admin.db)).toEqual([]);
  const found = await findByReference(talk, form, reference);
  const ids = found.map(({ id }) => id);
  const { db } = world.admin;
  const of = { client: shopper.clientId, ids: [0, ...ids] };
  const moves = await db
    .selectFrom('order_events')
    .select('destination')
    .where('vertical', '=', form.vertical)
    .where('order_id', 'in', of.ids)
    .orderBy('id')
    .execute();
  const money = await db
    .selectFrom('transactions')
    .select(['kind', 'amount'])
    .where('client_id', '=', of.client)
    .where('order_vertical', 'is not', null)
    .orderBy('id')
    .execute();
  return {
    moves: moves.map(({ destination }) => destination),
    money: money.map(({ kind, amount }) => `${kind} ${Number(amount)}`),
    balance: Number(await readBalance(world.admin, shopper.wallets['USD'])),
  };
}

/** Places an order with a server that dies of it, and starts the next one. */
async function placeAndDie(crash: CrashName, form: OrderForm, reference: string) {
  const dying = await start(crash);
  const answer = await settle(place(await logIn(dying.url, shopper), form, reference));
  expect(await dying.ended).toBe('SIGKILL');
  await endLeases(world.admin);
  const server = await start();
  const [talk] = await logInAt(shopper, [server]);
  return { answer, talk };
}

describe.each(FORMS)('$vertical', (form) => {
  const whole = {
    moves: ['PENDING', 'DELIVERED'],
    money: [`order ${form.price}`],
    balance: 1000 - Number(form.price),
  };

  test('dies before the order is committed: there is none, and its reference is free', async () => {
    const { answer, talk } = await placeAndDie('order-uncommitted', form, 'UNCOMMITTED');
    expect(answer).toBeUndefined();
    expect(await describeEnd(talk, form, 'UNCOMMITTED')).toEqual({
      moves: [],
      money: [],
      balance: 1000,
    });
    expect((await place(talk, form, 'UNCOMMITTED')).status).toBe(form.created);
    expect((await place(talk, form, 'UNCOMMITTED')).text).toBe(REFUSALS.duplicate);
    expect(await describeEnd(talk, form, 'UNCOMMITTED')).toEqual(whole);
  });

  test('dies before it can say that the order was placed: it is delivered all the same', async () => {
    const { answer, talk } = await placeAndDie('order-committed', form, 'COMMITTED');
    expect(answer).toBeUndefined();
    const again = await place(talk, form, 'COMMITTED');
    expect([again.status, again.text]).toEqual([400, REFUSALS.duplicate]);
    expect(await describeEnd(talk, form, 'COMMITTED')).toEqual(whole);
  });
});

/** What has become of an order that a worker had in hand. */
const ENDINGS: readonly [name: string, form: OrderForm, ending: string, end: object][] = [
  ['a delivery', TOPUP, '', { moves: ['PENDING', 'DELIVERED'], money: ['order 4.7405'] }],
  [
    'a failure',
    BULK,
    '~OUT_OF_STOCK',
    { moves: ['PENDING', 'FAILED'], money: ['order 97', 'refund 97'], balance: 1000 },
  ],
  [
    'a delivery in part',
    BULK,
    '~PARTIAL',
    { moves: ['PENDING', 'PARTIALLY_DELIVERED'], money: ['order 97', 'refund 48.5'] },
  ],
  [
    'a failure while the request waits',
    TOPUP,
    '~INVALID_RECIPIENT',
    { moves: ['PENDING', 'FAILED'], money: ['order 4.7405', 'refund 4.7405'], balance: 1000 },
  ],
];

const POINTS = ['provider-answered', 'outcome-uncommitted', 'outcome-committed'] as const;

describe.each(ENDINGS)('%s', (name, form, ending, end) => {
  const inRequest = name.includes('request');
  // Within a request, nobody claims jobs in the way of the worker.
  const points: readonly CrashName[] = inRequest ? POINTS : ['job-claimed', ...POINTS];

  test.each(points)('is settled once when a server dies at the point %s', async (crash) => {
    const reference = `${crash}${ending}`;
    const { answer, talk } = await placeAndDie(crash, form, reference);
    if (!inRequest) expect(answer?.status).toBe(form.created);
    const [found] = await findByReference(talk, form, reference);
    if (answer !== undefined) expect(found?.id).toBe(answer.body.id);
    expect(await describeEnd(talk, form, reference)).toMatchObject(end);
    expect((await place(talk, form, reference)).text).toBe(REFUSALS.duplicate);
  });
});

describe('a webhook', () => {
  const points = ['webhook-answered', 'webhook-uncommitted', 'webhook-recorded'] as const;

  test.each([...points, 'in the middle'] as const)(
    'reaches its endpoint when a server dies: %s',
    async (point) => {
      const receiver = await startReceiver();
      try {
        await createEndpoint(world.admin, {
          clientId: shopper.clientId,
          url: receiver.url,
          events: ['order.delivered'],
        });
        const dying = await start(point === 'in the middle' ? undefined : point);
        const arrived = Promise.withResolvers<void>();
        // Held for ever: the server dies while it waits for the answer.
        if (point === 'in the middle') receiver.answer(() => arrived.resolve());
        const order = await place(await logIn(dying.url, shopper), VOUCHER, point);
        if (point === 'in the middle') {
          await arrived.promise;
          await dying.kill9();
        }
        expect(await dying.ended).toBe('SIGKILL');
        receiver.answer((_, response) => response.writeHead(204).end());
        await endLeases(world.admin);
        await start();
        await awaitQuiet(world.admin);
        const ids = receiver.received.map(({ headers }) => headers['x-event-id']);
        // At least once: what the dead server could not write down is sent again, under its id.
        expect(ids).toHaveLength(point === 'webhook-recorded' ? 1 : 2);
        expect(new Set(ids).size).toBe(1);
        for (const { body } of receiver.received) {
          expect(JSON.parse(body)).toMatchObject({
            type: 'order.delivered',
            data: { id: order.body.id },
          });
        }
        const deliveries = await world.admin.db
          .selectFrom('webhook_deliveries as d')
          .innerJoin('events as e', 'e.sequence', 'd.event_sequence')
          .select(['d.status', 'd.attempts'])
          .where('e.client_id', '=', shopper.clientId)
          .execute();
        expect(deliveries).toEqual([{ status: 'DELIVERED', attempts: 1 }]);
      } finally {
        await receiver.close();
      }
    },
  );
});

test('dies with a renewed session that nobody was told of: a login opens another', async () => {
  const dying = await start('session-renewed');
  const credentials = { username: shopper.apiKey, password: shopper.apiSecret };
  const login = await talkTo(dying.url)('POST', '/auth/login', credentials);
  const body = { refresh_token: login.body.data.refresh_token };
  expect(await settle(talkTo(dying.url)('POST', '/auth/refresh', body))).toBeUndefined();
  const server = await start();
  const refused = await talkTo(server.url)('POST', '/auth/refresh', body);
  expect([refused.status, refused.text]).toEqual([401, REFUSALS.token]);
  const authorization = `Bearer ${login.body.data.access_token}`;
  const wallets = await talkTo(server.url)('GET', '/api/v1/wallets', undefined, { authorization });
  expect(wallets.status).toBe(200);
  await expect(logIn(server.url, shopper)).resolves.toBeTypeOf('function');
});

auditAtTheEnd(() => world);
