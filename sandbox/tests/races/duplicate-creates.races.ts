import { beforeAll, describe, expect, test } from 'vitest';
import type { Talk } from '../support/talk.ts';
import { findByReference, FORMS, place, REFUSALS } from './support/orders.ts';
import { auditAtTheEnd, awaitQuiet, logInAt, openWorld, readBalance } from './support/world.ts';
import type { Shopper, World } from './support/world.ts';

/** Orders that are sent again and again at once, to two servers. */

const TIMES = 64;

let world: World;
let shopper: Shopper;
let talks: [Talk, ...Talk[]];

beforeAll(async () => {
  world = await openWorld();
  const servers = await Promise.all([world.start({ name: 'one' }), world.start({ name: 'two' })]);
  shopper = await world.addShopper({ USD: '1000' });
  talks = await logInAt(shopper, servers);
});

describe.each(FORMS)('$vertical', (form) => {
  test(`${TIMES} at once are one order, and one debit`, async () => {
    const before = await readBalance(world.admin, shopper.wallets['USD']);
    const reference = `RACE-${form.vertical}`;
    const answers = await Promise.all(
      Array.from({ length: TIMES }, (_, number) =>
        place(talks[number % talks.length] ?? talks[0], form, reference),
      ),
    );
    const placed = answers.filter(({ status }) => status === form.created);
    const refused = answers.filter(({ status }) => status !== form.created);
    expect(placed).toHaveLength(1);
    expect(new Set(refused.map(({ status, text }) => `${status} ${text}`))).toEqual(
      new Set([`400 ${REFUSALS.duplicate}`]),
    );
    for (const talk of talks) {
      expect(await findByReference(talk, form, reference)).toMatchObject([
        { id: placed[0]?.body.id },
      ]);
    }
    await awaitQuiet(world.admin);
    const after = await readBalance(world.admin, shopper.wallets['USD']);
    expect((Number(before) - Number(after)).toFixed(4)).toBe(Number(form.price).toFixed(4));
    const debits = await world.admin.db
      .selectFrom('transactions')
      .select(['amount', 'kind'])
      .where('order_vertical', '=', form.vertical)
      .execute();
    expect(debits).toHaveLength(1);
  });
});

test('a reference is one for all verticals: of three at once that share it, one is placed', async () => {
  for (let round = 0; round < 8; round++) {
    const answers = await Promise.all(
      FORMS.map(async (form, number) => {
        const talk = talks[(number + round) % talks.length] ?? talks[0];
        const answer = await place(talk, form, `SHARED-${round}`);
        return answer.status === form.created ? 'placed' : `${answer.status} ${answer.text}`;
      }),
    );
    const duplicate = `400 ${REFUSALS.duplicate}`;
    expect(answers.sort()).toEqual([duplicate, duplicate, 'placed']);
  }
});

auditAtTheEnd(() => world);
