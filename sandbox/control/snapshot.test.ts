import { describe, expect, test } from 'vitest';
import {
  call,
  control,
  logInAgain,
  order,
  refused,
  running,
  talk,
  useControl,
} from './test-control.ts';

useControl();

describe('reset', () => {
  test('puts everything back: money, orders, numbers, catalogue, clock', async () => {
    const before = await control('GET', '/state');
    const first = await order(1, 'SAME');
    await order(6);
    await control('POST', '/clock/advance', { seconds: 60 });
    await control('POST', '/client/create', { name: 'Another' });
    const { db } = running.sandbox;
    await db.updateTable('voucher_products').set({ active: false }).execute();
    await db.updateTable('vendors').set({ active: false }).execute();
    expect((await order(1)).status).toBe(404);

    await control('POST', '/reset');
    expect(await control('GET', '/state')).toEqual(before);
    await logInAgain();
    const again = await order(1, 'SAME');
    expect(again.status).toBe(201);
    expect(again.body).toMatchObject({ id: first.body.id, created_at: first.body.created_at });
    expect((await call('GET', '/api/v1/wallets/1')).body.amount).toBe(5000 - 48.25);
    const stock = await db.selectFrom('voucher_stock').select('available').execute();
    expect(stock.some(({ available }) => available > 0)).toBe(true);
  });

  test('keeps the rules of the database', async () => {
    await order(1);
    await control('POST', '/reset');
    const { db } = running.sandbox;
    await expect(db.deleteFrom('ledger_entries').execute()).rejects.toThrow('append-only');
    await expect(db.updateTable('wallets').set({ balance: '1' }).execute()).rejects.toThrow();
  });
});

describe('snapshots', () => {
  test('are gone back to as often as one likes', async () => {
    await order(1, 'ONE');
    await control('POST', '/clock/advance', { seconds: 60 });
    expect(await control('POST', '/snapshots', { name: 'one order' })).toEqual({
      name: 'one order',
      time: '2026-06-01T12:01:00Z',
      running: false,
    });
    for (const reference of ['TWO', 'TWO']) {
      await order(1, reference);
      await control('POST', '/clock/advance', { seconds: 60 });
      await control('POST', '/snapshots/one%20order/restore');
      const orders = await call('GET', '/api/v1/orders');
      expect(orders.body.map((row: Record<string, unknown>) => row['client_reference'])).toEqual([
        'ONE',
      ]);
      expect((await control('GET', '/clock')).now).toBe('2026-06-01T12:01:00.000Z');
    }
    const names = (await control('GET', '/snapshots')).map(({ name }: { name: string }) => name);
    expect(names).toEqual(['start', 'one order']);
    expect(await control('DELETE', '/snapshots/one%20order')).toEqual({ deleted: true });
  });

  test.each([
    [
      'POST',
      '/snapshots',
      { name: 'start' },
      'There is a snapshot "start": choose another name, or delete it.',
    ],
    ['POST', '/snapshots', {}, 'name is missing.'],
    [
      'POST',
      '/snapshots/none/restore',
      undefined,
      'There is no snapshot "none". There are: start.',
    ],
    ['DELETE', '/snapshots/none', undefined, 'There is no snapshot "none". There are: start.'],
    ['DELETE', '/snapshots/start', undefined, '"start" is needed by reset: it stays.'],
  ])('refuses %s %s %j', async (method, path, body, message) => {
    const answer = await talk(method, `/__sandbox${path}`, body);
    expect(refused(answer)).toEqual([400, 'INVALID_INPUT', message]);
  });
});
