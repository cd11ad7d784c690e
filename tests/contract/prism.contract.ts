import { afterAll, beforeAll, expect, test } from 'vitest';
import { startMock } from '../../scripts/start-mock.ts';
import type { Mock } from '../../scripts/start-mock.ts';
import { expectNone } from './expect-none.ts';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());

test.each([1, 2])('Prism does nothing wrong that is not known, seed %i', async (seed) => {
  const { known, exchanges } = await expectNone({
    url: mock.url,
    account: { token: 'any-token' },
    phases: ['examples', 'coverage', 'fuzz'],
    baseline: 'tests/contract/prism.baseline.json',
    seed,
  });
  expect(exchanges).toBeGreaterThan(2000);
  expect(known.length).toBeGreaterThan(0);
});
