import { describe, expect, it } from 'vitest';
import { Code, printValue } from './print-value.ts';
import type { Value } from './print-value.ts';

const long = 'x'.repeat(400);

const cases: [name: string, value: Value, want: string][] = [
  ['text', "it's", '"it\'s"'],
  ['text that could end the code', '\u2028</script>`', "'\\u2028</script>`'"],
  ['numbers', [1, -0, 1e21], '[1, 0, 1e+21]'],
  ['others', [true, null], '[true, null]'],
  ['code', new Code('request.a'), 'request.a'],
  ['nothing in it', { a: {}, b: [] }, '{ a: {}, b: [] }'],
  ['what is left out', { a: undefined, b: 1 }, '{ b: 1 }'],
  ['names', { a: 1, 'b-c': 2, 3: 4 }, "{ '3': 4, a: 1, 'b-c': 2 }"],
  ['a list of one object', [{ a: 1, b: 2 }], '[{ a: 1, b: 2 }]'],
  ['a list of small objects', [{ a: 1 }, { b: 2 }], '[{ a: 1 }, { b: 2 }]'],
  [
    'a list of objects',
    [
      { a: 1, b: 2 },
      { a: 1, b: 2 },
    ],
    '[\n  { a: 1, b: 2 },\n  { a: 1, b: 2 },\n]',
  ],
  [
    'a list of lists',
    {
      a: [
        [1, 2],
        [3, 4],
      ],
    },
    '{\n  a: [\n    [1, 2],\n    [3, 4],\n  ],\n}',
  ],
  ['a list of several things', [{ a: 1, b: 2 }, [1, 2]], '[{ a: 1, b: 2 }, [1, 2]]'],
  ['what is too long', [long], `[\n  '${long}',\n]`],
  ['a long text', { abcde: long, ab: long }, `{\n  abcde:\n    '${long}',\n  ab: '${long}',\n}`],
];

describe('printValue', () => {
  it.each(cases)('%s', (_name, value, want) => {
    expect(printValue(value, '', 0)).toBe(want);
  });

  it('counts what else stands on the line', () => {
    const value = ['x'.repeat(310)];
    expect(printValue(value, '', 6)).toBe(`['${value[0]}']`);
    expect(printValue(value, '', 7)).toBe(`[\n  '${value[0]}',\n]`);
    expect(printValue(value, '  ', 5)).toContain('\n');
  });
});
