import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROKEN, copyRecipe, findPort, GROWN, makeProject, recipes } from './support/project.ts';
import type { Project } from './support/project.ts';
import { environmentOf, fill, findStep, readYaml } from './support/steps.ts';
import type { Action, Workflow } from './support/steps.ts';

const folder = join(recipes, 'github-actions');
const action = readYaml<Action>(join(folder, '.github/actions/octopus/action.yml'));
const workflow = readYaml<Workflow>(join(folder, '.github/workflows/octopus.yml'));
const { steps } = action.runs;

let project: Project;

beforeAll(() => {
  project = makeProject();
  copyRecipe('github-actions', project);
});

afterAll(() => project.remove());

/** What the contexts of a pull request hold, with the inputs as the workflow gives them. */
function makeContext(more: Record<string, string> = {}): Record<string, string> {
  const defaults = Object.entries(action.inputs).map(([name, { default: value = '' }]) => [
    `inputs.${name}`,
    value,
  ]);
  return {
    ...Object.fromEntries(defaults),
    'github.token': 'token',
    'github.base_ref': 'main',
    'github.event.pull_request.number': '7',
    'runner.temp': join(project.folder, '..'),
    ...more,
  };
}

function runStep(name: string, context: Record<string, string>, more: Record<string, string> = {}) {
  const step = findStep(steps, name);
  return project.run(fill(step.run, context), { ...environmentOf(step, context), ...more });
}

test('the workflow asks for nothing but what its job needs', () => {
  expect(workflow.permissions).toEqual({});
  expect(workflow.jobs['octopus']?.permissions).toEqual({
    contents: 'read',
    'pull-requests': 'write',
  });
});

test('the workflow gives the action only inputs that it has', () => {
  const given = workflow.jobs['octopus']?.steps.find(({ uses }) => uses?.startsWith('./'))?.with;
  expect(Object.keys(given ?? {}).filter((name) => !(name in action.inputs))).toEqual([]);
});

test('the README tells every input with its default', () => {
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  const told = [...readme.matchAll(/^\| `([\w-]+)` \| (?:`([^`]*)`|none|that of the job) \|/gm)];
  expect(told.map(([, name, value = '']) => [name, value])).toEqual(
    Object.entries(action.inputs).map(([name, { default: value = '' }]) => [
      name,
      value.startsWith('${{') ? '' : value,
    ]),
  );
});

test('no script has an expression in it, which a branch name could end', () => {
  expect(steps.filter(({ run }) => run?.includes('${{')).map(({ name }) => name)).toEqual([]);
});

describe('generated files', () => {
  test('that are up to date pass', () => {
    expect(runStep('Generated files are up to date', makeContext()).code).toBe(0);
  });

  test('that are not fail', () => {
    project.write('openapi/openapi.yaml', GROWN);
    const { code, output } = runStep('Generated files are up to date', makeContext());
    project.git('checkout', '--quiet', 'openapi');
    expect(code).toBe(1);
    expect(output).toContain('generated/types');
  });
});

test('lint runs the command', () => {
  const context = makeContext({ 'inputs.lint': 'npm run lint --if-present' });
  expect(runStep('Lint', context)).toMatchObject({ code: 0 });
  expect(runStep('Lint', makeContext({ 'inputs.lint': 'false | true' })).code).toBe(1);
});

describe('contract tests', () => {
  test('start the server of the workflow, test it, and end it', async () => {
    const given = workflow.jobs['octopus']?.steps.find(({ uses }) => uses?.startsWith('./'));
    const port = String(await findPort());
    const url = `http://127.0.0.1:${port}`;
    const context = makeContext({
      'inputs.server': given?.with?.['server']?.replace('4010', port) ?? '',
      'inputs.server-url': url,
      'inputs.contract-arguments': given?.with?.['contract-arguments'] ?? '',
    });
    const { code, output } = runStep('Contract tests', context, { OCTOPUS_CONTRACT_TOKEN: 'any' });
    expect(output).toContain('No findings: 1 requests');
    expect(code, output).toBe(0);
    expect(readFileSync(join(project.folder, 'reports/contract.xml'), 'utf8')).toContain(
      '<testsuite',
    );
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });

  test('fail when the server lies, and keep the report', async () => {
    const port = await findPort();
    project.write(
      'server.mjs',
      `import { createServer } from 'node:http';
createServer((_, answer) => answer.setHeader('content-type', 'application/json').end('[{}]')).listen(${port}, '127.0.0.1');\n`,
    );
    const context = makeContext({
      'inputs.server': 'node server.mjs',
      'inputs.server-url': `http://127.0.0.1:${port}`,
      'inputs.contract-arguments': '--budget smoke --phase examples',
      'inputs.junit': 'reports/lies.xml',
    });
    expect(runStep('Contract tests', context).code).toBe(1);
    expect(existsSync(join(project.folder, 'reports/lies.xml'))).toBe(true);
  });
});

