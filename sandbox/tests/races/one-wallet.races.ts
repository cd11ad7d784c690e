import { beforeAll, expect, test } from 'vitest';
import type { Talk } from '../support/talk.ts';
import { ESIM, place, REFUSALS, TOPUP, VOUCHER } from './support/orders.ts';
import type { OrderForm } from './support/orders.ts';
import { chooseFor } from './support/random.ts';
import { auditAtTheEnd, awaitQuiet, logInAt, openWorld, readBalance } from './support/world.ts';
import type { RunningServer, World } from './support/world.ts';

/** One prepaid wallet that many spend at once, over two servers. */

const SPENDERS = 64;

let world: World;
let servers: [RunningServer, RunningServer];

beforeAll(async () => {
  world = await openWorld();
  const args = ['--latency', '1'];
  servers = await Promise.all([
    world.start({ name: 'one', args }),
    world.start({ name: 'two', args }),
  ]);
});

/** Places orders until one is refused; answers how many were placed, and the refusal. */
async function spend(talk: Talk, choose: () => OrderForm): Promise<[number, string]> {
  for (let count = 0; ; count++) {
    const form = choose();
    const { status, text } = await place(talk, form);
    if (status !== form.created) return [count, `${status} ${text}`];
  }
}

async function spendTogether(walletAmount: string, choose: () => OrderForm) {
  const shopper = await world.addShopper({ USD: walletAmount });
  const talks = await logInAt(shopper, servers);
  const spent = await Promise.all(
    Array.from({ length: SPENDERS }, (_, number) =>
      spend(talks[number % talks.length] ?? talks[0], choose),
    ),
  );
  expect(new Set(spent.map(([, refusal]) => refusal))).toEqual(
    new Set([`400 ${REFUSALS.uncovered}`]),
  );
  await awaitQuiet(world.admin);
  const { db } = world.admin;
  const orders = await db
    .selectFrom('orders')
    .select(['status', 'payable'])
    .where('client_id', '=', shopper.clientId)
    .execute();
  const debits = await db
    .selectFrom('transactions')
    .select('id')
    .where('client_id', '=', shopper.clientId)
    .where('kind', '=', 'order')
    .execute();
  return {
    placed: spent.reduce((sum, [count]) => sum + count, 0),
    orders,
    debits: debits.length,
    balance: await readBalance(world.admin, shopper.wallets['USD']),
  };
}

test('money for 300 orders buys 300, and the wallet ends at exactly zero', async () => {
  const { placed, orders, debits, balance } = await spendTogether('2910', () => VOUCHER);
  expect([placed, orders.length, debits, balance]).toEqual([300, 300, 300, '0.0000']);
  expect(new Set(orders.map(({ status }) => status))).toEqual(new Set(['DELIVERED']));
});

test('what is left over is less than the next order, and nothing is spent twice', async () => {
  const { placed, orders, debits, balance } = await spendTogether('484.99', () => VOUCHER);
  expect([placed, orders.length, debits, balance]).toEqual([49, 49, 49, '9.6900']);
});

test('orders of all verticals together stop at the last cent', async () => {
  const chance = chooseFor('one wallet');
  const { placed, orders, debits, balance } = await spendTogether('1000', () =>
    chance.pick([VOUCHER, TOPUP, ESIM]),
  );
  const cents = orders.reduce((sum, { payable }) => sum + Math.round(Number(payable) * 10_000), 0);
  expect([orders.length, debits]).toEqual([placed, placed]);
  expect(Math.round(Number(balance) * 10_000)).toBe(10_000_000 - cents);
  expect(Number(balance)).toBeGreaterThanOrEqual(0);
  // Each spender was refused once, so what is left does not buy the dearest.
  expect(Number(balance)).toBeLessThan(Number(VOUCHER.price));
});

auditAtTheEnd(() => world);
