import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '../commands/doctor.ts';
import { run as generate } from '../commands/generate.ts';
import manifest from '../package.json' with { type: 'json' };
import { checkGitAttributes } from './descriptions.ts';
import { checkNode, checkPorts, checkProxy } from './environment.ts';
import { examine } from './examine.ts';
import type { Patient } from './finding.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'doctor-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(cwd, { recursive: true });
});

function write(path: string, content: string | object): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), typeof content === 'string' ? content : JSON.stringify(content));
}

function writeProject(targets: object = { spec: {} }): void {
  write('package.json', { devDependencies: { [manifest.name]: '1.0.0' } });
  write(`node_modules/${manifest.name}/package.json`, { version: '1.0.0' });
  write('octopus.config.json', {
    descriptions: { pets: { input: 'openapi.json', output: 'generated', targets } },
  });
  write('openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Pets', version: '1' },
    paths: { '/pets': { get: { responses: { 200: { description: 'Pets.' } } } } },
  });
}

const patient = (more: Partial<Patient> = {}): Patient => ({
  cwd,
  configFile: undefined,
  env: {},
  nodeVersion: '24.1.0',
  runsTypeScript: true,
  ...more,
});

/** What the doctor says of the project, without what is well. */
async function complain(more: Partial<Patient> = {}): Promise<string[]> {
  const findings = await examine(patient(more));
  return findings
    .filter(({ state }) => state !== 'ok')
    .map(({ check, state, message, fix }) => `${state} ${check}: ${message} -> ${fix}`);
}

/** Runs the command; answers its exit code and what it printed. */
async function octopus(
  command: (args: string[], cwd: string) => Promise<number>,
  ...args: string[]
): Promise<[code: number, text: string]> {
  let told = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    told += String(text);
    return true;
  });
  return [await command(args, cwd), told];
}

describe('the doctor', () => {
  it('finds nothing wrong with a project that was generated', async () => {
    writeProject();
    await octopus(generate);
    expect(await complain()).toEqual([]);
    expect((await examine(patient())).map(({ check }) => check)).toEqual([
      'node',
      'packages',
      'config',
      'peers',
      'description',
      'generated',
      'proxy',
    ]);
  });

  it('misses a project', async () => {
    expect(await complain()).toEqual([
      'error packages: There is no package.json in this folder. -> Run octopus in the folder of your project, or make one: npm init -y.',
      'error config: There is no octopus.config.ts (or .js, .json) in this folder. -> Create octopus.config.ts, or name another file with --config.',
    ]);
  });

  it('misses packages that were never installed', async () => {
    writeProject();
    await octopus(generate);
    rmSync(join(cwd, 'node_modules'), { recursive: true });
    expect(await complain()).toEqual([
      `error packages: Not installed: ${manifest.name}. -> Run npm install.`,
    ]);
  });

  it('sees packages of several versions, but leaves those of the workspace alone', async () => {
    writeProject();
    await octopus(generate);
    const scope = manifest.name.split('/')[0];
    const other = `${scope}/other`;
    write('package.json', { dependencies: { [manifest.name]: '1.0.0', [other]: '1' } });
    write(`node_modules/${other}/package.json`, { version: '1.10.0' });
    expect(await complain()).toEqual([
      `error packages: The packages are of several versions, which are not made for each other: ${manifest.name} 1.0.0, ${other} 1.10.0. -> npm install ${manifest.name}@1.10.0 ${other}@1.10.0`,
    ]);
    rmSync(join(cwd, 'node_modules', other), { recursive: true });
    write('own/package.json', { version: '3.0.0' });
    symlinkSync(join(cwd, 'own'), join(cwd, 'node_modules', other), 'junction');
    expect(await complain()).toEqual([]);
  });

  it('tells what the configuration and the description have wrong, and where', async () => {
    writeProject();
    write('octopus.config.json', { descriptions: {} });
    expect(await complain()).toEqual([
      'error config: octopus.config.json:1:2 /descriptions must not be empty. -> Correct the field that is named; the schema lists what is allowed.',
    ]);
    writeProject();
    const info = { title: 'Pets', version: '1' };
    write('openapi.json', { openapi: '2.0.0', info, paths: {} });
    expect((await complain()).map((line) => line.split(' -> ')[0])).toEqual([
      'error description: openapi.json:1:12 The root document says "2.0.0" for "openapi".',
    ]);
  });

  it('asks for what makes a target', async () => {
    writeProject({ zod: { package: 'z' }, msw: { package: 'm' } });
    const version = manifest.peerDependencies.orval;
    const fix = `npm install --save-dev --save-exact orval@${version}`;
    expect(await complain()).toEqual([
      `error peers: orval, which makes the targets zod, msw, is not installed. -> ${fix}`,
    ]);
  });

  it('sees what was generated before a change', async () => {
    writeProject();
    await octopus(generate);
    write('openapi.json', {
      openapi: '3.1.0',
      info: { title: 'Cats', version: '1' },
      paths: {},
    });
    expect(await complain()).toEqual([
      'error generated: What was generated is not what the description says now: generated/spec/openapi.json and 1 more. -> Run octopus generate and commit the result.',
    ]);
  });

  it('wants generated files marked for git', async () => {
    writeProject();
    await octopus(generate);
    mkdirSync(join(cwd, '.git'));
    const line = 'generated/** linguist-generated text eol=lf';
    expect(await complain()).toEqual([
      `warning gitattributes: .gitattributes does not say that generated/ is generated: reviews show all of it, and git may change its line ends. -> Add this line to .gitattributes: ${line}`,
    ]);
    write('.gitattributes', `* text=auto\n${line}\n`);
    expect(await complain()).toEqual([]);
    // What stands further up covers what is below it.
    const findings = checkGitAttributes(patient({ cwd }), {
      loaded: { folder: cwd, path: join(cwd, 'octopus.config.json'), hash: '', value: {} },
      config: {
        descriptions: { console: { input: 'c.json', output: 'generated/console', targets: {} } },
      },
    });
    expect(findings.map(({ state }) => state)).toEqual(['ok']);
  });
});

