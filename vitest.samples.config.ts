import { defineConfig } from 'vitest/config';

// The samples of the documentation, run as they stand: against the sandbox, in every language that is here. They take
// minutes, so they are no part of npm test: npm run test:samples.
export default defineConfig({
  test: {
    include: ['tests/{samples,guides}/**/*.test.ts'],
    testTimeout: 110_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
