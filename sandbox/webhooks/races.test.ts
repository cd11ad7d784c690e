import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSandbox } from '../tests/support/make-sandbox.ts';
import type { TestSandbox } from '../tests/support/make-sandbox.ts';
import { SERVERS } from '../tests/support/servers.ts';
import type { StartedServer } from '../tests/support/servers.ts';
import { createDeliverHandler } from './deliver.ts';
import { createEndpoint, removeEndpoint, rotateSecret } from './endpoints.ts';
import { followEvents } from './event-source.ts';
import { replayEvent, sendTestEvent } from './replay.ts';
import type { Send } from './send.ts';
import { readEvents } from './stored-event.ts';
import { addClient, credit, listJobs } from './test-client.ts';

describe.each(SERVERS)('at once, on $name', ({ name, start }) => {
  let database: StartedServer;
  let sandbox: TestSandbox;
  let client: { id: number; wallet: number };
  const url = 'https://shop.example.com/hooks';
  const events = ['wallet.credited'];

  beforeAll(async () => {
    database = await start();
    sandbox = await makeSandbox(database);
    client = await addClient(sandbox);
  });
  afterAll(async () => {
    await sandbox.close();
    await database.stop();
  });

  const answer = (status: number): Send => {
    return async () => ({ status, retryAfter: undefined, excerpt: '', durationMs: 1 });
  };

  async function readStatuses(endpointId: number) {
    const rows = await sandbox.db
      .selectFrom('webhook_deliveries as d')
      .leftJoin('webhook_attempts as a', 'a.delivery_id', 'd.id')
      .select(({ fn }) => ['d.status', 'd.attempts', fn.count<number>('a.id').as('recorded')])
      .where('d.endpoint_id', '=', endpointId)
      .groupBy('d.id')
      .execute();
    return rows.map(({ status, attempts, recorded }) => [status, attempts, Number(recorded)]);
  }

  it('an attempt is recorded once, by whichever process is first', async () => {
    const { id } = await createEndpoint(sandbox, { clientId: client.id, url, events });
    await Promise.all(Array.from({ length: 10 }, () => credit(sandbox, client.wallet)));
    const jobs = await listJobs(sandbox);
    expect(jobs).toHaveLength(10);
    await Promise.all(
      jobs.flatMap((job) =>
        [204, 204, 500].map((status) => createDeliverHandler(answer(status))(sandbox, job)),
      ),
    );
    for (const [status, attempts, recorded] of await readStatuses(id)) {
      expect(recorded).toBe(attempts);
      expect([
        ['DELIVERED', 1],
        ['PENDING', 1],
        // Looked at after the failure of another process was recorded.
        ['DELIVERED', 2],
        ['PENDING', 2],
      ]).toContainEqual([status, attempts]);
    }
    for (const job of jobs) await createDeliverHandler(answer(204))(sandbox, job);
    for (const [status] of await readStatuses(id)) expect(status).toBe('DELIVERED');
    await removeEndpoint(sandbox, id);
  });

  it('nothing is left on its way to an endpoint that is removed meanwhile', async () => {
    await sandbox.db.deleteFrom('jobs').execute();
    const { id } = await createEndpoint(sandbox, { clientId: client.id, url, events });
    await Promise.all([
      ...Array.from({ length: 5 }, () => credit(sandbox, client.wallet)),
      rotateSecret(sandbox, id).catch(() => undefined),
      removeEndpoint(sandbox, id),
    ]);
    // One whose event was being written at that very moment ends when it is due.
    for (const job of await listJobs(sandbox)) {
      expect(await createDeliverHandler(answer(204))(sandbox, job)).toBe('done');
    }
    for (const delivery of await readStatuses(id)) expect(delivery).toEqual(['CANCELLED', 0, 0]);
  });

  // One connection commits in order.
  if (name === 'PostgreSQL') {
    it('an event that is committed late is followed like the others', async () => {
      const [newest] = (await readEvents(sandbox.db, { after: 0 })).slice(-1);
      const after = newest?.sequence ?? 0;
      const early = Promise.withResolvers<void>();
      const late = sandbox.db.transaction().execute(async (transaction) => {
        await credit({ db: transaction, clock: sandbox.clock }, client.wallet, '1');
        await early.promise;
      });
      const other = await addClient(sandbox);
      const stop = new AbortController();
      const bodies: string[] = [];
      const read = (from: number) => readEvents(sandbox.db, { after: from });
      const source = followEvents({ read, after, signal: stop.signal, intervalMs: 1 });
      await credit(sandbox, other.wallet, '2');
      for await (const { body } of source) {
        bodies.push(body);
        if (bodies.length === 1) early.resolve();
        else stop.abort();
      }
      await late;
      expect(bodies.map((body) => JSON.parse(body).data.amount)).toEqual([2, 1]);
    });
  }

  it('test events and replays work there too', async () => {
    const { id } = await createEndpoint(sandbox, { clientId: client.id, url, events });
    const { eventId } = await sendTestEvent(sandbox, id);
    expect(await replayEvent(sandbox, eventId)).toHaveLength(1);
    const stored = (await readEvents(sandbox.db, { after: 0 })).at(-1);
    expect(stored?.body).toBe(JSON.stringify(JSON.parse(stored?.body ?? '')));
    expect(stored).toMatchObject({ id: eventId, type: 'wallet.credited' });
  });
});
