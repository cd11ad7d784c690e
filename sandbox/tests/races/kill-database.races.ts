import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { findViolations } from '../../db/invariants.ts';
import { talkTo } from '../support/talk.ts';
import type { Talk } from '../support/talk.ts';
import { inParallel, startLoad } from './support/load.ts';
import { findByReference, place, REFUSALS } from './support/orders.ts';
import { chooseFor } from './support/random.ts';
import { auditAtTheEnd, awaitQuiet, endLeases, logInAt, openWorld } from './support/world.ts';
import type { RunningServer, Shopper, World } from './support/world.ts';

/** A database that dies under load, with all that it promised on its disk, and comes back. */

const CLIENTS = 16;
const KILLS = 3;

let world: World;
let servers: [RunningServer, RunningServer];
let shopper: Shopper;
let talks: [Talk, ...Talk[]];

beforeAll(async () => {
  // On a slow disk, the start after a crash would spend its time on files that nobody has touched.
  world = await openWorld({ fsync: true, settings: ['recovery_init_sync_method=syncfs'] });
  const args = ['--profile', 'magic', '--latency', '1', '--esim-hold', '5'];
  servers = await Promise.all([
    world.start({ name: 'one', args }),
    world.start({ name: 'two', args }),
  ]);
  shopper = await world.addShopper({ USD: '1000000', EUR: '1000000' });
  talks = await logInAt(shopper, servers);
});

test('nothing that was acknowledged is lost, and the servers go on by themselves', {
  timeout: 120_000,
}, async () => {
  const chance = chooseFor('moments');
  const load = startLoad(talks, CLIENTS, (error) => {
    throw error;
  });
  let recovered = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    await wait(1_000 + chance.below(1_000));
    await world.postgres.kill9();
    const faults = load.sent.length;
    await wait(500 + chance.below(500));
    // Who asks meanwhile is told that it does not work, and nothing about why.
    const answer = await talks[0]('GET', '/api/v1/wallets');
    expect([answer.status, answer.text]).toEqual([500, REFUSALS.fault]);
    expect(answer.headers.get('x-request-id')).toMatch(/\S/);
    const login = await talkTo(servers[1].url)('POST', '/auth/login', {
      username: shopper.apiKey,
      password: shopper.apiSecret,
    });
    expect([login.status, login.text]).toEqual([500, REFUSALS.fault]);
    await world.postgres.restart();
    const back = performance.now();
    const isPlaced = () => load.sent.slice(faults).some(({ id }) => id !== undefined);
    await expect.poll(isPlaced, { timeout: 20_000, interval: 20 }).toBe(true);
    recovered = Math.max(recovered, performance.now() - back);
  }
  await wait(1_000);
  await load.stop();
  expect(servers.map((server) => server.isRunning())).toEqual([true, true]);

  const kinds = new Map<string, number>();
  for (const { form, status, text } of load.sent) {
    const kind = status === form.created ? 'placed' : `${status} ${text}`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  console.log(
    `${JSON.stringify(Object.fromEntries(kinds))}; selling again ${Math.round(recovered)} ms after the database`,
  );
  expect([...kinds.keys()].sort()).toEqual([`500 ${REFUSALS.fault}`, 'placed']);

  // What was in hand when the database died comes back when its lease ends.
  await wait(2_000);
  await endLeases(world.admin, 2);
  await awaitQuiet(world.admin);
  expect(await findViolations(world.admin.db)).toEqual([]);

  const doubtful = load.sent.filter(({ id }) => id === undefined);
  const acknowledged = load.sent.filter(({ id }) => id !== undefined);
  await inParallel(talks, acknowledged, async ({ form, reference, id, text }, talk) => {
    const [found, ...others] = await findByReference(talk, form, reference);
    expect([reference, found?.id, others]).toEqual([reference, id, []]);
    const { status, vouchers = null } = JSON.parse(text);
    const read = await talk('GET', `${form.path}/${id}`);
    // What the answer said has stayed so, down to the codes.
    if (status !== 'PENDING') expect([reference, read.body.status]).toEqual([reference, status]);
    if (vouchers !== null && vouchers.length > 0) expect(read.body.vouchers).toEqual(vouchers);
  });
  let placedUnheard = 0;
  await inParallel(talks, doubtful, async ({ form, reference }, talk) => {
    const known = await findByReference(talk, form, reference);
    const again = await place(talk, form, reference);
    if (known.length === 0) expect([reference, again.status]).toEqual([reference, form.created]);
    else expect([again.status, again.text]).toEqual([400, REFUSALS.duplicate]);
    placedUnheard += known.length;
  });
  console.log(`${doubtful.length} calls ended in doubt, of which ${placedUnheard} were orders`);
});

auditAtTheEnd(() => world);
