import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestClient } from '../charges/test-shop.ts';
import { findViolations } from '../db/invariants.ts';
import { POSTGRES_MISSING, startPostgres } from '../tests/support/postgres.ts';
import { debitWallet } from '../wallets/admin.ts';
import { error, openTestServer, readBalance } from './test-server.ts';
import type { Answer, TestServer } from './test-server.ts';

let shop: TestServer;

const ORDERS = {
  '/orders': { product_id: 123, denomination: 50, quantity: 1 },
  '/topups/orders': {
    product_id: 4218,
    amount: 4.99,
    input_data: { player_id: '5123456789', server: 'asia' },
  },
  '/esim/orders': { product_id: 712, amount: 4.5 },
} as const;

type Path = keyof typeof ORDERS;
const PATHS: Path[] = ['/orders', '/topups/orders', '/esim/orders'];
const DUPLICATE = error('BadRequestError', 'BAD_REQUEST', 'Duplicate client_reference');
const UNCOVERED = error('BadRequestError', 'INSUFFICIENT_FUNDS', 'Insufficient wallet balance');

function place(client: TestClient, path: Path, more: object = {}): Promise<Answer> {
  return shop.call(client, 'POST', path, { ...ORDERS[path], ...more });
}

/** What there is of a client in the database, beside its wallet's first credit. */
async function count(client: TestClient) {
  const { rows } = await sql<{ orders: number; debits: number }>`
    select (select count(*) from orders where client_id = ${client.principal.clientId}) as orders,
      (select count(*) from transactions where client_id = ${client.principal.clientId} and kind = 'order') as debits`.execute(
    shop.sandbox.db,
  );
  return rows[0];
}

async function leave(client: TestClient, amount: string): Promise<void> {
  const walletId = client.wallets['USD'] ?? 0;
  await debitWallet(shop.sandbox, {
    walletId,
    amount: (10_000 - Number(amount)).toFixed(4),
    remarks: 'Test',
  });
}

const DATABASES = POSTGRES_MISSING === undefined ? ['PGlite', 'PostgreSQL'] : ['PGlite'];

