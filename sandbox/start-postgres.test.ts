import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readStartOptions } from './commands/start-options.ts';
import { openSandbox } from './setup/open-sandbox.ts';
import { startSandbox } from './start.ts';
import type { RunningSandbox } from './start.ts';
import { POSTGRES_MISSING, startPostgres } from './tests/support/postgres.ts';
import type { TestPostgres } from './tests/support/postgres.ts';
import { logIn, talkTo } from './tests/support/talk.ts';
import type { Talk } from './tests/support/talk.ts';

const env = {
  OCTOPUS_SANDBOX_SIGNING_KEY: Buffer.alloc(32, 1).toString('base64'),
  OCTOPUS_SANDBOX_ENCRYPTION_KEY: `main:${Buffer.alloc(32, 2).toString('base64')}`,
};

/** Two sandboxes that share a new database. */
function testTwoSandboxes(): void {
  let postgres: TestPostgres;
  let databaseUrl: string;
  let sandboxes: [RunningSandbox, RunningSandbox];
  let credentials: { apiKey: string | undefined; apiSecret: string | undefined };
  let one: Talk;
  let other: Talk;

  beforeAll(async () => {
    postgres = await startPostgres();
    databaseUrl = await postgres.createDatabase('shared');
    const { sandbox } = readStartOptions(['--port', '0', '--control', '--latency', '0'], {
      ...env,
      DATABASE_URL: databaseUrl,
    });
    sandboxes = await Promise.all([startSandbox(sandbox), startSandbox(sandbox)]);
    const [made, ...others] = sandboxes.filter(({ apiSecret }) => apiSecret !== undefined);
    expect(others).toEqual([]);
    credentials = { apiKey: made?.apiKey, apiSecret: made?.apiSecret };
    one = await logIn(sandboxes[0].url, credentials);
    other = await logIn(sandboxes[1].url, credentials);
  });
  afterAll(async () => {
    await Promise.all(sandboxes.map((sandbox) => sandbox.close()));
    await postgres.stop();
  });

  test('see the same orders and money', async () => {
    const placed = await one('POST', '/api/v1/orders', {
      product_id: 123,
      denomination: 50,
      quantity: 5,
    });
    expect(placed.body).toMatchObject({ id: 1234, transaction_id: 456, status: 'DELIVERED' });
    const read = await other('GET', '/api/v1/orders/1234');
    expect(read.body.vouchers).toEqual(placed.body.vouchers);
    expect((await other('GET', '/api/v1/wallets/1')).body.amount).toBe(4758.75);
  });

  test('share the work', async () => {
    const { body } = await one('POST', '/api/v1/orders', {
      product_id: 123,
      denomination: 10,
      quantity: 10,
    });
    const status = async () => (await other('GET', `/api/v1/orders/${body.id}`)).body.status;
    await expect.poll(status, { timeout: 10_000 }).toBe('DELIVERED');
  });

  test('go back together, from either', async () => {
    const reset = await talkTo(sandboxes[0].url)('POST', '/__sandbox/reset');
    expect([reset.status, reset.body.name]).toEqual([200, 'start']);
    other = await logIn(sandboxes[1].url, credentials);
    expect((await other('GET', '/api/v1/orders')).body).toEqual([]);
    expect((await other('GET', '/api/v1/wallets/1')).body.amount).toBe(5000);
    const again = await other('POST', '/api/v1/orders', {
      product_id: 123,
      denomination: 50,
      quantity: 1,
    });
    expect(again.body).toMatchObject({ id: 1234, transaction_id: 456 });
  });

  test('can be managed while they run', async () => {
    const opened = await openSandbox({ databaseUrl, env });
    try {
      const clients = await opened.sandbox.db.selectFrom('clients').select('name').execute();
      expect(clients).toEqual([{ name: 'Demo shop' }]);
    } finally {
      await opened.close();
    }
  });

  test('leave no copies of the data behind', async () => {
    const [first, second] = sandboxes;
    await Promise.all([first.close(), second.close()]);
    const opened = await openSandbox({ databaseUrl, env });
    try {
      const tables = await opened.sandbox.db.introspection.getSchemas();
      expect(tables.map(({ name }) => name).filter((name) => name.startsWith('sandbox_'))).toEqual(
        [],
      );
    } finally {
      await opened.close();
    }
  });
}

if (POSTGRES_MISSING === undefined) {
  describe('two sandboxes on one PostgreSQL', testTwoSandboxes);
} else {
  test(POSTGRES_MISSING, () => {});
}
