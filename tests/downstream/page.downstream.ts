import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EmptyProject } from '../packages/support/project.ts';
import * as downstream from './support/downstream.ts';

const FLAGS = ['--verticals', 'topups', '--targets', 'types,client,react,msw'];
const TOOLS = ['vite', 'vitest', 'jsdom', 'react@19', 'react-dom@19', '@types/react-dom@19'];
const HTML =
  '<!doctype html><div id="root"></div><script type="module" src="/src/main.tsx"></script>\n';

/** What is to be mended after the upgrade, and nothing else. */
const EXPECTED = [
  /^src\/App\.tsx: TS2339: Property 'status_text' does not exist on type 'TopupOrder'/,
  /^src\/App\.tsx: TS2741: Property 'purpose' is missing in type /,
  /^src\/create-topup-order\.ts: TS2345: .* Property 'purpose' is missing in type /,
];

let project: EmptyProject;
beforeAll(async () => {
  project = await EmptyProject.create();
  const testing = ['@testing-library/react', '@testing-library/dom'];
  await downstream.setUp(project, downstream.PACKAGES, [...TOOLS, ...testing], ...FLAGS);
});
afterAll(() => project.remove());

describe('a page with React, TanStack Query and MSW', () => {
  it('generates, and has nothing to object', async () => {
    await project.check('npm', 'run', 'generate');
    await project.check('npm', 'run', 'generate:check');
    for (const name of ['App.tsx', 'App.test.tsx', 'main.tsx']) {
      const url = new URL(`./fixtures/page/${name}`, import.meta.url);
      project.write(`src/${name}`, readFileSync(url, 'utf8'));
    }
    project.write('index.html', HTML);
  });

  it.each(downstream.COMPILERS)('compiles with %s', async (_name, compiler) => {
    expect(await downstream.findTypeErrors(project, compiler)).toEqual([]);
  });

  it('is built by Vite', async () => {
    const { output } = await project.check('node_modules/.bin/vite', 'build');
    expect(output).toMatch(/built in/);
    downstream.note(output.match(/dist\/assets\/\S+.*/)?.[0] ?? '');
  });

  it('is tested with MSW', async () => {
    const { output } = await project.check('node_modules/.bin/vitest', 'run', '--no-color');
    expect(output).toMatch(/Tests +2 passed/);
  });
});

describe('the page, when the API has changed', () => {
  beforeAll(() => downstream.upgrade(project));

  it('is told by generate:check and octopus diff', async () => {
    const { code, output } = await project.run('npm', 'run', 'generate:check');
    expect(code).toBe(1);
    expect(output).toContain('src/octopus/react/topups.ts');
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
});
