import { createHash } from 'node:crypto';
import type { Handlers } from '@octopus-cards/server';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { createClient } from '../../auth/index.ts';
import { stockShop } from '../../charges/test-shop.ts';
import type { Principal } from '../../context.ts';
import { restoreSnapshot, takeSnapshot } from '../../control/snapshot.ts';
import { createProviders } from '../../fulfilment/providers.ts';
import { createSandboxServer } from '../../server.ts';
import { DEFAULT_SETTINGS } from '../../settings.ts';
import { createWallet, creditWallet } from '../../wallets/admin.ts';
import { createDeliverHandler } from '../../webhooks/deliver.ts';
import { createEndpoint } from '../../webhooks/endpoints.ts';
import { createJobHandlers } from '../../worker/job-handlers.ts';
import { createWorker } from '../../worker/worker.ts';
import type { Worker } from '../../worker/worker.ts';
import { makeSandbox, START } from '../support/make-sandbox.ts';
import type { TestSandbox } from '../support/make-sandbox.ts';
import type { Currency } from './goods.ts';
import { RATES } from './goods.ts';
import type { Observation } from './observe.ts';
import { observe, prepareLooks } from './observe.ts';
import { Talker } from './talker.ts';

/** A wallet as every run begins with it. */
export interface FirstWallet {
  id: number;
  client: number;
  currency: Currency;
  type: 'PREPAID' | 'POSTPAID';
  balance: string;
  creditLimit: string;
}

/** The sandbox that a run talks to, and the hands that it needs to act from outside. */
export interface World {
  sandbox: TestSandbox;
  app: FastifyInstance;
  worker: Worker;
  /** Client 0 is the one that most commands are of; 1 is a stranger to it. */
  clients: readonly Talker[];
  wallets: readonly FirstWallet[];
  /** Of the first client. */
  endpoint: number;
  receiver: Receiver;
  /** What the data were after the last step. */
  last: Observation;
  /** Goes back to how everything was in the beginning. */
  rewind(): Promise<void>;
  close(): Promise<void>;
}

/** Stands for the client's server, on no network. */
export interface Receiver {
  up: boolean;
  /** The bodies that came. */
  received: string[];
}

export interface WorldOptions {
  /** Breaks the database on purpose. */
  spoil?: ((sandbox: TestSandbox) => Promise<void>) | undefined;
  /** Breaks the handlers on purpose. */
  wrap?: ((handlers: Handlers<Principal>, sandbox: TestSandbox) => Handlers<Principal>) | undefined;
}

const WALLETS = [
  { client: 0, currency: 'USD', type: 'PREPAID', balance: '400', creditLimit: '0' },
  { client: 0, currency: 'EUR', type: 'PREPAID', balance: '150', creditLimit: '0' },
  { client: 0, currency: 'GBP', type: 'POSTPAID', balance: '0', creditLimit: '120' },
  { client: 1, currency: 'USD', type: 'PREPAID', balance: '500', creditLimit: '0' },
] as const;

/** Opens the world of the model runs: one database, used again and again. */
export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const settings = {
    ...({ profile: 'magic', plannedEvents: true, localWebhooks: true, rateLimits: false } as const),
    esimHold: 1,
  };
  const sandbox = await makeSandbox({
    settings,
    providers: [...createProviders(DEFAULT_SETTINGS, countBytes()).values()],
  });
  await stockShop(sandbox);
  await stockMore(sandbox);
  const clients: Talker[] = [];
  const app = await createSandboxServer(sandbox, {
    wrap: (handlers) => options.wrap?.(handlers, sandbox) ?? handlers,
  });
  for (const name of ['Shop', 'Stranger']) {
    clients.push(new Talker(app, sandbox.clock, await createClient(sandbox, { name })));
  }
  const wallets: FirstWallet[] = [];
  for (const wallet of WALLETS) {
    const { client, currency, type, creditLimit } = wallet;
    const clientId = clients[client]?.clientId ?? 0;
    const id = await createWallet(sandbox, { clientId, currency, type, creditLimit });
    wallets.push({ id, ...wallet });
  }
  const { id: endpoint } = await createEndpoint(sandbox, {
    ...{ clientId: clients[0]?.clientId ?? 0, url: 'https://shop.example/hooks', events: ['*'] },
  });
  await options.spoil?.(sandbox);
  const snapshot = await takeSnapshot(sandbox.db);
  const receiver: Receiver = { up: true, received: [] };
  const worker = createWorker(sandbox, {
    ...createJobHandlers(sandbox.settings),
    deliver: createDeliverHandler(async ({ body }) => {
      if (!receiver.up) return { error: 'refused', durationMs: 0 };
      receiver.received.push(body);
      return { status: 204, retryAfter: undefined, excerpt: '', durationMs: 0 };
    }),
  });
  await prepareLooks(sandbox.db);
  const world: World = {
    ...{ sandbox, app, worker, clients, wallets, endpoint, receiver },
    last: await observe(sandbox.db),
    async rewind() {
      await restoreSnapshot(sandbox.db, snapshot);
      sandbox.clock.restart(START, false);
      // Not part of the copy: rows that are put back do not name the commit that wrote them.
      for (const { id, balance: amount } of wallets) {
        if (amount === '0') continue;
        await creditWallet(sandbox, { walletId: id, amount, remarks: 'Opening' });
      }
      for (const client of clients) client.forget();
      Object.assign(receiver, { up: true, received: [] });
      world.last = await observe(sandbox.db);
    },
    async close() {
      await app.close();
      await sandbox.close();
    },
  };
  return world;
}

/** What the model runs need in the shop besides: stock, one provider, rates that do not move. */
async function stockMore({ db }: TestSandbox): Promise<void> {
  await sql`update vendors set provider = 'inventory' where id = 2`.execute(db);
  await sql`update voucher_stock set available = case id when 1 then 40 when 2 then 100000 else 12 end`.execute(
    db,
  );
  await sql`insert into voucher_stock (id, denomination_id, vendor_id, available)
    values (5, 4, 1, 100000), (6, 6, 1, 100000)`.execute(db);
  const fields = (name: string, type: string) =>
    `[{"field_name":"${name}","field_label":"It","field_type":"${type}","is_required":true}]`;
  await sql`update topup_products set input_fields = ${fields('phone_number', 'phone')}::jsonb
    where id = 4219`.execute(db);
  await sql`update topup_products set input_fields =
    ${fields('player_id', 'text')}::jsonb || ${fields('server', 'text')}::jsonb where id = 4218`.execute(
    db,
  );
  for (const [pair, rate] of Object.entries(RATES)) {
    const [source = '', destination = ''] = pair.split('>');
    await db
      .insertInto('forex_overrides')
      .values({ source, destination, rate: `${rate}e-8` })
      .execute();
  }
}

/** Bytes that are different each time, and the same in each run of the program. */
function countBytes(): (length: number) => Buffer {
  let count = 0;
  return (length) => {
    const parts: Buffer[] = [];
    while (Buffer.concat(parts).length < length) {
      count += 1;
      parts.push(createHash('sha256').update(String(count)).digest());
    }
    return Buffer.concat(parts).subarray(0, length);
  };
}

/** Sets a rate by hand, as whoever runs the sandbox may. */
export async function setRate({ db }: TestSandbox, pair: string, rate: bigint): Promise<void> {
  const [source = '', destination = ''] = pair.split('>');
  await sql`update forex_overrides set rate = ${`${rate}e-8`}::numeric
    where source = ${source} and destination = ${destination}`.execute(db);
}
