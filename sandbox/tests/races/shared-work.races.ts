import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { createEndpoint } from '../../webhooks/endpoints.ts';
import { startReceiver } from '../../webhooks/test-receiver.ts';
import { LEASE_SECONDS } from '../../worker/lease.ts';
import { BULK, ESIM, place, TOPUP } from './support/orders.ts';
import { chooseFor } from './support/random.ts';
import { auditAtTheEnd, awaitQuiet, logInAt, openWorld } from './support/world.ts';
import type { RunningServer, Shopper, World } from './support/world.ts';

/** Two servers that share the work of 500 orders, one of which dies over it. */

const ORDERS = 500;
const FORMS = [TOPUP, TOPUP, BULK, ESIM] as const;

let world: World;
let servers: [RunningServer, RunningServer];
let shopper: Shopper;

beforeAll(async () => {
  world = await openWorld();
  await noteWork();
  const args = ['--latency', '2', '--local-webhooks', '--planned-events'];
  servers = await Promise.all([
    world.start({ name: 'one', args }),
    world.start({ name: 'two', args }),
  ]);
  shopper = await world.addShopper({ USD: '1000000' });
});

/** Lets the database of the test note which server took a job, and which one moved an order. */
async function noteWork(): Promise<void> {
  const statements = [
    sql`create table noted (
      what text, kind text, job bigint, vertical text, order_id bigint, attempt integer,
      server text default current_setting('application_name'), at timestamptz default clock_timestamp())`,
    sql`create function note_claim() returns trigger language plpgsql as $$ begin
      insert into noted (what, kind, job, vertical, order_id, attempt)
      values ('claim', new.kind, new.id, new.vertical, new.order_id, new.attempt);
      return null; end $$`,
    sql`create trigger note_claim after update of leased_until on jobs for each row
      when (new.leased_until is not null) execute function note_claim()`,
    sql`create function note_move() returns trigger language plpgsql as $$ begin
      insert into noted (what, vertical, order_id) values ('move', new.vertical, new.order_id);
      return null; end $$`,
    sql`create trigger note_move after insert on order_events for each row
      when (new.source is not null) execute function note_move()`,
  ];
  for (const statement of statements) await statement.execute(world.admin.db);
}

/** The rows of one look into the notes. */
async function read<Row>(query: ReturnType<typeof sql<Row>>): Promise<Row[]> {
  return (await query.execute(world.admin.db)).rows;
}

test(`${ORDERS} orders are settled once each, and one server takes over from the other`, {
  timeout: 180_000,
}, async () => {
  const chance = chooseFor('shared-work');
  const receiver = await startReceiver();
  try {
    await createEndpoint(world.admin, {
      clientId: shopper.clientId,
      url: receiver.url,
      events: ['*'],
    });
    const talks = await logInAt(shopper, servers);
    const numbers = Array.from({ length: ORDERS }, (_, number) => number).values();
    const placed: string[] = [];
    const clients = Array.from({ length: 16 }, async () => {
      for (const number of numbers) {
        const form = chance.pick(FORMS);
        const answer = await place(talks[number % 2] ?? talks[0], form, `WORK-${number}`);
        expect(answer.status).toBe(form.created);
        placed.push(`${form.vertical} ${answer.body.id}`);
      }
    });
    await Promise.all(clients);

    // Killed while it holds jobs, once it has done a good part.
    const held = async () => {
      const [row] = await read(sql<{ held: number; moved: number }>`
          select (select count(*) from noted where what = 'move' and server = 'two') as moved,
            (select count(*) from jobs j where leased_until is not null and 'two' =
              (select server from noted n where n.job = j.id and what = 'claim' order by at desc limit 1)) as held`);
      return row !== undefined && row.moved > 80 && row.held > 0;
    };
    await expect.poll(held, { timeout: 60_000, interval: 5 }).toBe(true);
    const [, dying] = servers;
    await dying.kill9();
    const died = performance.now();
    const [left] = await read(sql<{ held: number; jobs: number }>`
        select count(*) filter (where leased_until is not null) as held, count(*) as jobs
        from jobs where kind <> 'activate'`);
    await awaitQuiet(world.admin, (LEASE_SECONDS + 40) * 1_000);
    const seconds = Math.round((performance.now() - died) / 1000);

    // Every order moved to its end, once.
    const orders = await read(sql<{ name: string; status: string; moves: number }>`
        select o.vertical || ' ' || o.id as name, o.status,
          (select count(*) from noted n where n.what = 'move' and n.vertical = o.vertical and n.order_id = o.id) as moves
        from orders o where client_id = ${shopper.clientId}`);
    expect(orders.map(({ name }) => name).sort()).toEqual(placed.sort());
    expect(new Set(orders.map(({ status, moves }) => `${status} ${moves}`))).toEqual(
      new Set(['DELIVERED 1']),
    );

    // A job was taken once; a second time only from the one that died.
    const claims = await read(sql<{ kind: string; job: number; servers: string }>`
        select kind, job, string_agg(server, ', ' order by at) as servers from noted
        where what = 'claim' and kind <> 'activate' group by kind, job`);
    const ways = new Map<string, number>();
    for (const { servers } of claims) ways.set(servers, (ways.get(servers) ?? 0) + 1);
    expect([...ways.keys()].sort()).toEqual(['one', 'two', 'two, one']);
    const fulfilled = claims.filter(({ kind }) => kind === 'fulfil');
    expect(fulfilled).toHaveLength(ORDERS);

    // Every event arrived; twice only those that the dead server had not written down.
    const events = await read(sql<{ id: string }>`
        select id from events where client_id = ${shopper.clientId} and type <> 'wallet.credited'`);
    expect(events).toHaveLength(2 * ORDERS);
    const seen = new Map<string, number>();
    for (const { headers } of receiver.received) {
      const id = String(headers['x-event-id']);
      seen.set(id, (seen.get(id) ?? 0) + 1);
    }
    expect([...seen.keys()].sort()).toEqual(events.map(({ id }) => id).sort());
    const twice = [...seen.values()].filter((times) => times > 1);
    expect(Math.max(0, ...twice)).toBeLessThanOrEqual(2);
    expect(twice.length).toBeLessThanOrEqual(ways.get('two, one') ?? 0);
    const deliveries = await read(sql<{ status: string; attempts: number }>`
        select distinct status, attempts from webhook_deliveries`);
    expect(deliveries).toEqual([{ status: 'DELIVERED', attempts: 1 }]);
    console.log(
      `at the kill ${left?.jobs} jobs were left and ${left?.held} held; all was done ${seconds} s later; ` +
        `jobs by server: ${JSON.stringify(Object.fromEntries(ways))}; ${twice.length} events came twice`,
    );
  } finally {
    await receiver.close();
  }
});

auditAtTheEnd(() => world);
