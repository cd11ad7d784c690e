import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { repo } from '../support/project.ts';

/** A folder with an `octopus` to be found in PATH. */
const bin = mkdtempSync(join(tmpdir(), 'octopus-bin-'));
const octopus = join(bin, 'octopus');
const call = `exec "${process.execPath}" "${join(repo, 'generators/bin.js')}" "$@"`;
writeFileSync(octopus, `#!/bin/sh\n${call}\n`, { mode: 0o755 });
afterAll(() => rmSync(bin, { recursive: true }));

const env = { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` };

/** What bash offers for a command line with the cursor at its end. */
function completeInBash(line: string): string[] {
  const script = `
    source <(octopus completion bash)
    COMP_WORDS=(${line
      .split(' ')
      .map((word) => `'${word}'`)
      .join(' ')})
    COMP_CWORD=$(( \${#COMP_WORDS[@]} - 1 ))
    _octopus
    printf '%s\\n' "\${COMPREPLY[@]}"
    complete -p octopus`;
  const told = execFileSync('bash', ['--norc', '-c', script], { cwd: repo, env, encoding: 'utf8' });
  const lines = told.trimEnd().split('\n');
  expect(lines.pop()).toBe('complete -o default -F _octopus octopus');
  return lines.filter((word) => word !== '');
}

describe('bash', () => {
  it.each([
    [
      'octopus ',
      ['generate', 'diff', 'init', 'doctor', 'completion', 'contract', 'mock', 'sandbox'],
    ],
    ['octopus generate --w', ['--watch']],
    ['octopus generate --target types,z', ['types,zod']],
    ['octopus generate --config ', []],
    ['octopus contract --budget ', ['smoke', 'default', 'deep']],
    ['octopus sandbox wallet c', ['create', 'credit', 'convert']],
    ['octopus completion ', ['bash', 'zsh', 'fish']],
  ])('%s', (line, expected) => {
    expect(completeInBash(line).sort()).toEqual([...expected].sort());
  });
});

it.each(['bash', 'zsh', 'fish'])('the script for %s asks octopus itself', (shell) => {
  const script = execFileSync(octopus, ['completion', shell], { encoding: 'utf8' });
  expect(script).toContain('completion --complete --');
  expect(script).not.toContain('--watch');
});

it.each([
  [['completion'], 'octopus: octopus completion takes the name of one shell: bash, zsh, fish.\n'],
  [
    ['completion', 'tcsh'],
    'octopus: There is no completion for "tcsh". There is one for bash, zsh, fish.\n',
  ],
])('%j is wrong usage', (args, message) => {
  let told: { status?: number; stderr?: string } = {};
  try {
    execFileSync(octopus, args, { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    told = Object(error);
  }
  expect([told.status, told.stderr]).toEqual([2, message]);
});
