import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ApiModel } from '../../generators/model/model.ts';
import { clientTarget } from '../../generators/targets/client/index.ts';
import { readModel } from '../../generators/targets/client/testing/bench.ts';
import { mswTarget } from '../../generators/targets/msw/index.ts';
import type { ImportExtension } from '../../generators/targets/orval/package.ts';
import { reactTarget } from '../../generators/targets/react/index.ts';
import type { GeneratedFile } from '../../generators/targets/target.ts';
import { zodTarget } from '../../generators/targets/zod/index.ts';
import { typeCheck } from '../support/type-check.ts';

/** Descriptions of others, in strict TypeScript: the targets know nothing of this API. */
const DESCRIPTIONS = [
  'tests/fixtures/library/openapi.yaml',
  'no-operation-ids.yaml',
  'media-types.yaml',
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'octopus-orval-targets-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The files of the three targets, below a folder each. */
async function emitAll(model: ApiModel, importExtension: ImportExtension = '.ts') {
  const client = '../client/index.ts';
  const targets = {
    zod: await zodTarget.emit(model, { package: 'zod-of-it', importExtension }),
    msw: await mswTarget.emit(model, { package: 'msw-of-it', importExtension }),
    react: await reactTarget.emit(model, { package: 'react-of-it', client, importExtension }),
  };
  return Object.entries(targets).flatMap(([name, files]) =>
    files.map(({ path, content }) => ({ path: `${name}/${path}`, content })),
  );
}

function write(files: GeneratedFile[]): void {
  for (const { path, content } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

describe.each(DESCRIPTIONS)('%s', (name) => {
  it('compiles in strict mode', async () => {
    const model = readModel(name);
    const options = { package: 'client-of-it', factory: 'createLibrary' };
    const client = await clientTarget.emit(model, options);
    write(client.map(({ path, content }) => ({ path: `client/${path}`, content })));
    write(await emitAll(model));
    expect(typeCheck(folder, { skipLibCheck: true })).toBe('');
  });

  it('gives the same bytes again, and leaves the model as it was', async () => {
    const model = readModel(name);
    const before = structuredClone(model.document);
    const first = await emitAll(model);
    expect(await emitAll(model)).toEqual(first);
    expect(model.document).toEqual(before);
  });
});

it('tell what orval cannot do', async () => {
  await expect(emitAll(readModel('odd-names.yaml'))).rejects.toThrow(
    `orval cannot make the target "zod" of this description: Path parameters 'x-y', 'X-y' all map to the same generated identifier 'xY' (delete).`,
  );
});

describe('relative imports', () => {
  const cases: [ImportExtension, RegExp][] = [
    ['.ts', /\.ts$/],
    ['.js', /\.js$/],
    ['', /\/[^./]+$/],
  ];

  it.each(cases)('end in "%s"', async (extension, want) => {
    const model = readModel('tests/fixtures/library/openapi.yaml');
    const files = await emitAll(model, extension);
    const specifiers = files
      .filter(({ path }) => path.endsWith('.ts'))
      .flatMap(({ content }) => [...content.matchAll(/ from '(\.[^']*)'/g)])
      .map(([, specifier = '']) => specifier)
      .filter((specifier) => !specifier.startsWith('../client'));
    expect(specifiers.length).toBeGreaterThan(5);
    for (const specifier of specifiers) expect(specifier).toMatch(want);
  });
});
