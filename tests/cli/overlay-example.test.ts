import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { run } from '../../generators/commands/generate.ts';
import { repo } from '../support/project.ts';

const out = mkdtempSync(join(tmpdir(), 'overlay-example-'));
afterAll(() => rmSync(out, { recursive: true }));

it('the example changes what it says, and nothing else', async () => {
  const overlay = 'examples/overlays/deployment.overlay.yaml';
  expect(
    await run(
      ['--description', 'api', '--overlay', overlay, '--out', out, '--target', 'spec', '--json'],
      repo,
    ),
  ).toBe(0);
  const read = (path: string) => readFileSync(path, 'utf8').split('\n');
  const before = new Set(read(join(repo, 'generated/spec/openapi.yaml')));
  const after = read(join(out, 'spec/openapi.yaml'));
  expect(after.filter((line) => !before.has(line)).map((line) => line.trim())).toEqual([
    '- url: https://cards.gateway.example',
    'description: Our gateway. It passes calls on to production.',
    'production: 75',
  ]);
  expect(after.join('\n')).not.toContain('setEsimOrderEmail');
});
