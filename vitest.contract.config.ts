import { defineConfig } from 'vitest/config';

// What crosses servers and clients: the tester on the servers of this repo, each client on each server, behaviour
// with a fault in it, the workflows, the collection of requests. They take minutes, so they are no part of npm test:
// npm run contract:ci.
export default defineConfig({
  test: {
    include: [
      'tests/contract/*.contract.ts',
      'tests/{collections,contract,matrix,stateful,workflows}/**/*.test.ts',
    ],
    testTimeout: 110_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
