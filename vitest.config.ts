import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      '{generators,openapi,contract,sandbox,console,docs-site,scripts,tests,benchmarks}/**/*.test.ts',
    ],
    // These have scripts of their own: npm run contract:ci, test:samples, test:docs, test:packages, test:downstream,
    // test:console.
    exclude: [
      '**/node_modules/**',
      'tests/{collections,contract,matrix,stateful,workflows}/**',
      'tests/{samples,guides,docs,docs-walk,packages,downstream,console,console-attacks}/**',
    ],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Type checking and servers share two cores with the tests.
    maxWorkers: 2,
  },
});
