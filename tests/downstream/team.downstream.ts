import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NODES } from '../packages/support/nodes.ts';
import { EmptyProject } from '../packages/support/project.ts';
import * as downstream from './support/downstream.ts';

const HANDLERS = 'src/handlers/topups.ts';
const WRITTEN = new URL('./fixtures/topups.ts', import.meta.url);
const FLAGS = ['--verticals', 'topups', '--targets', 'server'];

/** What is to be mended after the upgrade, and nothing else. */
const EXPECTED = [
  /^src\/handlers\/topups\.ts: TS2741: Property 'refundTopupOrder' is missing in type .* 'TopupsHandlers<Caller>'/,
  /^src\/handlers\/topups\.ts: TS2353: .* 'status_text' does not exist in type /,
];

let project: EmptyProject;
let stubs: string;
beforeAll(async () => {
  project = await EmptyProject.create(NODES.tool);
  await downstream.setUp(project, downstream.PACKAGES, [], ...FLAGS);
  stubs = project.read(HANDLERS);
});
afterAll(() => project.remove());

describe('a team that implements one vertical, on Node.js 22.18', () => {
  it('generates, and has nothing to object', async () => {
    await project.check('npm', 'run', 'generate');
    await project.check('npm', 'run', 'generate:check');
  });

  it.each(downstream.COMPILERS)('has stubs that compile with %s', async (_name, compiler) => {
    expect(await downstream.findTypeErrors(project, compiler)).toEqual([]);
  });

  it('is told by the contract tester that nothing is written yet', async () => {
    const { code, output } = await testContract();
    expect(code).toBe(1);
    expect(output).toMatch(/501/);
  });

  it.each(downstream.COMPILERS)('writes handlers that compile with %s', async (_name, compiler) => {
    project.write(HANDLERS, readFileSync(WRITTEN, 'utf8'));
    expect(await downstream.findTypeErrors(project, compiler)).toEqual([]);
  });

  it('passes the contract tests of its vertical', async () => {
    const { code, output } = await testContract();
    expect(output).toMatch(/^No findings: \d+ requests/m);
    expect(code).toBe(0);
  });

  it('keeps its handlers when it is set up again', async () => {
    const { code, output } = await project.octopus('init', '--yes', '--force', ...FLAGS);
    expect(code).toBe(0);
    expect(output).toContain(`yours, kept    ${HANDLERS}`);
    expect(project.read(HANDLERS)).toBe(readFileSync(WRITTEN, 'utf8'));
  });
});

describe('the team, when the API has changed', () => {
  beforeAll(() => downstream.upgrade(project));

  it('is told by generate:check and octopus diff', async () => {
    const { code, output } = await project.run('npm', 'run', 'generate:check');
    expect(code).toBe(1);
    expect(output).toContain('src/octopus/server/topups.ts');
    expect((await downstream.compare(project)).code).toBe(1);
  });

  it.each(downstream.COMPILERS)(
    'gets the errors that it should with %s',
    async (_name, compiler) => {
      await project.check('npm', 'run', 'generate');
      expect(await downstream.findTypeErrors(project, compiler)).toEqual(
        EXPECTED.map((text) => expect.stringMatching(text)),
      );
    },
  );

  it.each(downstream.COMPILERS)(
    'finds the hint where stubs are, with %s',
    async (_name, compiler) => {
      project.write(HANDLERS, stubs);
      const errors = await downstream.findTypeErrors(project, compiler);
      expect(errors).toEqual([
        expect.stringMatching(
          /^src\/handlers\/topups\.ts: TS2741: Property 'refundTopupOrder' is missing in type /,
        ),
      ]);
      project.write(HANDLERS, addHandler(stubs));
      expect(await downstream.findTypeErrors(project, compiler)).toEqual([]);
    },
  );
});

/** Does what the comment above the handlers says. */
function addHandler(text: string): string {
  expect(text).toContain('for now `x: unimplemented.x`, which answers 501');
  return text.replace(/\};\n$/, '  refundTopupOrder: unimplemented.refundTopupOrder,\n};\n');
}

/** Starts the server and tests what the script `contract` tests, on another port. */
async function testContract() {
  const port = await downstream.findPort();
  const variables = ['TOKEN=any', `PORT=${port}`];
  const server = await project.startProgram(
    /listening/i,
    'env',
    ...variables,
    'node',
    'src/server.ts',
  );
  try {
    const { scripts }: { scripts: { contract: string } } = JSON.parse(project.read('package.json'));
    const [, , , ...flags] = scripts.contract.split(' ');
    expect(flags).toEqual(['--include', 'tag:Topups']);
    const credentials = ['--token', 'any', '--phase', 'examples,coverage,fuzz'];
    return await project.octopus('contract', `http://127.0.0.1:${port}`, ...flags, ...credentials);
  } finally {
    await server.stop();
  }
}
