import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeSandbox, START } from '../tests/support/make-sandbox.ts';
import type { TestSandbox } from '../tests/support/make-sandbox.ts';
import type { Job, JobHandler, JobHandlers } from './job.ts';
import { createWorker } from './worker.ts';

let sandbox: TestSandbox;

beforeAll(async () => {
  sandbox = await makeSandbox();
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  await sandbox.db.deleteFrom('jobs').execute();
});

function handleAll(handler: JobHandler, rest: Partial<JobHandlers> = {}): JobHandlers {
  return { fulfil: handler, activate: handler, deliver: handler, mail: handler, ...rest };
}

/** Puts a job into the table, due so many seconds from now. */
async function addJob(kind: Job['kind'], target: number, seconds = 0): Promise<void> {
  const due_at = new Date(sandbox.clock.now().getTime() + seconds * 1000);
  await sandbox.db.insertInto('jobs').values({ kind, target_id: target, due_at }).execute();
}

const listJobs = () => sandbox.db.selectFrom('jobs').selectAll().orderBy('id').execute();

const later = (seconds: number) => new Date(sandbox.clock.now().getTime() + seconds * 1000);

test('what is due is done in its order, what is not stays', async () => {
  const done: (number | null)[] = [];
  const worker = createWorker(
    sandbox,
    handleAll(async (_, job) => {
      done.push(job.target_id);
      return 'done';
    }),
  );
  for (const [target, seconds] of [
    [1, 0],
    [2, 60],
    [3, -60],
  ] as const) {
    await addJob('fulfil', target, seconds);
  }
  expect(await worker.runDue()).toBe(2);
  expect(done).toEqual([3, 1]);
  expect((await listJobs()).map((job) => job.target_id)).toEqual([2]);
});

test('a limit holds', async () => {
  for (let target = 1; target <= 20; target += 1) await addJob('fulfil', target);
  const worker = createWorker(
    sandbox,
    handleAll(async () => 'done'),
  );
  expect(await worker.runDue(7)).toBe(7);
  expect(await listJobs()).toHaveLength(13);
  expect(await worker.runDue()).toBe(13);
  await addJob('mail', 1);
  expect(await worker.runDue(1)).toBe(1);
});

test('a job that fails is due again, later each time, and says why', async () => {
  await addJob('mail', 1);
  const worker = createWorker(
    sandbox,
    handleAll(() => Promise.reject(new Error('no route'))),
  );
  for (const [attempt, seconds] of [5, 10, 20].entries()) {
    expect(await worker.runDue()).toBe(1);
    const [job] = await listJobs();
    expect(job).toMatchObject({
      attempt: attempt + 1,
      due_at: later(seconds),
      leased_until: null,
      last_error: 'no route',
    });
    sandbox.clock.moveTo(later(seconds));
  }
});

test('time passes from one job to the next, each at its own time', async () => {
  const start = sandbox.clock.now();
  const times: number[] = [];
  const worker = createWorker(
    sandbox,
    handleAll(async ({ clock }, job) => {
      times.push((clock.now().getTime() - start.getTime()) / 1000);
      return job.attempt < 3 ? { again: new Date(clock.now().getTime() + 3_600_000) } : 'done';
    }),
  );
  await addJob('deliver', 1, 60);
  expect(await worker.advance(later(86_400))).toBe(4);
  expect(times).toEqual([60, 3_660, 7_260, 10_860]);
  expect(sandbox.clock.now()).toEqual(new Date(start.getTime() + 86_400_000));
  expect(await listJobs()).toEqual([]);
});

test('days of retries pass quickly', async () => {
  const start = sandbox.clock.now().getTime();
  for (let target = 1; target <= 30; target += 1) await addJob('deliver', target);
  const worker = createWorker(
    sandbox,
    handleAll(async ({ clock }, { attempt }) => {
      const pause = Math.min(30_000 * 4 ** attempt, 20 * 3_600_000);
      return attempt < 9 ? { again: new Date(clock.now().getTime() + pause) } : 'done';
    }),
  );
  const began = performance.now();
  expect(await worker.advance(new Date(start + 5 * 86_400_000))).toBe(300);
  expect(performance.now() - began).toBeLessThan(10_000);
});

