import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { Folder } from './support/programs.ts';
import { readBlocks } from './support/readme.ts';

/** Calls that must not compile, and what the compiler says of each. */
const WRONG: [name: string, call: string, message: string][] = [
  [
    'a body field is missing',
    'octopus.topups.orders.create({ product_id: 1 });',
    `TS2345: Argument of type '{ product_id: number; }' is not assignable to parameter of type 'TopupOrderRequest'.`,
  ],
  [
    'a body field does not exist',
    'octopus.esim.orders.create({ product_id: 1, amount: 1, colour: 2 });',
    `TS2353: Object literal may only specify known properties, and 'colour' does not exist in type '{ product_id: number; amount: number; quantity?: number; client_reference?: string; wallet_id?: number; }'.`,
  ],
  [
    'a body field has another type',
    "octopus.vouchers.orders.create({ product_id: 1, denomination: '5', quantity: 1 });",
    `TS2322: Type 'string' is not assignable to type 'number'.`,
  ],
  ['no body', 'octopus.topups.orders.create();', `TS2554: Expected 1-2 arguments, but got 0.`],
  [
    'an enum has no such value',
    "octopus.topups.products.list({ type: 'GAMES' });",
    `TS2322: Type '"GAMES"' is not assignable to type '"GAMING" | "MOBILE" | "UTILITY" | undefined'.`,
  ],
  [
    'an enum has no such value, for openapi-fetch',
    "createHttp(octopus).GET('/api/v1/topups/orders', { params: { query: { status: 'ON_ITS_WAY' } } });",
    `TS2322: Type '"ON_ITS_WAY"' is not assignable to type '"CANCELLED" | "DELIVERED" | "FAILED" | "PENDING" | "RECHARGED" | undefined'.`,
  ],
  [
    'a query parameter does not exist',
    'octopus.topups.products.list({ kind: 1 });',
    `TS2353: Object literal may only specify known properties, and 'kind' does not exist in type '{ page?: number; per_page?: number; type?: "GAMING" | "MOBILE" | "UTILITY"; search?: string; }'.`,
  ],
  [
    'a path parameter has another type',
    "octopus.topups.orders.get('1');",
    `TS2345: Argument of type 'string' is not assignable to parameter of type 'number'.`,
  ],
  [
    'an option does not exist',
    'octopus.wallets.get(1, { retries: 1 });',
    `TS2353: Object literal may only specify known properties, and 'retries' does not exist in type 'CallOptions'.`,
  ],
  [
    'a wait for what has no end',
    'octopus.topups.orders.get(1).settled();',
    `TS2339: Property 'settled' does not exist on type 'ApiPromise<TopupOrder>'.`,
  ],
  [
    'a wait for something else',
    'octopus.topups.orders.settle({ id: 1 });',
    `TS2345: Argument of type '{ id: number; }' is not assignable to parameter of type 'string | number | TopupOrder'.`,
  ],
  [
    'pages of what has none',
    'octopus.topups.variants.list(1).pages();',
    `TS2339: Property 'pages' does not exist on type 'ApiPromise<TopupVariant[]>'.`,
  ],
  [
    'an iteration over one answer',
    'for await (const one of octopus.topups.orders.get(1)) console.log(one);',
    `TS2504: Type 'ApiPromise<TopupOrder>' must have a '[Symbol.asyncIterator]()' method that returns an async iterator.`,
  ],
  [
    'an environment does not exist',
    "createOctopus({ environment: 'staging' });",
    `TS2322: Type '"staging"' is not assignable to type '"production" | "sandbox" | undefined'.`,
  ],
  [
    'no server',
    "createOctopus({ apiKey: 'a' });",
    `TS2345: Argument of type '{ apiKey: string; }' is not assignable to parameter of type 'OctopusOptions'.`,
  ],
  [
    'a field of an answer does not exist',
    '(await octopus.topups.orders.get(1)).colour;',
    `TS2339: Property 'colour' does not exist on type 'TopupOrder'.`,
  ],
  [
    'a data is used before its error was looked at',
    '(await octopus.topups.orders.get(1).result()).data.id;',
    `TS2532: Object is possibly 'undefined'.`,
  ],
];

/** Compilers list the members of a union each in their own order, and some say what is optional twice. */
function tidy(message: string): string {
  return message
    .replaceAll(/"\w+"(?: \| "\w+")+/g, (union) => union.split(' | ').sort().join(' | '))
    .replaceAll(' | undefined;', ';');
}

const START = `import { createOctopus } from '@octopus-cards/client';
import { createHttp } from '@octopus-cards/client/http';
const octopus = createOctopus({ environment: 'sandbox', accessToken: 'a' });
`;

const right: Record<string, string> = {
  'use.ts': readFileSync(new URL('./fixtures/use.ts', import.meta.url), 'utf8'),
};
readBlocks().forEach((block, index) => {
  right[`readme-${index}.ts`] = block;
});
const wrong = WRONG.map(([, call], index) => [`wrong-${index}.ts`, `${START}${call}\n`] as const);
const folder = new Folder({ ...right, ...Object.fromEntries(wrong) });
afterAll(() => folder.remove());

describe.each([
  ['7', 7, {}],
  [
    '7, in a bundler, without exact optional properties',
    7,
    { exactOptionalPropertyTypes: false, module: 'esnext', moduleResolution: 'bundler' },
  ],
  ['5.9', 5.9, { module: 'node16' }],
] as const)('TypeScript %s', (_, compiler, options) => {
  const found = folder.compile(compiler, options);

  test('understands all that the manual shows, and more', () => {
    expect(right).toHaveProperty('readme-10.ts');
    const names = Object.keys(right);
    expect(names.filter((name) => found[name] !== undefined).map((name) => found[name])).toEqual(
      [],
    );
  });

  test.each(WRONG.map((row, index) => [...row, `wrong-${index}.ts`] as const))(
    'refuses: %s',
    (_name, _call, message, file) => {
      expect(found[file]?.map(tidy)).toEqual([message]);
    },
  );

  test('says nothing else', () => {
    expect(Object.keys(found).filter((file) => !file.startsWith('wrong-'))).toEqual([]);
  });
});
