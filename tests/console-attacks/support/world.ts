import type { FastifyInstance } from 'fastify';
import { openTestShop } from '../../../sandbox/console/orders/test-shop.ts';
import type { TestShop } from '../../../sandbox/console/orders/test-shop.ts';
import { createConsoleServer } from '../../../sandbox/console/server.ts';
import type { SignedIn } from '../../../sandbox/console/test-console.ts';
import { createEndpoint } from '../../../sandbox/webhooks/endpoints.ts';
import { sendTestEvent } from '../../../sandbox/webhooks/replay.ts';
import type { Operation } from './operations.ts';

/** A client that has one of everything. */
export interface Possessor {
  clientId: number;
  walletId: number;
  /** Somebody of it. */
  person: SignedIn;
  /** What one of them is called, by the path on which it stands. */
  ids: Readonly<Record<string, number>>;
  /** What nobody may read without leave. */
  secrets: readonly string[];
}

export interface World extends TestShop {
  /** The same console without limits on how often it is called. */
  unlimited: FastifyInstance;
  /** What it has written to its log. */
  log: string[];
  shop: Possessor;
  rival: Possessor;
}

/** Two clients which have one of everything. */
export async function openWorld(): Promise<World> {
  const opened = await openTestShop();
  const { sandbox } = opened;
  const settings = { ...sandbox.settings, rateLimits: false };
  const log: string[] = [];
  const stream = { write: (line: string) => log.push(line) };
  const unlimited = await createConsoleServer(
    { ...opened.console, sandbox: { ...sandbox, settings } },
    { logger: { level: 'trace', stream } },
  );
  return {
    ...opened,
    unlimited,
    log,
    shop: await addPossessor(opened),
    rival: await addPossessor(opened),
    async close() {
      await unlimited.close();
      await opened.close();
    },
  };
}

async function addPossessor(opened: TestShop): Promise<Possessor> {
  const { sandbox } = opened;
  const { db } = sandbox;
  const { clientId, walletId, order } = await opened.addShopper();
  const person = await opened.signIn({ role: 'developer', clientId });
  const key = await db
    .selectFrom('api_keys')
    .select(['id', 'secret_hash'])
    .where('client_id', '=', clientId)
    .executeTakeFirstOrThrow();
  const factor = await db
    .selectFrom('console_factors')
    .select('id')
    .where('user_id', '=', person.userId)
    .executeTakeFirstOrThrow();
  const range = await db
    .insertInto('ip_allow_list')
    .values({ client_id: clientId, range: '0.0.0.0/0', created_at: sandbox.clock.now() })
    .returning('id')
    .executeTakeFirstOrThrow();
  const events = ['wallet.credited'];
  const url = 'https://receiver.example/hook';
  const endpoint = await createEndpoint(sandbox, { clientId, url, events });
  const { deliveryId } = await sendTestEvent(sandbox, endpoint.id);
  const vouchers = await order('vouchers');
  const esim = await order('esim');
  const product = { client_id: clientId, vertical: 'topups', product_id: 4219 } as const;
  const hidden = await db
    .insertInto('blacklisted_products')
    .values(product)
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('client_discounts')
    .values({ ...product, discount: '1' })
    .execute();
  return {
    clientId,
    walletId,
    person,
    ids: {
      '/sessions': person.sessionId,
      '/factors': factor.id,
      '/members': person.userId,
      '/api-keys': key.id,
      '/ip-allow-list': range.id,
      '/webhooks': endpoint.id,
      '/deliveries': deliveryId,
      '/wallets': walletId,
      '/orders/vouchers': vouchers.id,
      '/platform/clients': clientId,
      '/platform/wallets': walletId,
      '/platform/blacklist': hidden.id,
    },
    secrets: [
      key.secret_hash,
      endpoint.secret,
      person.key,
      esim.activation_code,
      ...vouchers.vouchers.map(({ card_number }) => card_number),
    ],
  };
}

/** Where an operation finds what somebody has. */
export function writePath({ path }: Pick<Operation, 'path'>, ids: Possessor['ids']): string {
  const [collection = '', rest] = path.replace('{vertical}', 'vouchers').split('/{id}');
  if (rest === undefined) return collection;
  const id = ids[collection];
  if (id === undefined) throw new Error(`Nobody has one of ${collection}: add it to the world.`);
  return `${collection}/${id}${rest}`;
}
