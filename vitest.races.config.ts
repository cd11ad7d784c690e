import { randomInt } from 'node:crypto';
import { defineConfig } from 'vitest/config';

/** What the races choose by chance; a run with the same seed chooses the same. */
const seed = process.env['RACES_SEED'] ?? String(randomInt(2 ** 31));

// The long runs on PostgreSQL: npm run test:races. They are no part of npm test.
export default defineConfig({
  test: {
    include: ['sandbox/tests/races/**/*.races.ts'],
    globalSetup: ['sandbox/tests/races/support/announce.ts'],
    env: { RACES_SEED: seed },
    provide: { seed },
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // Each of them has servers and a database of its own, and some wait for a lease to end.
    maxWorkers: 2,
  },
});
