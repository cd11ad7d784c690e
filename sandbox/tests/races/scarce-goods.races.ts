import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { hashVoucherCode } from '../../orders/voucher-code.ts';
import type { Talk } from '../support/talk.ts';
import { place, TOPUP, VOUCHER } from './support/orders.ts';
import { auditAtTheEnd, awaitQuiet, logInAt, openWorld, readBalance } from './support/world.ts';
import type { Shopper, World } from './support/world.ts';

/** Things of which there are fewer than those who want them at once, over two servers. */

const TIMES = 64;

let world: World;
let shopper: Shopper;
let talks: [Talk, ...Talk[]];
/** Of many clients: orders of one wallet stand in line, and would not meet at the shelf. */
let crowd: { shopper: Shopper; talk: Talk }[];

beforeAll(async () => {
  world = await openWorld();
  const servers = await Promise.all([world.start({ name: 'one' }), world.start({ name: 'two' })]);
  shopper = await world.addShopper({ USD: '1000' });
  talks = await logInAt(shopper, servers);
  crowd = [];
  for (let number = 0; number < 16; number++) {
    const one = await world.addShopper({ USD: '100' });
    const [first, second = first] = await logInAt(one, servers);
    crowd.push({ shopper: one, talk: number % 2 === 0 ? first : second });
  }
});

const atOnce = <Result>(call: (talk: Talk, number: number) => Promise<Result>) =>
  Promise.all(
    Array.from({ length: TIMES }, (_, number) =>
      call(talks[number % talks.length] ?? talks[0], number),
    ),
  );

test('the last vouchers of all vendors are sold, once each, and who came late is refunded', async () => {
  const { db } = world.admin;
  const { rows: stocks } = await sql<{ id: number }>`
    select s.id from voucher_stock s join voucher_denominations d on d.id = s.denomination_id
    where d.product_id = ${VOUCHER.body['product_id']} and 10 between d.min_value and d.max_value
    order by s.priority, s.id`.execute(db);
  expect(stocks.length).toBeGreaterThan(0);
  const left = 13;
  for (const [number, { id }] of stocks.entries()) {
    const available = number === 0 ? left : 4;
    await sql`update voucher_stock set available = ${available} where id = ${id}`.execute(db);
  }
  const inStock = left + (stocks.length - 1) * 4;
  const answers = await atOnce((talk, number) =>
    place(crowd[number % crowd.length]?.talk ?? talk, VOUCHER),
  );
  const count = (status: string) => answers.filter(({ body }) => body.status === status).length;
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  expect([count('DELIVERED'), count('FAILED')]).toEqual([inStock, TIMES - inStock]);
  const codes = answers.flatMap(({ body }) => body.vouchers ?? []);
  expect(new Set(codes.map((code) => JSON.stringify(code))).size).toBe(inStock);
  await awaitQuiet(world.admin);
  let spent = 0;
  for (const { shopper: one } of crowd) {
    spent += 100 - Number(await readBalance(world.admin, one.wallets['USD']));
  }
  expect(spent).toBeCloseTo(inStock * Number(VOUCHER.price), 4);
});

test('a code that pays for a topup pays for one', async () => {
  const code = 'RACE-CODE-0001';
  const hash = hashVoucherCode(shopper.clientId, code);
  await sql`insert into topup_voucher_codes (code_hash, client_id, currency_id, amount)
    select ${hash}, ${shopper.clientId}, id, 10 from currencies where code = 'USD'`.execute(
    world.admin.db,
  );
  const before = await readBalance(world.admin, shopper.wallets['USD']);
  const answers = await atOnce((talk) =>
    talk('POST', TOPUP.path, { ...TOPUP.body, voucher_code: code }),
  );
  const refused = answers.filter(({ status }) => status !== 200);
  expect(refused).toHaveLength(TIMES - 1);
  expect(new Set(refused.map(({ status, body }) => `${status} ${body.error.message}`))).toEqual(
    new Set(['400 Voucher code cannot be redeemed']),
  );
  await awaitQuiet(world.admin);
  expect(await readBalance(world.admin, shopper.wallets['USD'])).toBe(before);
});

auditAtTheEnd(() => world);
