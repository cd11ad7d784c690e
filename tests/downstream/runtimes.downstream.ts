import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findNode, NODES } from '../packages/support/nodes.ts';
import { EmptyProject } from '../packages/support/project.ts';
import * as downstream from './support/downstream.ts';

const SOURCE = new URL('./fixtures/place-order.js', import.meta.url);
const RUNTIMES = ['@oven/bun-linux-x64', '@deno/linux-x64-glibc', 'edge-runtime', 'miniflare'];

/** What stands around the bundle on each runtime; `OPTIONS` is what the client is made with. */
const PROGRAMS = {
  'plain.mjs': `import { placeOrder } from './bundle.mjs';
console.log(await placeOrder(OPTIONS));
`,
  'edge.mjs': `import { readFileSync } from 'node:fs';
import { EdgeRuntime } from 'edge-runtime';
const runtime = new EdgeRuntime({ initialCode: readFileSync('bundle.js', 'utf8') });
console.log(await runtime.evaluate(\`order.placeOrder(\${JSON.stringify(OPTIONS)})\`));
`,
  'worker.mjs': `import { readFileSync } from 'node:fs';
import { Miniflare } from 'miniflare';
const miniflare = new Miniflare({
  compatibilityDate: '2026-01-01',
  modules: [
    { type: 'ESModule', path: 'worker.js', contents: \`import { placeOrder } from './bundle.mjs';
export default { fetch: async () => new Response(await placeOrder(\${JSON.stringify(OPTIONS)})) };\` },
    { type: 'ESModule', path: 'bundle.mjs', contents: readFileSync('bundle.mjs', 'utf8') },
  ],
});
console.log(await (await miniflare.dispatchFetch('http://worker.test/')).text());
await miniflare.dispose();
`,
};

let project: EmptyProject;
let sandbox: Awaited<ReturnType<typeof downstream.startSandbox>>;
beforeAll(async () => {
  project = await EmptyProject.create();
  const packages = [...downstream.PACKAGES, 'client'];
  await project.install(packages, '--ignore-scripts', ...RUNTIMES);
  project.write('.npmrc', 'offline=true\n');
  project.write('place-order.js', readFileSync(SOURCE, 'utf8'));
  const bundle = ['place-order.js', '--bundle', '--platform=neutral', '--target=es2022'];
  const esbuild = (...flags: string[]) =>
    project.check('node_modules/.bin/esbuild', ...bundle, ...flags);
  await esbuild('--format=esm', '--outfile=bundle.mjs');
  await esbuild('--format=iife', '--global-name=order', '--outfile=bundle.js');
  sandbox = await downstream.startSandbox(project);
  const options = JSON.stringify(sandbox.options);
  for (const [name, text] of Object.entries(PROGRAMS)) {
    project.write(name, `const OPTIONS = ${options};\n${text}`);
  }
});
afterAll(async () => {
  await sandbox?.stop();
  project.remove();
});

it.each([
  ['Node.js 20', async () => [join(await findNode(NODES.library), 'node'), 'plain.mjs']],
  ['Node.js 24', async () => ['node', 'plain.mjs']],
  ['Bun', async () => ['node_modules/@oven/bun-linux-x64/bin/bun', 'plain.mjs']],
  [
    'Deno',
    async () => [
      'node_modules/@deno/linux-x64-glibc/deno',
      'run',
      '--allow-net=127.0.0.1',
      'plain.mjs',
    ],
  ],
  ['the edge runtime', async () => ['node', 'edge.mjs']],
  ['workerd', async () => ['node', 'worker.mjs']],
])('the client places an order on %s', async (_name, findCommand) => {
  const [program = '', ...args] = await findCommand();
  const { stdout } = await project.check(program, ...args);
  expect(stdout.trim()).toBe('DELIVERED 1 order.delivered');
});
