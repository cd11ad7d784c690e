import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDescription } from '../../contract/index.ts';
import { startStub } from '../../scripts/start-stub.ts';
import type { Stub } from '../../scripts/start-stub.ts';
import { expectNone, root } from './expect-none.ts';

const spec = await loadDescription('openapi/console/openapi.yaml', root);

let stub: Stub;
beforeAll(async () => {
  stub = await startStub({ description: 'console' });
});
afterAll(() => stub.close());

test.each([1, 2])('the stub of the console keeps to its description, seed %i', async (seed) => {
  const { exchanges } = await expectNone({
    spec,
    url: stub.url,
    account: { token: 'any-token' },
    // It remembers nothing, so that no sequence can be right.
    phases: ['examples', 'coverage', 'fuzz'],
    seed,
  });
  expect(exchanges).toBeGreaterThan(2000);
});
