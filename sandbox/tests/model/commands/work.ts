import { sql } from 'kysely';
import { claimJobs } from '../../../worker/claim-jobs.ts';
import { LANES } from '../../../worker/lanes.ts';
import type { Model } from '../model.ts';
import { Command, readClock } from '../step.ts';
import type { World } from '../world.ts';

/** Time passes, and the worker does what falls due. */
export class Advance extends Command {
  readonly seconds: number;

  constructor(seconds: number) {
    super();
    this.seconds = seconds;
  }

  async act(model: Model, world: World): Promise<void> {
    await advance(model, world, this.seconds);
  }

  toString(): string {
    return `${this.seconds} seconds pass`;
  }
}

/** Time passes while no worker runs; then one takes what is due, and dies before it has done any of it. */
export class Crash extends Command {
  readonly seconds: number;

  constructor(seconds: number) {
    super();
    this.seconds = seconds;
  }

  async act(model: Model, { sandbox }: World): Promise<void> {
    sandbox.clock.moveTo(new Date(sandbox.clock.now().getTime() + this.seconds * 1000));
    const rooms = LANES.map((lane) => ({ lane, room: lane.room }));
    for (const { job } of await claimJobs(sandbox, rooms, [])) {
      if (job.kind !== 'fulfil') continue;
      const order = model.orders.find(
        ({ vertical, id }) => vertical === job.vertical && id === job.order_id,
      );
      if (order !== undefined) order.held = true;
    }
  }

  toString(): string {
    return `${this.seconds} seconds pass without a worker; one takes what is due, and dies`;
  }
}

/** The leases of workers that died run out, and another worker goes on. */
export class Recover extends Command {
  async act(model: Model, world: World): Promise<void> {
    await recover(model, world);
  }

  toString(): string {
    return 'the leases of dead workers run out, and the work goes on';
  }
}

export async function advance(model: Model, world: World, seconds: number): Promise<void> {
  const from = readClock(world);
  const to = from + seconds * 1000;
  await world.worker.advance(new Date(to));
  model.advance(from, to);
}

export async function recover(model: Model, world: World): Promise<void> {
  await sql`update jobs set leased_until = clock_timestamp() - interval '1 second'
    where leased_until is not null`.execute(world.sandbox.db);
  for (const order of model.orders) order.held = false;
  await advance(model, world, 0);
}
