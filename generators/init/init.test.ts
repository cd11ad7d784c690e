import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addGitattributes } from './gitattributes.ts';
import { addToManifest, readManifestText } from './manifest.ts';
import { nameByTitle } from './naming.ts';
import { findPackageManager } from './package-manager.ts';
import { listPackages, NEEDED_BY } from './packages.ts';
import { setUp } from './set-up.ts';
import type { Wishes } from './set-up.ts';

const repo = new URL('../../', import.meta.url);
const readJson = (path: string) => JSON.parse(readFileSync(new URL(path, repo), 'utf8'));

describe('addToManifest', () => {
  it.each([
    [
      'keeps order, indent, comments and the end of the line',
      '{\r\n\t"name": "x", // ours\r\n\t"scripts": {\r\n\t\t"b": "1"\r\n\t}\r\n}\r\n',
      { scripts: { a: '2' } },
      '{\r\n\t"name": "x", // ours\r\n\t"scripts": {\r\n\t\t"b": "1",\r\n\t\t"a": "2"\r\n\t}\r\n}\r\n',
    ],
    [
      'makes a section',
      '{\n  "name": "x"\n}\n',
      { scripts: { a: '1' } },
      '{\n  "name": "x",\n  "scripts": {\n    "a": "1"\n  }\n}\n',
    ],
    [
      'leaves a package in whatever section',
      '{"dependencies":{"a":"1"}}',
      { devDependencies: { a: '^2' } },
      '{"dependencies":{"a":"1"}}',
    ],
    [
      'leaves what is the same',
      '{"scripts":{"a":"1"}}',
      { scripts: { a: '1' } },
      '{"scripts":{"a":"1"}}',
    ],
  ])('%s', (_name, text, additions: Record<string, Record<string, string>>, want) => {
    expect(addToManifest(text, additions, false)).toEqual({ text: want, kept: [] });
  });

  it('tells what it keeps, and replaces it when it is forced to', () => {
    const text = '{"scripts":{"generate":"mine"}}';
    const additions = { scripts: { generate: 'ours' } };
    const kept = [{ key: 'scripts.generate', is: 'mine', wanted: 'ours' }];
    expect(addToManifest(text, additions, false)).toEqual({ text, kept });
    expect(addToManifest(text, additions, true).text).toBe('{"scripts":{"generate":"ours"}}');
  });

  it.each([
    ['{\n  "a": 1\n  "b": 2\n}', 'package.json cannot be read: CommaExpected in line 3.'],
    ['[]', 'package.json must hold an object.'],
  ])('refuses %j', (text, message) => {
    expect(() => readManifestText(text)).toThrow(message);
  });
});

it.each([
  ['', 'src/api/** linguist-generated text eol=lf\n'],
  ['* text', '* text\nsrc/api/** linguist-generated text eol=lf\n'],
  ['src/api/** linguist-generated=true\n', 'src/api/** linguist-generated=true\n'],
])('.gitattributes %j', (before, after) => {
  expect(addGitattributes(before, 'src/api')).toBe(after);
});

it.each([
  ['Pet Store API', 'Pet Store', 'createPetStore', 'pet-store-client'],
  ['Käse', 'Käse', 'createKse', 'kse-client'],
  ['API', 'API', 'createAPI', 'api-client'],
  ['***', 'API', 'createClient', 'api-client'],
])('names by the title %j', (title, brand, factory, client) => {
  const naming = nameByTitle({ title });
  expect([naming.brand, naming.factory, naming.packageOf('client')]).toEqual([
    brand,
    factory,
    client,
  ]);
});

it('knows what generated code needs, in the versions that the targets write', () => {
  for (const [target, { run = {}, develop = {} }] of Object.entries(NEEDED_BY)) {
    const manifest = readJson(`generated/${target}/package.json`);
    const wanted: Record<string, string> = {
      ...manifest.dependencies,
      ...manifest.peerDependencies,
    };
    for (const [name, range] of Object.entries(wanted)) {
      if (name.startsWith('@octopus-cards/')) continue;
      const chosen = { ...run, ...develop }[name] ?? `${name} is missing`;
      expect(range.split(' || ')).toContain(chosen);
    }
  }
  const targets = ['types', 'mock'] as const;
  const choices = {
    input: '',
    bundled: false,
    verticals: undefined,
    targets: [...targets],
    output: 'x',
  };
  const { devDependencies } = readJson('package.json');
  expect(devDependencies).toMatchObject(
    Object.fromEntries(
      Object.entries(listPackages(choices, true).devDependencies).filter(([name]) =>
        name.startsWith('@stoplight/'),
      ),
    ),
  );
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'octopus-init-'));
  mkdirSync(join(folder, '.git'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
const read = (path: string) => readFileSync(join(folder, path), 'utf8');

it.each([
  ['npm', undefined, []],
  ['pnpm', undefined, ['pnpm-lock.yaml']],
  ['yarn', undefined, ['yarn.lock']],
  ['bun', undefined, ['bun.lock']],
  ['bun', undefined, ['bun.lockb']],
  ['npm', undefined, ['package-lock.json', 'yarn.lock']],
  ['pnpm', 'pnpm@10.1.0', ['yarn.lock']],
  ['npm', 'unknown@1', []],
])('finds %s', (name, declared, lockfiles) => {
  for (const file of lockfiles) write(file, '');
  mkdirSync(join(folder, 'packages/one'), { recursive: true });
  expect(findPackageManager(join(folder, 'packages/one'), declared).name).toBe(name);
});

const LIBRARY = {
  openapi: '3.1.0',
  info: { title: 'Library API', version: '1.0.0' },
  servers: [{ url: 'https://library.test' }],
  tags: [{ name: 'Books' }, { name: 'Lending Desk' }],
  components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } } },
  paths: {
    '/books': { get: operation('listBooks', 'Books', 'List books') },
    '/loans': { get: operation('list-loans', 'Lending Desk', 'List loans', [{ key: [] }]) },
  },
};

