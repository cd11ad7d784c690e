import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from './compare.ts';

const PET = (type: string) => `type: object
properties:
  age: { type: ${type} }
`;

const ROOT = (version: string) => `openapi: 3.1.0
info: { title: Pets, version: ${version} }
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        "200":
          description: The pets.
          content:
            application/json:
              schema: { $ref: schemas/pet.yaml }
`;

const CONFIG = { descriptions: { api: { input: 'api/openapi.yaml', output: 'out', targets: {} } } };

let folder: string;
let said: string;
let complained: string;

function write(name: string, text: string): void {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
}

function git(...args: string[]): void {
  const who = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com'];
  execFileSync('git', [...who, ...args], { cwd: folder, stdio: 'pipe' });
}

/** A repository with a tag, a release, and a working tree in which the type of a property changed. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'octopus-compare-'));
  write('octopus.config.json', JSON.stringify(CONFIG));
  write('api/openapi.yaml', ROOT('1.0.0'));
  write('api/schemas/pet.yaml', PET('integer'));
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'First');
  git('tag', 'v1');
  write(
    'api/releases/1.0.0.json',
    JSON.stringify({ openapi: '3.1.0', info: { title: 'Pets', version: '1.0.0' }, paths: {} }),
  );
  write('api/schemas/pet.yaml', PET('string'));
  write('broken.yaml', 'openapi: 3.1.0\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeEach(() => {
  said = '';
  complained = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    complained += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('octopus diff', () => {
  it('reads a git revision over several files, and tells where both values stand', async () => {
    expect(await run(['v1:api/openapi.yaml', 'api/openapi.yaml'], folder)).toBe(1);
    expect(said).toBe(`Breaking (1)
  Response: type changed: Pet.age ("integer" → "string")
    client breaking, server breaking [response-type-changed]
    old v1:api/schemas/pet.yaml:3:16
    new api/schemas/pet.yaml:3:16
    in  GET /pets

1 breaking.
`);
  });

  it.each<[what: string, args: string[], code: number]>([
    ['the configured description of a revision', ['v1:', 'api'], 1],
    ['the configured description alone', ['v1:'], 1],
    ['a path from here', ['v1:./api/openapi.yaml'], 1],
    ['what is released', ['released'], 0],
    ['a version', ['1.0.0', 'api/openapi.yaml'], 0],
    ['a version with v', ['v1.0.0', 'api'], 0],
    ['a side that is not concerned', ['v1:', '--side', 'receiver'], 0],
    ['nothing that fails', ['v1:', '--fail-on', 'none'], 0],
  ])('takes %s', async (_what, args, code) => {
    expect(await run(args, folder)).toBe(code);
    expect(complained).toBe('');
  });

  it('says so when nothing changed', async () => {
    expect(await run(['api', 'api'], folder)).toBe(0);
    expect(said).toBe('No change.\n');
  });

  it('writes Markdown', async () => {
    expect(await run(['v1:', '--markdown'], folder)).toBe(1);
    expect(said).toBe(`## API changes: 1 breaking

### Breaking (1)

| change | where | for whom |
| --- | --- | --- |
| Response: type changed: \`Pet.age\` \`"integer" → "string"\` | \`api/schemas/pet.yaml:3:16\`<br>GET /pets | client breaking, server breaking |
`);
  });

  it('writes JSON', async () => {
    expect(await run(['v1:', '--json'], folder)).toBe(1);
    expect(JSON.parse(said)).toMatchObject({
      counts: { breaking: 1, behavioural: 0, additive: 0, documentation: 0 },
      changes: [
        {
          kind: 'response-type-changed',
          class: 'breaking',
          classes: { client: 'breaking', server: 'breaking' },
          old: { file: 'v1:api/schemas/pet.yaml', line: 3, column: 16 },
          new: { file: 'api/schemas/pet.yaml', line: 3, column: 16 },
          operations: ['GET /pets'],
        },
      ],
    });
  });

  it('refuses a description that is none, by file and line', async () => {
    expect(await run(['broken.yaml', 'api'], folder)).toBe(2);
    expect(said).toBe('');
    expect(complained).toMatch(/^broken\.yaml:1:1 error document-shape\n/);
    expect(complained).toMatch(/Refused: nothing was compared\.\n$/);
  });

  it.each<[args: string[], message: string]>([
    [[], 'Name two descriptions: octopus diff OLD NEW. See octopus diff --help.'],
    [
      ['v9:', 'api'],
      'There is no git revision "v9". In a shallow clone, fetch it first: git fetch origin v9',
    ],
    [['v1:no.yaml', 'api'], 'There is no file "no.yaml" in the git revision "v1".'],
    [
      ['https://example.com/a.json'],
      '"https://example.com/a.json" is a URL. Save the description to a file first.',
    ],
    [
      ['api', 'api/schemas/..', '--side', 'server,everybody'],
      'There is no side "everybody". The sides are: client, server, receiver.',
    ],
    [
      ['api', '--fail-on', 'additive'],
      '--fail-on takes breaking, behavioural or none, not "additive".',
    ],
    [['api', '--json', '--markdown'], '--markdown and --json exclude each other: choose one.'],
    [['api', '--sides', 'client'], 'There is no option --sides. Did you mean "side"?'],
    [
      ['9.9.9'],
      'There is no "9.9.9". Name a file, a folder, REVISION:PATH of git (such as v1.0.0:openapi/openapi.yaml), `released` or a version such as 1.0.0.',
    ],
  ])('%j is refused', async (args, message) => {
    await expect(run(args, folder)).rejects.toThrow(message);
  });

  it('tells every kind of change', async () => {
    expect(await run(['--kinds'], folder)).toBe(0);
    expect(said).toContain(`operation-removed
  Operation removed. Calls of it are not answered any more, and clients that call it do not compile.
  client breaking, server behavioural
`);
  });

  it('helps, with examples', async () => {
    expect(await run(['--help'], folder)).toBe(0);
    expect(said).toContain('Usage: octopus diff [options] OLD [NEW]');
    expect(said).toContain('\nExamples:\n  octopus diff released\n');
  });
});
