import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundle } from './bundle.ts';
import { SourceStore } from './source.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bundle-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Bundles files; the first one is the root. */
function bundleFiles(files: Record<string, unknown>) {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  }
  const store = new SourceStore();
  const [root = ''] = Object.keys(files);
  const result = bundle(store, join(folder, root));
  expect([...store.diagnostics, ...result.diagnostics]).toEqual([]);
  return { ...result, store };
}

const answer = (schema: object) => ({
  responses: { 200: { description: 'A', content: { 'application/json': { schema } } } },
});

describe('what a reference becomes', () => {
  it('a component that is named by its file, of the kind that its place tells', () => {
    const { document } = bundleFiles({
      'openapi.yaml': { paths: { '/pets': { $ref: 'paths/pets.yaml' } } },
      'paths/pets.yaml': {
        get: {
          parameters: [{ $ref: '../page-size.yaml' }],
          responses: { 200: { $ref: '../found.yaml' } },
        },
      },
      'page-size.yaml': { name: 'size', in: 'query', schema: { $ref: 'count.yaml' } },
      'found.yaml': { description: 'A', headers: { X: { $ref: 'count-header.yaml' } } },
      'count-header.yaml': { schema: { $ref: 'count.yaml' } },
      'count.yaml': { type: 'integer' },
    });
    expect(document).toEqual({
      paths: {
        '/pets': {
          get: {
            parameters: [{ $ref: '#/components/parameters/PageSize' }],
            responses: { 200: { $ref: '#/components/responses/Found' } },
          },
        },
      },
      components: {
        schemas: { Count: { type: 'integer' } },
        responses: {
          Found: { description: 'A', headers: { X: { $ref: '#/components/headers/CountHeader' } } },
        },
        parameters: {
          PageSize: { name: 'size', in: 'query', schema: { $ref: '#/components/schemas/Count' } },
        },
        headers: { CountHeader: { schema: { $ref: '#/components/schemas/Count' } } },
      },
    });
  });

  it("the root's own component for that file", () => {
    const { document } = bundleFiles({
      'openapi.yaml': {
        paths: { '/pets': { get: answer({ $ref: 'pet.yaml' }) } },
        components: { schemas: { Animal: { $ref: 'pet.yaml' }, Other: { $ref: 'pet.yaml' } } },
      },
      'pet.yaml': { properties: { parent: { $ref: 'pet.yaml' } } },
    });
    const found = document['components'];
    expect(found).toEqual({
      schemas: {
        Animal: { $ref: '#/components/schemas/Other' },
        Other: { properties: { parent: { $ref: '#/components/schemas/Other' } } },
      },
    });
    expect(document['paths']).toEqual({
      '/pets': { get: answer({ $ref: '#/components/schemas/Other' }) },
    });
  });

  it('a part of the root, when a file refers back to it', () => {
    const { document } = bundleFiles({
      'openapi.yaml': {
        paths: { '/pets': { $ref: 'pets.yaml' } },
        components: { schemas: { Pet: { type: 'object' } } },
      },
      'pets.yaml': { get: answer({ $ref: 'openapi.yaml#/components/schemas/Pet' }) },
    });
    expect(document['paths']).toEqual({
      '/pets': { get: answer({ $ref: '#/components/schemas/Pet' }) },
    });
  });

  it('itself, in a file that refers to itself', () => {
    const { document } = bundleFiles({
      'openapi.yaml': { paths: { '/pets': { get: answer({ $ref: 'pet.yaml' }) } } },
      'pet.yaml': {
        properties: { parent: { $ref: '#' }, name: { $ref: '#/$defs/Name' } },
        $defs: { Name: {} },
      },
    });
    expect(document['components']).toEqual({
      schemas: {
        Name: {},
        Pet: {
          properties: {
            parent: { $ref: '#/components/schemas/Pet' },
            name: { $ref: '#/components/schemas/Name' },
          },
          $defs: { Name: {} },
        },
      },
    });
  });

  it('the name of a component, in the mapping of a discriminator', () => {
    const mapping = { cat: 'cat.yaml', dog: 'Dog', bird: '#/components/schemas/Bird' };
    const { document } = bundleFiles({
      'openapi.yaml': {
        components: {
          schemas: { Pet: { discriminator: { propertyName: 'kind', mapping } }, Bird: {} },
        },
      },
      'cat.yaml': { type: 'object' },
    });
    expect(document).toMatchObject({
      components: {
        schemas: {
          Cat: { type: 'object' },
          Pet: {
            discriminator: { mapping: { ...mapping, cat: '#/components/schemas/Cat' } },
          },
        },
      },
    });
  });

  it('a fragment in which a percent sign stands for itself', () => {
    const { document } = bundleFiles({
      'openapi.yaml': {
        paths: { '/{a%20b}': { get: answer({ type: 'string' }) }, '/all': { $ref: 'all.yaml' } },
      },
      'all.yaml': {
        get: answer({
          $ref: 'openapi.yaml#/paths/~1%7Ba%2520b%7D/get/responses/200/content/application~1json/schema',
        }),
      },
    });
    const $ref = '#/paths/~1%7Ba%2520b%7D/get/responses/200/content/application~1json/schema';
    expect(document).toMatchObject({ paths: { '/all': { get: answer({ $ref }) } } });
  });
});

