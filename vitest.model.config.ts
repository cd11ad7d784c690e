import { defineConfig } from 'vitest/config';

/** The model runs of the sandbox: longer than a test may be, so they have a script of their own. */
export default defineConfig({
  test: {
    include: ['sandbox/tests/model/*.model.ts'],
    testTimeout: 300_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
