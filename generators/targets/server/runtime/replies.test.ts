import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { handlers, library, operation, response, TOKEN } from '../testing/library.ts';
import { createLog, start } from '../testing/start.ts';
import type { AnyInput } from './types.ts';

const loop: Record<string, unknown> = {};
loop['self'] = loop;

describe('an answer that is not documented', () => {
  const WRONG: [string, string, unknown, object][] = [
    [
      'GET',
      '/books/1',
      { status: 202, body: {} },
      { where: 'status', message: 'status 202 is not documented' },
    ],
    [
      'GET',
      '/books/1',
      { status: 200, body: { id: 'x', title: 'Red' } },
      { where: 'body', pointer: '/id', keyword: 'type' },
    ],
    [
      'GET',
      '/books/1',
      { status: 200, body: { id: 1 } },
      { where: 'body', keyword: 'required', params: { missingProperty: 'title' } },
    ],
    ['GET', '/books/1', { status: 200 }, { where: 'body', message: 'body is missing' }],
    ['GET', '/books', { status: 200, body: [] }, { where: 'headers', keyword: 'required' }],
    [
      'GET',
      '/books',
      {
        status: 200,
        body: [],
        headers: { 'X-Page': '1', 'X-Total-Count': 0, 'X-Has-More': false },
      },
      { where: 'headers', pointer: '/X-Page' },
    ],
    [
      'DELETE',
      '/books/1',
      { status: 204, body: {} },
      { where: 'body', message: 'body is not documented for status 204' },
    ],
    [
      'GET',
      '/books/search',
      { status: 200, body: [], headers: { 'Content-Type': 'text/html' } },
      { where: 'header', message: 'the media type text/html is not documented' },
    ],
    [
      'PUT',
      '/covers/1',
      { status: 200, body: { a: 1 } },
      { where: 'body', message: 'body must be text, bytes or a stream, being image/png' },
    ],
  ];
  const names: Record<string, string> = {
    'GET /books/1': 'getBook',
    'GET /books': 'listBooks',
    'DELETE /books/1': 'deleteBook',
    'GET /books/search': 'searchBooks',
    'PUT /covers/1': 'putCover',
  };

  async function ask(
    responses: 'strict' | 'report' | 'off',
    method: string,
    url: string,
    answer: unknown,
  ) {
    const log = createLog();
    const own = { ...handlers, [names[`${method} ${url}`] ?? '']: () => answer };
    const app = await start({
      handlers: own,
      responses,
      logger: { stream: log.stream, level: 'error' },
    });
    const reply = await app.inject({ method: method as 'GET', url, headers: TOKEN });
    return { reply, lines: log.lines };
  }

  test.each(WRONG)('is a 500 in strict mode: %s %s %o', async (method, url, answer, violation) => {
    const { reply, lines } = await ask('strict', method, url, answer);
    expect(reply.statusCode).toBe(500);
    expect(reply.json()).toEqual({
      error: {
        name: 'InternalServerError',
        code: 'INTERNAL_SERVER_ERROR',
        message: 'Internal Server Error',
      },
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ operation: names[`${method} ${url}`], violation });
  });

  test.each(WRONG)(
    'is only reported in report mode: %s %s %o',
    async (method, url, answer, violation) => {
      const { reply, lines } = await ask('report', method, url, answer);
      expect(reply.statusCode).toBe((answer as { status: number }).status);
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatchObject({ violation });
    },
  );

  test.each(WRONG)('is not looked at in mode off: %s %s %o', async (method, url, answer) => {
    const { reply, lines } = await ask('off', method, url, answer);
    expect(reply.statusCode).toBe((answer as { status: number }).status);
    expect(lines).toEqual([]);
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['no object', 'fine'],
    ['no status', { body: {} }],
    ['a status that is none', { status: 99, body: {} }],
    ['a status for the way', { status: 102, body: {} }],
    ['a broken status', { status: 200.5, body: {} }],
    [
      'a header with a line break',
      { status: 200, body: { id: 1, title: 'x' }, headers: { 'X-A': 'a\r\nb: c' } },
    ],
    [
      'a header that cannot be one',
      { status: 200, body: { id: 1, title: 'x' }, headers: { 'X A': 'a' } },
    ],
    ['a body without end', { status: 200, body: loop }],
    ['a body that JSON cannot hold', { status: 200, body: { id: 1n, title: 'x' } }],
    ['an error', new Error('secret')],
  ])('is a 500 in every mode when it is %s', async (_, answer) => {
    for (const mode of ['strict', 'report', 'off'] as const) {
      const { reply, lines } = await ask(mode, 'GET', '/books/1', answer);
      expect(reply.statusCode).toBe(500);
      expect(reply.json().error.code).toBe('INTERNAL_SERVER_ERROR');
      expect(lines.length).toBeGreaterThan(0);
    }
  });

  test.each([
    [
      'throws',
      () => {
        throw new Error('secret');
      },
    ],
    [
      'rejects',
      async () => {
        throw new Error('secret');
      },
    ],
    [
      'throws what is no error',
      () => {
        throw 'secret';
      },
    ],
    [
      'throws what asks for a status',
      () => {
        throw Object.assign(new Error('secret'), { statusCode: 404 });
      },
    ],
  ])('is a 500 when the handler %s', async (_, searchBooks) => {
    const log = createLog();
    const app = await start({
      handlers: { ...handlers, searchBooks },
      logger: { stream: log.stream },
    });
    const answer = await app.inject('/books/search');
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('secret');
    expect(JSON.stringify(log.lines)).toContain('secret');
  });

  test.each([
    ['production', 200],
    ['test', 500],
  ])('is judged by the environment %s', async (environment, status) => {
    const before = process.env['NODE_ENV'];
    process.env['NODE_ENV'] = environment;
    try {
      const app = await start({
        handlers: { ...handlers, getBook: () => ({ status: 200, body: {} }) },
      });
      expect((await app.inject('/books/1')).statusCode).toBe(status);
    } finally {
      process.env['NODE_ENV'] = before;
    }
  });
});

