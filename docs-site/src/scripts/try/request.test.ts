import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TryParameter, TryRequest } from '../../../../generators/targets/docs/types.ts';
import {
  buildRequest,
  checkBase,
  formatBody,
  quoteShell,
  readPointer,
  writeCurl,
} from './request.ts';

const parameter = (name: string, place: TryParameter['in'], required = false): TryParameter => {
  return { name, in: place, required, type: 'string', description: '', example: '', values: [] };
};

const form: TryRequest = {
  operation: 'setEmail',
  method: 'patch',
  path: '/orders/{id}/email',
  secured: true,
  parameters: [
    parameter('id', 'path', true),
    parameter('note', 'query'),
    parameter('X-Request-Id', 'header'),
  ],
  bodies: [{ name: 'a', title: 'A', body: '{}' }],
};

const fill = (values: Record<string, string>, body = '{"email":"a@b.example"}') => {
  const parameters = new Map(Object.entries(values));
  return { base: 'http://127.0.0.1:4030/', parameters, body, token: 'secret' };
};

test('every place of a parameter, escaped', () => {
  const request = buildRequest(
    form,
    fill({ 'path.id': 'a/b', 'query.note': 'x & y', 'header.X-Request-Id': 'abc' }),
  );
  expect(request).toEqual({
    method: 'PATCH',
    url: 'http://127.0.0.1:4030/orders/a%2Fb/email?note=x%20%26%20y',
    headers: {
      'X-Request-Id': 'abc',
      Authorization: 'Bearer secret',
      'Content-Type': 'application/json',
    },
    body: '{"email":"a@b.example"}',
  });
  expect(writeCurl(request)).toBe(
    [
      "curl -i -X PATCH 'http://127.0.0.1:4030/orders/a%2Fb/email?note=x%20%26%20y'",
      "  -H 'X-Request-Id: abc'",
      '  -H "Authorization: Bearer $TOKEN"',
      "  -H 'Content-Type: application/json'",
      `  -d '{"email":"a@b.example"}'`,
    ].join(' \\\n'),
  );
});

test('a plain GET', () => {
  const request = buildRequest(
    { ...form, method: 'GET', path: '/orders', parameters: [], bodies: [] },
    { ...fill({}), token: undefined },
  );
  expect(request).toEqual({
    method: 'GET',
    url: 'http://127.0.0.1:4030/orders',
    headers: {},
    body: undefined,
  });
  expect(writeCurl(request)).toBe("curl -i 'http://127.0.0.1:4030/orders'");
});

test.each<[string, () => unknown, RegExp]>([
  ['a missing parameter', () => buildRequest(form, fill({})), /^Fill in id: it is required\.$/],
  [
    'a body with a slip',
    () => buildRequest(form, fill({ 'path.id': '1' }, '{')),
    /^The body is not JSON: /,
  ],
  [
    'an address that is none',
    () => checkBase('sandbox'),
    /^"sandbox" is no address of a server; write it as /,
  ],
  [
    'another protocol',
    () => checkBase('file:///etc'),
    /^"file:\/\/\/etc" is no address of a server/,
  ],
])('%s is refused in words', (_, run, message) => {
  expect(run).toThrow(message);
});

test('a quoted word comes out of a shell as it went in', () => {
  const texts = fc.sample(fc.string({ unit: 'grapheme', maxLength: 40 }), { numRuns: 60, seed: 7 });
  const words = texts
    .map((text) => text.replaceAll('\0', ''))
    .filter((text) => !text.includes('\n'));
  const script = words.map((word) => `printf '%s\\n' ${quoteShell(word)}`).join('\n');
  const printed = execFileSync('bash', ['-c', script], { encoding: 'utf8' });
  expect(printed.split('\n').slice(0, -1)).toEqual(words);
});

test('a pointer finds a text, or nothing', () => {
  expect(readPointer({ data: { 'a/b': 'x' } }, '/data/a~1b')).toBe('x');
  expect(readPointer({ data: 1 }, '/data')).toBeUndefined();
  expect(readPointer('text', '/data')).toBeUndefined();
});

test('an answer is laid out when it is JSON', () => {
  expect(formatBody('{"a":1}')).toBe('{\n  "a": 1\n}');
  expect(formatBody('<html>')).toBe('<html>');
});
