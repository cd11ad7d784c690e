import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProxy } from '../../contract/proxy/index.ts';
import type { RecordingProxy } from '../../contract/proxy/index.ts';
import { document } from '../mock/description.ts';
import { clients } from './clients.ts';
import type { Call } from './clients.ts';
import { judgeCall } from './judge.ts';
import { operations } from './operations.ts';
import { startWorld } from './world.ts';
import type { World } from './world.ts';

/** Successes are real; refusals are faults that the sandbox is told to have, once each. */
describe('the sandbox', () => {
  let world: World;
  let proxy: RecordingProxy;
  beforeAll(async () => {
    world = await startWorld();
    proxy = await startProxy({ target: world.url, document });
  });
  afterAll(async () => {
    await proxy.close();
    await world.close();
  });

  describe.each(clients)('$name', ({ open }) => {
    let call: Call;
    let calls = 0;
    beforeAll(async () => {
      call = await open(proxy.url, () => world.token());
    });

    it.each(operations)('$id', async (operation) => {
      for (const { status } of operation.responses) {
        const given = await world.prepare(operation, status);
        await judgeCall(proxy, call, operation, given, status);
        calls += 1;
      }
    });

    it('called everything: raise this number when the description grows', () => {
      expect(calls).toBeGreaterThanOrEqual(275);
    });
  });
});
