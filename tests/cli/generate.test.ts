import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultConfig, Project } from '../support/project.ts';

let project: Project;
beforeEach(() => {
  project = new Project();
});
afterEach(() => project.remove());

describe('octopus generate', () => {
  it('writes what the configuration asks for, and lists it in the manifest', async () => {
    const { code, stdout } = await project.run('generate');
    expect(code).toBe(0);
    expect(stdout).toMatch(/library read {4}6 files/);
    expect(stdout).toMatch(/library check {3}3 operations, 0 webhooks, 2 schemas/);
    expect(stdout).toMatch(/Done in \d+ ms: 9 written, 0 deleted, 0 unchanged\.\n$/);
    expect(project.list()).toEqual([
      '.octopus-manifest.json',
      'mock/openapi.json',
      'spec/books.json',
      'spec/books.yaml',
      'spec/loans.json',
      'spec/loans.yaml',
      'spec/openapi.json',
      'spec/openapi.yaml',
      'types/index.ts',
    ]);
    const manifest = JSON.parse(project.read('generated/.octopus-manifest.json'));
    expect(manifest.files.types).toEqual(['types/index.ts']);
  });

  it('writes nothing when nothing changed, with and without its memory', async () => {
    await project.run('generate');
    const before = project.snapshot();
    const second = await project.run('generate');
    expect(second.stdout).toMatch(/^Nothing to do: 9 files up to date/);
    expect(project.snapshot()).toEqual(before);

    project.write('node_modules/.cache/octopus/octopus.config.json.json', '{"broken');
    const third = await project.run('generate');
    expect(third.stdout).toMatch(/0 written, 0 deleted, 9 unchanged/);
    expect(project.snapshot()).toEqual(before);
  });

  it('writes only the files whose content changed', async () => {
    await project.run('generate');
    const before = project.snapshot();
    project.edit('api/schemas/loan.yaml', '{ type: integer }', '{ type: integer, minimum: 1 }');
    const { stdout } = await project.run('generate');
    expect(stdout).toMatch(/5 written, 0 deleted, 4 unchanged/);
    const after = project.snapshot();
    const changed = Object.keys(after).filter((path) => after[path]?.text !== before[path]?.text);
    expect(changed).toEqual([
      'mock/openapi.json',
      'spec/loans.json',
      'spec/loans.yaml',
      'spec/openapi.json',
      'spec/openapi.yaml',
    ]);
    expect(after['types/index.ts']).toEqual(before['types/index.ts']);
  });

  it('mends a generated file that was edited by hand', async () => {
    await project.run('generate');
    const before = project.read('generated/types/index.ts');
    project.write('generated/types/index.ts', '// mine');
    await project.run('generate');
    expect(project.read('generated/types/index.ts')).toBe(before);
  });

  it('deletes what no target emits any more, and nothing else', async () => {
    await project.run('generate');
    project.write('generated/spec/notes.txt', 'kept');
    project.edit('api/openapi.yaml', '  /loans:\n    $ref: paths/loans.yaml\n', '');
    project.edit('api/paths/books.yaml', '        loan: { operationId: createLoan }\n', '');
    const { stdout } = await project.run('generate');
    expect(stdout).toMatch(/4 deleted/);
    expect(project.list('generated/spec')).toEqual(['notes.txt', 'openapi.json', 'openapi.yaml']);
  });

  it('deletes nothing outside its folder, whatever the manifest says', async () => {
    await project.run('generate');
    const manifest = JSON.parse(project.read('generated/.octopus-manifest.json'));
    manifest.files.old = ['../api/openapi.yaml', '/etc/hosts', 'a/../../api/schemas/book.yaml'];
    project.write('generated/.octopus-manifest.json', JSON.stringify(manifest));
    const { code, stdout } = await project.run('generate');
    expect([code, stdout.includes('0 deleted')]).toEqual([0, true]);
    expect(project.list('api')).toHaveLength(6);
  });

  it('gives the same bytes in another folder', async () => {
    const other = new Project();
    try {
      await Promise.all([project.run('generate'), other.run('generate')]);
      const texts = (one: Project) =>
        Object.fromEntries(Object.entries(one.snapshot()).map(([path, { text }]) => [path, text]));
      expect(texts(other)).toEqual(texts(project));
    } finally {
      other.remove();
    }
  });

  it('runs one target and leaves the files of the others alone', async () => {
    await project.run('generate');
    project.edit('api/schemas/loan.yaml', 'format: date', 'format: date-time');
    const { stdout } = await project.run('generate', '--target', 'mock');
    expect(stdout).toMatch(/1 written, 0 deleted/);
    expect(project.read('generated/spec/openapi.json')).not.toContain('date-time');
    expect(project.list()).toHaveLength(9);
  });

  it('compiles one vertical into another folder', async () => {
    const { code } = await project.run('generate', '--vertical', 'loans', '--out', 'only-loans');
    expect(code).toBe(0);
    const document = JSON.parse(project.read('only-loans/spec/openapi.json'));
    expect(Object.keys(document.paths)).toEqual(['/loans']);
    expect(Object.keys(document.components.schemas)).toEqual(['Loan']);
    expect(document.tags).toEqual([{ name: 'Loans' }]);
    expect(project.list('generated')).toEqual([]);
  });

  it('compiles several descriptions, and writes none of them when one is refused', async () => {
    const { library } = defaultConfig().descriptions;
    const two = { library, second: { ...library, input: 'api/second.yaml', output: 'second' } };
    project.write('octopus.config.json', JSON.stringify({ descriptions: two }));
    const refused = await project.run('generate');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('api/second.yaml error file-missing');
    expect(project.list()).toEqual([]);

    project.write('api/second.yaml', project.read('api/openapi.yaml'));
    expect((await project.run('generate')).code).toBe(0);
    expect(project.list('second')).toHaveLength(9);
    const one = await project.run('generate', '--description', 'second');
    expect(one.stdout).not.toContain('library');
  });
});

