import { defineConfig } from 'vitest/config';

// The console: npm run test:console. Its pages in a browser, which needs Chromium, and attacks on it. They are no part
// of npm test.
export default defineConfig({
  test: {
    include: ['tests/console{,-attacks}/**/*.test.ts'],
    globalSetup: ['tests/console/support/build.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // One browser at a time.
    maxWorkers: 1,
  },
});
