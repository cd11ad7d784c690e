import { writeUnits } from '../decimals.ts';
import type { Item } from '../goods.ts';
import type { Model } from '../model.ts';
import { Command, expectRefusal, readClock } from '../step.ts';
import type { Report } from '../step.ts';
import type { World } from '../world.ts';
import { setRate } from '../world.ts';
import { placeOrder } from './create-order.ts';

/** A client asks what something costs, and may then buy it: for the same price. */
export class AskPrice extends Command {
  readonly choice: { item: Item; quantity: number; wallet: number | undefined; buys: boolean };

  constructor(choice: AskPrice['choice']) {
    super();
    this.choice = choice;
  }

  async act(model: Model, world: World, report: Report): Promise<void> {
    const { item, quantity, wallet, buys } = this.choice;
    const [talker] = world.clients;
    if (talker === undefined) throw new Error('There is no client.');
    await talker.enter();
    const now = readClock(world);
    const wanted = { client: 0, item, quantity, wallet, reference: undefined, email: undefined };
    const quoted = model.quote(wanted, now, true);
    const amount = Number(item.amount);
    const named = wallet === undefined ? {} : { wallet_id: model.wallets[wallet]?.id };
    const call = () =>
      item.vertical === 'vouchers'
        ? talker.call('POST', `/products/${item.productId}/charges`, {
            ...{ denomination: amount, quantity, ...named },
          })
        : talker.call('POST', `/${item.vertical === 'esim' ? 'esim' : 'topups'}/charges`, {
            ...{ product_id: item.productId, amount, ...named },
          });
    if ('length' in quoted) {
      await expectRefusal(world, report, quoted, call);
      return;
    }
    const { status, body } = await call();
    report.same('the status of the quote', status, 200);
    report.same('the price', writePrice(body), {
      face: writeUnits(quoted.price.face),
      discount: writeUnits(quoted.price.discount),
      payable: writeUnits(quoted.price.payable),
      currency: quoted.wallet.currency,
    });
    if (buys) await placeOrder(wanted, model, world, report);
  }

  toString(): string {
    const { item, quantity, wallet, buys } = this.choice;
    const from = wallet === undefined ? '' : ` from wallet no. ${wallet}`;
    return `the shop asks what ${quantity} x ${item.name}${from} cost${buys ? ', and buys them' : ''}`;
  }
}

// biome-ignore lint/suspicious/noExplicitAny: the body of an answer
function writePrice(body: any) {
  return {
    face: String(body.non_discounted_total),
    discount: String(body.discount_amount),
    payable: String(body.total_payable),
    currency: body.charges_details?.destination_currency,
  };
}

/** A rate of the day changes; what was quoted stays. */
export class ChangeRate extends Command {
  readonly pair: string;
  readonly rate: bigint;

  constructor(pair: string, rate: bigint) {
    super();
    this.pair = pair;
    this.rate = rate;
  }

  async act(model: Model, { sandbox }: World): Promise<void> {
    await setRate(sandbox, this.pair, this.rate);
    model.rates[this.pair] = this.rate;
  }

  toString(): string {
    return `the rate ${this.pair} becomes ${Number(this.rate) / 1e8}`;
  }
}
