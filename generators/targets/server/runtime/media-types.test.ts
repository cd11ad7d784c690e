import { describe, expect, test } from 'vitest';
import { isJsonType, isTextType, negotiate, parseMediaType } from './media-types.ts';

describe('parseMediaType', () => {
  test.each([
    ['application/json', 'application/json', {}],
    [' Application/JSON ; Charset=UTF-8', 'application/json', { charset: 'UTF-8' }],
    ['text/plain;charset="utf\\-8;x"; a=b;', 'text/plain', { charset: 'utf-8;x', a: 'b' }],
    ['application/vnd.x+json;v=2', 'application/vnd.x+json', { v: '2' }],
  ])('reads %s', (text, essence, parameters) => {
    expect(parseMediaType(text)).toEqual({ essence, parameters });
  });

  test.each(['', 'json', 'a/b/c', 'a/', 'a b/c', 'text/plain; charset', 'text/plain; a="b'])(
    'refuses %j',
    (text) => {
      expect(parseMediaType(text)).toBeUndefined();
    },
  );
});

test.each([
  ['application/json', true, false],
  ['application/problem+json; charset=utf-8', true, false],
  ['application/jsonl', false, false],
  ['text/html', false, true],
  ['image/svg+xml', false, true],
  ['application/x-www-form-urlencoded', false, true],
  ['application/pdf', false, false],
])('knows what %s is', (name, json, text) => {
  expect([isJsonType(name), isTextType(name)]).toEqual([json, text]);
});

describe('negotiate', () => {
  const both = ['application/json', 'text/csv'];

  test.each<[string, string[], string | undefined]>([
    ['application/json', both, 'application/json'],
    ['text/csv', both, 'text/csv'],
    ['TEXT/CSV', both, 'text/csv'],
    ['*/*', both, 'application/json'],
    ['text/*', both, 'text/csv'],
    ['text/html', both, undefined],
    ['text/html, */*;q=0.1', both, 'application/json'],
    ['application/json;q=0.5, text/csv', both, 'text/csv'],
    ['application/json;q=0, */*', both, 'text/csv'],
    ['*/*;q=0', both, undefined],
    ['application/*;q=0.2, text/csv;q=0.1', both, 'application/json'],
    ['application/json; charset=utf-8', both, 'application/json'],
    ['application/json;q=0.001', both, 'application/json'],
    ['application/json;v=1', ['application/json;v=2'], undefined],
    ['application/json;v=2', ['application/json;v=2'], 'application/json;v=2'],
    ['image/png', ['image/*'], 'image/*'],
    ['image/png', ['*/*'], '*/*'],
    ['nonsense', both, undefined],
    ['nonsense, text/csv', both, 'text/csv'],
    ['text/plain;a="x,text/csv", application/json', both, 'application/json'],
  ])('takes %s of %j', (accept, declared, want) => {
    expect(negotiate(accept, declared)).toBe(want);
  });
});