test('the clock does not go back', async () => {
  const worker = createWorker(
    sandbox,
    handleAll(async () => 'done'),
  );
  await expect(worker.advance(new Date(START.getTime() - 1))).rejects.toThrow(
    'A clock does not go back.',
  );
  const clock = { now: sandbox.clock.now, reaches: sandbox.clock.reaches };
  const fixed = createWorker(
    { ...sandbox, clock },
    handleAll(async () => 'done'),
  );
  await expect(fixed.advance(later(1))).rejects.toThrow(
    'The clock of this sandbox cannot be moved.',
  );
});

test('a job that another process works on is left alone until its lease ends', async () => {
  await addJob('fulfil', 1);
  await sql`update jobs set leased_until = clock_timestamp() + interval '1 minute'`.execute(
    sandbox.db,
  );
  const worker = createWorker(
    sandbox,
    handleAll(async () => 'done'),
  );
  expect(await worker.runDue()).toBe(0);
  await sql`update jobs set leased_until = clock_timestamp() - interval '1 second'`.execute(
    sandbox.db,
  );
  expect(await worker.runDue()).toBe(1);
});

test('a slow endpoint takes two places and holds up nobody else', async () => {
  const { db } = sandbox;
  await sql`insert into currencies (id, name, code, precision, per_usd)
    values (1, 'US Dollar', 'USD', 2, 1)`.execute(db);
  await sql`insert into clients (id, name, default_currency_id, created_at)
    values (1, 'Test', 1, ${START})`.execute(db);
  await sql`insert into webhook_endpoints (id, client_id, url, secret, events, created_at)
    select n, 1, 'https://example.com', '', '{order.failed}', ${START}::timestamptz
    from generate_series(1, 2) n`.execute(db);
  await sql`insert into events (id, client_id, type, body, created_at)
    values ('evt_1', 1, 'order.failed', '{}', ${START})`.execute(db);
  // 300 for the slow endpoint 1, then 10 for endpoint 2.
  await sql`with added as (
    insert into webhook_deliveries (event_sequence, endpoint_id, created_at)
    select 1, case when n <= 300 then 1 else 2 end, ${START}::timestamptz from generate_series(1, 310) n
    returning id)
    insert into jobs (kind, target_id, due_at) select 'deliver', id, ${START} from added order by id`.execute(
    db,
  );
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let slow = 0;
  let most = 0;
  let quick = 0;
  const quickDone = Promise.withResolvers<void>();
  const worker = createWorker(
    sandbox,
    handleAll(async (_, job) => {
      if ((job.target_id ?? 0) > 300) {
        quick += 1;
        if (quick === 10) quickDone.resolve();
        return 'done';
      }
      slow += 1;
      most = Math.max(most, slow);
      await held;
      slow -= 1;
      return 'done';
    }),
  );
  const all = worker.runDue();
  await quickDone.promise;
  expect(slow).toBe(2);
  release();
  expect(await all).toBe(310);
  expect(most).toBe(2);
});

test('a started worker does what becomes due, is woken, and stops after what is running', async () => {
  const events: string[] = [];
  const begun = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const first = Promise.withResolvers<void>();
  const worker = createWorker(
    sandbox,
    handleAll(async (_, job) => {
      if (job.target_id === 1) {
        first.resolve();
        return 'done';
      }
      begun.resolve();
      await held.promise;
      events.push('finished');
      return 'done';
    }),
  );
  await addJob('fulfil', 1, 60);
  expect(worker.running).toBe(false);
  worker.start();
  expect(worker.running).toBe(true);
  sandbox.clock.moveTo(later(60));
  await first.promise;
  await addJob('fulfil', 2);
  worker.wake();
  await begun.promise;
  const stopped = worker.stop().then(() => events.push('stopped'));
  held.resolve();
  await stopped;
  expect(events).toEqual(['finished', 'stopped']);
  expect(worker.running).toBe(false);
  await addJob('fulfil', 3);
  worker.wake();
  expect(await listJobs()).toHaveLength(1);
});

test('an idle worker does not spin', async () => {
  let queries = 0;
  const db = sandbox.db.withPlugin({
    transformQuery: ({ node }) => {
      queries += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  const worker = createWorker(
    { ...sandbox, db },
    handleAll(async () => 'done'),
  );
  await addJob('fulfil', 1, 3600);
  worker.start();
  // The clock stands still, so only real time could make it look again.
  for (let turn = 0; turn < 200; turn += 1) await new Promise(setImmediate);
  await worker.stop();
  expect(queries).toBeLessThanOrEqual(8);
});
