import { createOctopus, DuplicateError, wasRecovered } from '@octopus-cards/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSandbox } from '../../sandbox/index.ts';
import type { RunningSandbox } from '../../sandbox/index.ts';
import { readAmount } from '../../sandbox/money/decimal.ts';
import { addVoucherCode } from '../../sandbox/orders/voucher-code.ts';
import { hasty } from './support/sources.ts';

/** A lost create finds its own order again, and is never answered with another one. */

let sandbox: RunningSandbox;
beforeAll(async () => {
  const settings = { rateLimits: false, latency: { vouchers: 0, topups: 0, esim: 0 } };
  sandbox = await startSandbox({ env: {}, settings });
});
afterAll(() => sandbox.close());

/** A client that loses the answer to the first order it places, before or after it is placed. */
function open(loss?: 'before' | 'after') {
  const { url, apiKey, apiSecret } = sandbox;
  let isLost = loss === undefined;
  return createOctopus({
    baseUrl: url,
    apiKey,
    apiSecret,
    sources: hasty,
    fetch: async (input, init) => {
      if (isLost || init.method !== 'POST' || !input.endsWith('/orders')) return fetch(input, init);
      isLost = true;
      if (loss === 'after') await fetch(input, init);
      throw new TypeError('fetch failed');
    },
  });
}

type Client = ReturnType<typeof open>;
type Place = (
  octopus: Client,
  body: object & { client_reference: string },
) => Promise<{
  id: number;
}>;

const airtime = {
  product_id: 4219,
  amount: 200,
  category: 'Airtime',
  wallet_id: 1,
  input_data: { phone_number: '+918879685100' },
};
const game = {
  product_id: 4218,
  amount: 4.99,
  input_data: { player_id: '5123456789', server: 'asia' },
};
const card = { product_id: 123, denomination: 50, quantity: 2 };
const plan = { product_id: 712, amount: 4.5 };

const topup: Place = (octopus, body) => octopus.topups.orders.create({ ...airtime, ...body });
const voucher: Place = (octopus, body) => octopus.vouchers.orders.create({ ...card, ...body });
const esim: Place = (octopus, body) => octopus.esim.orders.create({ ...plan, ...body });

let count = 0;
const makeReference = () => `RECOVERY_${++count}`;

describe('what was lost is found', () => {
  test.each<[string, Place, object]>([
    ['a topup', topup, airtime],
    ['a topup for a number with blanks', topup, phone('+91 88796 85100')],
    ['a topup for a number without country code', topup, phone('88796-85100')],
    ['a topup for a number with a national prefix', topup, phone('08879685100')],
    ['a topup that is paid from another wallet', topup, { ...airtime, wallet_id: 2 }],
    ['a topup of a game', topup, { category: undefined, wallet_id: undefined, ...game }],
    ['a voucher order', voucher, card],
    ['an eSIM', esim, plan],
    ['an eSIM that is paid from another wallet', esim, { ...plan, wallet_id: 2 }],
  ])('%s', async (_, place, body) => {
    const client_reference = makeReference();
    const order = await place(open('after'), { ...body, client_reference });
    expect(wasRecovered(order)).toBe(true);
    expect(order).toMatchObject({ client_reference });
  });

  function phone(phone_number: string) {
    return { ...airtime, input_data: { phone_number } };
  }
});

describe('a topup that a voucher code paid', () => {
  async function addCode(code: string) {
    const { db } = sandbox.sandbox;
    const client = await db.selectFrom('clients').select('id').executeTakeFirstOrThrow();
    const currency = await db
      .selectFrom('currencies')
      .select('id')
      .where('code', '=', 'INR')
      .executeTakeFirstOrThrow();
    const amount = readAmount(300);
    const ids = { clientId: client.id, currencyId: currency.id };
    await addVoucherCode(sandbox.sandbox, { ...ids, code, amount });
    return { wallet_id: undefined, voucher_code: code, client_reference: makeReference() };
  }

  test('is found', async () => {
    const paid = await addCode('FOUND');
    const order = await topup(open('after'), paid);
    expect(wasRecovered(order)).toBe(true);
    expect(order).toMatchObject({ amount: 194, currency: 'INR' });
    expect(order).not.toHaveProperty('transaction_id');
  });

  test.each([
    ['of another amount', { amount: 250 }],
    ['that a wallet pays', { voucher_code: undefined, wallet_id: 1 }],
    ['for another number', { input_data: { phone_number: '+918879685101' } }],
  ])('is not passed off as one %s', async (title, other) => {
    const paid = await addCode(title);
    const first = await topup(open(), paid);
    const error = await topup(open('before'), { ...paid, ...other }).catch(
      (error: unknown) => error,
    );
    expect(error).toBeInstanceOf(DuplicateError);
    expect(error).toMatchObject({ existing: { id: first.id }, outcome: undefined });
  });
});

describe('another order is not passed off as the one that was lost', () => {
  test.each<[string, Place, object, object]>([
    ['a topup of another amount', topup, airtime, { amount: 250 }],
    [
      'a topup for another number',
      topup,
      airtime,
      { input_data: { phone_number: '+918879685101' } },
    ],
    ['a topup of another product', topup, airtime, { category: undefined, ...game }],
    ['a topup from another wallet', topup, airtime, { wallet_id: 2 }],
    ['a voucher of another worth', voucher, card, { denomination: 25 }],
    ['another number of vouchers', voucher, card, { quantity: 3 }],
    ['a voucher of another product', voucher, card, { product_id: 131 }],
    ['an eSIM of another amount', esim, plan, { amount: 29 }],
    ['an eSIM of another product', esim, plan, { product_id: 904, amount: 18 }],
  ])('%s', async (_, place, body, other) => {
    const client_reference = makeReference();
    const first = await place(open(), { ...body, client_reference });
    const second = place(open('before'), { ...body, ...other, client_reference });
    const error = await second.catch((error: unknown) => error);
    expect(error).toBeInstanceOf(DuplicateError);
    expect(error).toMatchObject({ existing: { id: first.id }, outcome: undefined });
  });
});
