import { describe, expect, test } from 'vitest';
import { openTestConsole } from '../test-console.ts';
import {
  make,
  owner,
  readAudit,
  receiver,
  stranger,
  tryOut,
  useWebhooks,
} from './test-webhooks.ts';

useWebhooks();

test('an endpoint is made, and its secret is told this once', async () => {
  const { endpoint, secret } = await make();
  expect(endpoint).toEqual({
    id: expect.any(Number),
    url: receiver.url,
    events: ['order.delivered', 'wallet.credited'],
    active: true,
    disabled_reason: null,
    previous_secret_expires_at: null,
    delivered_last_day: 0,
    failed_last_day: 0,
    created_at: '2026-06-01T12:00:00Z',
  });
  expect(secret).toMatch(/^whsec_/);
  const list = await owner.call('GET', '/webhooks');
  expect(list.body.data).toEqual([endpoint]);
  const one = await owner.call('GET', `/webhooks/${endpoint.id}`);
  expect(one.body.data).toEqual(endpoint);
  expect(`${list.text}${one.text}`).not.toContain(secret);
  expect(await readAudit()).toEqual([
    {
      action: 'createEndpoint',
      target: `Webhook endpoint ${endpoint.id}`,
      before: null,
      after: {
        url: receiver.url,
        events: ['order.delivered', 'wallet.credited'],
        active: true,
        previous_secret_expires_at: null,
      },
    },
  ]);
});

test('a rotation keeps the old secret for a while, or not at all', async () => {
  const { endpoint, secret: old } = await make();
  const rotate = (hours: number) =>
    owner.call('POST', `/webhooks/${endpoint.id}/secret`, { overlap_hours: hours });
  const { data } = (await rotate(24)).body;
  expect(data.secret).not.toBe(old);
  expect(data.endpoint.previous_secret_expires_at).toBe('2026-06-02T12:00:00Z');
  const sent = (await tryOut(endpoint.id)).body.data;
  const { request_headers: headers } = (await owner.call('GET', `/deliveries/${sent.id}`)).body
    .data;
  const find = (name: string) =>
    headers.find((header: { name: string }) => header.name === name)?.value;
  // One signature for each secret.
  expect(find('webhook-signature').split(' ')).toHaveLength(2);
  expect(find('webhook-signature')).toBe(receiver.received[0]?.headers['webhook-signature']);
  expect((await rotate(0)).body.data.endpoint.previous_secret_expires_at).toBeNull();
  expect(
    (await readAudit()).filter(({ action }) => action === 'rotateEndpointSecret'),
  ).toHaveLength(2);
});

describe('an endpoint that is switched off', () => {
  test('says why, gets nothing, and can be switched on again', async () => {
    const { endpoint } = await make();
    const sent = (await tryOut(endpoint.id)).body.data;
    const set = (active: boolean) => owner.call('PATCH', `/webhooks/${endpoint.id}`, { active });
    expect((await set(false)).body.data).toMatchObject({
      active: false,
      disabled_reason: 'It was switched off in the console.',
    });
    for (const answer of [
      await tryOut(endpoint.id),
      await owner.call('POST', `/deliveries/${sent.id}/replay`),
    ]) {
      expect([answer.status, answer.body.error.message]).toEqual([
        400,
        'The endpoint is switched off',
      ]);
    }
    expect((await set(true)).body.data).toEqual({ ...endpoint, delivered_last_day: 1 });
    expect((await readAudit()).at(-1)).toMatchObject({
      action: 'setEndpoint',
      before: { active: false },
      after: { active: true },
    });
  });

  test('or deleted, leaves its deliveries to be read, without a signature', async () => {
    const { endpoint } = await make();
    const sent = (await tryOut(endpoint.id)).body.data;
    expect((await owner.call('DELETE', `/webhooks/${endpoint.id}`)).status).toBe(204);
    expect((await owner.call('GET', '/webhooks')).body.data).toEqual([]);
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['DELETE', '', undefined],
      ['PATCH', '', { active: true }],
      ['POST', '/secret', { overlap_hours: 1 }],
      ['POST', '/test', { type: 'order.delivered' }],
    ] as const) {
      const answer = await owner.call(method, `/webhooks/${endpoint.id}${path}`, body);
      expect([answer.status, answer.body.error.message]).toEqual([404, 'Endpoint not found']);
    }
    const list = await owner.call('GET', `/webhooks/${endpoint.id}/deliveries`);
    expect(list.body.data).toEqual([sent]);
    const { request_headers: headers } = (await owner.call('GET', `/deliveries/${sent.id}`)).body
      .data;
    const names = headers.map(({ name }: { name: string }) => name.toLowerCase());
    expect(names).toContain('x-event-id');
    expect(names.join()).not.toMatch(/signature|token/);
    const lines = (await readAudit()).filter(({ action }) => action === 'deleteEndpoint');
    expect(lines).toMatchObject([{ before: { url: receiver.url, active: true }, after: null }]);
  });
});

