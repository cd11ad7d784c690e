import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildModel } from '../../generators/model/build.ts';
import { upgradeDocument } from '../../generators/model/schemas.ts';
import { bundle } from '../../generators/pipeline/bundle.ts';
import { SourceStore } from '../../generators/pipeline/source.ts';
import { makeSamples } from '../../generators/targets/docs/samples/index.ts';
import type { Sample } from '../../generators/targets/docs/types.ts';
import { repo } from '../support/project.ts';
import { RUNTIMES } from './support/runtimes.ts';

/** Samples of other people's descriptions are code of their language, with forms, files and keys of all kinds. */

const EXTENSIONS = { curl: 'sh', typescript: 'ts', python: 'py', go: 'go', php: 'php' };
const collection = 'node_modules/@readme/oas-examples';
const documents = [
  ...['3.0/json', '3.1/json'].flatMap((folder) =>
    readdirSync(join(repo, collection, folder))
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(collection, folder, name)),
  ),
  'node_modules/rclone-openapi/openapi.yaml',
  'node_modules/@octokit/openapi/generated/api.github.com.json',
];
const folder = mkdtempSync(join(tmpdir(), 'octopus-foreign-'));
const samples: Sample[] = [];

beforeAll(() => {
  for (const path of documents) samples.push(...readSamples(path));
  for (const [language, extension] of Object.entries(EXTENSIONS)) {
    mkdirSync(join(folder, language));
    samples
      .filter((sample) => sample.language === language)
      .forEach(({ code }, index) => {
        writeFileSync(join(folder, language, `sample-${index}.${extension}`), code);
      });
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function readSamples(path: string): Sample[] {
  const store = new SourceStore();
  const { document } = bundle(store, join(repo, path));
  const model = buildModel(upgradeDocument(document));
  const options = { package: 'acme', factory: 'createAcme' };
  return model.operations.flatMap((operation) => makeSamples(model, operation, options));
}

const codeOf = (language: string) =>
  samples.filter((sample) => sample.language === language).map(({ code }) => code);
const command = (language: string) => RUNTIMES.find((one) => one.language === language)?.command;

function run(program: string, args: string[], input = ''): { status: number | null; said: string } {
  const options = { cwd: folder, input, encoding: 'utf8', maxBuffer: 2 ** 26 } as const;
  const { status, stdout, stderr } = spawnSync(program, args, options);
  return { status, said: `${stdout}${stderr}` };
}

test('there are many', () => {
  expect(codeOf('curl').length).toBeGreaterThan(1000);
});

describe('each is code', () => {
  test('of the shell', () => {
    expect(run('bash', ['-n', '-s'], codeOf('curl').join('\n'))).toEqual({ status: 0, said: '' });
  });

  test('of TypeScript', () => {
    for (const code of codeOf('typescript')) {
      const { warnings } = transformSync(code, { loader: 'ts', format: 'esm', target: 'es2022' });
      expect(warnings, code).toEqual([]);
    }
  });

  const checks: [string, string[]][] = [
    [
      'python',
      ['-c', 'import ast, glob\nfor f in glob.glob("python/*"): ast.parse(open(f).read(), f)'],
    ],
    ['go', ['vet', 'go/sample-0.go']],
    [
      'php',
      ['-r', 'foreach (glob("php/*") as $f) token_get_all(file_get_contents($f), TOKEN_PARSE);'],
    ],
  ];
  // Where a runtime has to be, other-languages.test.ts says so.
  test.each(checks.filter(([language]) => command(language) !== undefined))(
    'of %s',
    (language, args) => {
      expect(run(command(language) ?? '', args)).toEqual({ status: 0, said: '' });
    },
  );

  if (command('go') !== undefined) {
    test('of Go, in the form that gofmt gives it', () => {
      expect(run(`${command('go')}fmt`, ['-l', '-d', 'go'])).toEqual({ status: 0, said: '' });
    });
  }
});
