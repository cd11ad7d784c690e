import type { Vertical } from '../../../context.ts';
import { writeUnits } from '../decimals.ts';
import type { Item } from '../goods.ts';
import type { Model } from '../model.ts';
import type { ModelOrder, Wanted } from '../state.ts';
import { findWish } from '../outcomes.ts';
import { Command, expectRefusal, readClock } from '../step.ts';
import type { Report } from '../step.ts';
import type { Answer, Talker } from '../talker.ts';
import type { World } from '../world.ts';

export const PATHS: Readonly<Record<Vertical, string>> = {
  vouchers: '/orders',
  topups: '/topups/orders',
  esim: '/esim/orders',
};

/** Which reference an order has: none, one of its own with an ending, or one that was sent before. */
export type ReferenceChoice =
  | { kind: 'none' }
  | { kind: 'new'; ending: string }
  | { kind: 'again'; which: number };

export interface OrderChoice {
  client: number;
  item: Item;
  quantity: number;
  wallet: number | undefined;
  reference: ReferenceChoice;
  email: boolean;
}

/** A client places an order, looks it up by its id and by its reference, and has paid what it should. */
export class CreateOrder extends Command {
  readonly choice: OrderChoice;

  constructor(choice: OrderChoice) {
    super();
    this.choice = choice;
  }

  async act(model: Model, world: World, report: Report): Promise<void> {
    const { client, item, quantity, wallet, email } = this.choice;
    const wanted: Wanted = {
      ...{ client, item, quantity, wallet, reference: this.#chooseReference(model) },
      email: email && item.vertical !== 'esim' ? 'buyer@shop.example' : undefined,
    };
    await placeOrder(wanted, model, world, report);
  }

  #chooseReference(model: Model): string | undefined {
    const { reference, item } = this.choice;
    if (reference.kind === 'none') return undefined;
    const fresh = `R${model.sent.length + 1}`;
    if (reference.kind === 'again' && model.sent.length > 0) {
      const known = model.sent[reference.which % model.sent.length] ?? fresh;
      if (item.magic || findWish(item.vertical, known)?.timeline === undefined) return known;
    }
    const name = reference.kind === 'new' && item.magic ? `${fresh}${reference.ending}` : fresh;
    model.sent.push(name);
    return name;
  }

  toString(): string {
    const { client, item, quantity, wallet, reference, email } = this.choice;
    const by = client === 0 ? 'the shop' : 'the stranger';
    const from = wallet === undefined ? '' : ` from wallet no. ${wallet}`;
    const how = {
      none: () => 'without a reference',
      new: () => `with a new reference${reference.kind === 'new' ? reference.ending : ''}`,
      again: () => 'with a reference that was sent before',
    }[reference.kind]();
    return `${by} orders ${quantity} x ${item.name}${from} ${how}${email ? ', and an e-mail' : ''}`;
  }
}

export function writeOrder(wanted: Wanted, model: Model): object {
  const { item, quantity, wallet, reference, email } = wanted;
  const amount = Number(item.amount);
  return {
    product_id: item.productId,
    ...(item.vertical === 'vouchers' ? { denomination: amount, quantity } : { amount }),
    ...(item.inputData === undefined ? {} : { input_data: item.inputData }),
    ...(wallet === undefined ? {} : { wallet_id: model.wallets[wallet]?.id }),
    ...(reference === undefined ? {} : { client_reference: reference }),
    ...(email === undefined ? {} : { email }),
  };
}

