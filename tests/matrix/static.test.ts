import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProxy } from '../../contract/proxy/index.ts';
import type { RecordingProxy } from '../../contract/proxy/index.ts';
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
        const headers = { Prefer: `code=${status}` };
        const exchange = await judgeCall(proxy, call, operation, { ...given, headers }, status);
        expect(exchange.answer?.json).toEqual(examples[0]?.value);
        calls += 1;
      }
    });

    it('called everything: raise this number when the description grows', () => {
      expect(calls).toBeGreaterThanOrEqual(275);
    });
  });
});
