import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSandbox, START } from '../tests/support/make-sandbox.ts';
import type { TestSandbox } from '../tests/support/make-sandbox.ts';
import { WebhookError } from './endpoint-url.ts';
import {
  activateEndpoint,
  createEndpoint,
  deactivateEndpoint,
  listEndpoints,
  removeEndpoint,
  rotateSecret,
} from './endpoints.ts';
import { LIVE_EVENTS, PLANNED_EVENTS } from './event-types.ts';
import { openSecret } from './secret.ts';
import { addClient, credit } from './test-client.ts';

let sandbox: TestSandbox;
let client: { id: number; wallet: number };
const url = 'https://shop.example.com/hooks';

beforeAll(async () => {
  sandbox = await makeSandbox();
  client = await addClient(sandbox);
});
afterAll(() => sandbox.close());

function create(events: readonly string[] = ['order.delivered']) {
  return createEndpoint(sandbox, { clientId: client.id, url, events });
}

describe('createEndpoint', () => {
  it('answers a secret of 32 bytes that stands nowhere in the database', async () => {
    const { id, secret } = await create(['wallet.credited', 'order.failed', 'order.failed']);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const row = await sandbox.db
      .selectFrom('webhook_endpoints')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(Buffer.from(row.secret).includes(secret)).toBe(false);
    expect(openSecret(sandbox, id, row.secret)).toBe(secret);
    expect(() => openSecret(sandbox, id + 1, row.secret)).toThrow('belongs elsewhere');
    expect(await listEndpoints(sandbox, client.id)).toContainEqual({
      id,
      clientId: client.id,
      url,
      events: ['order.failed', 'wallet.credited'],
      active: true,
      disabledReason: null,
      previousSecretExpiresAt: null,
      createdAt: START,
    });
  });

  it('takes * for every event there is now', async () => {
    const { id } = await create(['*']);
    const planned = {
      ...sandbox,
      settings: { ...sandbox.settings, plannedEvents: true },
    };
    const all = await createEndpoint(planned, { clientId: client.id, url, events: ['*'] });
    const endpoints = new Map((await listEndpoints(sandbox)).map((each) => [each.id, each.events]));
    expect(endpoints.get(id)).toEqual(LIVE_EVENTS);
    expect(endpoints.get(all.id)).toEqual([...LIVE_EVENTS, ...PLANNED_EVENTS]);
  });

  it.each([
    [[], 'The endpoint asks for no event. Name at least one, or * for all.'],
    [
      ['order.delivered', 'topup.delivered'],
      'There is no event "topup.delivered". Choose from: order.delivered, order.partially_delivered, order.failed, order.cancelled, wallet.credited, wallet.debited, *.',
    ],
  ])('refuses the events %j', async (events, message) => {
    await expect(create(events)).rejects.toThrow(new WebhookError(message));
  });

  it('refuses a URL that cannot be, and a client that is not there', async () => {
    const events = ['*'];
    await expect(
      createEndpoint(sandbox, { clientId: client.id, url: 'http://localhost/', events }),
    ).rejects.toThrow('Events are sent to https only.');
    await expect(createEndpoint(sandbox, { clientId: 999, url, events })).rejects.toThrow(
      new WebhookError('There is no client 999. Name one that exists.'),
    );
  });
});

describe('rotateSecret', () => {
  it('keeps the old secret until the overlap ends', async () => {
    const { id, secret } = await create();
    const rotated = await rotateSecret(sandbox, id, 60_000);
    expect(rotated.secret).not.toBe(secret);
    expect(rotated.previousSecretExpiresAt).toEqual(new Date(START.getTime() + 60_000));
    const find = async () => (await listEndpoints(sandbox)).find((each) => each.id === id);
    expect((await find())?.previousSecretExpiresAt).toEqual(rotated.previousSecretExpiresAt);
    sandbox.clock.moveTo(rotated.previousSecretExpiresAt);
    expect((await find())?.previousSecretExpiresAt).toBeNull();
  });

  it.each([-1, Number.NaN, 31 * 86_400_000])('refuses an overlap of %d ms', async (overlap) => {
    const { id } = await create();
    await expect(rotateSecret(sandbox, id, overlap)).rejects.toThrow(
      new WebhookError(
        `An overlap of ${overlap} ms is not possible. Choose one from 0 to 30 days (2592000000 ms).`,
      ),
    );
  });
});

describe('an endpoint that is switched off', () => {
  it('gets nothing, and what was on its way is cancelled', async () => {
    const { id } = await create(['wallet.credited']);
    await credit(sandbox, client.wallet);
    await deactivateEndpoint(sandbox, id, 'Too many faults.');
    await credit(sandbox, client.wallet);
    const deliveries = () =>
      sandbox.db
        .selectFrom('webhook_deliveries')
        .leftJoin('jobs', 'jobs.target_id', 'webhook_deliveries.id')
        .select(['status', 'finished_at', 'due_at'])
        .where('endpoint_id', '=', id)
        .orderBy('webhook_deliveries.id')
        .execute();
    const cancelled = [{ status: 'CANCELLED', finished_at: sandbox.clock.now(), due_at: null }];
    expect(await deliveries()).toEqual(cancelled);
    expect((await listEndpoints(sandbox)).find((each) => each.id === id)).toMatchObject({
      active: false,
      disabledReason: 'Too many faults.',
    });
    await activateEndpoint(sandbox, id);
    await credit(sandbox, client.wallet);
    expect(await deliveries()).toEqual([
      ...cancelled,
      { status: 'PENDING', finished_at: null, due_at: sandbox.clock.now() },
    ]);
  });

  it('is gone, with its secrets, when it is removed', async () => {
    const { id } = await create();
    await rotateSecret(sandbox, id);
    await removeEndpoint(sandbox, id);
    expect((await listEndpoints(sandbox)).map((each) => each.id)).not.toContain(id);
    const row = await sandbox.db
      .selectFrom('webhook_endpoints')
      .select(['secret', 'previous_secret'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row.secret).toHaveLength(0);
    expect(row.previous_secret).toBeNull();
    const missing = new WebhookError(
      `There is no webhook endpoint ${id}. List the endpoints to see which are.`,
    );
    await expect(removeEndpoint(sandbox, id)).rejects.toThrow(missing);
    await expect(activateEndpoint(sandbox, id)).rejects.toThrow(missing);
    await expect(rotateSecret(sandbox, id)).rejects.toThrow(missing);
  });
});
