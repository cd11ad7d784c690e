import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSandbox } from '../tests/support/make-sandbox.ts';
import type { TestSandbox } from '../tests/support/make-sandbox.ts';
import { SERVERS } from '../tests/support/servers.ts';
import type { StartedServer } from '../tests/support/servers.ts';
import { findQuote } from './find-quote.ts';
import type { QuoteRequest } from './quote.ts';
import { makeClient, request, stockShop } from './test-shop.ts';
import type { TestClient } from './test-shop.ts';

describe.each(SERVERS)('at once, on $name', ({ start }) => {
  let database: StartedServer;
  let sandbox: TestSandbox;
  let client: TestClient;
  beforeAll(async () => {
    database = await start();
    sandbox = await makeSandbox(database);
    await stockShop(sandbox);
    client = await makeClient(sandbox, ['USD', 'EUR']);
  }, 60_000);
  afterAll(async () => {
    await sandbox?.close();
    await database?.stop();
  });

  async function pay(asked: QuoteRequest, keep: boolean): Promise<string> {
    const quote = await findQuote(sandbox, client.principal, asked, keep);
    return 'status' in quote ? quote.body.error.message : quote.payable.toString();
  }

  it('prices are the same everywhere', async () => {
    const walletId = client.wallets['EUR'];
    expect([
      await pay(request('vouchers', 123, 50, { quantity: 5 }), false),
      await pay(request('topups', 4219, 200, { category: 'Airtime' }), false),
      await pay(request('topups', 4218, '4.99'), false),
      await pay(request('esim', 712, '4.5000', { walletId }), false),
      await pay(request('esim', 712, 4.5, { walletId: 2 ** 53 - 1 }), false),
      await pay(request('vouchers', 124, 50), false),
    ]).toEqual([
      '241.25',
      '2.2892',
      '4.7405',
      '3.933',
      'Wallet not found',
      "No wallet in the product's currency",
    ]);
  });

  it('whoever asks for the same at the same time is told the same, while rates change', async () => {
    const setRate = (rate: string) =>
      sandbox.db
        .insertInto('forex_overrides')
        .values({ source: 'USD', destination: 'EUR', rate })
        .onConflict((conflict) => conflict.columns(['source', 'destination']).doUpdateSet({ rate }))
        .execute();
    const walletId = client.wallets['EUR'];
    for (let quantity = 1; quantity <= 10; quantity += 1) {
      const asked = request('vouchers', 123, 50, { quantity, walletId });
      await setRate('0.5');
      const asking = [pay(asked, true), pay(asked, true), setRate('0.75'), pay(asked, true)];
      const [first, second, , last] = await Promise.all([...asking, pay(asked, true)]);
      expect(second).toBe(first);
      expect(last).toBe(first);
      expect(await pay(asked, false)).toBe(first);
    }
  });

  it('quotes that are kept and swept at the same time do not wait for each other', async () => {
    for (let round = 0; round < 3; round += 1) {
      sandbox.clock.moveTo(new Date(sandbox.clock.now().getTime() + 300_000));
      const amounts = Array.from({ length: 40 }, (_, index) => 20 + index);
      const answers = await Promise.all(
        amounts.map((amount) => pay(request('vouchers', 123, amount), true)),
      );
      expect(answers).toHaveLength(40);
      expect(answers.every((answer) => Number(answer) > 0)).toBe(true);
    }
    const { holding } = await sandbox.db
      .selectFrom('quotes')
      .select(({ fn }) => fn.countAll<number>().as('holding'))
      .where('expires_at', '>', sandbox.clock.now())
      .executeTakeFirstOrThrow();
    expect(holding).toBe(40);
  });
});
