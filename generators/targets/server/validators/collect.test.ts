import { describe, expect, it } from 'vitest';
import { load } from '../testing/compile.ts';
import { LIBRARY, modelOf, readModel } from '../testing/emit.ts';
import { collectValidators } from './collect.ts';
import { printDeclarations, printValidators } from './compile.ts';

describe('a module of validators', () => {
  const { request, response, operations, requestId } = collectValidators(readModel(LIBRARY));
  const header = '// Generated.';
  const context = { header, extension: '.js', brand: 'x' };

  it.each([
    ['request', request, true],
    ['response', response, false],
  ] as const)('of %ss needs nothing and compiles nothing', (_name, set, useDefaults) => {
    const code = printValidators(set, useDefaults, header);
    expect(code.startsWith(`${header}\n`)).toBe(true);
    expect(code).not.toMatch(/\beval\b|\bFunction\(|\brequire\(|\bimport\b/);
    expect(printValidators(set, useDefaults, header)).toBe(code);
  });

  it('exports what its declarations say', async () => {
    const names = Object.keys(await load(printValidators(request, true, header)));
    const declared = printDeclarations(request, context).matchAll(
      /export const (\w+): Validator;/g,
    );
    expect([...declared].map(([, name]) => name).sort()).toEqual(names.sort());
    expect(names.sort()).toEqual([...request.exports.keys()].sort());
  });

  it('has one validator for schemas that say the same', () => {
    expect([...request.exports.keys()]).toEqual([
      'listBooksQuery',
      'newBook',
      'path1',
      'setCoverPath',
      'setCoverBody',
    ]);
    const found = [...operations].map(([{ id }, { request: own }]) => {
      return [id, Object.entries(own).map(([place, ref]) => `${place} ${ref.name}`)] as const;
    });
    expect(Object.fromEntries(found)).toEqual({
      listBooks: ['query listBooksQuery'],
      addBook: ['body newBook'],
      getBook: ['path path1'],
      removeBook: ['path path1'],
      setCover: ['path setCoverPath', 'body setCoverBody'],
      checkHealth: [],
    });
    expect(requestId?.name).toBe('requestId');
  });

  it('does not ask for headers that the server writes', () => {
    const required = [...response.exports].flatMap(([name, schema]) => {
      if (typeof schema === 'boolean' || !/headers/i.test(name)) return [];
      return [[name, schema['required']]];
    });
    expect(Object.fromEntries(required)).toEqual({
      listBooks200Headers: [
        'X-Page',
        'X-Per-Page',
        'X-Total-Count',
        'X-Total-Pages',
        'X-Page-Size',
        'X-Has-More',
      ],
      listBooks429Headers: ['Retry-After'],
      addBook201Headers: ['Location'],
      getBook200Headers: undefined,
      getBook304Headers: ['ETag'],
      headers1: undefined,
    });
  });

  it('is empty when there is nothing to check', () => {
    const set = { definitions: {}, exports: new Map() };
    expect(printDeclarations(set, context)).toBe(`${header}\n\nexport {};\n`);
    expect(printValidators(set, true, header)).toBe(`${header}\n// @ts-nocheck\n`);
  });

  it('takes names that the code itself has', async () => {
    const names = [
      'größe',
      'schema16',
      'validate10',
      'func0',
      'isEqual',
      'int32',
      'data',
      'formats0',
    ];
    const exports = new Map(names.map((name, minimum) => [name, { minimum, enum: [9] }]));
    const module = await load(printValidators({ definitions: {}, exports }, true, header));
    expect(Object.keys(module).sort()).toEqual(names.toSorted());
    expect(names.map((name) => [module[name]?.(9), module[name]?.(-1)])).toEqual(
      names.map(() => [true, false]),
    );
  });

  it('takes any kind of JSON that a body is declared to be', async () => {
    const content = {
      'application/json': { schema: { required: ['a'] } },
      'application/merge-patch+json; charset=utf-8': { schema: { required: ['b'] } },
      'text/plain': { schema: { type: 'string' } },
    };
    const { request: set } = collectValidators(
      modelOf({ '/x': { post: { operationId: 'run', requestBody: { content }, responses: {} } } }),
    );
    const { runBody } = await load(printValidators(set, true, header));
    expect([{ a: 1 }, { b: 1 }, {}, 'x'].map((value) => runBody?.(value))).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });
});
