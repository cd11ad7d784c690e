import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { CreateOrder } from './commands/create-order.ts';
import type { ReferenceChoice } from './commands/create-order.ts';
import { Convert, MoveMoney, SetLimit } from './commands/money.ts';
import { FAULTY_ORDERS, SendFaultyOrder } from './commands/order-faults.ts';
import { AskPrice, ChangeRate } from './commands/quotes.ts';
import { ReadLists, ReadOrder, ReadTransactions, SetEmail, Spy } from './commands/reading.ts';
import { Intrude, LogOut, Refresh } from './commands/sessions.ts';
import { Replay, TurnEndpoint, TurnReceiver } from './commands/webhooks.ts';
import { Advance, Crash, Recover } from './commands/work.ts';
import { ITEMS, RATES } from './goods.ts';
import type { Item } from './goods.ts';
import { WISHES } from './outcomes.ts';
import type { Command } from './step.ts';

const client = fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.constant(1));
const which = fc.nat({ max: 30 });

/** The wallet that is named: mostly none. */
const wallet = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  { weight: 2, arbitrary: fc.nat({ max: 3 }) },
);

/** Something to buy: more than five, or more than are allowed, now and then. */
const goods = fc
  .constantFrom<Item>(...ITEMS)
  .chain((item) =>
    item.vertical === 'vouchers'
      ? fc.record({ item: fc.constant(item), quantity: fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 101) })
      : fc.record({ item: fc.constant(item), quantity: fc.constant(1) }),
  );

/** References that do what this vertical can do, and some that mean nothing to it. */
const reference = (item: Item): Arbitrary<ReferenceChoice> => {
  const fitting = Object.keys(WISHES).filter((ending) =>
    WISHES[ending]?.verticals.includes(item.vertical),
  );
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant({ kind: 'none' as const }) },
    { weight: 3, arbitrary: fc.constant({ kind: 'new' as const, ending: '' }) },
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('new' as const),
        ending: fc.constantFrom(...fitting),
      }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('again' as const), which }) },
  );
};

const order = goods
  .chain(({ item, quantity }) =>
    fc.record({
      ...{ client, wallet, email: fc.boolean(), reference: reference(item) },
      ...{ item: fc.constant(item), quantity: fc.constant(quantity) },
    }),
  )
  .map((choice) => new CreateOrder(choice));

const price = fc
  .record({ goods, wallet, buys: fc.boolean() })
  .map(({ goods: chosen, ...rest }) => new AskPrice({ ...chosen, ...rest }));

const rate = fc
  .record({
    pair: fc.constantFrom(...Object.keys(RATES)),
    percent: fc.integer({ min: 50, max: 200 }),
  })
  .map(({ pair, percent }) => new ChangeRate(pair, ((RATES[pair] ?? 0n) * BigInt(percent)) / 100n));

const amount = fc.constantFrom('0.0001', '0.01', '1', '19.99', '150', '400', '1000');
const anyWallet = fc.nat({ max: 3 });
const money = fc
  .record({
    type: fc.constantFrom('CREDIT' as const, 'CREDIT' as const, 'DEBIT' as const),
    anyWallet,
    amount,
  })
  .map(({ type, anyWallet: index, amount: text }) => new MoveMoney(type, index, text));
const conversion = fc
  .record({ from: anyWallet, to: anyWallet, amount })
  .map(({ from, to, amount: text }) => new Convert(from, to, text));
const limit = fc
  .record({ anyWallet, limit: fc.constantFrom('0', '50', '120', '500.5') })
  .map(({ anyWallet: index, limit: text }) => new SetLimit(index, text));

const seconds = fc.constantFrom(0, 1, 3, 4, 12, 25, 61, 100, 301, 3601);
const verticals = fc.constantFrom('vouchers' as const, 'topups' as const, 'esim' as const);

/** Each command as often as it is worth: drawn as many times as it stands here. */
const WEIGHTED: readonly (readonly [weight: number, command: Arbitrary<Command>])[] = [
  [14, order],
  [2, fc.constantFrom(...FAULTY_ORDERS).map((fault) => new SendFaultyOrder(fault))],
  [3, price],
  [1, rate],
  [4, money],
  [1, limit],
  [1, conversion],
  [6, seconds.map((value) => new Advance(value))],
  [2, seconds.map((value) => new Crash(value))],
  [2, fc.constant(new Recover())],
  [2, which.map((value) => new ReadOrder(value))],
  [2, which.map((value) => new SetEmail(value))],
  [
    1,
    fc
      .tuple(client, verticals, fc.constantFrom(1, 3, 50))
      .map(([who, what, size]) => new ReadLists(who, what, size)),
  ],
  [1, fc.constant(new ReadTransactions())],
  [1, which.map((value) => new Spy(value))],
  [1, fc.boolean().map((up) => new TurnReceiver(up))],
  [1, fc.boolean().map((on) => new TurnEndpoint(on))],
  [1, which.map((value) => new Replay(value))],
  [1, client.map((value) => new LogOut(value))],
  [1, client.map((value) => new Refresh(value))],
  [1, fc.constantFrom(undefined, 'a.b.c').map((token) => new Intrude(token))],
];

/** Longest list of commands of one run. */
const LONGEST = 25;

/** Lists of commands. `replayPath` is what fast-check printed with a failure. */
export function listCommands(replayPath: string | undefined) {
  const drawn = WEIGHTED.flatMap(([weight, command]) =>
    Array.from({ length: weight }, () => command),
  );
  return fc.commands([...drawn], {
    ...{ maxCommands: LONGEST, size: 'max' },
    ...(replayPath === undefined ? {} : { replayPath }),
  });
}
