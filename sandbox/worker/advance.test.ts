import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sandbox } from '../context.ts';
import { makeSandbox } from '../tests/support/make-sandbox.ts';
import type { TestSandbox } from '../tests/support/make-sandbox.ts';
import { createDeliverHandler } from '../webhooks/deliver.ts';
import { createEndpoint } from '../webhooks/endpoints.ts';
import { PAUSES } from '../webhooks/retry-schedule.ts';
import { addClient, credit } from '../webhooks/test-client.ts';
import { createJobHandlers } from './job-handlers.ts';
import { createWorker } from './worker.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await makeSandbox();
});
afterAll(() => sandbox.close());

/** The sandbox with a count of what it asks the database. */
function countQueries(original: Sandbox): { counted: Sandbox; count: () => number } {
  let queries = 0;
  const db = original.db.withPlugin({
    transformQuery({ node }) {
      queries += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  return { counted: { ...original, db }, count: () => queries };
}

test('past the whole schedule of a webhook, each attempt costs seven round trips', async () => {
  const client = await addClient(sandbox);
  const target = { clientId: client.id, url: 'https://shop.example.com/hooks' };
  await createEndpoint(sandbox, { ...target, events: ['wallet.credited'] });
  for (let event = 0; event < 3; event += 1) await credit(sandbox, client.wallet);
  const sent: number[] = [];
  const deliver = createDeliverHandler(async () => {
    sent.push(sandbox.clock.now().getTime());
    return { status: 500, retryAfter: undefined, excerpt: '', durationMs: 1 };
  });
  const { counted, count } = countQueries(sandbox);
  const worker = createWorker(counted, { ...createJobHandlers(sandbox.settings), deliver });
  const start = sandbox.clock.now().getTime();
  const attempts = 3 * (PAUSES.length + 1);
  expect(await worker.advance(new Date(start + 4 * 86_400_000))).toBe(attempts);
  // To look, claim, load, record, put off, and to look again when it has begun and when it has ended.
  expect(count()).toBeLessThanOrEqual(7 * attempts + 3);
  // In order, and each attempt at its own time, give or take the tenth by which pauses vary.
  expect(sent).toEqual(sent.toSorted((a, b) => a - b));
  const countUntil = (hours: number) => sent.filter((at) => at < start + hours * 3_600_000).length;
  expect([0.001, 16, 34, 57, 73].map(countUntil)).toEqual([3, 27, 30, 33, 36]);
  expect(sandbox.clock.now().getTime()).toBe(start + 4 * 86_400_000);
});
