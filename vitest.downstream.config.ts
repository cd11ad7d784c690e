import { defineConfig } from 'vitest/config';

// Projects of other people, which install the packages as they are published, and then upgrade:
// npm run test:downstream. They take minutes and ask the npm registry, so they are no part of npm test.
export default defineConfig({
  test: {
    include: ['tests/downstream/*.downstream.ts'],
    globalSetup: ['tests/packages/support/setup.ts'],
    testTimeout: 240_000,
    hookTimeout: 480_000,
    maxWorkers: 1,
  },
});
