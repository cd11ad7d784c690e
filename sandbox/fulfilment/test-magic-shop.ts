import { sql } from 'kysely';
import type { TestClient } from '../charges/test-shop.ts';
import type { Vertical } from '../context.ts';
import { openTestServer } from '../orders/test-server.ts';
import type { Answer, TestServer } from '../orders/test-server.ts';
import type { Settings } from '../settings.ts';
import { createJobHandlers } from '../worker/job-handlers.ts';
import { createWorker } from '../worker/worker.ts';
import type { Worker } from '../worker/worker.ts';

/** Where orders are placed and read. */
export const PATHS = {
  vouchers: '/orders',
  topups: '/topups/orders',
  esim: '/esim/orders',
} as const;
/** A server with a worker, and a client that orders. */
export interface Shop {
  server: TestServer;
  worker: Worker;
  client: TestClient;
}

export async function openShop(
  profile: Settings['profile'],
  more: Partial<Settings> = {},
): Promise<Shop> {
  const settings = { profile, plannedEvents: true, esimHold: 1, ...more };
  const server = await openTestServer({ settings });
  await sql`update voucher_stock set available = 100000`.execute(server.sandbox.db);
  const worker = createWorker(server.sandbox, createJobHandlers(server.sandbox.settings));
  return { server, worker, client: await server.addClient(['USD', 'INR']) };
}

let references = 0;

/** The reference of the newest order, with its ending. */
export const newest = (suffix: string) => `ORDER_${references}${suffix}`;

/** A valid order of a vertical, with a reference that ends as it should. */
export function makeOrder(vertical: Vertical, suffix: string, rest: object = {}): object {
  references += 1;
  const client_reference = newest(suffix);
  const base = {
    vouchers: { product_id: 123, denomination: 50, quantity: 4 },
    topups: {
      ...{ product_id: 4218, amount: 4.99 },
      input_data: { player_id: '5123456789', server: 'asia' },
    },
    esim: { product_id: 712, amount: 4.5 },
  };
  return { ...base[vertical], client_reference, ...rest };
}

/** Places such an order. */
export async function place(shop: Shop, vertical: Vertical, suffix: string, rest?: object) {
  const order = makeOrder(vertical, suffix, rest);
  const answer = shop.server.call(shop.client, 'POST', PATHS[vertical], order);
  if (vertical === 'esim') await endHold(shop, answer);
  return answer;
}

/** Ends the wait for an eSIM that the provider was asked for in vain: the clock stands still here. */
async function endHold({ server: { sandbox } }: Shop, answer: Promise<Answer>): Promise<void> {
  const { db, clock, settings } = sandbox;
  let isAnswered = false;
  const end = () => {
    isAnswered = true;
  };
  answer.then(end, end);
  const placedAt = clock.now();
  while (!isAnswered) {
    await new Promise(setImmediate);
    const asked = await db
      .selectFrom('jobs as j')
      .innerJoin('orders as o', (join) =>
        join.onRef('o.id', '=', 'j.order_id').onRef('o.vertical', '=', 'j.vertical'),
      )
      .select('j.id')
      .where('j.kind', '=', 'fulfil')
      .where('j.attempt', '>', 0)
      .where('o.created_at', '=', placedAt)
      .where('o.status', '=', 'PENDING')
      .orderBy('o.id', 'desc')
      .executeTakeFirst();
    const over = new Date(placedAt.getTime() + settings.esimHold);
    if (asked !== undefined && clock.now() < over) clock.moveTo(over);
  }
}

export async function read(shop: Shop, vertical: Vertical, id: number): Promise<Answer['body']> {
  return (await shop.server.call(shop.client, 'GET', `${PATHS[vertical]}/${id}`)).body;
}

/** Lets so many seconds pass, with all that is due in them. */
export async function pass({ server, worker }: Shop, seconds: number): Promise<void> {
  await worker.advance(new Date(server.sandbox.clock.now().getTime() + seconds * 1000));
}
