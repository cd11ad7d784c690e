import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWallet } from '../../wallets/admin.ts';
import { openTestConsole } from '../test-console.ts';
import type { Answer, SignedIn, TestConsole } from '../test-console.ts';

let opened: TestConsole;
let shop: number;
let rival: number;
let wallet: number;
let administrator: SignedIn;

beforeAll(async () => {
  opened = await openTestConsole();
  shop = await opened.addClient('Käse & Co');
  rival = await opened.addClient('Rival_100%');
  wallet = await createWallet(opened.sandbox, { clientId: shop, currency: 'USD' });
  await createWallet(opened.sandbox, { clientId: rival, currency: 'EUR' });
  administrator = await opened.signIn({ role: 'platform_administrator', email: 'a@demo.example' });
});
afterAll(() => opened.close());

const read = ({ status, body }: Answer) => [status, body?.error?.message];
const data = ({ status, body }: Answer) => [status, body?.data];

/** The newest entry of the audit log. */
async function readNewest() {
  return opened.sandbox.db
    .selectFrom('console_audit')
    .select(['actor', 'action', 'target', 'client_id', 'before', 'after'])
    .orderBy('id', 'desc')
    .executeTakeFirst();
}

describe('clients', () => {
  test('are listed with what they use, the newest first', async () => {
    await opened.signIn({ role: 'finance', clientId: shop });
    await opened.sandbox.db
      .insertInto('console_users')
      .values({
        client_id: shop,
        email: 'invited@shop.example',
        role: 'finance',
        invitation_hash: Buffer.from('x'),
        passkey_user_id: Buffer.from('x'),
        created_at: opened.clock.now(),
      })
      .execute();
    const answer = await administrator.call('GET', '/platform/clients');
    expect(answer.headers['x-total-count']).toBe('2');
    expect(answer.body.data.map(({ id }: { id: number }) => id)).toEqual([rival, shop]);
    expect(answer.body.data[1]).toEqual({
      id: shop,
      name: 'Käse & Co',
      features: ['vouchers', 'topups', 'esim'],
      bulk_limit: 100,
      members: 1,
      orders_today: 0,
      created_at: '2026-06-01T12:00:00Z',
    });
  });

  test('count the orders since midnight', async () => {
    for (const [id, created_at] of [
      [9001, '2026-05-31T23:59:59Z'],
      [9002, '2026-06-01T00:00:00Z'],
      [9003, '2026-06-01T11:00:00Z'],
    ] as const) {
      await opened.sandbox.db
        .insertInto('orders')
        .values({
          ...{ vertical: 'topups', id, client_id: rival, product_id: 4218, product_name: 'Game' },
          ...{ unit_amount: '5', face_total: '5', discount: '0', payable: '5', status: 'PENDING' },
          ...{ base_currency: 'USD', deduction_currency: 'USD', status_text: 'x', provider: 'x' },
          created_at: new Date(created_at),
        })
        .execute();
    }
    const { body } = await administrator.call('GET', `/platform/clients/${rival}`);
    expect(body.data.client.orders_today).toBe(2);
  });

  test.each([
    ['KÄSE', ['Käse & Co']],
    ['l_1', ['Rival_100%']],
    ['%25', ['Rival_100%']],
    ['e_', []],
    ['%00', []],
  ])('are found by %s', async (search, names) => {
    const { body } = await administrator.call('GET', `/platform/clients?search=${search}`);
    expect(body.data.map(({ name }: { name: string }) => name)).toEqual(names);
  });

  test('are shown with their wallets', async () => {
    const { body } = await administrator.call('GET', `/platform/clients/${shop}`);
    expect(body.data.client.name).toBe('Käse & Co');
    expect(body.data.wallets).toMatchObject([{ id: wallet, currency: 'USD', balance: 0 }]);
  });

  test('get features and a limit, each by itself, from their next request on', async () => {
    const first = await administrator.call('PATCH', `/platform/clients/${shop}`, {
      features: ['esim', 'vouchers'],
    });
    expect(first.body.data).toMatchObject({ features: ['vouchers', 'esim'], bulk_limit: 100 });
    const second = await administrator.call('PATCH', `/platform/clients/${shop}`, {
      bulk_limit: 5000,
    });
    expect(second.body.data).toMatchObject({ features: ['vouchers', 'esim'], bulk_limit: 5000 });
    expect(await readNewest()).toEqual({
      actor: 'a@demo.example',
      action: 'setClient',
      target: `Client ${shop}`,
      client_id: shop,
      before: { features: ['esim', 'vouchers'], bulk_limit: 100 },
      after: { features: ['esim', 'vouchers'], bulk_limit: 5000 },
    });
  });

  test.each([
    [{ features: 'vouchers' }, 'features must be a list of features'],
    [{ features: ['vouchers', 'vouchers'] }, 'features must be a list of features'],
    [{ features: ['flights'] }, 'features must name features that there are'],
    [{ bulk_limit: 0 }, 'bulk_limit must be an integer between 1 and 5000'],
    [{ bulk_limit: 5001 }, 'bulk_limit must be an integer between 1 and 5000'],
    [{}, 'body must have at least 1 property'],
  ])('%j is refused', async (body, message) => {
    const path = `/platform/clients/${shop}`;
    expect(read(await administrator.call('PATCH', path, body))).toEqual([400, message]);
  });
});