describe('changes of the API in a pull request', () => {
  const cases = [
    { what: 'nothing', text: undefined, breaking: 'false', says: 'no change' },
    { what: 'a field more', text: GROWN, breaking: 'false', says: '1 additive' },
    { what: 'a field less', text: BROKEN, breaking: 'true', says: '1 breaking' },
  ];

  test.each(cases)('$what: breaking is $breaking', ({ text, breaking, says }) => {
    if (text !== undefined) project.write('openapi/openapi.yaml', text);
    const context = makeContext();
    const output = join(project.folder, '../output');
    const summary = join(project.folder, '../summary');
    for (const file of [output, summary]) writeFileSync(file, '');
    const { code, output: said } = runStep('API changes', context, {
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
    });
    project.git('checkout', '--quiet', 'openapi');
    expect(code, said).toBe(0);
    expect(readFileSync(output, 'utf8')).toBe(`breaking=${breaking}\n`);
    expect(readFileSync(summary, 'utf8')).toContain(says);
  });

  test('a description that is refused fails', () => {
    project.write('openapi/openapi.yaml', 'openapi: 3.1.0\n');
    const { code } = runStep('API changes', makeContext());
    project.git('checkout', '--quiet', 'openapi');
    expect(code).toBe(2);
  });

  test('what breaks ends the job with a fault', () => {
    expect(runStep('Refuse what breaks', makeContext())).toEqual({
      code: 1,
      output:
        '::error::The description has changes of the class breaking or graver. Take them back, or add the new beside the old.\n',
    });
  });
});

test('the comment is written once, and then updated', () => {
  const store = join(project.folder, '../comments');
  const log = join(project.folder, '../gh.log');
  writeFileSync(store, JSON.stringify([{ id: 11, body: 'Looks good' }]));
  project.shim('gh', FAKE_GH);
  for (const [index, text] of ['one', 'two'].entries()) {
    writeFileSync(join(project.folder, '../octopus-diff.md'), `## API changes: ${text}\n`);
    const { code, output } = runStep('Comment on the pull request', makeContext(), {
      GITHUB_REPOSITORY: 'shop/api',
      STORE: store,
      LOG: log,
    });
    expect(code, output).toBe(0);
    expect(JSON.parse(readFileSync(store, 'utf8'))).toEqual([
      { id: 11, body: 'Looks good' },
      { id: 12, body: `<!-- octopus-diff -->\n## API changes: ${text}\n` },
    ]);
    expect(readFileSync(log, 'utf8').trim().split('\n').at(-1)).toBe(
      index === 0
        ? 'POST repos/shop/api/issues/7/comments'
        : 'PATCH repos/shop/api/issues/comments/12',
    );
  }
});

/** What `gh api` does with comments, on a file; its `--jq` is run by the real jq. */
const FAKE_GH = `#!/usr/bin/env node
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const { parseArgs } = require('node:util');
const text = { type: 'string' };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { paginate: { type: 'boolean' }, silent: { type: 'boolean' }, method: text, field: text, jq: text },
});
const path = positionals[1];
const comments = JSON.parse(fs.readFileSync(process.env.STORE, 'utf8'));
fs.appendFileSync(process.env.LOG, (values.method ?? 'GET') + ' ' + path + '\\n');
const body = values.field && fs.readFileSync(values.field.replace('body=@', ''), 'utf8');
if (values.method === undefined) {
  process.stdout.write(execFileSync('jq', ['-r', values.jq], { input: JSON.stringify(comments) }));
} else if (values.method === 'POST') comments.push({ id: 12, body });
else comments.find(({ id }) => path.endsWith('/' + id)).body = body;
fs.writeFileSync(process.env.STORE, JSON.stringify(comments));
`;
