import { describe, expect, test } from 'vitest';
import { handlers, TOKEN } from '../testing/library.ts';
import { start } from '../testing/start.ts';
import type { AnyInput } from './types.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

describe('a JSON body', () => {
  test.each<[string, string | Buffer, Record<string, string>]>([
    ['as it is', '{"title":"Blue"}', JSON_TYPE],
    [
      'with a character set',
      '{"title":"Blue"}',
      { 'content-type': 'application/JSON; charset="UTF-8"' },
    ],
    ['with a byte order mark', '\ufeff{"title":"Blue"}', JSON_TYPE],
    ['with what is not declared', '{"title":"Blue","x":{"y":[1]}}', JSON_TYPE],
    ['that is not encoded', '{"title":"Blue"}', { ...JSON_TYPE, 'content-encoding': 'identity' }],
  ])('is taken %s', async (_, payload, headers) => {
    const app = await start();
    const answer = await app.inject({
      method: 'POST',
      url: '/books',
      headers: { ...TOKEN, ...headers },
      payload,
    });
    expect(answer.json()).toEqual({ id: 2, title: 'Blue' });
    expect(answer.statusCode).toBe(201);
  });

  test('gets defaults', async () => {
    let body: unknown;
    const createBook = (input: AnyInput) => {
      body = input.body;
      return { status: 201, body: { id: 1, title: 'x' } };
    };
    const app = await start({ handlers: { ...handlers, createBook } });
    await app.inject({ method: 'POST', url: '/books', headers: TOKEN, payload: { title: 'x' } });
    expect(body).toEqual({ title: 'x', copies: 1 });
  });

  const MALFORMED = 'Not JSON';

  test.each<[string, string | Buffer, number, string]>([
    ['nothing', '', 400, 'No book was sent'],
    ['no object', '[]', 400, 'A book is an object'],
    ['null', 'null', 400, 'A book is an object'],
    ['a missing field', '{}', 400, 'title is required'],
    ['a wrong field', '{"title":7}', 400, 'title must be a short text'],
    ['a wrong field without message', '{"title":"x","copies":0}', 400, 'copies must be >= 1'],
    [
      'something wrong inside a list',
      '{"title":"x","authors":[{},{"name":1}]}',
      400,
      'an author has a name',
    ],
    [
      'something wrong inside an object',
      '{"title":"x","details":{"size":1}}',
      400,
      'details must be texts',
    ],
    ['half an object', '{"title":', 400, MALFORMED],
    ['a prototype', '{"title":"x","__proto__":{"admin":true}}', 400, MALFORMED],
    [
      '10,000 levels',
      `{"title":"x","x":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
      400,
      MALFORMED,
    ],
    ['no UTF-8', Buffer.from('{"title":"\xe4"}', 'latin1'), 400, MALFORMED],
    ['UTF-16', Buffer.from('{"title":"x"}', 'utf16le'), 400, MALFORMED],
    ['too much', `{"title":"${'x'.repeat(100_000)}"}`, 413, 'Payload Too Large'],
  ])('is refused when it is %s', async (_, payload, status, message) => {
    const app = await start({ bodyLimit: 50_000 });
    const answer = await app.inject({
      method: 'POST',
      url: '/books',
      headers: { ...TOKEN, ...JSON_TYPE },
      payload,
    });
    expect([answer.statusCode, answer.json().error.message]).toEqual([status, message]);
    expect(answer.headers['content-type']).toBe('application/json');
  });

  test.each<[string, Record<string, string>]>([
    ['no type', {}],
    ['another type', { 'content-type': 'text/plain' }],
    ['a type that is none', { 'content-type': 'json' }],
    ['half a type', { 'content-type': 'application/' }],
    ['a type that only begins alike', { 'content-type': 'application/jsonp' }],
    ['another character set', { 'content-type': 'application/json; charset=utf-16' }],
    ['an encoding', { ...JSON_TYPE, 'content-encoding': 'gzip' }],
  ])('is refused with %s', async (_, headers) => {
    const app = await start();
    const answer = await app.inject({
      method: 'POST',
      url: '/books',
      headers: { ...TOKEN, ...headers },
      payload: Buffer.from('{"title":"x"}'),
    });
    expect(answer.statusCode).toBe(415);
    expect(answer.json().error.code).toBe('UNSUPPORTED_MEDIA_TYPE');
  });
});

describe('another body', () => {
  test.each([
    ['image/png', Buffer.from([1, 2, 3]), { type: 'object', bytes: 3 }],
    ['IMAGE/X-Own', '12345', { type: 'object', bytes: 5 }],
    ['text/plain', 'text', { type: 'string' }],
    ['text/plain; charset=iso-8859-1', 'text', { type: 'string' }],
  ])('of %s is passed on', async (type, payload, want) => {
    const app = await start();
    const answer = await app.inject({
      method: 'PUT',
      url: '/covers/7',
      headers: { 'content-type': type },
      payload,
    });
    expect(answer.json()).toEqual(want);
  });

  test('may be missing where it is not required', async () => {
    const app = await start();
    const answer = await app.inject({ method: 'PUT', url: '/covers/7' });
    expect(answer.json()).toEqual({ type: 'undefined' });
    const empty = await app.inject({
      method: 'PUT',
      url: '/covers/7',
      headers: { 'content-type': 'image/png' },
    });
    expect(empty.json()).toEqual({ type: 'undefined' });
  });

  test('is refused in a character set that we cannot read', async () => {
    const app = await start();
    const headers = { 'content-type': 'text/plain; charset=shift_jis' };
    const answer = await app.inject({ method: 'PUT', url: '/covers/7', headers, payload: 'x' });
    expect(answer.statusCode).toBe(415);
    expect(answer.headers['accept']).toBe('image/*, text/plain');
  });

  test('is not looked at where none is declared', async () => {
    const app = await start();
    const answer = await app.inject({
      method: 'POST',
      url: '/login',
      headers: JSON_TYPE,
      payload: '{',
    });
    expect(answer.statusCode).toBe(401);
  });
});
