import { describe, expect, test } from 'vitest';
import { handlers, library, operation, response, TOKEN } from '../testing/library.ts';
import { security, start } from '../testing/start.ts';
import { createApiServer } from './create-server.ts';
import type { AnyInput } from './types.ts';

const JSON_HEADERS = { ...TOKEN, 'content-type': 'application/json' };

describe('an operation', () => {
  test('is answered', async () => {
    const app = await start();
    const answer = await app.inject({ url: '/books?per_page=2', headers: TOKEN });
    expect(answer.body).toBe('[{"id":1,"title":"Red"}]');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json',
      'content-length': '24',
      'x-page': '1',
      'x-per-page': '2',
      'x-total-count': '3',
      'x-total-pages': '2',
      'x-page-size': '1',
      'x-has-more': 'true',
    });
    expect(answer.headers['x-request-id']).toMatch(/^[0-9A-Za-z]{27}$/);
  });

  test('gets values, with defaults, and nothing else', async () => {
    let seen: AnyInput | undefined;
    const listBooks = (input: AnyInput) => {
      seen = input;
      return input.page([], 0);
    };
    const app = await start({ handlers: { ...handlers, listBooks } });
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    await app.inject({ url: '/books?tag=a&tag=b&x=1', headers: { ...TOKEN, traceparent } });
    expect(seen?.query).toEqual({ page: 1, per_page: 50, tag: ['a', 'b'] });
    expect(seen?.principal).toEqual({ name: 'Ann' });
    expect(seen?.operation).toBe('listBooks');
    expect(seen?.trace?.parentId).toBe('00f067aa0ba902b7');
    expect([seen?.params, seen?.headers, seen?.cookies, seen?.body]).toEqual([
      {},
      {},
      {},
      undefined,
    ]);
    expect(seen?.request.operationId).toBe('listBooks');
  });

  test('gets headers and cookies by their declared names', async () => {
    const parameters = [
      { name: 'X-Level', in: 'header', required: true, kinds: ['integer'], messages: {} },
      {
        name: 'X-Tags',
        in: 'header',
        required: false,
        kinds: ['string'],
        list: 'comma',
        messages: {},
      },
      { name: 'session', in: 'cookie', required: true, kinds: ['string'], messages: {} },
    ] as const;
    const spec = operation('peek', 'GET', '/peek', {
      parameters: parameters.map((one) => ({ ...one, kinds: [...one.kinds] })),
    });
    const peek = ({ headers, cookies }: AnyInput) => ({ status: 200, body: { headers, cookies } });
    const app = await start({ handlers: { peek } }, { ...library, operations: [spec] });
    const headers = { 'x-level': '3', 'x-tags': 'a, b', cookie: 'a=1; session="x%20y"; session=z' };
    const answer = await app.inject({ url: '/peek', headers });
    expect(answer.json()).toEqual({
      headers: { 'X-Level': 3, 'X-Tags': ['a', 'b'] },
      cookies: { session: 'x y' },
    });
  });

  test('can be a method of an object', async () => {
    class Shelf {
      #titles = ['Red'];
      peek() {
        return { status: 200, body: this.#titles };
      }
    }
    const app = await start(
      { handlers: new Shelf() },
      { ...library, operations: [operation('peek', 'GET', '/p')] },
    );
    expect((await app.inject('/p')).json()).toEqual(['Red']);
  });

  test.each([
    ['/books/7', { id: 7, title: 'Red' }],
    ['/%62ooks/7', { id: 7, title: 'Red' }],
    ['/books/search', []],
    ['/compare/v1...v2', { base: 'v1', head: 'v2' }],
    ['/compare/a%2Fb...c%20d', { base: 'a/b', head: 'c d' }],
    [`/compare/${'x'.repeat(3000)}...y`, { base: 'x'.repeat(3000), head: 'y' }],
  ])('is found at %s', async (url, want) => {
    const app = await start();
    expect((await app.inject(url)).json()).toEqual(want);
  });

  test('answers HEAD without a body', async () => {
    const app = await start();
    const answer = await app.inject({ method: 'HEAD', url: '/books/7' });
    expect([answer.statusCode, answer.body, answer.headers['content-length']]).toEqual([
      200,
      '',
      '22',
    ]);
  });
});

describe('the id of a request', () => {
  test('is kept or made, and is in every answer', async () => {
    const app = await start();
    const headers = { 'x-request-id': '2F7vTVG3Y8aZrqP1wJhdEkM9oYB' };
    for (const url of ['/books', '/nowhere', '/books/x', '/books/1', '/books/%zz']) {
      const kept = await app.inject({ url, headers });
      expect(kept.headers['x-request-id']).toBe(headers['x-request-id']);
      const made = await app.inject({ url, headers: { 'x-request-id': 'no good' } });
      expect(made.headers['x-request-id']).toMatch(/^[0-9A-Za-z]{27}$/);
    }
  });
});

