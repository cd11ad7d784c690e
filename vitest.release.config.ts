import { defineConfig } from 'vitest/config';

// Whole releases in copies of the repo, which take a minute each: npm run test:release.
export default defineConfig({
  test: {
    include: ['tests/release/*.release.ts'],
    testTimeout: 400_000,
    hookTimeout: 400_000,
    maxWorkers: 1,
  },
});
