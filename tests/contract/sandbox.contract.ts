import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNone } from './expect-none.ts';
import { openSandbox } from './open-sandbox.ts';
import type { OpenedSandbox } from './open-sandbox.ts';

let opened: OpenedSandbox;
beforeAll(async () => {
  opened = await openSandbox();
});
afterAll(() => opened.close());

test.each([1, 2, 3])('the sandbox keeps to the description, seed %i', async (seed) => {
  const { exchanges, notApplicable } = await expectNone({ ...opened.options, seed });
  expect(exchanges).toBeGreaterThan(2000);
  // It takes a server that counts requests; the tests of the check have one.
  expect(notApplicable).toEqual(['rate-limit-holds']);
});