test.each([
  [{ url: 'ftp://shop.example/x', events: ['order.failed'] }, 'url must be an https address'],
  [{ events: ['order.failed'] }, 'url is required'],
  [{ url: 'https://shop.example/x' }, 'events is required'],
  [{ url: 'https://shop.example/x', events: [] }, 'events must be a list of at least one event'],
  [
    { url: 'https://shop.example/x', events: ['topup.failed'] },
    'events must name events that there are',
  ],
  [
    { url: 'https://me:secret@shop.example/x', events: ['order.failed'] },
    'The URL of the endpoint holds a user name or password. Check the signature of the events instead.',
  ],
  [
    { url: 'https://169.254.169.254/latest', events: ['order.failed'] },
    'This address cannot be reached from outside',
  ],
])('%j is refused', async (body, message) => {
  const answer = await owner.call('POST', '/webhooks', body);
  expect([answer.status, answer.body.error.message]).toEqual([400, message]);
  expect((await owner.call('GET', '/webhooks')).body.data).toEqual([]);
});

test('a sandbox that may not send to this machine takes public https addresses alone', async () => {
  const strict = await openTestConsole();
  try {
    const person = await strict.signIn({ role: 'developer', clientId: await strict.addClient() });
    const events = ['order.failed'];
    for (const [url, message] of [
      ['http://shop.example/x', 'url must be an https address'],
      ['https://127.0.0.1/x', 'This address cannot be reached from outside'],
      ['https://intranet/x', 'This address cannot be reached from outside'],
      [
        'https://shop.example:8080/x',
        'The URL of the endpoint names port 8080. Listen on port 443 or 8443.',
      ],
    ] as const) {
      const answer = await person.call('POST', '/webhooks', { url, events });
      expect([url, answer.status, answer.body.error.message]).toEqual([url, 400, message]);
    }
    const fine = await person.call('POST', '/webhooks', { url: 'https://shop.example/x', events });
    expect(fine.status).toBe(201);
    const { id } = fine.body.data.endpoint;
    const moved = await person.call('PATCH', `/webhooks/${id}`, { url: 'http://shop.example/x' });
    expect([moved.status, moved.body.error.message]).toEqual([400, 'url must be an https address']);
  } finally {
    await strict.close();
  }
});

test('only what an endpoint asks for can be tried out', async () => {
  const { endpoint } = await make(['order.failed']);
  const answer = await tryOut(endpoint.id);
  expect([answer.status, answer.body.error.message]).toEqual([
    400,
    'The endpoint does not ask for this event',
  ]);
});

test('what belongs to somebody else is not there', async () => {
  const { endpoint } = await make();
  const sent = (await tryOut(endpoint.id)).body.data;
  expect((await stranger.call('GET', '/webhooks')).body.data).toEqual([]);
  for (const id of [endpoint.id, 999_999, 2 ** 40]) {
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['PATCH', '', { active: false }],
      ['DELETE', '', undefined],
      ['POST', '/secret', { overlap_hours: 0 }],
      ['POST', '/test', { type: 'order.delivered' }],
      ['GET', '/deliveries', undefined],
    ] as const) {
      const answer = await stranger.call(method, `/webhooks/${id}${path}`, body);
      expect([path, answer.status, answer.body.error.message]).toEqual([
        path,
        404,
        'Endpoint not found',
      ]);
    }
  }
  for (const id of [sent.id, 999_999, Number.MAX_SAFE_INTEGER]) {
    for (const [method, path] of [
      ['GET', ''],
      ['POST', '/replay'],
    ] as const) {
      const answer = await stranger.call(method, `/deliveries/${id}${path}`);
      expect([answer.status, answer.body.error.message]).toEqual([404, 'Delivery not found']);
    }
  }
  expect((await owner.call('GET', '/webhooks')).body.data).toMatchObject([{ active: true }]);
});
