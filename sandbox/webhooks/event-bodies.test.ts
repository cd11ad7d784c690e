import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSandbox } from '../tests/support/make-sandbox.ts';
import type { TestSandbox } from '../tests/support/make-sandbox.ts';
import { LIVE_EVENTS, PLANNED_EVENTS } from './event-types.ts';
import { writeSampleData } from './sample-data.ts';
import { addClient, credit } from './test-client.ts';

const spec: {
  webhooks: Record<string, unknown>;
  components: { schemas: Record<string, unknown> };
} = JSON.parse(readFileSync(new URL('../../generated/spec/openapi.json', import.meta.url), 'utf8'));

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({ $id: 'spec', ...spec });

/** What is wrong with an event, by the schema of its type. */
function findFaults(type: string, event: unknown) {
  const path = `/webhooks/${type}/post/requestBody/content/application~1json/schema`;
  const validate = ajv.getSchema(`spec#${path}`);
  if (validate === undefined) throw new Error(`There is no schema of ${type}.`);
  validate(event);
  return validate.errors ?? [];
}

let sandbox: TestSandbox;
let client: { id: number; wallet: number };

beforeAll(async () => {
  sandbox = await makeSandbox();
  client = await addClient(sandbox);
  await credit(sandbox, client.wallet, '100000');
});
afterAll(() => sandbox.close());

interface Stored {
  id: string;
  type: string;
  body: string;
}

async function findNewest(type: string): Promise<Stored> {
  return sandbox.db
    .selectFrom('events')
    .select(['id', 'type', 'body'])
    .where('type', '=', type)
    .orderBy('sequence', 'desc')
    .executeTakeFirstOrThrow();
}

/** Places an order and moves it on; answers its id. */
async function order(vertical: string, status: string, change: object = {}, own: object = {}) {
  const placed = {
    vertical,
    client_id: client.id,
    client_reference: `ORDER_${vertical}_${status}_${Object.keys(own).length}`,
    product_id: 15,
    product_name: 'Käse "& mehr" 🧀 \\ Card',
    unit_amount: '12.5',
    quantity: vertical === 'vouchers' ? 4 : 1,
    face_total: '50',
    discount: '1.75',
    payable: '48.25',
    base_currency: 'USD',
    deduction_currency: 'USD',
    wallet_id: client.wallet,
    status_text: 'Processing',
    provider: 'none',
    ...own,
  };
  const { clock, db } = sandbox;
  const { rows } = await sql<{ result: { id: number } }>`
    select place_order(${JSON.stringify(placed)}::jsonb, ${clock.now()}::timestamptz) as result`.execute(
    db,
  );
  const id = rows[0]?.result.id ?? 0;
  const moved = JSON.stringify({ status, planned_events: true, ...change });
  await sql`select move_order(${vertical}, ${id}::bigint, 'PENDING', ${moved}::jsonb, ${clock.now()}::timestamptz)`.execute(
    db,
  );
  return id;
}

const time = '2026-06-01T12:00:00Z';

describe('the events of voucher orders', () => {
  it.each([
    ['order.delivered', 'DELIVERED', { delivered_quantity: 4, final: true }, 4],
    ['order.partially_delivered', 'PARTIALLY_DELIVERED', { delivered_quantity: 3 }, 3],
    ['order.failed', 'FAILED', { final: true, refund: '48.25' }, 0],
    ['order.cancelled', 'CANCELLED', { final: true, refund: '48.25' }, 0],
  ])('%s', async (type, status, change, delivered) => {
    const id = await order('vouchers', status, change);
    const event = await findNewest(type);
    const parsed: unknown = JSON.parse(event.body);
    expect(findFaults(type, parsed)).toEqual([]);
    const reference = `ORDER_vouchers_${status}_0`;
    expect(parsed).toEqual({
      id: event.id,
      type,
      created_at: time,
      data: {
        id,
        reference_code: reference,
        client_reference: reference,
        status,
        product_name: 'Käse "& mehr" 🧀 \\ Card',
        denomination: 12.5,
        quantity: 4,
        amount: 50,
        base_currency: 'USD',
        delivered_quantity: delivered,
        ...(delivered > 0 ? { delivered_on: time } : {}),
        created_at: time,
      },
    });
    // In this order, and without spaces: the bytes are what JSON.stringify would write.
    expect(event.body).toBe(JSON.stringify(parsed));
    expect(Object.keys(JSON.parse(event.body))).toEqual(['id', 'type', 'created_at', 'data']);
  });

  it('lack the reference when the order has none', async () => {
    await order('vouchers', 'CANCELLED', {}, { client_reference: null });
    const parsed = JSON.parse((await findNewest('order.cancelled')).body);
    expect(findFaults('order.cancelled', parsed)).toEqual([]);
    expect(parsed.data).not.toHaveProperty('client_reference');
    expect(parsed.data).not.toHaveProperty('reference_code');
  });
});

