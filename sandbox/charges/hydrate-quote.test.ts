import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeSandbox } from '../tests/support/make-sandbox.ts';
import type { TestSandbox } from '../tests/support/make-sandbox.ts';
import { findQuote } from './find-quote.ts';
import { makeClient, request } from './test-shop.ts';

let sandbox: TestSandbox;

beforeAll(async () => {
  sandbox = await makeSandbox({ catalogue: true });
});
afterAll(() => sandbox.close());

/** An eSIM product whose plans nobody has asked for yet. */
async function findUnhydrated(): Promise<number> {
  const product = await sandbox.db
    .selectFrom('esim_products as p')
    .leftJoin('esim_variants as v', 'v.product_id', 'p.id')
    .select('p.id')
    .where('v.id', 'is', null)
    .executeTakeFirstOrThrow();
  return product.id;
}

it('fetches the plans of an eSIM product that has none, then prices it', async () => {
  const { principal } = await makeClient(sandbox);
  const productId = await findUnhydrated();
  const ask = (amount: string) =>
    findQuote(sandbox, principal, request('esim', productId, amount), false);
  // Many at once find the same plans; nothing costs this much.
  const answers = await Promise.all([ask('0.0001'), ask('0.0001'), ask('0.0001')]);
  expect(answers).toMatchObject([{ status: 400 }, { status: 400 }, { status: 400 }]);
  const plans = await sandbox.db
    .selectFrom('esim_variants')
    .selectAll()
    .where('product_id', '=', productId)
    .execute();
  expect(plans.length).toBeGreaterThan(0);
  for (const plan of plans)
    expect(await ask(plan.amount)).toMatchObject({
      variant: { name: plan.name },
      plan: { dataAmountGb: plan.data_amount_gb, validityDays: plan.validity_days },
      provider: 'simulated-esim',
    });
});
