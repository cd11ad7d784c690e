import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NODES } from './support/nodes.ts';
import { EmptyProject, printConfig } from './support/project.ts';

const TARGETS = {
  types: {},
  client: { package: 'my-client', factory: 'createClient' },
  server: { package: 'my-server' },
};

describe.each([NODES.tool, NODES.own])('the tools on Node.js %s', (version) => {
  let project: EmptyProject;
  beforeAll(async () => {
    project = await EmptyProject.create(version);
    await project.install(['toolkit', 'client', 'server', 'contract', 'sandbox']);
    project.write('octopus.config.ts', printConfig(TARGETS));
  });
  afterAll(() => project.remove());

  it('generate, notice that nothing changed, and check', async () => {
    const first = await project.check('npx', '--no-install', 'octopus', 'generate');
    expect(first.stdout).toMatch(/api check {3}41 operations, 6 webhooks, \d+ schemas/);
    expect(first.stdout).toMatch(/Done in \d+ ms: \d+ written, 0 deleted, 0 unchanged\.\n$/);
    expect((await project.octopus('generate')).stdout).toMatch(
      /^Nothing to do: \d+ files up to date/,
    );
    expect((await project.octopus('generate', '--check')).code).toBe(0);
    project.write('generated/types/index.ts', '');
    expect((await project.octopus('generate', '--check')).code).toBe(1);
    await project.octopus('generate');
  });

  it('know their commands and their version', async () => {
    const { stdout } = await project.octopus('--help');
    for (const name of ['generate', 'contract', 'mock', 'sandbox']) {
      expect(stdout).toMatch(new RegExp(`^ {2}${name} {2,}\\S`, 'm'));
    }
    const manifest: { version: string } = JSON.parse(
      project.read('node_modules/@octopus-cards/toolkit/package.json'),
    );
    expect((await project.octopus('--version')).stdout).toBe(`${manifest.version}\n`);
  });

  it('run the API, take an order, and find no fault in it', async () => {
    const sandbox = await project.start(/Ctrl-C ends/, 'sandbox', '--port', '0');
    try {
      const read = (label: string) =>
        new RegExp(`^${label}: +(\\S+)`, 'm').exec(sandbox.output)?.[1] ?? '';
      const [url, key, secret] = ['Base URL', 'API key', 'API secret'].map(read);
      project.write(
        'order.js',
        `import { createOctopus } from '@octopus-cards/client';
const [baseUrl, apiKey, apiSecret] = process.argv.slice(2);
const octopus = createOctopus({ baseUrl, apiKey, apiSecret });
const order = await octopus.vouchers.orders.create({ product_id: 123, denomination: 50, quantity: 1 });
console.log(order.status, order.vouchers.length);
`,
      );
      const order = await project.check('node', 'order.js', `${url}`, `${key}`, `${secret}`);
      expect(order.stdout).toBe('DELIVERED 1\n');
      const login = ['--login', `apiKey=${key}`, '--login', `apiSecret=${secret}`];
      const { code, stdout } = await project.octopus(
        'contract',
        `${url}`,
        ...login,
        '--budget',
        'smoke',
        '--html',
        'report.html',
      );
      expect(stdout).toMatch(/^No findings: \d+ requests/m);
      expect(code).toBe(0);
      expect(project.read('report.html')).toMatch(/^<!doctype html>/i);
      // Its console is in the package whole: the pages, and what they call.
      const pages = read('Console').replace('localhost', '127.0.0.1');
      expect(await (await fetch(pages)).text()).toContain('<title>Octopus Cards Console</title>');
      expect((await fetch(new URL('api/session', pages))).status).toBe(401);
    } finally {
      await sandbox.stop();
    }
  });
});
