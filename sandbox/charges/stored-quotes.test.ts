import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeSandbox } from '../tests/support/make-sandbox.ts';
import type { TestSandbox } from '../tests/support/make-sandbox.ts';
import { createWallet } from '../wallets/admin.ts';
import { findQuote } from './find-quote.ts';
import type { Quote, QuoteRequest } from './quote.ts';
import { makeClient, request, stockShop } from './test-shop.ts';
import type { TestClient } from './test-shop.ts';

let sandbox: TestSandbox;
let client: TestClient;
/** Vouchers in dollars, paid in yen: neither discount nor rate stand still. */
let asked: QuoteRequest;

beforeAll(async () => {
  sandbox = await makeSandbox();
  await stockShop(sandbox);
});
afterAll(() => sandbox.close());

beforeEach(async () => {
  await sandbox.db.deleteFrom('forex_overrides').execute();
  await setRate('150');
  client = await makeClient(sandbox, ['USD', 'JPY']);
  asked = request('vouchers', 123, 50, { quantity: 2, walletId: client.wallets['JPY'] });
});

/** What somebody pays who asks; `keep` is what the charges operations say. */
async function pay(what: QuoteRequest, keep: boolean, who = client): Promise<string> {
  return (await find(what, keep, who)).payable.toString();
}

async function find(what: QuoteRequest, keep: boolean, who = client): Promise<Quote> {
  const quote = await findQuote(sandbox, who.principal, what, keep);
  if ('status' in quote) throw new Error(quote.body.error.message);
  return quote;
}

async function setRate(rate: string): Promise<void> {
  await sandbox.db
    .insertInto('forex_overrides')
    .values({ source: 'USD', destination: 'JPY', rate })
    .onConflict((conflict) => conflict.columns(['source', 'destination']).doUpdateSet({ rate }))
    .execute();
}

async function setDiscount(discount: string, who = client): Promise<void> {
  const { clientId } = who.principal;
  await sandbox.db
    .insertInto('client_discounts')
    .values({ client_id: clientId, vertical: 'vouchers', product_id: 123, discount })
    .execute();
}

function pass(seconds: number): void {
  sandbox.clock.moveTo(new Date(sandbox.clock.now().getTime() + seconds * 1000));
}

async function countKept(): Promise<number> {
  const rows = await sandbox.db
    .selectFrom('quotes')
    .select('product_id')
    .where('client_id', '=', client.principal.clientId)
    .execute();
  return rows.length;
}

