import { ITEMS } from '../goods.ts';
import type { Model } from '../model.ts';
import { Command, expectRefusal } from '../step.ts';
import type { Report } from '../step.ts';
import type { World } from '../world.ts';
import { PATHS } from './create-order.ts';

/** A request that is wrong by itself, whatever the state of the shop. */
export interface FaultyOrder {
  name: string;
  vertical: 'vouchers' | 'topups' | 'esim';
  body: object;
  refusal: readonly [status: number, code: string];
}

const [card, , , , , topup, , esim] = ITEMS;
const voucher = { product_id: card.productId, denomination: 50, quantity: 1 };
const uc = { product_id: topup.productId, amount: 4.99, input_data: topup.inputData };
const plan = { product_id: esim.productId, amount: 4.5 };
const INVALID = [400, 'VALIDATION_FAILURE'] as const;
const REFUSED = [400, 'BAD_REQUEST'] as const;
const MISSING = [404, 'NOT_FOUND'] as const;

export const FAULTY_ORDERS: readonly FaultyOrder[] = [
  { name: 'of nothing', vertical: 'vouchers', body: {}, refusal: INVALID },
  { name: 'of no card', vertical: 'vouchers', body: { ...voucher, quantity: 0 }, refusal: INVALID },
  {
    name: 'of half a card',
    vertical: 'vouchers',
    body: { ...voucher, quantity: 0.5 },
    refusal: INVALID,
  },
  {
    name: 'with an empty reference',
    ...{ vertical: 'vouchers', body: { ...voucher, client_reference: '' }, refusal: INVALID },
  },
  {
    name: 'of a value that is not sold',
    ...{ vertical: 'vouchers', body: { ...voucher, denomination: 51234 }, refusal: REFUSED },
  },
  {
    name: 'of a product that does not exist',
    ...{ vertical: 'vouchers', body: { ...voucher, product_id: 999_999 }, refusal: MISSING },
  },
  {
    name: 'from a wallet that does not exist',
    ...{ vertical: 'vouchers', body: { ...voucher, wallet_id: 999_999 }, refusal: MISSING },
  },
  {
    name: 'without a recipient',
    ...{ vertical: 'topups', body: { ...uc, input_data: {} }, refusal: INVALID },
  },
  {
    name: 'with an answer nobody asked for',
    vertical: 'topups',
    body: { ...uc, input_data: { ...topup.inputData, extra: 'x' } },
    refusal: INVALID,
  },
  {
    name: 'with an amount that no variant has',
    ...{ vertical: 'topups', body: { ...uc, amount: 5.01 }, refusal: REFUSED },
  },
  {
    name: 'paid by a code that nobody gave out',
    ...{ vertical: 'topups', body: { ...uc, voucher_code: 'NO-SUCH-CODE' }, refusal: REFUSED },
  },
  {
    name: 'of a negative amount',
    vertical: 'esim',
    body: { ...plan, amount: -1 },
    refusal: INVALID,
  },
  {
    name: 'of a plan that does not exist',
    ...{ vertical: 'esim', body: { ...plan, amount: 4.51 }, refusal: REFUSED },
  },
];

/** An order that is refused for what it says itself, and leaves nothing behind. */
export class SendFaultyOrder extends Command {
  readonly fault: FaultyOrder;

  constructor(fault: FaultyOrder) {
    super();
    this.fault = fault;
  }

  async act(_model: Model, world: World, report: Report): Promise<void> {
    const { vertical, body, refusal } = this.fault;
    const [talker] = world.clients;
    await talker?.enter();
    await expectRefusal(world, report, refusal, async () => {
      const answer = await talker?.call('POST', PATHS[vertical], body);
      if (answer === undefined) throw new Error('There is no client.');
      return answer;
    });
  }

  toString(): string {
    return `the shop sends an order of ${this.fault.vertical} ${this.fault.name}`;
  }
}
