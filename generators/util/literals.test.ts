import { describe, expect, test } from 'vitest';
import { createNamer, printAccess, printKey, quote, toIdentifier } from './literals.ts';

describe('quote', () => {
  test.each<[string, string]>([
    ['plain', `'plain'`],
    ['', `''`],
    [`it's`, `"it's"`],
    [`"quoted"`, `'"quoted"'`],
    [`'one' and "two"`, `'\\'one\\' and "two"'`],
    [`'more' 'of' "these"`, `"'more' 'of' \\"these\\""`],
    ['back\\slash', `'back\\\\slash'`],
    [`\\' end`, `"\\\\' end"`],
    [`\\" end`, `'\\\\" end'`],
    ['line\nbreak\r\t', `'line\\nbreak\\r\\t'`],
    ['\u2028\u2029\u0000\u007f', `'\\u2028\\u2029\\u0000\\u007f'`],
    [`\${x} \`y\``, `'\${x} \`y\`'`],
    ['\ud800', `'\\ud800'`],
    ['日本', `'日本'`],
  ])('%j', (text, want) => {
    expect(quote(text)).toBe(want);
    // biome-ignore lint/security/noGlobalEval: the literal must mean the text, whatever it holds
    expect(eval(quote(text))).toBe(text);
  });
});

test.each<[string, string]>([
  ['name', 'name'],
  ['delete', 'delete'],
  ['índice', 'índice'],
  ['a-b', `'a-b'`],
  ['1st', `'1st'`],
  ['', `''`],
  ['__proto__', `['__proto__']`],
])('printKey writes %j', (name, want) => {
  expect(printKey(name)).toBe(want);
});

test('printAccess uses brackets only where it has to', () => {
  expect(printAccess(['pets', 'a-b', 'list'])).toBe(`.pets['a-b'].list`);
});

test.each<[string, string]>([
  ['name', 'name'],
  ['a-b.c', 'a_b_c'],
  ['1st', '_1st'],
  ['delete', 'delete_'],
  ['await', 'await_'],
  ['constructor', 'constructor_'],
  ['Map', 'Map_'],
  ['', '_'],
  ['x²', 'x_'],
  ['日本', '日本'],
  ["x'); evil('", 'x____evil__'],
])('toIdentifier makes of %j', (name, want) => {
  expect(toIdentifier(name)).toBe(want);
});

test('createNamer gives each name once', () => {
  const name = createNamer(['call']);
  expect([name('call'), name('a-b'), name('a.b'), name('a_b'), name('new')]).toEqual([
    'call_',
    'a_b',
    'a_b_',
    'a_b__',
    'new_',
  ]);
});