describe('octopus generate --check', () => {
  it('passes when everything is up to date', async () => {
    await project.run('generate');
    const { code, stdout } = await project.run('generate', '--check');
    expect([
      code,
      stdout
        .split('\n')
        .at(-2)
        ?.replace(/\d+ ms/, 'n ms'),
    ]).toEqual([0, 'Up to date: 9 files (n ms).']);
  });

  it('names what differs, shows how, and writes nothing', async () => {
    await project.run('generate');
    project.edit('api/schemas/loan.yaml', 'format: date', 'format: date-time');
    project.edit('generated/types/index.ts', 'listBooks', 'listBoks');
    const before = project.snapshot();
    const { code, stdout } = await project.run('generate', '--check');
    expect(code).toBe(1);
    expect(stdout).toContain('changed generated/types/index.ts');
    expect(stdout).toContain('changed generated/spec/loans.yaml');
    expect(stdout).toMatch(/@@ line \d+ @@\n {4}- {11}format: date\n {4}\+ {11}format: date-time/);
    expect(stdout).toMatch(/Not up to date: 6 files would change/);
    expect(project.snapshot()).toEqual(before);
  });

  it('names what is missing and what is stale', async () => {
    await project.run('generate', '--target', 'spec');
    project.write('octopus.config.json', JSON.stringify(defaultConfig()).replace('"spec":{},', ''));
    const { code, stdout } = await project.run('generate', '--check');
    expect(code).toBe(1);
    expect(stdout).toContain('missing generated/types/index.ts');
    expect(stdout).toContain('stale   generated/spec/openapi.json');
  });

  it('does not trust the memory of an earlier run', async () => {
    await project.run('generate');
    mkdirSync(join(project.folder, 'node_modules/.cache/octopus'), { recursive: true });
    project.edit('generated/mock/openapi.json', 'Library', 'Librarx');
    expect((await project.run('generate', '--check')).code).toBe(1);
  });
});

describe('usage', () => {
  const cases: [string, string[], number, RegExp][] = [
    ['help', ['generate', '--help'], 0, /Examples:\n {2}octopus generate\n/],
    ['targets in the help', ['generate', '--help'], 0, /Targets:\n {2}spec {18}the bundled/],
    ['overview', ['--help'], 0, /Commands:\n {2}generate {5}compile the descriptions/],
    ['version', ['--version'], 0, /^\d+\.\d+\.\d+\n$/],
    ['unknown command', ['genrate'], 2, /no command "genrate"\. Did you mean "generate"\?/],
    ['unknown option', ['generate', '--chek'], 2, /no option --chek\. Did you mean "check"\?/],
    ['option without value', ['generate', '--out'], 2, /--out/],
    ['exclusive options', ['generate', '--check', '--watch'], 2, /exclude each other/],
    [
      'unknown target',
      ['generate', '--target', 'type'],
      1,
      /no target "type"\. Did you mean "types"\?/,
    ],
    [
      'unknown vertical',
      ['generate', '--vertical', 'loan'],
      1,
      /The verticals are: books, loans\./,
    ],
    [
      'unknown description',
      ['generate', '--description', 'x'],
      1,
      /The descriptions are: library\./,
    ],
    ['no such configuration', ['generate', '--config', 'nope.ts'], 1, /no file "nope\.ts"/],
  ];
  it.each(cases)('%s', async (_name, args, code, text) => {
    const result = await project.run(...args);
    expect(result.stdout + result.stderr).toMatch(text);
    expect(result.code).toBe(code);
    expect(result.stderr).not.toMatch(/^\s+at /m);
  });

  it('refuses a target that only the configuration knows, and deletes nothing', async () => {
    await project.run('generate');
    project.edit('octopus.config.json', '"mock":{}', '"mokc":{}');
    const { code, stderr } = await project.run('generate');
    expect([code, /mokc/.test(stderr)]).toEqual([1, true]);
    expect(project.list()).toContain('mock/openapi.json');
  });

  it('answers machines with one JSON object', async () => {
    const written = JSON.parse((await project.run('generate', '--json')).stdout);
    expect(written).toMatchObject({ ok: true, deleted: [], unchanged: 0 });
    expect(written.written).toContain('generated/types/index.ts');
    expect(written.steps.map(({ step }: { step: string }) => step)).toEqual([
      'read',
      'check',
      'spec',
      'types',
      'mock',
    ]);
    project.edit('api/openapi.yaml', 'openapi: 3.1.0', 'openapi: 2.0.0');
    const refused = await project.run('generate', '--json');
    const { ok, diagnostics } = JSON.parse(refused.stdout);
    expect([
      refused.code,
      ok,
      diagnostics[0].code,
      diagnostics[0].file,
      diagnostics[0].line,
    ]).toEqual([1, false, 'document-unsupported', 'api/openapi.yaml', 1]);
  });
});
