import { sql } from 'kysely';
import type { RunningSandbox } from '../../../sandbox/index.ts';
import { logIn } from './stage.ts';

interface Thing {
  /** Where it is made, and what of. */
  path: string;
  body: object;
  /** Its id, with which the samples ask for it. */
  id: number;
  /** Why it has to be made before. */
  why: string;
}

/**
 * What samples ask for and nobody has made yet. Ids count up from those that the description shows, so the first
 * order of each kind is the documented one.
 */
export const OPEN: Thing[] = [
  {
    path: '/api/v1/orders',
    body: { product_id: 123, denomination: 50, quantity: 1 },
    id: 1234,
    why: 'getVoucherOrder reads it; what it costs is transaction 456, which getTransaction reads',
  },
  {
    path: '/api/v1/orders',
    body: { product_id: 131, denomination: 25, quantity: 6, wallet_id: 2 },
    id: 12_346,
    why: 'setVoucherOrderEmail changes it',
  },
  {
    path: '/api/v1/topups/orders',
    body: {
      product_id: 4218,
      amount: 4.99,
      input_data: { player_id: '5123456789', server: 'asia' },
    },
    id: 9_123_456,
    why: 'getTopupOrder reads it, setTopupOrderEmail changes it',
  },
  {
    path: '/api/v1/esim/orders',
    body: { product_id: 712, amount: 4.5, quantity: 1 },
    id: 9_302_481,
    why: 'getEsimOrder reads it',
  },
  {
    path: '/api/v1/esim/orders',
    body: { product_id: 712, amount: 4.5, quantity: 1 },
    id: 9_302_482,
    why: 'setEsimOrderEmail changes it',
  },
];

/** What has to be at its end. */
export const ENDED: Thing[] = [
  {
    path: '/api/v1/esim/orders',
    body: { product_id: 712, amount: 4.5, quantity: 1 },
    id: 9_302_483,
    why: 'listEsimOrders shows those that are delivered',
  },
];

/** Makes things in a sandbox. */
export async function prepare(running: RunningSandbox, things: Thing[]): Promise<void> {
  const { access_token: token } = await logIn(running);
  for (const { path, body, id, why } of things) {
    if (id === 12_346) await skipTo(running, id);
    const answer = await fetch(running.url + path, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...body, client_reference: `PREPARED_${id}` }),
    });
    const made = (await answer.json()) as { id?: number };
    if (made.id !== id) {
      throw new Error(`${path} should have made ${id} (${why}): ${JSON.stringify(made)}`);
    }
  }
}

/** Orders of other clients have the ids between. */
async function skipTo({ sandbox }: RunningSandbox, id: number): Promise<void> {
  await sql`select setval('voucher_order_ids', ${id}, false)`.execute(sandbox.db);
}
