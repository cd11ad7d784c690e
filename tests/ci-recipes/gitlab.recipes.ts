import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  BROKEN,
  copyRecipe,
  findPort,
  GROWN,
  makeProject,
  recipes,
  repo,
} from './support/project.ts';
import type { Project } from './support/project.ts';
import { readYaml } from './support/steps.ts';

const LOCAL = `node ${join(repo, 'node_modules/gitlab-ci-local/dist/index.js')}`;

type Pipeline = Record<string, { script: string[] }> & {
  default: { before_script: string[] };
  variables: Record<string, string>;
};
const pipeline = readYaml<Pipeline>(join(recipes, 'gitlab/.gitlab-ci.yml'));

let project: Project;

beforeAll(() => {
  project = makeProject();
  copyRecipe('gitlab', project);
});

afterAll(() => project.remove());

/** Runs a job as a runner does: its lines one after the other, in one shell, with its variables. */
function runJob(name: string, variables: Record<string, string> = {}) {
  const job = pipeline[name];
  if (job === undefined) throw new Error(`There is no job ${name}.`);
  const lines = [...pipeline.default.before_script, ...job.script];
  return project.run(lines.join('\n'), { ...pipeline.variables, ...variables });
}

test('GitLab takes the file: it fits the schema, and has these jobs', () => {
  const { code, output } = project.run(`${LOCAL} --list-csv-all 2>&1`);
  expect(code, output).toBe(0);
  expect(output).toContain('json schema validated');
  expect([...output.matchAll(/^octopus:\w+/gm)].map(String)).toEqual([
    'octopus:generate',
    'octopus:lint',
    'octopus:contract',
    'octopus:diff',
  ]);
});

test('generated files are checked', () => {
  expect(runJob('octopus:generate').code).toBe(0);
  project.write('openapi/openapi.yaml', GROWN);
  const { code } = runJob('octopus:generate');
  project.git('checkout', '--quiet', 'openapi');
  expect(code).toBe(1);
});

test('lint runs the script of the project', () => {
  const { code, output } = runJob('octopus:lint');
  expect(code, output).toBe(0);
  expect(output).toContain('linted');
});

test('contract tests leave a JUnit report', async () => {
  const port = String(await findPort());
  const { code, output } = runJob('octopus:contract', {
    SERVER: `timeout 60 npx --no-install octopus mock --port ${port}`,
    SERVER_URL: `http://127.0.0.1:${port}`,
  });
  expect(code, output).toBe(0);
  expect(existsSync(join(project.folder, 'reports/contract.xml'))).toBe(true);
});

describe('changes of the API in a merge request', () => {
  const variables = {
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
  };

  test('more fields pass, and fewer fail', () => {
    project.write('openapi/openapi.yaml', GROWN);
    const grown = runJob('octopus:diff', variables);
    expect(grown.code, grown.output).toBe(0);
    expect(readFileSync(join(project.folder, 'octopus-diff.md'), 'utf8')).toContain('1 additive');
    project.write('openapi/openapi.yaml', BROKEN);
    const broken = runJob('octopus:diff', variables);
    project.git('checkout', '--quiet', 'openapi');
    expect(broken.code).toBe(1);
    expect(broken.output).toContain('OCTOPUS_GITLAB_TOKEN is not set');
  });
});

describe('the note', () => {
  const notes: { id: number; body: string }[] = [{ id: 1, body: 'Looks good' }];
  const seen: string[] = [];
  let gitlab: Server;
  let address: string;

  beforeAll(async () => {
    gitlab = createServer(async (request, answer) => {
      seen.push(`${request.method} ${request.url}`);
      if (request.headers['private-token'] !== 'secret') return answer.writeHead(401).end();
      let text = '';
      for await (const chunk of request) text += chunk;
      if (request.method === 'GET') {
        // Two pages, the newer one last.
        const page = Number(new URL(`http://x${request.url}`).searchParams.get('page'));
        answer.setHeader('x-next-page', page === 1 ? '2' : '');
        return answer.end(JSON.stringify(notes.slice(page - 1, page)));
      }
      const { body }: { body: string } = JSON.parse(text);
      if (request.method === 'POST') notes.push({ id: 2, body });
      else notes.splice(1, 1, { id: 2, body });
      return answer.end('{}');
    });
    const port = await findPort();
    await new Promise<void>((done) => gitlab.listen(port, '127.0.0.1', done));
    address = `http://127.0.0.1:${port}/api/v4`;
  });

  afterAll(() => gitlab.close());

  async function writeNote(text: string, token = 'secret') {
    project.write('octopus-diff.md', text);
    const child = spawn(process.execPath, ['.gitlab/octopus-note.mjs', 'octopus-diff.md'], {
      cwd: project.folder,
      env: {
        ...process.env,
        CI_API_V4_URL: address,
        CI_PROJECT_ID: '5',
        CI_MERGE_REQUEST_IID: '7',
        OCTOPUS_GITLAB_TOKEN: token,
      },
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    const code = await new Promise<number | null>((done) => child.on('close', done));
    return { code, output };
  }

  test('is written once, and then updated', async () => {
    expect(await writeNote('one')).toEqual({ code: 0, output: 'Wrote a note.\n' });
    expect(await writeNote('two')).toEqual({ code: 0, output: 'Updated the note.\n' });
    expect(notes).toEqual([
      { id: 1, body: 'Looks good' },
      { id: 2, body: '<!-- octopus-diff -->\ntwo' },
    ]);
    expect(seen.at(-1)).toBe('PUT /api/v4/projects/5/merge_requests/7/notes/2');
  });

  test('tells which scope a token lacks', async () => {
    const { code, output } = await writeNote('three', 'wrong');
    expect(code).toBe(1);
    expect(output).toContain('answered 401. The token needs the scope api.');
  });
});
