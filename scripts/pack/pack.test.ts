import { describe, expect, it } from 'vitest';
import { checkManifest, compareFiles } from './check-files.ts';
import { makeManifest, widen } from './manifest.ts';
import { leadInside, listImports, renameImports } from './modules.ts';
import { PACKAGES } from './packages.ts';
import { adaptText } from './readme.ts';
import { listEntryModules, readSourceManifest } from './source-manifest.ts';

describe('widen', () => {
  it.each([
    ['kysely', '0.29.9', '^0.29.9', 'a library may be shared'],
    ['fastify', '^5.12.8', '^5.12.8', 'a range stays'],
    ['zod', '>=4', '>=4', 'any range stays'],
    ['openapi-typescript', '7.13.0', '~7.13.0', 'we use what is inside it'],
    ['typescript', '5.9.3', '~5.9.3', 'its output is ours'],
    ['@octopus-cards/server', '^1.0.0', '^2.3.4', 'ours are released together'],
    ['@octopus-cards/client', '*', '^2.3.4', 'ours are released together'],
  ])('%s %s becomes %s: %s', (name, range, want) => {
    expect(widen(name, range, '2.3.4')).toBe(want);
  });
});

describe('makeManifest', () => {
  const published = PACKAGES.map(({ name }) => name);

  it.each(PACKAGES)('$name depends on none of ours that is not published', (each) => {
    // In the sources too: changesets refuses to raise the version of a package that does.
    const source = readSourceManifest(each.folder);
    for (const { dependencies, peerDependencies } of [
      source,
      makeManifest(source, each, '2.3.4'),
    ]) {
      const names = Object.keys({ ...Object(dependencies), ...Object(peerDependencies) });
      const ours = names.filter((name) => name.startsWith('@octopus-cards/'));
      expect(ours.filter((name) => !published.includes(name))).toEqual([]);
    }
  });

  it('brings what a package inside needs', () => {
    const sandbox = PACKAGES.find(({ name }) => name === '@octopus-cards/sandbox');
    const [inner] = sandbox?.inner ?? [];
    if (sandbox === undefined || inner === undefined) throw new Error('Nothing is inside.');
    const { dependencies } = makeManifest(readSourceManifest('sandbox'), sandbox, '2.3.4');
    const theirs = Object.keys(readSourceManifest(inner.folder).dependencies ?? {});
    expect(Object.keys(Object(dependencies))).toEqual(expect.arrayContaining(theirs));
  });
});

describe('renameImports', () => {
  it.each([
    ["import { a } from './a.ts';", "import { a } from './a.js';"],
    ["export * from '../b/c.ts';", "export * from '../b/c.js';"],
    ['type A = import("./a.ts").A;', 'type A = import("./a.js").A;'],
    ["import './a.ts';", "import './a.js';"],
    ["const file = './a.ts';", "const file = './a.ts';"],
    ["new URL('./a.ts', import.meta.url)", "new URL('./a.ts', import.meta.url)"],
    ["import { a } from 'pack/a.ts';", "import { a } from 'pack/a.ts';"],
  ])('%s', (given, want) => {
    expect(renameImports(given)).toBe(want);
  });
});

describe('leadInside', () => {
  it.each([
    ['checks/a.js', "'../../openapi/x/y.json'", "'../openapi/x/y.json'"],
    ['a.js', "'../openapi/x.yaml'", "'./openapi/x.yaml'"],
    ['checks/a.js', "'../package.json'", "'../package.json'"],
    ['a/b/c.js', "'../../package.json'", "'../../package.json'"],
    ['checks/a.js', "'../openapi/json.js'", "'../openapi/json.js'"],
  ])('in %s: %s', (path, given, want) => {
    expect(leadInside(given, path, 'generators')).toBe(want);
  });
});

describe('listImports', () => {
  it('finds what is imported in each way, and nothing that looks like it', () => {
    const text = `import a from 'a';\nimport type { B } from './b.js';\nexport * from './c.js';
const d = await import('./d.js');\ntype E = import('e').E;\nconst text = "import('f')";`;
    expect(listImports(text).sort()).toEqual(['./b.js', './c.js', './d.js', 'a', 'e']);
  });
});

describe('listEntryModules', () => {
  it('takes exports, commands and what is named besides, once each', () => {
    const manifest = {
      exports: { '.': './index.ts', './package.json': './package.json' },
      octopus: { commands: { sing: './commands/sing.ts' } },
    };
    expect(listEntryModules(manifest, ['index.ts', 'cli.ts'])).toEqual([
      'cli.ts',
      'commands/sing.ts',
      'index.ts',
    ]);
  });
});

describe('adaptText', () => {
  const holds = (path: string) => ['docs/a.md', 'openapi/x.yaml'].includes(path);

  it.each([
    ['README.md', '[a](docs/a.md)', '[a](docs/a.md)'],
    ['README.md', '[x](../openapi/x.yaml)', '[x](openapi/x.yaml)'],
    ['README.md', '[far](../elsewhere.md)', 'far'],
    [
      'README.md',
      '[web](https://example.com/) [here](#here)',
      '[web](https://example.com/) [here](#here)',
    ],
    [
      'docs/a.md',
      '[self](a.md#part) [x](../../openapi/x.yaml#y)',
      '[self](a.md#part) [x](../openapi/x.yaml#y)',
    ],
  ])('in %s: %s', (place, given, want) => {
    expect(adaptText(given, place, { name: 'p' }, holds)).toBe(want);
  });

  it('says where to change what it replaces, when the README has changed', () => {
    const published = { name: 'p', readme: [{ find: 'old words', say: '' }] };
    expect(() => adaptText('new words', 'README.md', published, holds)).toThrow(
      'The README of p no longer says "old words": change scripts/pack/packages.ts, which replaces it.',
    );
  });
});

describe('compareFiles', () => {
  it('names what is too much and what is too little', () => {
    const files = ['index.js', 'index.js.map', 'tests/a.js', 'a.test.js'];
    expect(compareFiles(files, ['*.js', 'tests/**/*.js', 'data/*.sql'])).toEqual([
      'index.js.map is not meant to be in it: name it in scripts/pack/expected.ts, or leave it out.',
      'index.js.map is of a kind that is never published.',
      'tests/a.js is of a kind that is never published.',
      'a.test.js is of a kind that is never published.',
      'Nothing in it is data/*.sql, which scripts/pack/expected.ts expects.',
    ]);
  });
});

describe('checkManifest', () => {
  it('names each thing that a user would meet', () => {
    const manifest = {
      name: 'p',
      version: '1.0.0',
      license: 'Apache-2.0',
      exports: {
        '.': { default: './index.js', types: './index.d.ts' },
        './gone': { types: './gone.d.ts', default: './gone.js' },
      },
      bin: { p: './bin.js' },
      octopus: { commands: { sing: './sing.js' } },
      scripts: { postinstall: 'echo' },
      dependencies: { a: '1.0.0', b: '^1.0.0' },
    };
    expect(checkManifest(manifest, ['index.js', 'index.d.ts', 'bin.js'])).toEqual([
      'package.json names ./gone.d.ts, which is not in it.',
      'package.json names ./gone.js, which is not in it.',
      'package.json names ./sing.js, which is not in it.',
      'The types of "." must come first in exports.',
      'It pins a to 1.0.0: a range lets projects share it.',
      'package.json has no engines.',
      'package.json has scripts.',
    ]);
  });
});
