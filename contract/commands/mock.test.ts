import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const repo = fileURLToPath(new URL('../..', import.meta.url));
const cli = join(repo, 'generators/bin.js');
const run = promisify(execFile);

/** A project with the command, a description of its own, and nothing generated yet. */
const cwd = mkdtempSync(join(tmpdir(), 'octopus-mock-'));
beforeAll(() => {
  cpSync(join(repo, 'tests/fixtures/library'), join(cwd, 'api'), { recursive: true });
  mkdirSync(join(cwd, 'node_modules/@octopus-cards'), { recursive: true });
  symlinkSync(join(repo, 'contract'), join(cwd, 'node_modules/@octopus-cards/contract'));
  write('package.json', { devDependencies: { '@octopus-cards/contract': '*' } });
  configure({ mock: {} });
});
afterAll(() => rmSync(cwd, { recursive: true }));

function write(path: string, value: object): void {
  writeFileSync(join(cwd, path), JSON.stringify(value));
}

function configure(...targets: object[]): void {
  const descriptions = targets.map((each, index) => [
    `d${index}`,
    { input: 'api/openapi.yaml', output: `out${index}`, targets: each },
  ]);
  write('octopus.config.json', { descriptions: Object.fromEntries(descriptions) });
}

const octopus = (...args: string[]) => run(process.execPath, [cli, ...args], { cwd });

/** Starts the mock and waits for all that it says at the beginning. */
async function start(...args: string[]) {
  const child = spawn(process.execPath, [cli, 'mock', '--port', '0', ...args], { cwd });
  let output = '';
  for await (const chunk of child.stdout) {
    output += String(chunk);
    if (output.includes('Ctrl-C')) break;
  }
  return { child, output };
}

async function refuse(...args: string[]): Promise<{ code: number; stderr: string }> {
  return octopus('mock', ...args).then(
    () => ({ code: 0, stderr: '' }),
    ({ code, stderr }) => ({ code, stderr }),
  );
}

describe('octopus mock', () => {
  it('says what to generate, then answers from it with lines that work when pasted', async () => {
    expect(await refuse()).toEqual({
      code: 1,
      stderr: 'octopus mock: There is no out0/mock/openapi.json: run octopus generate.\n',
    });
    await octopus('generate');
    const { child, output } = await start();
    expect(output).toMatch(/^Mock: http:\/\/127\.0\.0\.1:\d+\nFrom: out0\/mock\/openapi\.json\n/);
    const lines = output.match(/curl .*/g) ?? [];
    const statuses = [];
    for (const line of lines) {
      const { stdout } = await run('sh', ['-c', `${line} --silent`]);
      statuses.push(/^HTTP\/1\.1 (\d)/.exec(stdout)?.[1]);
    }
    expect(statuses).toEqual(['2']);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('answers from any description, of many files too', async () => {
    const { child, output } = await start('api/openapi.yaml', '--dynamic', '--no-auth');
    expect(output).toContain('From: api/openapi.yaml\n');
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('says what is wrong with a description', async () => {
    const { code, stderr } = await refuse('nowhere.yaml');
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^octopus mock: The mock cannot start\.\n\nnowhere\.yaml error file-missing\n/,
    );
  });

  it('does not guess which mock is meant, and needs one', async () => {
    configure({ mock: {} }, { mock: { folder: 'other' } });
    expect((await refuse()).stderr).toBe(
      'octopus mock: This project has several mocks: name one of out0/mock/openapi.json, out1/other/openapi.json.\n',
    );
    configure({ spec: {} });
    expect((await refuse()).stderr).toBe(
      'octopus mock: No description of this project has the target "mock": add it to octopus.config, or name a description: octopus mock openapi.yaml\n',
    );
  });

  const refused: [name: string, args: string[], message: string][] = [
    ['a port that is none', ['--port', 'x'], '--port takes a number from 0 to 65535, not "x".'],
    [
      'an option that is misspelt',
      ['--dinamic'],
      'There is no option --dinamic. Did you mean "dynamic"?',
    ],
    [
      'two descriptions',
      ['a.yaml', 'b.yaml'],
      'octopus mock takes one description; "b.yaml" is one too many.',
    ],
  ];
  it.each(refused)('%s: refused', async (_name, args, message) => {
    expect(await refuse(...args)).toEqual({ code: 2, stderr: `octopus: ${message}\n` });
  });

  it('helps', async () => {
    const { stdout } = await octopus('mock', '--help');
    for (const word of ['--port', '--host', '--dynamic', '--no-auth', 'Examples:']) {
      expect(stdout).toContain(word);
    }
  });
});
