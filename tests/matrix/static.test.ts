import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProxy } from '../../contract/proxy/index.ts';
import type { RecordingProxy } from '../../contract/proxy/index.ts';
import type { Json } from '../../generators/openapi/json.ts';
import { startMock } from '../../scripts/start-mock.ts';
import { startStub } from '../../scripts/start-stub.ts';
import { document } from '../mock/description.ts';
import { clients } from './clients.ts';
import type { Call } from './clients.ts';
import { judgeCall } from './judge.ts';
import { giveExamples, operations } from './operations.ts';

/** Servers that answer the documented examples: each status is asked for by `Prefer`. */
const servers = [
  { name: 'the stub', start: () => startStub() },
  { name: 'Prism', start: () => startMock() },
];

/** Every documented request body but the first, which all other calls have. */
const bodies = operations.flatMap((operation) =>
  (operation.body?.examples.slice(1) ?? []).map(({ name, value }) => ({ operation, name, value })),
);

describe.each(servers)('$name', ({ start }) => {
  let server: { url: string; close(): Promise<void> };
  let proxy: RecordingProxy;
  beforeAll(async () => {
    server = await start();
    proxy = await startProxy({ target: server.url, document });
  });
  afterAll(async () => {
    await proxy.close();
    await server.close();
  });

  describe.each(clients)('$name', ({ open }) => {
    let call: Call;
    let calls = 0;
    beforeAll(async () => {
      call = await open(proxy.url, () => 'any');
    });

    it.each(operations)('$id', async (operation) => {
      const given = giveExamples(operation);
      for (const { status, examples } of operation.responses) {
        const ask = async (prefer: string, value: Json | undefined) => {
          const headers = { Prefer: prefer };
          const exchange = await judgeCall(proxy, call, operation, { ...given, headers }, status);
          expect(exchange.answer?.json).toEqual(value);
        };
        await ask(`code=${status}`, examples[0]?.value);
        calls += 1;
        // Refusals have one envelope; successes differ.
        for (const { name, value } of status < 300 ? examples.slice(1) : []) {
          await ask(`code=${status}, example=${name}`, value);
        }
      }
    });

    it.each(bodies)('$operation.id with $name', async ({ operation, value }) => {
      const given = { ...giveExamples(operation), body: value };
      await judgeCall(proxy, call, operation, given, operation.responses[0]?.status ?? 0);
    });

    it('called everything: raise this number when the description grows', () => {
      expect(calls).toBeGreaterThanOrEqual(275);
    });
  });
});
