import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { findViolations } from '../../db/invariants.ts';
import { logIn } from '../support/talk.ts';
import type { Talk } from '../support/talk.ts';
import { inParallel, startLoad } from './support/load.ts';
import { findByReference, REFUSALS } from './support/orders.ts';
import { chooseFor } from './support/random.ts';
import { auditAtTheEnd, awaitQuiet, endLeases, logInAt, openWorld } from './support/world.ts';
import type { RunningServer, Shopper, World } from './support/world.ts';

/** Two servers under load that die in turns, whatever they are doing, and are started again. */

const CLIENTS = 16;
const KILLS = 6;
const ARGS = ['--profile', 'magic', '--latency', '1', '--esim-hold', '5'];

let world: World;
let shopper: Shopper;
let servers: [RunningServer, RunningServer];
let talks: [Talk, ...Talk[]];

beforeAll(async () => {
  world = await openWorld();
  servers = await Promise.all([
    world.start({ name: 'one', args: ARGS }),
    world.start({ name: 'two', args: ARGS }),
  ]);
  shopper = await world.addShopper({ USD: '1000000' });
  talks = await logInAt(shopper, servers);
});

test('clients that ask again with the same reference get one order each', async () => {
  const chance = chooseFor('kill-at-random');
  let cutOff = 0;
  const load = startLoad(talks, CLIENTS, () => {
    cutOff += 1;
  });
  for (let kill = 0; kill < KILLS; kill++) {
    await wait(200 + chance.below(600));
    const place = kill % 2 === 0 ? 0 : 1;
    await servers[place].kill9();
    servers[place] = await world.start({ name: servers[place].name, args: ARGS });
    talks[place] = await logIn(servers[place].url, shopper);
  }
  await wait(500);
  await load.stop();
  await wait(2_000);
  await endLeases(world.admin, 2);
  await awaitQuiet(world.admin);
  expect(await findViolations(world.admin.db)).toEqual([]);

  const ways = new Map<string, number>();
  await inParallel(talks, load.sent, async (sent, talk) => {
    const { form, reference, status, text, id, cutOff } = sent;
    const [found, ...others] = await findByReference(talk, form, reference);
    expect([reference, others]).toEqual([reference, []]);
    expect(found).toBeDefined();
    if (id !== undefined) expect([reference, found?.id]).toEqual([reference, id]);
    // Only who was cut off may learn that his order was placed before.
    else expect([status, text, cutOff > 0]).toEqual([400, REFUSALS.duplicate, true]);
    const way = id === undefined ? 'placed unheard' : cutOff > 0 ? 'placed again' : 'placed';
    ways.set(way, (ways.get(way) ?? 0) + 1);
  });
  console.log(`${JSON.stringify(Object.fromEntries(ways))}; ${cutOff} calls were cut off`);
  expect(cutOff).toBeGreaterThan(0);
});

auditAtTheEnd(() => world);
