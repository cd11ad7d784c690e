import { readUnits, roundTo, writeUnits } from './decimals.ts';
import type { Units } from './decimals.ts';
import { ITEMS, PRECISION, RATES } from './goods.ts';
import type { Item } from './goods.ts';
import { findWish } from './outcomes.ts';
import type { Step } from './outcomes.ts';
import { subtract } from './lists.ts';
import type { ModelOrder, ModelWallet, Refusal, Wanted } from './state.ts';
import { price, share } from './prices.ts';
import type { Price } from './prices.ts';

const BULK_LIMIT = 100;
const QUOTE_LIFETIME = 5 * 60_000;
/** Before vouchers of a large order, and topups, come. */
const USUAL_WAIT = 3;

/** The sandbox, as simple as it can be: what was said to it, and what must be true of it therefore. */
export class Model {
  readonly wallets: ModelWallet[];
  readonly orders: ModelOrder[] = [];
  /** References that orders of a client have, and all that were ever sent. */
  readonly used: Set<string>[] = [new Set(), new Set()];
  readonly sent: string[] = [];
  /** As in an observation. */
  readonly moves: string[];
  readonly events: string[];
  readonly changes: string[] = [];
  readonly mails: string[] = [];
  readonly rates: Record<string, bigint> = { ...RATES };
  readonly stock: Map<Item, number[]>;
  readonly #quotes = new Map<string, { price: Price; wallet: ModelWallet; until: number }>();
  /** Does the endpoint of client 0 get what happens? */
  listening = true;
  deliveries: number;

  constructor(start: {
    wallets: readonly (Omit<ModelWallet, 'balance' | 'creditLimit'> & {
      balance: string;
      creditLimit: string;
    })[];
    moves: readonly string[];
    events: readonly string[];
    deliveries: number;
  }) {
    this.wallets = start.wallets.map((wallet) => ({
      ...wallet,
      balance: readUnits(wallet.balance),
      creditLimit: readUnits(wallet.creditLimit),
    }));
    this.moves = [...start.moves];
    this.events = [...start.events];
    this.deliveries = start.deliveries;
    this.stock = new Map(
      ITEMS.map((item: Item) => [item, item.stock === undefined ? [] : [...item.stock]]),
    );
  }

  /** What a request would cost, or why nothing is sold; `keep`: it was asked for, and holds from now on. */
  quote(
    wanted: Wanted,
    now: number,
    keep: boolean,
  ): { price: Price; wallet: ModelWallet } | Refusal {
    const { item, quantity, client } = wanted;
    if (quantity > BULK_LIMIT) return [400, 'BAD_REQUEST'];
    const key = [client, item.name, quantity, wanted.wallet].join(' ');
    const kept = this.#quotes.get(key);
    if (kept !== undefined && kept.until > now) return kept;
    const own = this.wallets.filter((wallet) => wallet.client === client);
    const named = wanted.wallet === undefined ? undefined : this.wallets[wanted.wallet];
    const wallet =
      wanted.wallet === undefined
        ? (own.find(({ currency }) => currency === item.currency) ??
          (item.vertical === 'vouchers'
            ? undefined
            : own.find(({ currency }) => currency === 'USD')))
        : named?.client === client
          ? named
          : undefined;
    if (wallet === undefined)
      return wanted.wallet === undefined ? [400, 'BAD_REQUEST'] : [404, 'NOT_FOUND'];
    const { currency } = wallet;
    const rate =
      currency === item.currency ? undefined : this.rates[`${item.currency}>${currency}`];
    const quoted = { price: price(item, quantity, currency, rate), wallet };
    if (keep) this.#quotes.set(key, { ...quoted, until: now + QUOTE_LIFETIME });
    return quoted;
  }

  /**
   * Places an order.
   *
   * @param now when; eSIMs and small orders of vouchers are worked on at once
   * @returns the order, whose id is not known yet, or why there is none
   */
  place(wanted: Wanted, now: number): ModelOrder | Refusal {
    const { item, quantity, reference, client, email } = wanted;
    const quoted = this.quote(wanted, now, false);
    if ('length' in quoted) return quoted;
    const wish = findWish(item.vertical, reference);
    if (wish?.refuse !== undefined) return wish.refuse;
    if (reference !== undefined && this.used[client]?.has(reference)) return [400, 'BAD_REQUEST'];
    const { wallet } = quoted;
    const { payable } = quoted.price;
    if (wallet.balance + wallet.creditLimit < payable) return [400, 'INSUFFICIENT_FUNDS'];

    const { vertical } = item;
    const large = vertical === 'topups' || (vertical === 'vouchers' && quantity > 5);
    const usual: Step = { after: large ? USUAL_WAIT : 0, do: 'deliver' };
    const timeline = wish?.timeline ?? [usual];
    const [first = usual] = timeline;
    const order: ModelOrder = {
      ...{ vertical, id: 0, client, item, quantity, reference, wallet, payable, email, timeline },
      ...{ refunded: 0n, status: 'PENDING', delivered: 0, createdAt: now, attempt: 0, held: false },
      due: vertical === 'esim' ? now : now + first.after * 1000,
    };
    this.orders.push(order);
    if (reference !== undefined) this.used[client]?.add(reference);
    return order;
  }

  /** Writes down what follows from an order once its id is known. */
  settle(order: ModelOrder, id: number, now: number): void {
    order.id = id;
    this.changes.push(`${order.vertical} ${id} >PENDING`);
    this.#move(order.wallet, 'order', 'DEBIT', order.payable, order);
    if (order.vertical === 'vouchers') {
      const vendors = this.stock.get(order.item) ?? [];
      const vendor = vendors.findIndex((available) => available >= order.quantity);
      if (vendor < 0) {
        this.#end(order, 'FAILED');
        return;
      }
      vendors[vendor] = (vendors[vendor] ?? 0) - order.quantity;
    }
    const waits = order.vertical === 'vouchers' && order.quantity > 5;
    if (!waits) this.refresh(order, now);
  }

