import { afterAll, beforeAll, expect, test } from 'vitest';
import { startStub } from '../../scripts/start-stub.ts';
import type { Stub } from '../../scripts/start-stub.ts';
import { expectNone } from './expect-none.ts';

let stub: Stub;
beforeAll(async () => {
  stub = await startStub();
});
afterAll(() => stub.close());

test.each([1, 2, 3])('the stub keeps to the description, seed %i', async (seed) => {
  const { exchanges } = await expectNone({
    url: stub.url,
    account: { token: 'any-token' },
    // It remembers nothing, so that no sequence can be right.
    phases: ['examples', 'coverage', 'fuzz'],
    seed,
  });
  expect(exchanges).toBeGreaterThan(2000);
});
