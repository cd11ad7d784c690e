import { defineConfig } from 'vitest/config';

// The packages as they are published, installed into empty projects: npm run test:packages. They take
// minutes and ask the npm registry, so they are no part of npm test.
export default defineConfig({
  test: {
    include: ['tests/packages/*.packages.ts'],
    globalSetup: ['tests/packages/support/setup.ts'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    maxWorkers: 1,
  },
});