  /** Does what is due for an order, if no worker that died has it. */
  refresh(order: ModelOrder, now: number): void {
    if (order.held || order.due === undefined || order.due > now) return;
    const elapsed = now - order.createdAt;
    const next = order.timeline.find(({ after }) => after * 1000 > elapsed);
    const step = order.timeline.findLast(({ after }) => after * 1000 <= elapsed);
    const { attempt } = order;
    order.attempt += 1;
    const wait = next === undefined ? undefined : next.after * 1000 - elapsed;
    const again = now + Math.max(100, wait ?? 0);
    if (step === undefined) {
      order.due = again;
    } else if (step.do === 'break') {
      order.due = now + Math.min(5000 * 2 ** attempt, 600_000);
    } else if (step.do === 'fail' || step.do === 'cancel') {
      this.#end(order, step.do === 'fail' ? 'FAILED' : 'CANCELLED');
    } else if (step.do === 'deliver' || step.do === 'recharge' || order.quantity === 1) {
      order.delivered = order.quantity;
      this.#end(order, step.do === 'recharge' ? 'RECHARGED' : 'DELIVERED');
    } else {
      const half = Math.floor(order.quantity / 2);
      const fresh = half > order.delivered;
      order.delivered = half;
      if (step.do === 'half-refund') {
        this.#end(order, 'PARTIALLY_DELIVERED');
        return;
      }
      if (fresh) this.#turn(order, 'PARTIALLY_DELIVERED');
      order.due = again;
    }
  }

  /** Lets time pass while a worker works. */
  advance(from: number, to: number): void {
    for (;;) {
      const [next] = this.orders
        .filter(({ held, due }) => !held && due !== undefined && due <= to)
        .sort((a, b) => (a.due ?? 0) - (b.due ?? 0));
      if (next === undefined) return;
      this.refresh(next, Math.max(from, next.due ?? 0));
    }
  }

  /**
   * Takes over that eSIMs were installed, which depends on who looks when: once for each that was
   * delivered.
   *
   * @param events all that there are
   * @returns those that may not be
   */
  noteInstallations(events: readonly string[]): string[] {
    const fresh = subtract(
      events.filter((event) => event.startsWith('esim.installed ')),
      this.events,
    );
    return fresh.filter((event) => {
      const order = this.orders.find(({ id }) => event === `esim.installed esim ${id} -`);
      if (order?.status !== 'DELIVERED' || this.events.includes(event)) return true;
      this.#tell(order.client, event);
      return false;
    });
  }

  /** Money moves that no order asked for. @returns whether it may */
  transfer(wallet: ModelWallet, type: 'CREDIT' | 'DEBIT', amount: Units): boolean {
    if (type === 'DEBIT' && wallet.balance + wallet.creditLimit < amount) return false;
    this.#move(wallet, type === 'CREDIT' ? 'funding' : 'adjustment', type, amount);
    return true;
  }

  /**
   * Moves money between two wallets of a client.
   *
   * @returns whether it may, and anything arrives
   */
  convert(from: ModelWallet, to: ModelWallet, amount: Units): boolean {
    const rate = this.rates[`${from.currency}>${to.currency}`];
    if (from.client !== to.client || rate === undefined) return false;
    const arriving = roundTo(amount * rate, 100_000_000n, PRECISION[to.currency]);
    if (arriving === 0n || from.balance + from.creditLimit < amount) return false;
    this.#move(from, 'conversion', 'DEBIT', amount);
    this.#move(to, 'conversion', 'CREDIT', arriving);
    return true;
  }

  #end(order: ModelOrder, status: string): void {
    order.due = undefined;
    if (order.email !== undefined) this.mails.push(`${order.vertical} ${order.id} ${order.email}`);
    const missing = order.quantity - order.delivered;
    if (missing > 0) {
      const { payable, quantity, wallet } = order;
      order.refunded = share(payable, missing, quantity, wallet.currency);
      this.#move(wallet, 'refund', 'CREDIT', order.refunded, order);
    }
    this.#turn(order, status);
  }

  #turn(order: ModelOrder, status: string): void {
    if (status === order.status) return;
    this.changes.push(`${order.vertical} ${order.id} ${order.status}>${status}`);
    order.status = status;
    const prefix = { vouchers: 'order', topups: 'topup', esim: 'esim' }[order.vertical];
    const word = status === 'RECHARGED' ? 'delivered' : status.toLowerCase();
    this.#tell(order.client, `${prefix}.${word} ${order.vertical} ${order.id} -`);
  }

  #move(
    wallet: ModelWallet,
    kind: string,
    type: 'CREDIT' | 'DEBIT',
    amount: Units,
    order?: ModelOrder,
  ): void {
    wallet.balance += type === 'CREDIT' ? amount : -amount;
    const whose = order === undefined ? '' : ` ${order.vertical} ${order.id}`;
    this.moves.push(`${wallet.id} ${kind} ${type} ${writeUnits(amount)}${whose}`);
    const word = type === 'CREDIT' ? 'credited' : 'debited';
    const subject = order === undefined ? ' - -' : whose;
    this.#tell(wallet.client, `wallet.${word}${subject} ${writeUnits(amount)}`);
  }

  #tell(client: number, event: string): void {
    this.events.push(event);
    if (client === 0 && this.listening) this.deliveries += 1;
  }
}
