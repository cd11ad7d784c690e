import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../openapi/json.ts';
import { clientTarget } from './index.ts';
import type { ClientOptions } from './index.ts';
import { modelOf } from './testing/models.ts';

const get = (group: string): JsonObject => {
  return { get: { 'x-sdk': { group, method: 'get' }, responses: { 204: { description: '' } } } };
};
const MODEL = modelOf({ '/a': get('index'), '/b': get('apiError'), '/c': get('schema') });

async function emit(options: Partial<ClientOptions> = {}, model = MODEL) {
  const files = await clientTarget.emit(model, { package: 'p', factory: 'createTest', ...options });
  return new Map(files.map(({ path, content }) => [path, content]));
}

test('modules get out of the way of those that every client has', async () => {
  const files = await emit();
  expect([...files.keys()].filter((path) => !path.includes('/'))).toEqual([
    'index-2.ts',
    'api-error.ts',
    'schema-2.ts',
    'README.md',
    'api.ts',
    'connect.ts',
    'enums.ts',
    'http.ts',
    'index.ts',
    'operations.ts',
    'package.json',
    'schema.ts',
    'transport.ts',
    'types.ts',
  ]);
});

test('a description without operations gives a client that has none', async () => {
  const files = await emit({}, modelOf({}));
  expect(files.get('index.ts')).toContain('fetch: createFetch(transport, all),');
  expect(files.get('operations.ts')).toContain('export const all: readonly Operation[] = [\n];');
});

test('pages are found in a body that holds the rows', async () => {
  const schema = { type: 'object', properties: { data: { type: 'array', items: {} } } };
  const list = {
    'x-sdk': { group: 'pets', method: 'list' },
    'x-pagination': { page: 'p', size: 's', headers: { hasMore: 'X-More' }, items: '/data' },
    responses: { 200: { description: '', content: { 'application/json': { schema } } } },
  };
  const files = await emit({}, modelOf({ '/pets': { get: list } }));
  expect(files.get('pets.ts')).toContain("['application/json']['data'][number]>");
  expect(files.get('operations.ts')).toContain("rows: '/data'");
});

test('a package that is never published says so', async () => {
  const manifest = async (options: Partial<ClientOptions>) =>
    JSON.parse((await emit(options)).get('package.json') ?? '');
  expect((await manifest({ private: true })).private).toBe(true);
  expect(await manifest({})).not.toHaveProperty('private');
});

test('the same description gives the same bytes', async () => {
  const again = modelOf({ '/a': get('index'), '/b': get('apiError'), '/c': get('schema') });
  expect([...(await emit({}, again))]).toEqual([...(await emit())]);
});

test.each(['.ts', '.js', ''] as const)(
  'relative imports end with "%s"',
  async (importExtension) => {
    const files = await emit({ importExtension });
    const imports = [...files].flatMap(([path, text]) =>
      path === 'schema.ts' ? [] : [...text.matchAll(/from '(\.[^']*)'/g)].map((match) => match[1]),
    );
    expect(imports.length).toBeGreaterThan(15);
    for (const specifier of imports) expect(specifier).toMatch(/^\.\/(\w|-|\/)+(\.\w+)?$/);
    const ends = new Set(imports.map((specifier) => /(\.\w+)?$/.exec(specifier ?? '')?.[0]));
    expect([...ends]).toEqual([importExtension]);
  },
);

describe('the package', () => {
  test.each<[string, Partial<ClientOptions>, string, string]>([
    ['of the description', {}, '1.2.3', '1.2.3'],
    ['of the configuration', { version: '2.0.0-rc.1' }, '1.2.3', '2.0.0-rc.1'],
    ['that npm does not know', {}, 'v3', '0.0.0'],
    ['that is a date', {}, '2022-11-28', '0.0.0'],
  ])('has a version: one %s', async (_, options, version, want) => {
    const model = modelOf({}, { info: { title: 'Test', version } });
    const manifest = JSON.parse((await emit(options, model)).get('package.json') ?? '');
    expect(manifest.version).toBe(want);
  });

  test('is called what the configuration says', async () => {
    const files = await emit({ package: '@scope/name', brand: 'Brand' });
    expect(JSON.parse(files.get('package.json') ?? '')).toEqual({
      name: '@scope/name',
      version: '1.2.3',
      description: 'Typed client of Brand',
      license: 'Apache-2.0',
      type: 'module',
      sideEffects: false,
      exports: {
        '.': './index.ts',
        './connect': './connect.ts',
        './enums': './enums.ts',
        './http': './http.ts',
        './transport': './transport.ts',
        './types': './types.ts',
        './index-2': './index-2.ts',
        './api-error': './api-error.ts',
        './schema-2': './schema-2.ts',
        './package.json': './package.json',
      },
      dependencies: { 'openapi-fetch': '^0.17.0' },
    });
    expect(files.get('index.ts')).toContain(
      '/** A client of Brand, as {@link createTest} makes it. */',
    );
  });
});

describe('the factory', () => {
  test.each<[string, string, string]>([
    ['createPetstore', 'Petstore', 'petstore'],
    ['petstore', 'Petstore', 'client'],
    ['createDelete', 'Delete', 'delete_'],
    ['create', 'Create', 'client'],
    ['Test', 'TestClient', 'testClient'],
    ['createApiError', 'ApiError_', 'apiError'],
    ['createapi', 'Createapi', 'client'],
  ])('%s makes a %s, called %s', async (factory, type, variable) => {
    const options = `${type.replace(/_$/, '')}Options`;
    const files = await emit({ factory });
    const entry = files.get('index.ts');
    expect(entry).toContain(`export type ${type} = ReturnType<typeof ${factory}>;`);
    expect(files.get('connect.ts')).toContain(`export type ${options} = `);
    expect(entry).toContain(`export function ${factory}(options: ${options})`);
    expect(files.get('README.md')).toContain(`const ${variable} = ${factory}(`);
  });

  test('leaves its name to no function of a group', async () => {
    const files = await emit({ factory: 'createIndex' });
    expect(files.get('index-2.ts')).toContain('export function createIndex_(transport: Transport)');
    expect(files.get('index.ts')).toContain("import { createIndex_ } from './index-2.ts';");
  });

  test.each(['delete', 'await', 'connect', 'paths', 'ApiError'])(
    'cannot be %s',
    async (factory) => {
      await expect(emit({ factory })).rejects.toThrow(`cannot be called "${factory}"`);
    },
  );
});
