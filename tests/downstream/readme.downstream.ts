import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { EmptyProject } from '../packages/support/project.ts';
import * as downstream from './support/downstream.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const [, chapter = ''] = README.split('\n## Use it in your repo\n');
const blocks = [...chapter.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, text = '']) => text);

let project: EmptyProject;
beforeAll(async () => {
  project = await EmptyProject.create();
});
afterAll(() => project.remove());

it('leads from an empty folder to the first order, by what it says', async () => {
  const [name = '', setUp = '', order = ''] = blocks;
  expect(name).toBe('export OCTOPUS_PACKAGES="$PWD/dist"\n');
  const tarball = inject('tarballs')['toolkit'] ?? '';
  await project.check('rm', 'package.json');
  const start = performance.now();
  const folder = `OCTOPUS_PACKAGES=${dirname(tarball)}`;
  const { output } = await project.check('env', folder, 'bash', '-e', '-c', setUp);
  expect(output).toMatch(/^Next:\n {2}npm install\n {2}npm run generate\n/m);
  const sandbox = await downstream.startSandbox(project);
  try {
    const { apiKey, apiSecret, baseUrl } = sandbox.options;
    const known = [`BASE_URL=${baseUrl}`, `KEY=${apiKey}`, `SECRET=${apiSecret}`];
    const { stdout } = await project.check('env', ...known, 'bash', '-e', '-c', order);
    expect(stdout).toContain("status: 'DELIVERED'");
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    downstream.note(`README: first order after ${seconds} s`);
  } finally {
    await sandbox.stop();
  }
});

it('sets up a project of CommonJS, whose types are right', async () => {
  expect(JSON.parse(project.read('package.json')).type).toBe('commonjs');
  expect(await downstream.findTypeErrors(project, 'typescript')).toEqual([]);
});
