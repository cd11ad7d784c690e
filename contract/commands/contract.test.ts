import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startPetServer } from '../tests/pet-server.ts';
import type { PetServer, PetServerOptions } from '../tests/pet-server.ts';
import { run } from './contract.ts';

const SPEC = join(import.meta.dirname, '../tests/pets.yaml');
const LOGIN = ['--login', 'user=me-myself', '--login', 'password=open-sesame'];

let out = '';
let errors = '';
let cwd: string;
let server: PetServer | undefined;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'contract-command-'));
  out = '';
  errors = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    errors += text;
    return true;
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await server?.close();
  rmSync(cwd, { recursive: true });
});

const BROKEN: PetServerOptions = {
  answer: ({ method, url }) =>
    method === 'GET' && url === '/pets/1' ? [500, { oops: true }] : undefined,
};

async function start(options: PetServerOptions = {}): Promise<string> {
  server = await startPetServer(options);
  return server.url;
}

describe('exit codes', () => {
  test('0: no findings', async () => {
    const url = await start();
    const code = await run([url, '--spec', SPEC, '--budget', 'smoke', ...LOGIN], cwd);
    expect([code, errors]).toEqual([0, '']);
    expect(out).toContain(`Pets at ${url}, described by ${SPEC}`);
    expect(out).toMatch(/\nNo findings: \d+ requests in \d+\.\d s, \d+ of \d+ checks, seed \d+\n$/);
  });

  test('1: findings, each with what is needed to see it again', async () => {
    const url = await start(BROKEN);
    const code = await run([url, '--spec', SPEC, '--budget', 'smoke', '--quiet', ...LOGIN], cwd);
    expect(code).toBe(1);
    const line = (name: string) => new RegExp(`^ {2}${name} +(.*)$`, 'm').exec(out)?.[1];
    expect(out).toContain('✗ no-server-error getPet (once)');
    expect(line('where')).toMatch(/tests\/pets\.yaml:\d+:\d+ \/paths\/~1pets~1\{id\}\/get/);
    expect(line('again')).toBe(
      `curl -sS -i -X GET --globoff --path-as-is ${url}/pets/1 -H 'Accept: application/json, */*;q=0.1' -H 'Authorization: Bearer '"$TOKEN"`,
    );
    expect(out).toContain('Before the curl lines, set $TOKEN.');
    const id = /replay ([0-9a-f]+)/.exec(out)?.[1] ?? '';
    out = '';
    expect(await run(['replay', id, ...LOGIN], cwd)).toBe(1);
    expect(out).toContain(`STILL THERE  no-server-error getPet (${id})`);
    expect(out).not.toContain('of-the-pets');
    await server?.close();
    out = '';
    expect(await run(['replay', id, await start(), ...LOGIN], cwd)).toBe(0);
    expect(out).toContain(`FIXED  no-server-error getPet (${id}) is not seen any more.`);
  });

  test('a baseline makes it 0', async () => {
    const args = [await start(BROKEN), '--spec', SPEC, '--budget', 'smoke', ...LOGIN];
    const baseline = ['--baseline', 'known.json'];
    expect(await run([...args, ...baseline, '--update-baseline'], cwd)).toBe(0);
    expect(out).toContain('Baseline known.json: 1 added, 0 removed.');
    expect(await run([...args, ...baseline], cwd)).toBe(0);
    expect(out).toContain('No findings, 1 known from the baseline');
  });

  test.each<[string, string]>([
    ['', 'The URL of the server is missing. See octopus contract --help.'],
    [
      'http://localhost:1 http://localhost:2',
      '"http://localhost:2" is too much: there is one URL.',
    ],
    ['http://localhost:1 --sped x', 'There is no option --sped. Did you mean "spec"?'],
    ['http://localhost:1 --budget much', '--budget takes smoke, default, deep, not "much".'],
    [
      'http://localhost:1 --phase fuss',
      '--phase takes examples, stateful, coverage, fuzz, not "fuss".',
    ],
    ['http://localhost:1 --seed -', '--seed takes a whole number from 0 to 4294967295, not "-".'],
    ['http://localhost:1 --timeout 0', '--timeout takes seconds from 0.001 to 3600, not "0".'],
    ['http://localhost:1 --header x', '--header takes "Name: value", not "x".'],
    ['http://localhost:1 --basic x', '--basic takes user:password.'],
    [
      'http://localhost:1 --update-baseline',
      '--update-baseline needs --baseline FILE, the file to write.',
    ],
    ['replay', 'replay takes the id of a finding: octopus contract replay ID [URL].'],
    [
      'http://localhost:1 --receiver hooks',
      '--receiver takes a port from 1 to 65535, or HOST:PORT such as 0.0.0.0:4050, not "hooks".',
    ],
    [
      'http://localhost:1 --receiver 70000',
      '--receiver takes a port from 1 to 65535, or HOST:PORT such as 0.0.0.0:4050, not "70000".',
    ],
    [
      'http://localhost:1 --webhook-secret s',
      '--webhook-secret needs --receiver PORT, where webhooks are taken.',
    ],
    [
      'localhost:3000',
      '"localhost:3000" is no URL of a server: write http://… or https://…, without ? and #.',
    ],
  ])('2: %s', async (line, message) => {
    const code = await run(line.split(' ').filter(Boolean), cwd);
    expect([code, errors, out]).toEqual([2, `octopus contract: ${message}\n`, '']);
  });
});

test('credentials may stand in the environment', async () => {
  vi.stubEnv('OCTOPUS_CONTRACT_LOGIN', 'user=me-myself password=open-sesame');
  vi.stubEnv('OCTOPUS_CONTRACT_URL', await start());
  expect(await run(['--spec', SPEC, '--budget', 'smoke', '--no-store'], cwd)).toBe(0);
  expect(server?.log.some((line) => line.endsWith('-of-the-pets'))).toBe(true);
});

describe('webhooks', () => {
  test('are taken while it runs', async () => {
    const port = new URL(await start()).port;
    await server?.close();
    // The port was free a moment ago.
    const args = [await start(), '--spec', SPEC, '--budget', 'smoke', '--no-store', ...LOGIN];
    expect(await run([...args, '--receiver', port], cwd)).toBe(0);
    expect(out).toContain(`Webhooks are taken at http://127.0.0.1:${port}/\n`);
    expect(out).toContain('The description has no webhooks: none of them are checked.');
    expect(await run([...args, '--receiver', port], cwd), 'the port is free again').toBe(0);
  });

  test('need a free port', async () => {
    const url = await start();
    const { port } = new URL(url);
    expect(await run([url, '--spec', SPEC, '--receiver', port], cwd)).toBe(2);
    expect(errors).toBe(
      `octopus contract: No webhooks can be taken. Port ${port} on 127.0.0.1 is taken: ` +
        'stop what uses it, or choose another with --receiver.\n',
    );
  });
});

test('--help shows examples, --list-checks every check', async () => {
  expect(await run(['--help'], cwd)).toBe(0);
  expect(out).toContain('\nExamples:\n  octopus contract http://127.0.0.1:4020 --token any');
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(110);
  out = '';
  expect(await run(['--list-checks'], cwd)).toBe(0);
  expect(out).toMatch(/^no-server-error +\S/m);
});