describe('Node.js', () => {
  it.each<[Partial<Patient>, string | undefined]>([
    [{ nodeVersion: '22.18.0' }, undefined],
    [{ nodeVersion: '22.17.9' }, 'Node.js 22.17.9 is older than 22.18.'],
    [{ nodeVersion: '20.20.2' }, 'Node.js 20.20.2 is older than 22.18.'],
    [{ runsTypeScript: false }, 'Node.js 24.1.0 has its TypeScript support switched off.'],
  ])('%j', (more, message) => {
    const [finding] = checkNode(patient(more));
    expect(finding?.state).toBe(message === undefined ? 'ok' : 'error');
    if (message !== undefined) expect(finding?.message).toBe(message);
  });
});

describe('a proxy', () => {
  const proxy = 'http://proxy.example:3128';
  it.each<[NodeJS.ProcessEnv, string | undefined]>([
    [{}, undefined],
    [{ HTTPS_PROXY: '' }, undefined],
    [{ https_proxy: proxy }, 'Set NODE_USE_ENV_PROXY=1 if servers are reached by it only.'],
    [{ HTTP_PROXY: proxy, NODE_USE_ENV_PROXY: '1' }, 'Add 127.0.0.1,localhost to NO_PROXY.'],
    [
      { HTTP_PROXY: proxy, NODE_USE_ENV_PROXY: '1', no_proxy: 'localhost, .example' },
      'Add 127.0.0.1 to NO_PROXY.',
    ],
    [{ HTTP_PROXY: proxy, NODE_USE_ENV_PROXY: '1', NO_PROXY: 'localhost,127.0.0.1' }, undefined],
    [{ HTTP_PROXY: proxy, NODE_USE_ENV_PROXY: '1', NO_PROXY: '*' }, undefined],
  ])('%j', (env, fix) => {
    expect(checkProxy(patient({ env })).map((finding) => finding.fix)).toEqual([fix]);
  });
});

it('finds a port that is taken', async () => {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  write('package.json', { dependencies: { box: '1' } });
  write('node_modules/box/package.json', {
    type: 'module',
    octopus: { commands: { box: './box.js' } },
  });
  write('node_modules/box/box.js', `export const summary = 'box', port = ${port};`);
  try {
    expect(await checkPorts(patient())).toEqual([
      {
        check: 'port',
        state: 'warning',
        message: `${port}, where octopus box listens, is taken by another program.`,
        fix: 'Stop that program, or use another port: octopus box --port 0.',
      },
    ]);
  } finally {
    await new Promise((done) => server.close(done));
  }
  expect((await checkPorts(patient())).map(({ state }) => state)).toEqual(['ok']);
});

describe('octopus doctor', () => {
  it('answers 1 when something does not work, with the fix below it', async () => {
    const [code, text] = await octopus(run);
    expect(code).toBe(1);
    expect(text).toContain('error    packages       There is no package.json in this folder.\n');
    expect(text).toMatch(/\n {24}fix: Run octopus in the folder of your project/);
    expect(text).toMatch(/\n\d+ errors, \d+ warnings\.\n$/);
  });

  it('answers a machine', async () => {
    writeProject();
    await octopus(generate);
    const [code, text] = await octopus(run, '--json');
    expect([code, JSON.parse(text).ok]).toEqual([0, true]);
  });
});
