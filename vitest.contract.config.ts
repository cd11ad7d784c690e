import { defineConfig } from 'vitest/config';

// The tester on the servers of this repo: npm run contract:ci. They are no part of npm test.
export default defineConfig({
  test: {
    include: ['tests/contract/*.contract.ts'],
    testTimeout: 110_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
