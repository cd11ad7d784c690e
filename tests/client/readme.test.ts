import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { api } from '../../generated/client/api.ts';
import { startSandbox } from '../../sandbox/index.ts';
import type { RunningSandbox } from '../../sandbox/index.ts';
import { Folder } from './support/programs.ts';
import { readBlocks } from './support/readme.ts';

/** What the manual shows is done, block by block, against a sandbox that stands where it says. */

/** Nobody waits for pauses, and what goes to the API goes to the sandbox of this test. */
const RUN = `
const { fetch: send, setTimeout: wait } = globalThis;
globalThis.setTimeout = (run, pause, ...rest) => wait(run, pause < 15_000 ? 0 : pause, ...rest);
globalThis.fetch = (input, init) => send(String(input).replace(process.env.ADDRESS, process.env.SANDBOX), init);
for (const file of process.argv.slice(2)) {
  await import(file);
  console.log('END OF', file);
}
`;

let sandbox: RunningSandbox;
let folder: Folder;
const answers: string[] = [];

beforeAll(async () => {
  sandbox = await startSandbox({
    env: {},
    settings: { rateLimits: false, latency: { vouchers: 0, topups: 0, esim: 0 } },
    onAnswer: ({ method, target, status }) => answers.push(`${status} ${method} ${target}`),
  });
});
afterAll(async () => {
  await sandbox.close();
  folder?.remove();
});

test('every block that calls the API does what it says', async () => {
  const blocks = readBlocks().filter((block) => /@octopus-cards\/client'|transport/.test(block));
  folder = new Folder({ 'run.js': RUN });
  const names = blocks.map((_, index) => `./block-${index}.ts`);
  blocks.forEach((block, index) => {
    folder.write({ [`block-${index}.ts`]: block });
  });
  const child = spawn(process.execPath, ['run.js', ...names], {
    cwd: folder.path,
    env: {
      ...process.env,
      ADDRESS: api.servers.sandbox,
      SANDBOX: sandbox.url,
      WEBHOOK_SECRET: 'whsec_dGVzdA==',
      API_KEY: sandbox.apiKey,
      API_SECRET: sandbox.apiSecret,
    },
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  expect(stderr).toBe('');
  expect(stdout.match(/END OF .*/g)).toEqual(names.map((name) => `END OF ${name}`));
  expect(blocks.length).toBeGreaterThan(8);
  const done = new Set(answers.map((line) => line.replace(/\?.*|(?<=orders\/)\d+/g, '')));
  expect([...done].filter((line) => !line.startsWith('2'))).toEqual([]);
  for (const line of [
    '201 POST /api/v1/orders',
    '200 POST /api/v1/topups/orders',
    '200 POST /api/v1/esim/orders',
    '200 GET /api/v1/products',
  ]) {
    expect(done).toContain(line);
  }
});
