import { afterAll, beforeAll, beforeEach } from 'vitest';
import { makeSandbox } from '../tests/support/make-sandbox.ts';
import type { TestSandbox } from '../tests/support/make-sandbox.ts';
import { createEndpoint, listEndpoints, removeEndpoint } from './endpoints.ts';
import { addClient, credit, listJobs } from './test-client.ts';
import { answerStatus, startReceiver } from './test-receiver.ts';
import type { Receiver } from './test-receiver.ts';

/** The sandbox of the tests in this file, which may send to this machine. */
export let sandbox: TestSandbox;
export let client: { id: number; wallet: number };
/** Answers 204 unless it is told something else. */
export let receiver: Receiver;
/** Where the client wants to hear of `wallet.credited`: at the receiver. */
export let endpoint: { id: number; secret: string };

/** Makes a sandbox with a client for the tests of a file, and a new endpoint before each. */
export function useDeliveries(): void {
  beforeAll(async () => {
    sandbox = await makeSandbox({ settings: { localWebhooks: true } });
    client = await addClient(sandbox);
    receiver = await startReceiver();
  });
  afterAll(async () => {
    await receiver.close();
    await sandbox.close();
  });
  beforeEach(async () => {
    for (const { id } of await listEndpoints(sandbox)) await removeEndpoint(sandbox, id);
    await sandbox.db.deleteFrom('jobs').execute();
    receiver.received.length = 0;
    receiver.answer(answerStatus(204));
    endpoint = await createEndpoint(sandbox, {
      clientId: client.id,
      url: receiver.url,
      events: ['wallet.credited'],
    });
  });
}

/** Makes an event; answers its delivery job. */
export async function makeEvent() {
  await credit(sandbox, client.wallet);
  const job = (await listJobs(sandbox)).at(-1);
  if (job === undefined) throw new Error('There is no job.');
  return job;
}

export async function readDelivery(id: number | null) {
  const delivery = await sandbox.db
    .selectFrom('webhook_deliveries')
    .selectAll()
    .where('id', '=', id ?? 0)
    .executeTakeFirstOrThrow();
  const attempts = await sandbox.db
    .selectFrom('webhook_attempts')
    .selectAll()
    .where('delivery_id', '=', delivery.id)
    .orderBy('number')
    .execute();
  return { ...delivery, attempts };
}
