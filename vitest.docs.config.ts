import { defineConfig } from 'vitest/config';

// The docs site as its readers get it: built, served and read by a browser on every page. It needs Chromium and takes
// minutes, so it has a script of its own: npm run test:docs.
export default defineConfig({
  test: {
    include: ['tests/docs/**/*.test.ts'],
    globalSetup: ['tests/docs/support/build.ts'],
    testTimeout: 300_000,
    hookTimeout: 120_000,
    // One browser at a time; a file that reads every page does so on several at once.
    maxWorkers: 1,
  },
});