describe('path items', () => {
  it('take the place of the reference, through several files', () => {
    const { document, origins } = bundleFiles({
      'openapi.yaml': { paths: { '/pets': { $ref: 'a.yaml' }, '/cats': { $ref: 'b.yaml' } } },
      'a.yaml': { $ref: 'b.yaml' },
      'b.yaml': { get: answer({}) },
    });
    expect(document).toEqual({
      paths: { '/pets': { get: answer({}) }, '/cats': { get: answer({}) } },
    });
    expect(origins.place('/paths/~1pets/get/responses')).toMatchObject({
      file: join(folder, 'b.yaml'),
      pointer: '/get/responses',
    });
  });

  it('keep what stands beside the reference', () => {
    const { document, origins } = bundleFiles({
      'openapi.yaml': {
        paths: { '/pets': { $ref: 'pets.yaml', parameters: [{ $ref: 'size.yaml' }] } },
      },
      'pets.yaml': { get: answer({}) },
      'size.yaml': { name: 'size', in: 'query', schema: {} },
    });
    expect(document['paths']).toEqual({
      '/pets': { get: answer({}), parameters: [{ $ref: '#/components/parameters/Size' }] },
    });
    expect(origins.place('/paths/~1pets/parameters/0')).toMatchObject({
      file: join(folder, 'openapi.yaml'),
      pointer: '/paths/~1pets/parameters/0',
    });
  });

  it('stay references to the root', () => {
    const paths = { '/pets': { $ref: '#/components/pathItems/pets' } };
    const components = { pathItems: { pets: { get: answer({}) } } };
    const { document } = bundleFiles({ 'openapi.yaml': { paths, components } });
    expect(document).toEqual({ paths, components });
  });
});

describe('what stays as it is', () => {
  it('a description that is one file', () => {
    const { document, store } = bundleFiles({
      'openapi.yaml': {
        paths: { '/pets': { get: answer({ $ref: '#/components/schemas/%50et' }) } },
        components: { schemas: { Pet: { example: { $ref: 'data.yaml' } } } },
      },
    });
    expect(document).toBe(store.read(join(folder, 'openapi.yaml'))?.value);
  });

  it('a reference that is data: in examples, defaults and extensions', () => {
    const schema = { default: { $ref: 'a' }, enum: [{ $ref: 'b' }], 'x-more': { $ref: 'c' } };
    const { document } = bundleFiles({
      'openapi.yaml': {
        paths: { '/pets': { get: answer(schema), 'x-more': { $ref: 'none.yaml' } } },
      },
    });
    expect(document).toEqual({
      paths: { '/pets': { get: answer(schema), 'x-more': { $ref: 'none.yaml' } } },
    });
  });

  it('an entry by the name of __proto__, beside one that changes', () => {
    const { document } = bundleFiles({
      'openapi.yaml': `
paths:
  /pets:
    get:
      responses: {}
      x-data: { __proto__: { a: 1 } }
      parameters: [{ $ref: size.yaml }]
`,
      'size.yaml': { name: 'size', in: 'query', schema: {} },
    });
    expect(JSON.stringify(document)).toContain('"x-data":{"__proto__":{"a":1}}');
  });
});
