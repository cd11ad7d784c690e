import { defineConfig } from 'vitest/config';

/**
 * The corpus of faults: servers with one defect each, which the contract tester has to find. It takes
 * minutes, so it has a script of its own: npm run test:faults.
 */
export default defineConfig({
  test: {
    include: ['tests/faults/*.faults.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One world for all faults of a file, and a core for each of the two.
    maxWorkers: 2,
  },
});
