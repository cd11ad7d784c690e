import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { signMessage } from './sign.ts';

const message = {
  eventId: 'evt_abc123',
  eventType: 'order.delivered',
  body: '{"id":"evt_abc123","name":"Käse 🧀"}',
  webhookId: '17',
};
const now = new Date('2026-06-01T12:00:00.999Z');
const first = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
const second = `whsec_${Buffer.alloc(32, 2).toString('base64')}`;

it('writes the documented headers, and those of Standard Webhooks', () => {
  expect(signMessage(message, [first], now)).toEqual({
    'Content-Type': 'application/json',
    'User-Agent': 'octopusrewards.com/webhook-agent',
    'X-Signature': createHmac('sha256', first).update(Buffer.from(message.body)).digest('hex'),
    'X-OCTOPUS-WEBHOOK-TOKEN': first,
    'X-Timestamp': '1780315200',
    'X-Event-ID': 'evt_abc123',
    'X-Event-Type': 'order.delivered',
    'X-Webhook-ID': '17',
    'webhook-id': 'evt_abc123',
    'webhook-timestamp': '1780315200',
    'webhook-signature': `v1,${createHmac('sha256', Buffer.alloc(32, 1))
      .update(Buffer.from(`evt_abc123.1780315200.${message.body}`))
      .digest('base64')}`,
  });
});

it('agrees with what the hmac module of Python calculates', () => {
  expect(signMessage({ ...message, body: '{}' }, [first], now)).toMatchObject({
    'X-Signature': 'e932e979856513dda4c9a46d886d8095356e73e185a4aeeb8042b45bec48523b',
    'webhook-signature': 'v1,XFZXT5/CzAPGod0cqQRxvH/Wq8V6MCfnLWUM58SnrrI=',
  });
});

it('signs with both secrets during a rotation; the first one makes X-Signature', () => {
  const both = signMessage(message, [second, first], now);
  expect(both['X-Signature']).toBe(signMessage(message, [second], now)['X-Signature']);
  expect(both['X-OCTOPUS-WEBHOOK-TOKEN']).toBe(second);
  expect(both['webhook-signature']).toBe(
    [second, first]
      .map((secret) => signMessage(message, [secret], now)['webhook-signature'])
      .join(' '),
  );
});
