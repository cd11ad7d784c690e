import { describe, expect, test } from 'vitest';
import { control, order, useControl } from './test-control.ts';

useControl();

describe('the inbox', () => {
  test('holds mails, also those that nobody was sent', async () => {
    await order(1, 'MAIL');
    const mails = await control('GET', '/inbox/mails?to=a@shop.example');
    expect(mails).toMatchObject([
      { recipient: 'a@shop.example', vertical: 'vouchers', sent_at: null },
    ]);
    expect(await control('GET', '/inbox/mails?to=b@shop.example')).toEqual([]);
    expect(await control('GET', `/inbox/mails?after=${mails[0].id}`)).toEqual([]);
  });

  test('holds events, with the bytes that are signed', async () => {
    await order(1, 'EVENT');
    const events = await control('GET', '/inbox/events?limit=100');
    const types = events.map(({ type }: { type: string }) => type);
    expect(types).toEqual([
      'wallet.credited',
      'wallet.credited',
      'wallet.debited',
      'order.delivered',
    ]);
    const last = events.at(-1);
    expect(JSON.parse(last.body)).toMatchObject({ id: last.id, type: 'order.delivered' });
    const newer = await control('GET', `/inbox/events?after=${events[2].sequence}&client=42`);
    expect(newer).toEqual([last]);
  });

  test('holds what was sent to webhooks', async () => {
    await control('POST', '/webhook/add', { client: 42, url: 'https://nowhere.invalid/hooks' });
    await order(1);
    await control('POST', '/clock/advance', { seconds: 0 });
    const deliveries = await control('GET', '/inbox/deliveries?status=PENDING');
    expect(deliveries.map(({ type }: { type: string }) => type)).toEqual([
      'order.delivered',
      'wallet.debited',
    ]);
    expect(deliveries[0].attempts).toHaveLength(1);
  });
});
