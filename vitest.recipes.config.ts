import { defineConfig } from 'vitest/config';

// The recipes of examples/ci and the repo's own workflows, run in a temporary project: npm run test:recipes.
export default defineConfig({
  // The source maps of the parser of workflows lead nowhere, which is told for each file.
  logLevel: 'error',
  test: {
    include: ['tests/ci-recipes/*.recipes.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
    // The parser of workflows imports JSON as only bundlers do.
    server: { deps: { inline: [/@actions/] } },
  },
});
