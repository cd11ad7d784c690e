import { expect, test } from 'vitest';
import { BAD_JSON, MAX_DEPTH, parseJson } from './parse-json.ts';

function nest(depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth);
}

test.each<[string, string | number[], unknown]>([
  ['an object', '{"a":1}', { a: 1 }],
  ['a bare value', '7', 7],
  ['other letters', '{"a":"ä€😀"}', { a: 'ä€😀' }],
  ['a byte order mark before it', '\ufeff{"a":1}', { a: 1 }],
  ['a bad name as a value', '{"a":"__proto__ and \\u0041"}', { a: '__proto__ and A' }],
  [
    'a constructor without prototype',
    '{"constructor":"x","prototype":{}}',
    { constructor: 'x', prototype: {} },
  ],
  ['long lists', `[${'{},'.repeat(999)}{}]`, Array.from({ length: 1000 }, () => ({}))],
  ['what is as deep as allowed', nest(MAX_DEPTH), JSON.parse(nest(MAX_DEPTH))],
])('parses %s', (_, text, want) => {
  expect(parseJson(Buffer.from(text))).toEqual(want);
});

test.each<[string, string | number[]]>([
  ['what is cut off', '{"a":'],
  ['what has something behind it', '{} {}'],
  ['comments', '{/**/}'],
  ['numbers JSON does not have', '[NaN]'],
  ['Latin-1', [0x22, 0xe4, 0x22]],
  ['surrogates in UTF-8', [0x22, 0xed, 0xa0, 0x80, 0x22]],
  ['overlong UTF-8', [0x22, 0xc0, 0xaf, 0x22]],
  ['UTF-16', [0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]],
  ['a prototype', '{"a":[{"__proto__":{"x":1}}]}'],
  ['a prototype in other letters', '{"\\u005f_proto__":1}'],
  ['a prototype by way of the constructor', '{"constructor":{"prototype":{}}}'],
  ['what is nested 10,000 deep', nest(10_000)],
  ['objects nested too deep', `${'{"a":'.repeat(MAX_DEPTH + 1)}1${'}'.repeat(MAX_DEPTH + 1)}`],
])('refuses %s', (_, text) => {
  expect(parseJson(Buffer.from(text as string))).toBe(BAD_JSON);
});