describe.each(DATABASES)('placing orders on %s', (database) => {
  let stop = async () => {};

  beforeAll(async () => {
    if (database === 'PGlite') {
      shop = await openTestServer();
      return;
    }
    const postgres = await startPostgres();
    stop = () => postgres.stop();
    shop = await openTestServer({ url: postgres.url() });
  });
  afterAll(async () => {
    // After all that raced: the books balance, and each order was paid once.
    expect(await findViolations(shop.sandbox.db)).toEqual([]);
    await shop.close();
    await stop();
  });

  describe.each(PATHS)('POST %s', (path) => {
    test('a reference is good for one order, also when it is sent 64 times at once', async () => {
      const client = await shop.addClient();
      const answers = await Promise.all(
        Array.from({ length: 64 }, () => place(client, path, { client_reference: 'ONCE' })),
      );
      const refused = answers.filter(({ status }) => status === 400);
      expect(refused).toHaveLength(63);
      for (const { body } of refused) expect(body).toEqual(DUPLICATE);
      expect(await count(client)).toEqual({ orders: 1, debits: 1 });
      const { body: rows } = await shop.call(client, 'GET', `${path}?client_reference=ONCE`);
      expect(rows).toHaveLength(1);
    });

    test('without a reference, the same order can be placed again', async () => {
      const client = await shop.addClient();
      await place(client, path);
      await place(client, path);
      expect(await count(client)).toEqual({ orders: 2, debits: 2 });
      const { body } = await shop.call(client, 'GET', path);
      expect(body[0]).not.toHaveProperty('client_reference');
    });

    test('a wallet is never overdrawn by orders that race', async () => {
      const client = await shop.addClient();
      // Two orders fit, three do not.
      await leave(client, path === '/orders' ? '100' : '10');
      const answers = await Promise.all(Array.from({ length: 10 }, () => place(client, path)));
      const refused = answers.filter(({ status }) => status === 400);
      expect(refused).toHaveLength(8);
      for (const { body } of refused) expect(body).toEqual(UNCOVERED);
      expect(await count(client)).toEqual({ orders: 2, debits: 2 });
      expect(Number(await readBalance(shop.sandbox, client.wallets['USD']))).toBeGreaterThan(0);
    });

    test('a refused order does not use up its reference', async () => {
      const client = await shop.addClient();
      await leave(client, '1');
      const reference = { client_reference: 'LATER' };
      expect((await place(client, path, reference)).body).toEqual(UNCOVERED);
      expect(await count(client)).toEqual({ orders: 0, debits: 0 });
      await sql`select post_transaction(null, ${client.wallets['USD']}::integer, 'funding', 'CREDIT', 100, 'Test', now())`.execute(
        shop.sandbox.db,
      );
      expect((await place(client, path, reference)).status).toBeLessThan(300);
      expect((await place(client, path, reference)).body).toEqual(DUPLICATE);
    });

    test('without a feature, nothing of it is there', async () => {
      const client = await shop.addClient(['USD'], { features: [] });
      const off = error(
        'BadRequestError',
        'INVALID_FEATURE',
        'The requested feature is not enabled for this client',
      );
      const answers = [
        await place(client, path),
        await shop.call(client, 'GET', path),
        await shop.call(client, 'GET', `${path}/1`),
        await shop.call(client, 'PATCH', `${path}/1/notification-email`, {
          email: 'a@example.com',
        }),
      ];
      for (const { status, body } of answers) {
        expect(status).toBe(400);
        expect(body).toEqual(off);
      }
    });

    test("another client's order, wallet and reference are as if they were not there", async () => {
      const owner = await shop.addClient();
      const stranger = await shop.addClient();
      const { body: order } = await place(owner, path, { client_reference: 'MINE' });
      const notFound = error('NotFoundError', 'NOT_FOUND', 'Order not found');
      const email = { email: 'a@example.com' };
      for (const id of [order.id, 99_999_999, Number.MAX_SAFE_INTEGER]) {
        const read = await shop.call(stranger, 'GET', `${path}/${id}`);
        expect(read).toMatchObject({ status: 404, body: notFound });
        const patched = await shop.call(
          stranger,
          'PATCH',
          `${path}/${id}/notification-email`,
          email,
        );
        expect(patched).toMatchObject({ status: 404, body: notFound });
      }
      expect((await shop.call(stranger, 'GET', `${path}?client_reference=MINE`)).body).toEqual([]);
      const foreign = await place(stranger, path, { wallet_id: owner.wallets['USD'] });
      expect(foreign).toMatchObject({
        status: 404,
        body: error('NotFoundError', 'NOT_FOUND', 'Wallet not found'),
      });
      const placed = await place(stranger, path, { client_reference: 'MINE' });
      expect(placed.status).toBeLessThan(300);
    });
  });

  test('a reference is good for one order, whatever it buys', async () => {
    for (const first of PATHS) {
      const client = await shop.addClient();
      await place(client, first, { client_reference: 'ANY' });
      for (const second of PATHS) {
        const answer = await place(client, second, { client_reference: 'ANY' });
        expect(answer).toMatchObject({ status: 400, body: DUPLICATE });
      }
      expect(await count(client)).toEqual({ orders: 1, debits: 1 });
    }
  });

  test('64 orders with one reference from two wallets and three verticals make one order', async () => {
    const client = await shop.addClient(['USD', 'EUR']);
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_, index) =>
        place(client, PATHS[index % 3] ?? '/orders', {
          client_reference: 'MIXED',
          wallet_id: client.wallets[index % 2 === 0 ? 'USD' : 'EUR'],
        }),
      ),
    );
    expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(63);
    expect(await count(client)).toEqual({ orders: 1, debits: 1 });
  });

  test('the last vouchers in stock are sold once', async () => {
    const client = await shop.addClient();
    await sql`update voucher_stock set available = case id when 1 then 7 else 2 end where id in (1, 2)`.execute(
      shop.sandbox.db,
    );
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => place(client, '/orders', { quantity: 2 })),
    );
    const statuses = answers.map(({ body }) => body.status).sort();
    // Three pairs of the first vendor and one of the second.
    expect(statuses).toEqual([...Array(4).fill('DELIVERED'), ...Array(8).fill('FAILED')]);
    expect(await readBalance(shop.sandbox, client.wallets['USD'])).toBe('9614.0000');
  });
});
