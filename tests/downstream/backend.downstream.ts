import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findNode, NODES } from '../packages/support/nodes.ts';
import { EmptyProject } from '../packages/support/project.ts';
import * as downstream from './support/downstream.ts';

const BACKEND = new URL('./fixtures/backend.ts', import.meta.url);
const FLAGS = ['--verticals', 'topups,vouchers', '--targets', 'types,client'];

/** What is to be mended after the upgrade, and nothing else. */
const EXPECTED = [
  /^src\/backend\.ts: TS2741: Property 'REFUNDED' is missing in type /,
  /^src\/backend\.ts: TS2344: Type .*status_text.* does not satisfy the constraint /,
  /^src\/backend\.ts: TS2345: .* Property 'purpose' is missing in type /,
];

let project: EmptyProject;
beforeAll(async () => {
  project = await EmptyProject.create();
  await downstream.setUp(project, downstream.PACKAGES, [], ...FLAGS);
});
afterAll(() => project.remove());

describe('a backend that orders and receives webhooks', () => {
  it('generates, and has nothing to object', async () => {
    await project.check('npm', 'run', 'generate');
    await project.check('npm', 'run', 'generate:check');
    project.write('src/backend.ts', readFileSync(BACKEND, 'utf8'));
  });

  it.each(downstream.COMPILERS)('compiles with %s', async (_name, compiler) => {
    expect(await downstream.findTypeErrors(project, compiler)).toEqual([]);
  });

  it('places an order by the file that init wrote', async () => {
    const sandbox = await downstream.startSandbox(project);
    try {
      const file = 'src/create-voucher-order.ts';
      const { stdout } = await project.check('env', ...sandbox.variables, 'node', file);
      expect(stdout).toContain("status: 'DELIVERED'");
    } finally {
      await sandbox.stop();
    }
  });

  it.each([NODES.library, NODES.tool, NODES.own])(
    'orders and takes webhooks on Node.js %s',
    async (version) => {
      const node = join(await findNode(version), 'node');
      const bundle = ['src/backend.ts', '--bundle', '--platform=node', '--format=esm'];
      await project.check('node_modules/.bin/esbuild', ...bundle, '--outfile=backend.mjs');
      const sandbox = await downstream.startSandbox(project);
      try {
        const port = await downstream.findPort();
        const url = `http://127.0.0.1:${port}/`;
        const where = [
          '--client',
          '42',
          '--events',
          'order.delivered',
          '--url',
          sandbox.url,
          '--json',
        ];
        const added = await project.octopus('sandbox', 'webhook', 'add', url, ...where);
        const { secret }: { secret: string } = JSON.parse(added.stdout);
        const { stdout } = await project.check(
          ...(['env', ...sandbox.variables] as [string, ...string[]]),
          `WEBHOOK_SECRET=${secret}`,
          `WEBHOOK_PORT=${port}`,
          node,
          'backend.mjs',
        );
        expect(stdout.trim().split('\n').sort()).toEqual([
          'forged 401',
          'topup DELIVERED',
          'vouchers PENDING',
          'webhook order.delivered',
        ]);
      } finally {
        await sandbox.stop();
      }
    },
  );
});

describe('the backend, when the API has changed', () => {
  beforeAll(() => downstream.upgrade(project));

  it('is told by generate:check', async () => {
    const { code, output } = await project.run('npm', 'run', 'generate:check');
    expect(code).toBe(1);
    expect(output).toContain('src/octopus/client/topups.ts');
  });

  it('is told by octopus diff what breaks', async () => {
    const { code, output } = await downstream.compare(project);
    expect(code).toBe(1);
    for (const name of ['purpose', 'status_text', 'REFUNDED', 'refund']) {
      expect(output).toContain(name);
    }
    expect(output).toMatch(/breaking/);
  });

  it.each(downstream.COMPILERS)(
    'gets the errors that it should with %s',
    async (_name, compiler) => {
      await project.check('npm', 'run', 'generate');
      const errors = await downstream.findTypeErrors(project, compiler);
      expect(errors).toEqual(EXPECTED.map((text) => expect.stringMatching(text)));
    },
  );
});
