import { defineConfig } from 'vitest/config';

// The first orders as a newcomer makes them: pages read in a browser, blocks copied by their buttons, run as they are.
// It needs Chromium and builds the site, so it has a script of its own: npm run test:walk.
export default defineConfig({
  test: {
    include: ['tests/docs-walk/**/*.test.ts'],
    testTimeout: 110_000,
    hookTimeout: 240_000,
    maxWorkers: 1,
  },
});
