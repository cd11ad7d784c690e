import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeSandbox } from '../tests/support/make-sandbox.ts';
import type { TestSandbox } from '../tests/support/make-sandbox.ts';
import { SERVERS } from '../tests/support/servers.ts';
import type { StartedServer } from '../tests/support/servers.ts';
import { claimJobs } from './claim-jobs.ts';
import type { JobHandler } from './job.ts';
import { LANES } from './lanes.ts';
import { createWorker } from './worker.ts';

describe.each(SERVERS)('workers that share a $name', ({ start }) => {
  let database: StartedServer;
  const sandboxes: TestSandbox[] = [];

  beforeAll(async () => {
    database = await start();
    const first = await makeSandbox(database);
    const others = [1, 2].map(() => (database.url === undefined ? first : makeSandbox(database)));
    sandboxes.push(first, ...(await Promise.all(others)));
  });
  afterAll(async () => {
    for (const sandbox of new Set(sandboxes)) await sandbox.close();
    await database.stop();
  });

  function makeWorkers(handler: JobHandler) {
    const handlers = { fulfil: handler, activate: handler, deliver: handler, mail: handler };
    return sandboxes.map((sandbox) => createWorker(sandbox, handlers));
  }

  test('each job is done once, whoever does it', async () => {
    const [{ db }] = sandboxes as [TestSandbox];
    await sql`insert into jobs (kind, target_id, due_at)
      select (array['fulfil', 'deliver', 'mail'])[1 + n % 3], n, ${sandboxes[0]?.clock.now()}::timestamptz
      from generate_series(1, 300) n`.execute(db);
    const done: (number | null)[] = [];
    const workers = makeWorkers(async (_, job) => {
      done.push(job.target_id);
      return 'done';
    });
    const counts = await Promise.all(workers.map((worker) => worker.runDue()));
    expect(counts.reduce((sum, count) => sum + count)).toBe(300);
    expect(new Set(done).size).toBe(300);
    expect(await db.selectFrom('jobs').selectAll().execute()).toEqual([]);
  });

  test('the jobs of a process that died come back when its lease ends', async () => {
    const [first, second] = sandboxes as [TestSandbox, TestSandbox];
    await sql`insert into jobs (kind, target_id, due_at) values ('fulfil', 1, ${first.clock.now()})`.execute(
      first.db,
    );
    const rooms = LANES.map((lane) => ({ lane, room: 1 }));
    // Claimed and then never heard of again.
    expect(await claimJobs(first, rooms, [])).toHaveLength(1);
    expect(await claimJobs(second, rooms, [])).toEqual([]);
    await sql`update jobs set leased_until = leased_until - interval '61 seconds'`.execute(
      first.db,
    );
    const [, worker] = makeWorkers(async () => 'done');
    expect(await worker?.runDue()).toBe(1);
  });

  test('a started worker finds what another process has added', async () => {
    const [first] = sandboxes as [TestSandbox];
    const found = Promise.withResolvers<void>();
    const [worker] = makeWorkers(async () => {
      found.resolve();
      return 'done';
    });
    worker?.start();
    await sql`insert into jobs (kind, target_id, due_at) values ('mail', 1, ${first.clock.now()})`.execute(
      first.db,
    );
    await found.promise;
    await worker?.stop();
  });
});
