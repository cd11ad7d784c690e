import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { hashOf } from '../../generators/pipeline/source.ts';
import { Project, repo } from '../support/project.ts';
import { typeCheck } from '../support/type-check.ts';

/** GitHub's REST API: 13 MB of OpenAPI 3.0, over a thousand operations. */
const project = new Project({
  descriptions: {
    github: {
      input: join(repo, 'node_modules/@octokit/openapi/generated/api.github.com.json'),
      output: 'generated',
      targets: {
        spec: {},
        types: {},
        client: { package: 'github', factory: 'createGitHub' },
        mock: {},
      },
    },
  },
});
afterAll(() => project.remove());

it("compiles GitHub's description with the same promises as our own", async () => {
  const first = await project.run('generate', '--json');
  expect(first.stderr).toBe('');
  const { ok, written, steps } = JSON.parse(first.stdout);
  expect(ok).toBe(true);
  expect(steps[1].detail).toMatch(/^1\d{3} operations, 0 webhooks, 9\d{2} schemas$/);
  expect(written.length).toBeGreaterThan(100);

  // Nothing to do: nothing written, file times included.
  const times = () =>
    Object.fromEntries(
      project
        .list()
        .map((path) => [path, statSync(join(project.folder, 'generated', path)).mtimeMs]),
    );
  const before = times();
  expect((await project.run('generate')).stdout).toMatch(/^Nothing to do/);
  expect(times()).toEqual(before);

  // Again from nothing: the same bytes.
  const hashes = () =>
    Object.fromEntries(
      project.list().map((path) => [path, hashOf(project.read(join('generated', path)))]),
    );
  const bytes = hashes();
  rmSync(join(project.folder, 'generated'), { recursive: true });
  mkdirSync(join(project.folder, 'generated'));
  await project.run('generate');
  expect(hashes()).toEqual(bytes);
});

it('gives TypeScript that is right in strict mode', () => {
  expect(project.read('generated/client/index.ts')).toContain('createGitHub');
  expect(typeCheck(join(project.folder, 'generated'))).toBe('');
});
