import { describe, expect, it } from 'vitest';
import type { Json } from '../openapi/json.ts';
import { parseText } from './parse.ts';

describe('what is read', () => {
  it.each<[name: string, path: string, text: string, want: Json]>([
    ['line breaks of Windows', 'a.yaml', 'a: 1\r\nb:\r\n  - 2\r\n', { a: 1, b: [2] }],
    ['line breaks of old', 'a.yaml', 'a: 1\rb: 2\r', { a: 1, b: 2 }],
    ['tabs between values', 'a.yaml', 'a:\t[1,\t2]', { a: [1, 2] }],
    ['tabs in JSON', 'a.json', '{\n\t"a":\t1\n}', { a: 1 }],
    ['dates as text', 'a.yaml', 'a: 2026-05-19', { a: '2026-05-19' }],
    ['statuses as keys', 'a.yaml', '200: a', { '200': 'a' }],
    ['an empty file', 'a.yaml', '', null],
    ['only a comment', 'a.yaml', '# later', null],
    ['a list', 'a.yaml', '- 1', [1]],
    ['an alias', 'a.yaml', 'a: &x { b: 1 }\nc: *x', { a: { b: 1 }, c: { b: 1 } }],
    [
      'a merge key',
      'a.yaml',
      'a: &x { b: 1 }\nc: { <<: *x, d: 2 }',
      { a: { b: 1 }, c: { b: 1, d: 2 } },
    ],
    ['a directive', 'a.yaml', '%YAML 1.2\n---\na: 1\n...\n', { a: 1 }],
    ['YAML by another name', 'a.yml', 'a: 1', { a: 1 }],
    ['a colon in a text of JSON', 'a.json', '{"a": "\\":", "b": "c\\\\"}', { a: '":', b: 'c\\' }],
    ['a key that ends in a backslash', 'a.json', '{"a\\\\": 1}', { 'a\\': 1 }],
  ])('%s', (_, path, text, want) => {
    expect(parseText(path, text)).toEqual({ value: want });
  });

  it('keeps a key that would be the prototype as a key', () => {
    for (const [path, text] of [
      ['a.yaml', '__proto__: { a: 1 }'],
      ['a.json', '{"__proto__": {"a": 1}}'],
    ] as const) {
      const parsed = parseText(path, text);
      const value = 'value' in parsed ? parsed.value : undefined;
      expect(Object.keys(value ?? {})).toEqual(['__proto__']);
    }
  });

  it.each([
    ['a.yaml', `${'['.repeat(200)}${']'.repeat(200)}`],
    ['a.json', `${'['.repeat(200)}${']'.repeat(200)}`],
    ['a.yaml', `${'- '.repeat(200)}end`],
  ])('as many levels as are allowed, in %s', (path, text) => {
    expect(parseText(path, text)).toHaveProperty('value');
  });

  it('a large file whose aliases do not multiply', () => {
    const names = Array.from({ length: 3000 }, (_, index) => `  - { name: n${index}, of: *unit }`);
    expect(parseText('a.yaml', `unit: &unit { a: 1 }\nall:\n${names.join('\n')}`)).toHaveProperty(
      'value',
    );
  });
});

describe('what is refused, without a hang or a stack trace', () => {
  const bomb = ['a0: &a0 [x]'];
  for (let i = 1; i < 100; i++) bomb.push(`a${i}: &a${i} [*a${i - 1}, *a${i - 1}]`);
  const tower = ['a0: &a0 [x]'];
  for (let i = 1; i < 1000; i++) tower.push(`a${i}: &a${i} [[[[[*a${i - 1}]]]]]`);

  it.each<[name: string, path: string, text: string, code: string, line: number | undefined]>([
    ['10,000 levels in one line', 'a.yaml', '['.repeat(10_000), 'file-limits', 1],
    ['10,000 levels of a list', 'a.yaml', `${'- '.repeat(10_000)}x`, 'file-limits', 1],
    [
      '10,000 levels of a mapping',
      'a.yaml',
      Array.from({ length: 10_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      'file-limits',
      400,
    ],
    [
      '10,000 levels of JSON',
      'a.json',
      `${'[\n'.repeat(10_000)}${']'.repeat(10_000)}`,
      'file-limits',
      201,
    ],
    ['201 levels', 'a.yaml', `${'['.repeat(201)}${']'.repeat(201)}`, 'file-limits', undefined],
    ['aliases that double a hundred times', 'a.yaml', bomb.join('\n'), 'file-limits', undefined],
    ['aliases that pile up', 'a.yaml', tower.join('\n'), 'file-limits', undefined],
    ['a mapping inside itself', 'a.yaml', 'a: &a { b: *a }', 'file-limits', undefined],
    ['a document inside itself', 'a.yaml', '&a [*a]', 'file-limits', undefined],
    ['a number without end', 'a.yaml', 'a: -.inf', 'file-syntax', undefined],
    ['no number', 'a.yaml', 'a: .nan', 'file-syntax', undefined],
    ['a key twice in JSON', 'a.json', '{\n"a": 1,\n"a": 2}', 'file-syntax', 3],
    ['a key twice, escaped', 'a.json', '{\n"a": 1,\n"\\u0061": 2}', 'file-syntax', 3],
  ])('%s', (_, path, text, code, line) => {
    const parsed = parseText(path, text);
    expect(parsed).toHaveProperty('fault.code', code);
    expect('fault' in parsed ? parsed.fault.position?.line : 0).toBe(line);
  });

  it('where the place is a JSON Pointer', () => {
    const parsed = parseText('a.yaml', 'a/b:\n  - c: &x\n      d: *x\n');
    expect(parsed).toHaveProperty('fault.pointer', '/a~1b/0/c/d');
  });
});
