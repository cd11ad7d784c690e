import { defineConfig } from 'vitest/config';

/** Tests in a real browser have a run of their own: they need Chromium, which npm does not bring. */
export default defineConfig({
  test: {
    include: ['tests/**/*.browser.ts', 'docs-site/src/**/*.browser.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 1,
  },
});