describe('the events of wallets', () => {
  it('wallet.debited tells the amount as a number, and the balance it led to', async () => {
    await order('vouchers', 'DELIVERED', {}, { client_reference: null, payable: '0.0001' });
    const event = await findNewest('wallet.debited');
    const wallet = await sandbox.db
      .selectFrom('wallets')
      .select('balance')
      .where('id', '=', client.wallet)
      .executeTakeFirstOrThrow();
    const parsed = JSON.parse(event.body);
    expect(findFaults('wallet.debited', parsed)).toEqual([]);
    expect(parsed.data).toEqual({
      wallet_id: client.wallet,
      currency_id: 1,
      amount: 0.0001,
      transaction_id: expect.any(Number),
      balance: Number(wallet.balance),
    });
  });

  it.each(['0.0001', '1', '100', '0.5', '12345678901.2345', '999999999999.99'])(
    'wallet.credited writes %s as it is',
    async (amount) => {
      await credit(sandbox, client.wallet, amount);
      const { body } = await findNewest('wallet.credited');
      expect(findFaults('wallet.credited', JSON.parse(body))).toEqual([]);
      expect(body).toContain(`"amount":${amount},`);
    },
  );
});

describe('the planned events', () => {
  it.each([
    ['topups', 'topup', 'RECHARGED', 'delivered'],
    ['topups', 'topup', 'CANCELLED', 'cancelled'],
    ['esim', 'esim', 'DELIVERED', 'delivered'],
  ])('%s: %s.* after %s', async (vertical, family, status, name) => {
    const id = await order(vertical, status, { status_text: 'Done', final: true });
    const event = await findNewest(`${family}.${name}`);
    expect(PLANNED_EVENTS).toContain(event.type);
    expect(event.body).toBe(
      JSON.stringify({
        id: event.id,
        type: event.type,
        created_at: time,
        data: {
          id,
          client_reference: `ORDER_${vertical}_${status}_0`,
          status,
          status_text: 'Done',
          product_id: 15,
          product_name: 'Käse "& mehr" 🧀 \\ Card',
          amount: 48.25,
          currency: 'USD',
          created_at: time,
          completed_at: time,
        },
      }),
    );
  });

  it('tell why an order failed', async () => {
    const change = {
      final: true,
      failure_code: 'INVALID_RECIPIENT',
      failure_reason: 'No such player',
    };
    await order('topups', 'FAILED', change);
    expect(JSON.parse((await findNewest('topup.failed')).body).data).toMatchObject({
      status: 'FAILED',
      failure_code: 'INVALID_RECIPIENT',
      failure_reason: 'No such player',
    });
  });

  it('are not written unless they are asked for', async () => {
    const before = await findNewest('esim.delivered');
    await order('esim', 'DELIVERED', { planned_events: false }, { client_reference: null });
    expect(await findNewest('esim.delivered')).toEqual(before);
  });
});

it('has a test event of every type, in the shape of the real one', () => {
  expect(Object.keys(spec.webhooks)).toEqual(LIVE_EVENTS);
  for (const type of LIVE_EVENTS) {
    const data = writeSampleData(type, sandbox.clock.now());
    expect(findFaults(type, { id: 'evt_test_1', type, created_at: time, data })).toEqual([]);
  }
  for (const type of PLANNED_EVENTS) {
    const data = writeSampleData(type, sandbox.clock.now());
    expect(data).toMatchObject({ created_at: time });
    expect('installed_at' in data).toBe(type === 'esim.installed');
  }
  for (const type of ['order.eaten', 'order.installed', 'topup.installed', 'food.delivered']) {
    expect(() => writeSampleData(type, sandbox.clock.now())).toThrow(
      `There is no sample of the event "${type}".`,
    );
  }
});