function operation(operationId: string, tag: string, summary: string, security: object[] = []) {
  return {
    operationId,
    tags: [tag],
    summary,
    security,
    responses: { 200: { description: 'Done.' } },
  };
}

function init(wishes: Partial<Wishes> = {}) {
  write('api.json', JSON.stringify(LIBRARY));
  const usual = { verticals: undefined, targets: undefined, output: undefined, asker: undefined };
  const flags = { input: 'api.json', force: false, dryRun: false, say: () => {} };
  return setUp(folder, { ...usual, ...flags, ...wishes });
}

describe('setUp', () => {
  it('sets an empty folder up', async () => {
    const { plan, replaced } = await init({
      targets: ['client', 'server'],
      verticals: ['lending-desk'],
    });
    expect(replaced).toEqual([]);
    expect(plan.files.map(({ path, state }) => `${state} ${path}`)).toEqual([
      'create octopus.config.ts',
      'create package.json',
      'create tsconfig.json',
      'create .gitattributes',
      'create src/list-loans.ts',
      'create src/handlers/lending-desk.ts',
      'create src/handlers/caller.ts',
      'create src/server.ts',
    ]);
    expect(read('octopus.config.ts')).toBe(`import { defineConfig } from '@octopus-cards/toolkit';

export default defineConfig({
  descriptions: {
    api: {
      input: 'api.json',
      output: 'src/octopus',
      verticals: ['lending-desk'],
      targets: {
        client: { package: 'library-client', factory: 'createLibrary', brand: 'Library' },
        server: { package: 'library-server', brand: 'Library' },
        mock: {},
      },
    },
  },
});
`);
    expect(JSON.parse(read('package.json')).scripts).toEqual({
      generate: 'octopus generate',
      'generate:check': 'octopus generate --check',
      mock: 'octopus mock',
      contract: 'octopus contract http://127.0.0.1:8080 --include "tag:Lending Desk"',
    });
    expect(read('src/list-loans.ts')).toContain('await library.lendingDesk.listLoans();');
    expect(read('src/handlers/lending-desk.ts')).toContain(
      "  // GET /loans: List loans.\n  'list-loans': unimplemented['list-loans'],\n",
    );
    expect(read('src/server.ts')).toContain('key: ({ key }) => findCaller(key) ?? unauthorized(),');
  });

  it('does nothing a second time, and leaves what was made once', async () => {
    await init({ targets: ['server'] });
    write('src/server.ts', '// mine');
    const { plan, replaced } = await init({ targets: ['server'], force: true });
    expect(replaced).toEqual([]);
    expect(
      plan.files.filter(({ state }) => state !== 'same').map(({ path, state }) => [path, state]),
    ).toEqual([['src/server.ts', 'yours']]);
    expect(read('src/server.ts')).toBe('// mine');
  });

  it('keeps a configuration that differs, unless it is forced', async () => {
    write('octopus.config.ts', '// mine\n');
    const { plan } = await init();
    expect(plan.files[0]).toMatchObject({ path: 'octopus.config.ts', state: 'differs' });
    expect(read('octopus.config.ts')).toBe('// mine\n');
    expect((await init({ force: true })).replaced).toEqual(['octopus.config.ts']);
    expect(read('octopus.config.ts')).toContain('defineConfig');
  });

  it('writes nothing in a dry run', async () => {
    await init({ dryRun: true });
    expect(existsSync(join(folder, 'package.json'))).toBe(false);
  });

  it('writes what the project takes: CommonJS, and imports by its tsconfig.json', async () => {
    write('package.json', '{ "name": "old" }\n');
    write('tsconfig.json', '{ "compilerOptions": { "module": "nodenext" } }');
    await init({ targets: ['server'], output: 'api' });
    expect(read('octopus.config.mts')).toContain("importExtension: '.js'");
    expect(read('server.mts')).toContain("from './handlers/lending-desk.mjs';");
    expect(read('server.mts')).toContain("from './api/server/index.js';");
  });

  it('asks for what no option says', async () => {
    const answers = ['boks', 'books', 'server', ''];
    const questions: string[] = [];
    const said: string[] = [];
    const asker = {
      ask: async (question: string, usual: string) => {
        questions.push(question);
        return answers.shift() || usual;
      },
      close: () => {},
    };
    const { choices } = await init({ asker, say: (text) => void said.push(text) });
    expect(questions).toEqual([
      'Which verticals (books, lending-desk)',
      'Which verticals (books, lending-desk)',
      'Which targets (types, client, react, zod, msw, server)',
      'Folder for what is generated',
    ]);
    expect(said).toEqual(['There is no "boks" among them.\n']);
    expect(choices).toMatchObject({
      verticals: ['books'],
      targets: ['server', 'mock'],
      output: 'src/octopus',
    });
  });

  it.each([
    [{ targets: ['sever'] }, /There is no target "sever". Did you mean "server"\?/],
    [{ verticals: ['boks'] }, /There is no vertical "boks"/],
    [{ output: '../x' }, '--output must name a folder below this one, not "../x".'],
    [{ output: '.' }, '--output must name a folder below this one, not ".".'],
  ])('refuses %j', async (wishes, message) => {
    await expect(init(wishes)).rejects.toThrow(message);
    expect(existsSync(join(folder, 'package.json'))).toBe(false);
  });
});
