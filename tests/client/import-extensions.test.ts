import { afterAll, beforeAll, expect, test } from 'vitest';
import { readModel } from '../../generators/targets/client/testing/bench.ts';
import { clientTarget } from '../../generators/targets/client/index.ts';
import { Folder } from './support/programs.ts';

/** Repositories differ in what their imports end with; the client is emitted for each. */

const folders = new Map<string, Folder>();
const use = (extension: string) => `
import { createOctopus } from './client/index${extension}';
import { createTransport } from './client/transport${extension}';
import { createWebhooks } from './client/webhooks${extension}';

const options = {
  baseUrl: 'https://api.test',
  accessToken: 'a',
  fetch: async (url: string) => Response.json([{ id: 1, name: url }]),
};
const [variant] = await createOctopus(options).topups.variants.list(7);
const response = await createTransport(options).fetch('/api/v1/wallets');
console.log(variant?.name, response.status, typeof createWebhooks({ secret: 'a' }).verify);
`;

beforeAll(async () => {
  const model = readModel('openapi/openapi.yaml');
  for (const importExtension of ['.ts', '.js', ''] as const) {
    const options = { package: 'client', factory: 'createOctopus', importExtension };
    const files = (await clientTarget.emit(model, options)).map(({ path, content }) => [
      `client/${path}`,
      content,
    ]);
    const folder = new Folder({ ...Object.fromEntries(files), 'use.ts': use(importExtension) });
    folders.set(importExtension, folder);
  }
});
afterAll(() => {
  for (const folder of folders.values()) folder.remove();
});

const bundler = { module: 'esnext', moduleResolution: 'bundler' };
const strictly = { allowImportingTsExtensions: false };

test.each([
  ['.ts', 'nodenext', { module: 'nodenext' }, 7],
  ['.ts', 'bundler', bundler, 7],
  ['.js', 'nodenext', { module: 'nodenext', ...strictly }, 7],
  ['.js', 'node16', { module: 'node16', ...strictly }, 5.9],
  ['.js', 'bundler', { ...bundler, ...strictly }, 7],
  ['', 'bundler', { ...bundler, ...strictly }, 7],
] as const)('imports that end with "%s" do for %s', (extension, _, options, compiler) => {
  expect(folders.get(extension)?.compile(compiler, options)).toEqual({});
});

test('without an extension, Node finds nothing', () => {
  const found = folders.get('')?.compile(7, { module: 'nodenext', ...strictly });
  expect(found?.['use.ts']?.[0]).toMatch(
    /^TS2835: Relative import paths need explicit file extensions/,
  );
});

test('with ".js", it runs in Node as tsc built it', () => {
  const folder = folders.get('.js');
  const options = { module: 'nodenext', ...strictly, noEmit: false, outDir: 'dist' };
  expect(folder?.compile(7, options)).toEqual({});
  const { stdout, stderr } = folder?.run('dist/use.js') ?? {};
  expect(stderr).toBe('');
  expect(stdout).toBe('https://api.test/api/v1/topups/products/7/variants 200 function\n');
});
