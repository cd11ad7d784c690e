import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Folder } from './support/programs.ts';

/** What an editor shows of the client. */
const CODE = `import { createOctopus } from '@octopus-cards/client';
const octopus = createOctopus({ environment: 'sandbox' });
octopus.topups.orders.create({ product_id: 1, amount: 2 });
octopus.topups.products.list();
octopus.topups.orders.settle(1);
octopus.topups.variants.list(1);
const order = await octopus.vouchers.orders.get(1);
for await (const item of octopus.esim.orders.list()) console.log(item);
`;

let folder: Folder;
let service: ts.LanguageService;
beforeAll(() => {
  folder = new Folder({ 'use.ts': CODE });
  const file = join(folder.path, 'use.ts');
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    strict: true,
    exactOptionalPropertyTypes: true,
    allowImportingTsExtensions: true,
    noEmit: true,
  };
  service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const text = ts.sys.readFile(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => folder.path,
    getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    realpath: ts.sys.realpath ?? ((path) => path),
  });
});
afterAll(() => folder.remove());

function hover(code: string): ts.QuickInfo | undefined {
  const position = CODE.indexOf(code) + code.length - 1;
  return service.getQuickInfoAtPosition(join(folder.path, 'use.ts'), position);
}

describe('where one hovers', () => {
  test.each([
    [
      'topups.orders.create',
      '(method) create(body: TopupOrderRequest, options?: CallOptions): Creation<TopupOrder>',
    ],
    [
      'topups.products.list',
      '(method) list(query?: ListTopupProductsQuery, options?: CallOptions): Pages<TopupProduct>',
    ],
    [
      'topups.orders.settle',
      '(method) settle(start: TopupOrder | string | number, options?: SettleOptions<TopupOrder>): Promise<TopupOrder>',
    ],
    [
      'topups.variants.list',
      '(method) list(id: number, options?: CallOptions): ApiPromise<TopupVariant[]>',
    ],
    ['const order', 'const order: VoucherOrder'],
    ['const item', 'const item: EsimOrderSummary'],
  ])('%s', (code, want) => {
    expect(ts.displayPartsToString(hover(code)?.displayParts)).toBe(want);
  });

  test('there is a description, and an example', () => {
    const { documentation, tags } = hover('topups.variants.list') ?? {};
    expect(ts.displayPartsToString(documentation)).toMatch(
      /^List the variants of a topup product\n/,
    );
    expect(tags?.map(({ name, text }) => [name, ts.displayPartsToString(text)])).toEqual([
      ['param', 'id The `id` of a product, from the list of products or from a number lookup.'],
      ['example', 'await octopus.topups.variants.list(4218);'],
    ]);
  });
});
