import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{generators,openapi,contract,sandbox,scripts,tests,benchmarks}/**/*.test.ts'],
    // These have a script of their own: npm run contract:ci.
    exclude: ['**/node_modules/**', 'tests/{contract,matrix,stateful,workflows}/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Type checking and servers share two cores with the tests.
    maxWorkers: 2,
  },
});
