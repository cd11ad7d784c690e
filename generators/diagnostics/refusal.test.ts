import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NEGATIVE } from './negative-fixtures.ts';
import type { RenderedDiagnostic } from './render.ts';
import { renderPlain } from './render.ts';

const CLI = fileURLToPath(new URL('../bin.js', import.meta.url));

const CONFIG = {
  descriptions: {
    library: { input: 'openapi.yaml', output: 'generated', targets: { spec: {}, types: {} } },
  },
};

const SOUND = {
  openapi: '3.1.0',
  info: { title: 'Library', version: '1.0.0' },
  paths: {
    '/books': { get: { operationId: 'list', responses: { 200: { description: 'Books' } } } },
  },
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'refusal-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the command refuses', () => {
  const expected = readFileSync(join(NEGATIVE, 'ten-faults', 'expected.txt'), 'utf8');
  const spoil = () => {
    cpSync(join(NEGATIVE, 'ten-faults'), folder, { recursive: true });
    writeFileSync(join(folder, 'octopus.config.json'), JSON.stringify(CONFIG));
  };

  it('with exit code 1, every fault on standard error, and nothing written', () => {
    spoil();
    const before = hashTree(folder);
    const { status, stdout, stderr } = octopus('generate');
    expect(status).toBe(1);
    expect(stderr).toBe(`${expected}\nRefused: 10 errors; nothing was written.\n`);
    expect(stdout).not.toContain('error');
    expect(hashTree(folder)).toEqual(before);
  });

  it('and leaves what was generated before as it was', () => {
    writeFileSync(join(folder, 'octopus.config.json'), JSON.stringify(CONFIG));
    writeFileSync(join(folder, 'openapi.yaml'), JSON.stringify(SOUND));
    execFileSync(process.execPath, [CLI, 'generate'], { cwd: folder });
    spoil();
    const before = hashTree(folder);
    expect(Object.keys(before)).toContain('generated/spec/openapi.yaml');
    expect(octopus('generate').status).toBe(1);
    expect(hashTree(folder)).toEqual(before);
  });

  it('with --json, in the same words', () => {
    spoil();
    const before = hashTree(folder);
    const { status, stdout, stderr } = octopus('generate', '--json');
    expect(status).toBe(1);
    expect(stderr).toBe('');
    const told: { ok: boolean; diagnostics: RenderedDiagnostic[] } = JSON.parse(stdout);
    expect(told.ok).toBe(false);
    expect(`${told.diagnostics.map(renderPlain).join('\n\n')}\n`).toBe(expected);
    expect(hashTree(folder)).toEqual(before);
  });

  it('with --check, too', () => {
    spoil();
    const before = hashTree(folder);
    const { status, stderr } = octopus('generate', '--check');
    expect(status).toBe(1);
    expect(stderr).toContain(expected);
    expect(hashTree(folder)).toEqual(before);
  });

  it('all descriptions when one of several is refused', () => {
    spoil();
    writeFileSync(join(folder, 'sound.yaml'), JSON.stringify(SOUND));
    const sound = { input: 'sound.yaml', output: 'sound', targets: { spec: {} } };
    const config = { descriptions: { sound, ...CONFIG.descriptions } };
    writeFileSync(join(folder, 'octopus.config.json'), JSON.stringify(config));
    const before = hashTree(folder);
    expect(octopus('generate').status).toBe(1);
    expect(hashTree(folder)).toEqual(before);
  });
});

function octopus(...args: string[]) {
  return spawnSync(process.execPath, [CLI, ...args], { cwd: folder, encoding: 'utf8' });
}

/** Every file below a folder → the hash of its content. */
function hashTree(root: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [
        path.slice(root.length + 1),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
  );
}