describe('what is no operation', () => {
  test.each([
    ['GET', '/nowhere', 404, undefined],
    ['GET', '/books/', 404, undefined],
    ['GET', '/Books', 404, undefined],
    ['GET', '/compare/x', 404, undefined],
    ['POST', '/nowhere', 404, undefined],
    ['PUT', '/books', 405, 'GET, HEAD, OPTIONS, POST'],
    ['TRACE', '/books', 405, 'GET, HEAD, OPTIONS, POST'],
    ['PATCH', '/books/7', 405, 'DELETE, GET, HEAD, OPTIONS'],
    ['DELETE', '/books/search', 405, 'GET, HEAD, OPTIONS'],
    ['PROPFIND', '/books', 405, 'GET, HEAD, OPTIONS, POST'],
    ['OPTIONS', '/nowhere', 404, undefined],
    ['OPTIONS', '/books/7', 204, 'DELETE, GET, HEAD, OPTIONS'],
    ['GET', '/books/%zz', 400, undefined],
    ['GET', '/books/%ff', 400, undefined],
  ])('%s %s is answered with %d', async (method, url, status, allow) => {
    const app = await start();
    const payload = method === 'POST' ? '{"broken' : undefined;
    const headers = { 'content-type': 'application/json' };
    const request = { method: method as 'GET', url, ...(payload ? { payload, headers } : {}) };
    const answer = await app.inject(request);
    expect([answer.statusCode, answer.headers['allow']]).toEqual([status, allow]);
    if (status === 204) return expect(answer.body).toBe('');
    expect(answer.headers['content-type']).toBe('application/json');
    expect(Object.keys(answer.json().error)).toEqual(['name', 'code', 'message']);
    expect(answer.body).not.toMatch(/FST_|fastify/i);
  });
});

describe('the checks of a request', () => {
  test('come in the order that is promised', async () => {
    const app = await start({ bodyLimit: 10 });
    const post = async (headers: Record<string, string>, payload = '') =>
      (await app.inject({ method: 'POST', url: '/books', headers, payload })).statusCode;
    const bad = { accept: 'text/html', 'content-type': 'text/plain' };
    expect(await post(bad, 'x'.repeat(20))).toBe(401);
    expect(await post({ ...TOKEN, ...bad }, 'x'.repeat(20))).toBe(406);
    expect(await post({ ...TOKEN, 'content-type': 'text/plain' }, 'x'.repeat(20))).toBe(415);
    expect(await post(JSON_HEADERS, 'x'.repeat(20))).toBe(413);
    expect(await post(JSON_HEADERS, 'x')).toBe(400);
  });

  test.each([
    ['/books?page=0', 'page must be >= 1'],
    ['/books?page=', 'page must be integer'],
    ['/books?page=1e2', 'page must be integer'],
    ['/books?page=1&page=2', 'page must be given only once'],
    ['/books?status=%E0%A4%A', 'status must be percent-encoded UTF-8'],
    ['/books?status=LOST', 'status must be one of IN, OUT'],
    ['/books?tag=a&tag=toolong', 'tag[1] must have at most 5 characters'],
  ])('refuse %s', async (url, message) => {
    const app = await start();
    const answer = await app.inject({ url, headers: TOKEN });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toEqual({
      error: { name: 'ValidationException', code: 'VALIDATION_FAILURE', message },
    });
  });

  test.each(['/books/x', '/books/0', '/books/1.5', '/books/%20'])('refuse %s', async (url) => {
    const app = await start();
    const answer = await app.inject(url);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().error.message).toBe('id must be a positive integer');
  });
});

describe('a server', () => {
  test('needs a handler for each operation', async () => {
    const { listBooks: _, login: __, ...others } = handlers;
    const starting = createApiServer(library, { handlers: others, security, logger: false });
    await expect(starting).rejects.toThrow('These operations have no handler: listBooks, login.');
  });

  test('needs the security handlers of its operations', async () => {
    const starting = createApiServer(library, { handlers, security: {}, logger: false });
    await expect(starting).rejects.toThrow('security.bearerAuth is missing: listBooks needs');
  });

  test('can have routes and hooks of its own beside the API', async () => {
    const app = await start();
    app.get('/health', async () => 'fine');
    app.post('/admin', async (request) => request.body);
    app.addHook('onSend', async (_request, reply) => void reply.header('x-hook', 'yes'));
    expect((await app.inject('/health')).body).toBe('fine');
    const broken = {
      method: 'POST' as const,
      url: '/admin',
      headers: { 'content-type': 'application/json' },
      payload: '{',
    };
    const answer = await app.inject(broken);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().error.message).toBe('Invalid request body');
    expect((await app.inject('/books/1')).headers['x-hook']).toBe('yes');
  });

  test('can have no envelope and no ids in its description', async () => {
    const api = {
      ...library,
      envelope: undefined,
      requestId: undefined,
      operations: [operation('peek', 'GET', '/peek', { responses: [response('default')] })],
    };
    const app = await start({ handlers: { peek: () => ({ status: 299, body: 1 }) } }, api);
    expect((await app.inject('/peek')).body).toBe('1');
    const answer = await app.inject('/nowhere');
    expect(answer.json()).toEqual({
      error: { name: 'NotFoundError', code: 'NOT_FOUND', message: 'Not Found' },
    });
    expect(answer.headers).not.toHaveProperty('x-request-id');
  });
});
