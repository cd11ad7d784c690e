import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeSandbox } from '../tests/support/make-sandbox.ts';
import type { TestSandbox } from '../tests/support/make-sandbox.ts';
import { createWorker } from '../worker/worker.ts';
import { createDeliverHandler } from './deliver.ts';
import { createEndpoint } from './endpoints.ts';
import { createSender } from './send.ts';
import { addClient, credit, listJobs } from './test-client.ts';
import { startReceiver } from './test-receiver.ts';
import type { Answer, Receiver } from './test-receiver.ts';

let sandbox: TestSandbox;
const receivers: Receiver[] = [];

beforeAll(async () => {
  sandbox = await makeSandbox({ settings: { localWebhooks: true } });
});
afterAll(async () => {
  for (const receiver of receivers) await receiver.close();
  await sandbox.close();
});

async function addReceiver(answer: Answer) {
  const receiver = await startReceiver();
  receivers.push(receiver);
  receiver.answer(answer);
  const client = await addClient(sandbox);
  const events = ['wallet.credited'];
  await createEndpoint(sandbox, { clientId: client.id, url: receiver.url, events });
  return { receiver, wallet: client.wallet };
}

const unused = async () => 'done' as const;

it('lets no endpoint that never answers hold up another one', async () => {
  const slow = await addReceiver(() => {});
  const healthy = Promise.withResolvers<void>();
  const fast = await addReceiver((_request, response) => {
    response.writeHead(204).end();
    if (fast.receiver.received.length === 20) healthy.resolve();
  });
  for (let count = 0; count < 20; count += 1) await credit(sandbox, slow.wallet);
  for (let count = 0; count < 20; count += 1) await credit(sandbox, fast.wallet);

  // As long as the test lasts, the slow one is waited for.
  const deliver = createDeliverHandler(createSender({ timeoutMs: 60_000 }));
  const worker = createWorker(sandbox, {
    deliver,
    fulfil: unused,
    activate: unused,
    mail: unused,
  });
  worker.start();
  await healthy.promise;
  expect(slow.receiver.received.length).toBeLessThanOrEqual(4);
  const stopped = worker.stop();
  await slow.receiver.close();
  receivers.splice(receivers.indexOf(slow.receiver), 1);
  await stopped;
  // What the slow one did not get is kept for it.
  expect(await listJobs(sandbox)).toHaveLength(20);
});