export async function placeOrder(
  wanted: Wanted,
  model: Model,
  world: World,
  report: Report,
): Promise<void> {
  const { vertical } = wanted.item;
  const talker = world.clients[wanted.client];
  if (talker === undefined) throw new Error(`There is no client ${wanted.client}.`);
  // Logs in first, so that the time of the order is known.
  await talker.enter();
  const now = readClock(world);
  const order = model.place(wanted, now);
  const call = () => talker.call('POST', PATHS[vertical], writeOrder(wanted, model));
  if ('length' in order) {
    const answer = await expectRefusal(world, report, order, call);
    const { reference = '' } = wanted;
    if (answer.status < 300 && model.used[wanted.client]?.has(reference)) {
      report.differ(`a second order got the reference ${reference}`, 'reference');
    }
    return;
  }
  const answer = vertical === 'esim' ? await endHold(world, call) : await call();
  const spoiled = findWish(vertical, wanted.reference)?.spoiled === true;
  const success = vertical === 'vouchers' ? 201 : 200;
  // The connection may be cut before the answer.
  const status = spoiled && answer.status === 0 ? 500 : answer.status;
  report.same('the status of the answer', status, spoiled ? 500 : success);
  const id = answer.status === success ? answer.body.id : await findId(talker, order);
  if (typeof id !== 'number') {
    report.differ(`order ${wanted.reference} cannot be found by its reference`, 'acknowledged');
    return;
  }
  model.settle(order, id, now);
  if (answer.status === success) {
    compareBody(order, answer, report);
    await lookUp(talker, order, answer, report);
  }
}

/** What the answer says of the order. */
function compareBody(order: ModelOrder, { body }: Answer, report: Report): void {
  report.same('the status of the order', body.status, order.status);
  const amount =
    order.vertical === 'vouchers' ? Number(order.item.amount) * order.quantity : undefined;
  if (amount !== undefined) report.same('the amount', body.amount, amount);
  else report.same('the amount', String(body.amount), writeUnits(order.payable));
  report.same('the currency', body.deduction_currency ?? body.currency, order.wallet.currency);
  if (order.vertical === 'vouchers') {
    report.same('the number of vouchers', body.vouchers.length, order.delivered);
  }
}

/** What was acknowledged is there, by its id and by its reference. */
async function lookUp(
  talker: Talker,
  order: ModelOrder,
  created: Answer,
  report: Report,
): Promise<void> {
  const path = `${PATHS[order.vertical]}/${order.id}`;
  const { status, body } = await talker.call('GET', path);
  report.same(`GET ${path}`, [status, body.id], [200, order.id], 'acknowledged');
  if (order.vertical === 'vouchers' && status === 200) {
    report.same('its vouchers', body.vouchers, created.body.vouchers, 'acknowledged');
  }
  if (order.reference === undefined) return;
  const id = await findId(talker, order);
  report.same(`the order with the reference ${order.reference}`, id, order.id, 'acknowledged');
}

/** Finds an order as a client does that got no answer. */
async function findId(
  talker: Talker,
  { vertical, reference = '' }: ModelOrder,
): Promise<number | undefined> {
  const query = new URLSearchParams({ client_reference: reference });
  const { body } = await talker.call('GET', `${PATHS[vertical]}?${query}`);
  return Array.isArray(body) && body.length === 1 ? body[0].id : undefined;
}

/**
 * Ends the wait for an eSIM, once its vendor was asked in vain: the clock stands still, so the request
 * would wait for ever.
 */
async function endHold(world: World, call: () => Promise<Answer>): Promise<Answer> {
  const { clock, settings } = world.sandbox;
  const over = new Date(clock.now().getTime() + settings.esimHold);
  const before = await findWaiting(world);
  let answered = false;
  const end = () => {
    answered = true;
  };
  const answer = call();
  answer.then(end, end);
  while (!answered) {
    await new Promise(setImmediate);
    if (clock.now() < over && (await findWaiting(world)) > before) clock.moveTo(over);
  }
  return answer;
}

/** The newest eSIM order whose vendor was asked in vain; 0: there is none. */
async function findWaiting({ sandbox: { db } }: World): Promise<number> {
  const row = await db
    .selectFrom('jobs')
    .select('order_id')
    .where('kind', '=', 'fulfil')
    .where('vertical', '=', 'esim')
    .where('attempt', '>', 0)
    .orderBy('order_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.order_id ?? 0;
}