describe('money', () => {
  const credit = (body: object, id = wallet) =>
    administrator.call('POST', `/platform/wallets/${id}/credits`, body);
  const transfer = { amount: 1000.5, remarks: 'Bank transfer of 19 May', reference: 'BANK-1' };

  test('is credited once by a reference, also by two at once', async () => {
    const answers = await Promise.all([credit(transfer), credit(transfer)]);
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, 400]);
    const done = answers.find(({ status }) => status === 201);
    expect(done?.body.data).toEqual({
      id: expect.any(Number),
      kind: 'funding',
      amount: 1000.5,
      balance: 1000.5,
      currency: 'USD',
      remarks: 'USD Wallet credited by amount 1000.50 - Bank transfer of 19 May',
      vertical: null,
      order_id: null,
      created_at: '2026-06-01T12:00:00Z',
    });
    expect(read(await credit({ ...transfer, amount: 1 }))).toEqual([
      400,
      'This reference was used before',
    ]);
    const { body } = await administrator.call('GET', `/platform/clients/${shop}`);
    expect(body.data.wallets[0].balance).toBe(1000.5);
    expect(await readNewest()).toEqual({
      actor: 'a@demo.example',
      action: 'creditWallet',
      target: `Wallet ${wallet}`,
      client_id: shop,
      before: { balance: 0 },
      after: { balance: 1000.5, reference: 'BANK-1', transaction: done?.body.data.id },
    });
  });

  const other = { ...transfer, reference: 'BANK-2' };
  test.each([
    [{ ...other, amount: 0 }, 'amount must be a number above 0, with at most 4 decimals'],
    [{ ...other, amount: 0.00001 }, 'amount must be a number above 0, with at most 4 decimals'],
    [{ ...other, amount: '5' }, 'amount must be a number above 0, with at most 4 decimals'],
    [{ ...other, remarks: ' x  ' }, 'remarks must be 3 to 200 characters'],
    [{ ...other, remarks: 'a\0b' }, 'Invalid request body'],
    [{ ...other, reference: 'a\nb' }, 'reference must be 1 to 100 printable characters'],
    [{ amount: 1, remarks: 'Cash' }, 'reference is required'],
    [{ amount: 1, reference: 'x' }, 'remarks is required'],
    [{ remarks: 'Cash', reference: 'x' }, 'amount is required'],
  ])('%j is refused', async (body, message) => {
    expect(read(await credit(body))).toEqual([400, message]);
  });

  test('does not go to a wallet that is not there, and the reference stays good', async () => {
    expect(read(await credit(other, 999))).toEqual([404, 'Wallet not found']);
    expect((await credit(other)).status).toBe(201);
  });
});

describe('forex rates', () => {
  const set = (source: string, destination: string, rate: unknown) =>
    administrator.call('POST', '/platform/forex-rates', {
      source_currency: source,
      destination_currency: destination,
      rate,
    });
  const list = async () => (await administrator.call('GET', '/platform/forex-rates')).body.data;
  const rate = (source: string, destination: string, value: number, overridden: boolean) => ({
    ...{ source_currency: source, destination_currency: destination, rate: value, overridden },
  });

  test('are those of the day, between currencies that have wallets', async () => {
    expect(await list()).toEqual([
      rate('EUR', 'USD', 1.085, false),
      rate('USD', 'EUR', 0.92, false),
    ]);
  });

  test('can be set by hand, and taken back', async () => {
    expect(data(await set('EUR', 'USD', 1.2))).toEqual([200, rate('EUR', 'USD', 1.2, true)]);
    expect(data(await set('GBP', 'JPY', 200.123456789))).toEqual([
      200,
      rate('GBP', 'JPY', 200.12345679, true),
    ]);
    expect(await list()).toEqual([
      rate('EUR', 'USD', 1.2, true),
      rate('GBP', 'JPY', 200.12345679, true),
      rate('USD', 'EUR', 0.92, false),
    ]);
    expect(data(await set('GBP', 'JPY', null))[1]).toMatchObject({ overridden: false });
    expect(data(await set('EUR', 'USD', null))).toEqual([200, rate('EUR', 'USD', 1.085, false)]);
    expect(await readNewest()).toEqual({
      actor: 'a@demo.example',
      action: 'setForexRate',
      target: 'Rate from EUR to USD',
      client_id: null,
      before: { rate: 1.2 },
      after: null,
    });
    expect(await list()).toHaveLength(2);
  });

  test.each([
    ['USD', 'USD', 1, 'The currencies must differ'],
    ['usd', 'EUR', 1, 'source_currency must be an ISO 4217 code'],
    ['QQQ', 'EUR', 1, 'source_currency is no currency of the platform'],
    ['USD', 'QQQ', 1, 'destination_currency is no currency of the platform'],
    ['USD', 'EUR', 0, 'rate must be a number above 0, or null'],
    ['USD', 'EUR', 1e-9, 'rate must be a number above 0, or null'],
    ['USD', 'EUR', 1e10, 'rate must be a number above 0, or null'],
    ['USD', 'EUR', undefined, 'rate is required'],
  ])('%s to %s at %s is refused', async (source, destination, value, message) => {
    expect(read(await set(source, destination, value))).toEqual([400, message]);
  });
});