describe('a quote that was given', () => {
  it('holds for five minutes, to the second, whatever changes', async () => {
    expect(await pay(asked, true)).toBe('14475');
    await setRate('200');
    await setDiscount('50');
    pass(299);
    expect(await pay(asked, false)).toBe('14475');
    expect(await pay(asked, true)).toBe('14475');
    pass(1);
    expect(await pay(asked, false)).toBe('10000');
  });

  it('holds in all its parts', async () => {
    const first = await find(asked, true);
    await setRate('200');
    await setDiscount('50');
    const second = await find(asked, false);
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  });

  it('is not made longer by asking again', async () => {
    await pay(asked, true);
    await setRate('200');
    pass(200);
    expect(await pay(asked, true)).toBe('14475');
    pass(100);
    expect(await pay(asked, true)).toBe('19300');
    await setRate('300');
    pass(299);
    expect(await pay(asked, false)).toBe('19300');
  });

  it('holds across midnight, when the rate of the day changes', async () => {
    await sandbox.db.deleteFrom('forex_overrides').execute();
    const midnight = new Date(sandbox.clock.now());
    midnight.setUTCHours(24, 0, 0, 0);
    sandbox.clock.moveTo(new Date(midnight.getTime() - 60_000));
    const before = await find(asked, true);
    const other = await makeClient(sandbox, ['JPY']);
    const elsewhere = { ...asked, walletId: other.wallets['JPY'] };
    expect(await pay(elsewhere, false, other)).toBe(before.payable.toString());
    pass(60);
    expect(await pay(asked, false)).toBe(before.payable.toString());
    expect(await pay(elsewhere, false, other)).not.toBe(before.payable.toString());
  });

  it('is kept by charges only', async () => {
    expect(await pay(asked, false)).toBe('14475');
    expect(await countKept()).toBe(0);
    await setRate('200');
    expect(await pay(asked, false)).toBe('19300');
  });

  it('is good for exactly what was asked', async () => {
    await pay(asked, true);
    await setRate('200');
    expect(await pay({ ...asked, quantity: 1 }, false)).toBe('9650');
    expect(await pay({ ...asked, quantity: 4 }, false)).toBe('38600');
    expect(await pay({ ...asked, walletId: client.wallets['USD'] }, false)).toBe('96.5');
    const other = await makeClient(sandbox, ['JPY']);
    expect(await pay({ ...asked, walletId: other.wallets['JPY'] }, false, other)).toBe('19300');
  });

  it('is one quote when it is asked for by many at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => pay(asked, true)));
    expect(new Set(answers).size).toBe(1);
    expect(await countKept()).toBe(1);
  });

  it('is swept away when it is over and another one is kept', async () => {
    for (const quantity of [1, 2, 3]) await pay({ ...asked, quantity }, true);
    expect(await countKept()).toBe(3);
    pass(300);
    await pay({ ...asked, quantity: 9 }, true);
    expect(await countKept()).toBe(1);
  });
});

describe('what a quote does not promise', () => {
  it('that the product is still sold', async () => {
    await pay(asked, true);
    await sandbox.db
      .insertInto('blacklisted_products')
      .values({ client_id: client.principal.clientId, vertical: 'vouchers', product_id: 123 })
      .execute();
    expect(await findQuote(sandbox, client.principal, asked, false)).toMatchObject({
      status: 404,
      body: { error: { message: 'Product not found' } },
    });
  });

  it('that the variant is still sold', async () => {
    const plan = request('esim', 904, 18);
    await pay(plan, true);
    const setActive = (active: boolean) =>
      sandbox.db.updateTable('esim_variants').set({ active }).where('id', '=', 5514).execute();
    await setActive(false);
    expect(await findQuote(sandbox, client.principal, plan, false)).toMatchObject({ status: 400 });
    await setActive(true);
    expect(await pay(plan, false)).toBe('17.1');
  });

  it('that the client may still order as many', async () => {
    await pay(asked, true);
    const principal = { ...client.principal, bulkLimit: 1 };
    expect(await findQuote(sandbox, principal, asked, false)).toMatchObject({ status: 400 });
  });
});

describe('a topup that was quoted', () => {
  it('keeps its variant when another one has become better, and loses it when that one ends', async () => {
    const topup = request('topups', 4219, 200);
    const variant = async () => (await find(topup, false)).variant?.id;
    const setOffered = (id: number, active: boolean) =>
      sandbox.db.updateTable('topup_variants').set({ active }).where('id', '=', id).execute();
    await setOffered(88507, false);
    expect((await find(topup, true)).variant?.id).toBe(88501);
    await setOffered(88507, true);
    expect(await variant()).toBe(88501);
    await setOffered(88501, false);
    expect(await variant()).toBe(88507);
    expect(await pay(topup, false)).toBe('2.2892');
    await setOffered(88501, true);
  });

  it('is paid by the wallet that was quoted, even if a better one is opened', async () => {
    const topup = request('topups', 4219, 200, { category: 'Airtime' });
    const quoted = await find(topup, true);
    expect(quoted.wallet?.id).toBe(client.wallets['USD']);
    await createWallet(sandbox, { clientId: client.principal.clientId, currency: 'INR' });
    expect((await find(topup, false)).wallet?.id).toBe(quoted.wallet?.id);
    pass(300);
    expect((await find(topup, false)).wallet?.currency).toBe('INR');
  });
});
