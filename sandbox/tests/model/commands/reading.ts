import type { Vertical } from '../../../context.ts';
import { readUnits, writeUnits } from '../decimals.ts';
import type { Model } from '../model.ts';
import type { ModelOrder } from '../state.ts';
import { Command, expectRefusal, readClock } from '../step.ts';
import type { Report } from '../step.ts';
import type { Answer, Talker } from '../talker.ts';
import type { World } from '../world.ts';
import { PATHS } from './create-order.ts';

const SIZE: Readonly<Record<Vertical, string>> = {
  ...{ vouchers: 'limit', topups: 'per_page', esim: 'per_page' },
};

const pick = (model: Model, which: number): ModelOrder | undefined =>
  model.orders[which % Math.max(model.orders.length, 1)];

const talkerOf = (world: World, client: number): Talker => {
  const talker = world.clients[client];
  if (talker === undefined) throw new Error(`There is no client ${client}.`);
  return talker;
};

/** A client reads an order of its own, which may do what is due for it. */
export class ReadOrder extends Command {
  readonly which: number;

  constructor(which: number) {
    super();
    this.which = which;
  }

  async act(model: Model, world: World, report: Report): Promise<void> {
    const order = pick(model, this.which);
    if (order === undefined) return;
    const talker = talkerOf(world, order.client);
    const { status, body } = await talker.call('GET', `${PATHS[order.vertical]}/${order.id}`);
    if (order.vertical === 'topups') model.refresh(order, readClock(world));
    report.same('the order', [status, body.id], [200, order.id], 'acknowledged');
    report.same('its status', body.status, order.status);
    report.same('its reference', body.client_reference, order.reference, 'acknowledged');
    if (order.vertical === 'vouchers') {
      report.same('its vouchers', body.vouchers?.length, order.delivered, 'acknowledged');
    }
  }

  toString(): string {
    return `order no. ${this.which} is read`;
  }
}

/** A client lists what it has: orders, wallets and transactions, and sees all of it and nothing else. */
export class ReadLists extends Command {
  readonly client: number;
  readonly vertical: Vertical;
  readonly size: number;

  constructor(client: number, vertical: Vertical, size: number) {
    super();
    this.client = client;
    this.vertical = vertical;
    this.size = size;
  }

  async act(model: Model, world: World, report: Report): Promise<void> {
    const talker = talkerOf(world, this.client);
    const own = model.orders.filter(
      ({ client, vertical }) => client === this.client && vertical === this.vertical,
    );
    const ids: number[] = [];
    for (let page = 1; ids.length < own.length || page === 1; page += 1) {
      const { status, headers, body } = await talker.call(
        'GET',
        `${PATHS[this.vertical]}?page=${page}&${SIZE[this.vertical]}=${this.size}`,
      );
      report.same('the status of the list', status, 200);
      report.same('the total', Number(headers['x-total-count']), own.length, 'acknowledged');
      if (!Array.isArray(body) || body.length === 0) break;
      ids.push(...body.map(({ id }) => id));
    }
    const expected = own.map(({ id }) => id).sort((a, b) => b - a);
    report.same('the orders in the list', ids, expected, 'acknowledged');

    const wallets = await talker.call('GET', '/wallets');
    report.same(
      'the wallets',
      wallets.body.map(({ id, amount }: { id: number; amount: number }) => [id, String(amount)]),
      model.wallets
        .filter(({ client }) => client === this.client)
        .map(({ id, balance }) => [id, writeUnits(balance)]),
    );
    for (const wallet of model.wallets.filter(({ client }) => client === this.client)) {
      const { headers } = await talker.call('GET', `/transactions?wallet_id=${wallet.id}&limit=1`);
      const moves = model.moves.filter((move) => move.startsWith(`${wallet.id} `));
      report.same('the transactions', Number(headers['x-total-count']), moves.length);
    }
  }

  toString(): string {
    const who = this.client === 0 ? 'the shop' : 'the stranger';
    return `${who} lists its orders of ${this.vertical} by ${this.size}, and its wallets`;
  }
}

/** The stranger asks for what belongs to the shop: it is told what it is told of what does not exist. */
export class Spy extends Command {
  readonly which: number;

  constructor(which: number) {
    super();
    this.which = which;
  }

  async act(model: Model, world: World, report: Report): Promise<void> {
    const order = pick(model, this.which);
    const client = order?.client === 1 ? 0 : 1;
    const talker = talkerOf(world, client);
    await talker.enter();
    const foreign = model.wallets.find((wallet) => wallet.client !== client);
    const paths: [path: string, nothing: string][] = [
      [`/wallets/${foreign?.id}`, '/wallets/999999'],
    ];
    if (order !== undefined) {
      const path = PATHS[order.vertical];
      paths.push([`${path}/${order.id}`, `${path}/999999999`]);
      const query = new URLSearchParams({ client_reference: order.reference ?? 'none' });
      const listed = await talker.call('GET', `${path}?${query}`);
      const own = model.orders.filter(
        (each) =>
          each.client === client &&
          each.vertical === order.vertical &&
          each.reference === (order.reference ?? 'none'),
      );
      report.same('what it finds by the reference', listed.body.length, own.length);
      const email = { email: 'spy@shop.example' };
      await expectRefusal(world, report, [404, 'NOT_FOUND'], () =>
        talker.call('PATCH', `${path}/${order.id}/notification-email`, email),
      );
    }
    for (const [path, nothing] of paths) {
      const call = (target: string) => (): Promise<Answer> => talker.call('GET', target);
      const answer = await expectRefusal(world, report, [404, 'NOT_FOUND'], call(path));
      const absent = await expectRefusal(world, report, [404, 'NOT_FOUND'], call(nothing));
      report.same('what it is told', answer.body, absent.body);
    }
  }

  toString(): string {
    return `one client asks for order no. ${this.which} and for a wallet of the other`;
  }
}

/** Somebody is to be told of the end of an order, if that has not come. */
export class SetEmail extends Command {
  readonly which: number;

  constructor(which: number) {
    super();
    this.which = which;
  }

  async act(model: Model, world: World, report: Report): Promise<void> {
    const order = pick(model, this.which);
    if (order === undefined) return;
    const talker = talkerOf(world, order.client);
    await talker.enter();
    const email = 'other@shop.example';
    const path = `${PATHS[order.vertical]}/${order.id}/notification-email`;
    const call = () => talker.call('PATCH', path, { email });
    if (order.due === undefined) {
      await expectRefusal(world, report, [400, 'BAD_REQUEST'], call);
      return;
    }
    report.same('the answer', (await call()).status, 200);
    order.email = email;
  }

  toString(): string {
    return `order no. ${this.which} gets a notification e-mail`;
  }
}

/** A transaction reads as it was written. */
export class ReadTransactions extends Command {
  async act(model: Model, world: World, report: Report): Promise<void> {
    const own = model.wallets.filter(({ client }) => client === 0);
    const { body } = await talkerOf(world, 0).call('GET', '/transactions?limit=100');
    const amounts = (body as { wallet_id: number; amount: number; transaction_type: string }[])
      .map(
        (row) =>
          `${row.wallet_id} ${row.transaction_type} ${writeUnits(readUnits(String(row.amount)))}`,
      )
      .sort();
    const expected = model.moves
      .filter((move) => own.some(({ id }) => move.startsWith(`${id} `)))
      .map((move) => {
        const [wallet, , type, amount] = move.split(' ');
        return `${wallet} ${type} ${amount}`;
      })
      .sort();
    if (expected.length <= 100) report.same('the transactions', amounts, expected);
  }

  toString(): string {
    return 'the shop reads its transactions';
  }
}
