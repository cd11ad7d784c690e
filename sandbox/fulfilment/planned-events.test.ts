import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Vertical } from '../context.ts';
import { createEndpoint } from '../webhooks/endpoints.ts';
import { PLANNED_EVENTS } from '../webhooks/event-types.ts';
import { openShop, pass, place, read } from './test-magic-shop.ts';
import type { Shop } from './test-magic-shop.ts';

/** What becomes of an order, and what is told of it once all of that has happened. */
const CASES: [Vertical, suffix: string, types: string[]][] = [
  ['topups', '', ['topup.delivered']],
  ['topups', '~AT_ONCE', ['topup.delivered']],
  ['topups', '~RECHARGED', ['topup.delivered']],
  ['topups', '~INVALID_RECIPIENT', ['topup.failed']],
  ['topups', '~ACCOUNT_SUSPENDED', ['topup.failed']],
  ['topups', '~CANCELLED', ['topup.cancelled']],
  ['esim', '', ['esim.delivered', 'esim.installed']],
  ['esim', '~LATE', ['esim.delivered', 'esim.installed']],
  ['esim', '~NEVER_INSTALLED', ['esim.delivered']],
  ['esim', '~INSTALLED', ['esim.delivered', 'esim.installed']],
  ['esim', '~ACTIVE', ['esim.delivered', 'esim.installed']],
  ['esim', '~EXPIRED', ['esim.delivered', 'esim.installed']],
  ['esim', '~PLAN_UNAVAILABLE', ['esim.failed']],
  ['esim', '~LATE_FAILURE', ['esim.failed']],
  ['esim', '~CANCELLED', ['esim.cancelled']],
];

/** The events of an order, in their order, with how many endpoints each is for. */
async function listEvents({ server }: Shop, vertical: Vertical, id: number) {
  const { rows } = await sql<{ type: string; body: string; deliveries: number }>`
    select e.type, e.body, count(d.id)::integer as deliveries
    from events e left join webhook_deliveries d on d.event_sequence = e.sequence
    where e.vertical = ${vertical} and e.order_id = ${id} and e.transaction_id is null
    group by e.sequence order by e.sequence`.execute(server.sandbox.db);
  return rows;
}

describe('where they are asked for', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop('magic', { localWebhooks: true });
    // Nobody listens there.
    const target = { clientId: shop.client.principal.clientId, url: 'http://127.0.0.1:1/' };
    await createEndpoint(shop.server.sandbox, { ...target, events: ['*'] });
  });
  afterAll(() => shop.server.close());

  test.each(CASES)('of %s%s are told: %j', async (vertical, suffix, types) => {
    const { body } = await place(shop, vertical, suffix);
    await pass(shop, 3600);
    const events = await listEvents(shop, vertical, body.id);
    expect(events.map(({ type }) => type)).toEqual(types);
    expect(events.every(({ deliveries }) => deliveries === 1)).toBe(true);
  });

  test('each of them is told of something', () => {
    expect([...new Set(CASES.flatMap(([, , types]) => types))].toSorted()).toEqual(
      PLANNED_EVENTS.toSorted(),
    );
  });

  test('an installation that a read finds is told of once, in its commit', async () => {
    const { body } = await place(shop, 'esim', '~INSTALLED');
    // The worker has not come to it yet.
    const [first, second] = await Promise.all([1, 2].map(() => read(shop, 'esim', body.id)));
    expect([first?.['is_installed'], second?.['is_installed']]).toEqual([true, true]);
    const { rows } = await sql<{ same: boolean }>`
      select e.xmin = o.xmin as same from events e
      join orders o on o.vertical = e.vertical and o.id = e.order_id
      where e.type = 'esim.installed' and e.order_id = ${body.id}`.execute(shop.server.sandbox.db);
    expect(rows).toEqual([{ same: true }]);
    await pass(shop, 3600);
    const events = await listEvents(shop, 'esim', body.id);
    expect(events.map(({ type }) => type)).toEqual(['esim.delivered', 'esim.installed']);
    const event = JSON.parse(events.at(-1)?.body ?? '');
    expect(event).toMatchObject({ type: 'esim.installed', created_at: body.completed_at });
    expect(event.data).toEqual({
      id: body.id,
      client_reference: body.client_reference,
      status: 'DELIVERED',
      status_text: body.status_text,
      product_id: 712,
      product_name: body.product_name,
      amount: 4.275,
      currency: 'USD',
      is_installed: true,
      installed_at: body.completed_at,
      created_at: body.created_at,
      completed_at: body.completed_at,
    });
    // The activation code is withheld once it is installed, and never in a webhook.
    expect(events.at(-1)?.body).not.toContain('LPA:');
  });
});

describe('where they are not asked for', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop('magic', { plannedEvents: false });
  });
  afterAll(() => shop.server.close());

  test.each(CASES)('of %s%s nothing is told', async (vertical, suffix) => {
    const { body } = await place(shop, vertical, suffix);
    await pass(shop, 3600);
    expect(await listEvents(shop, vertical, body.id)).toEqual([]);
  });

  test('no endpoint can ask for them', async () => {
    const target = { clientId: shop.client.principal.clientId, url: 'https://shop.example.com/' };
    for (const type of PLANNED_EVENTS) {
      await expect(
        createEndpoint(shop.server.sandbox, { ...target, events: [type] }),
      ).rejects.toThrow(`There is no event "${type}".`);
    }
  });
});