describe('a documented answer', () => {
  test('may have headers in any case, and more of them', async () => {
    const listBooks = () => ({
      status: 200,
      body: [],
      headers: {
        'x-page': 1,
        'X-TOTAL-COUNT': 0,
        'X-Has-More': false,
        'X-Other': 'y',
        'X-None': undefined,
      },
    });
    const app = await start({ handlers: { ...handlers, listBooks } });
    const answer = await app.inject({ url: '/books', headers: TOKEN });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({ 'x-page': '1', 'x-has-more': 'false', 'x-other': 'y' });
    expect(answer.headers).not.toHaveProperty('x-none');
  });

  test.each([
    [201, 201],
    [400, 400],
    [418, 418],
    [503, 500],
  ])('of status %d is found by itself, its range or not at all', async (status, want) => {
    const createBook = () => ({ status, body: { id: 1, title: 'x' } });
    const app = await start({ handlers: { ...handlers, createBook } });
    const answer = await app.inject({
      method: 'POST',
      url: '/books',
      headers: TOKEN,
      payload: { title: 'x' },
    });
    expect(answer.statusCode).toBe(want);
  });

  test.each<[string, string | undefined, unknown, string, string]>([
    ['text', 'text/csv', 'a,b', 'text/csv; charset=utf-8', 'a,b'],
    ['bytes', 'image/png', Buffer.from('png'), 'image/png', 'png'],
    ['a stream', '*/*', Readable.from([Buffer.from('p'), Buffer.from('ng')]), 'image/png', 'png'],
    ['JSON', 'application/json', { a: 1 }, 'application/json', '{"a":1}'],
    ['a text as JSON', 'application/json', 'a', 'application/json', '"a"'],
    ['what is liked best', 'text/csv;q=0.5, application/json', 'a', 'application/json', '"a"'],
  ])('can be %s', async (_, accept, body, type, want) => {
    const app = await start({ handlers: { ...handlers, putCover: () => ({ status: 200, body }) } });
    const answer = await app.inject({ method: 'PUT', url: '/covers/1', headers: { accept } });
    expect([answer.statusCode, answer.headers['content-type'], answer.body]).toEqual([
      200,
      type,
      want,
    ]);
    expect(answer.headers['vary']).toBe('accept');
  });

  test.each([
    ['text', 'text/plain; charset=utf-8'],
    [Buffer.from('text'), 'application/octet-stream'],
  ])('of any media type names what it is: %o', async (body, type) => {
    const api = {
      ...library,
      operations: [
        operation('peek', 'GET', '/p', { responses: [response('200', { mediaTypes: ['*/*'] })] }),
      ],
    };
    const app = await start({ handlers: { peek: () => ({ status: 200, body }) } }, api);
    expect((await app.inject('/p')).headers['content-type']).toBe(type);
  });

  test('has no body with 204, whatever the method', async () => {
    const app = await start();
    const answer = await app.inject({ method: 'DELETE', url: '/books/1', headers: TOKEN });
    expect([answer.statusCode, answer.body]).toEqual([204, '']);
    expect(answer.headers).not.toHaveProperty('content-type');
    expect(answer.headers).not.toHaveProperty('content-length');
  });
});

describe('a conditional request', () => {
  test('is answered with a tag, and then without a body', async () => {
    const app = await start();
    const first = await app.inject('/books/1');
    const etag = String(first.headers['etag']);
    expect(etag).toMatch(/^"[\w-]+"$/);
    for (const tag of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const second = await app.inject({ url: '/books/1', headers: { 'if-none-match': tag } });
      expect([second.statusCode, second.body, second.headers['etag']]).toEqual([304, '', etag]);
      expect(second.headers['x-request-id']).toBeDefined();
      expect(second.headers).not.toHaveProperty('content-type');
    }
    const other = await app.inject({ url: '/books/2', headers: { 'if-none-match': etag } });
    expect(other.statusCode).toBe(200);
  });

  test('goes by the tag of the handler, if it has one', async () => {
    const getBook = ({ params }: AnyInput) => ({
      status: 200,
      body: { id: params['id'], title: 'x' },
      headers: { ETag: 'W/"v7"', 'Cache-Control': 'max-age=60' },
    });
    const app = await start({ handlers: { ...handlers, getBook } });
    const answer = await app.inject({ url: '/books/1', headers: { 'if-none-match': '"v7"' } });
    expect(answer.statusCode).toBe(304);
    expect(answer.headers).toMatchObject({ etag: 'W/"v7"', 'cache-control': 'max-age=60' });
  });

  test('is nothing special where it is not declared, or fails', async () => {
    const app = await start();
    const headers = { ...TOKEN, 'if-none-match': '*' };
    expect((await app.inject({ url: '/books', headers })).statusCode).toBe(200);
    const lost = await start({
      handlers: { ...handlers, getBook: () => ({ status: 404, body: {} }) },
    });
    expect((await lost.inject({ url: '/books/1', headers })).statusCode).toBe(404);
  });
});
