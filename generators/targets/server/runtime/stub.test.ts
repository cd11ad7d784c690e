import { describe, expect, test } from 'vitest';
import { library, TOKEN } from '../testing/library.ts';
import { createLog, start } from '../testing/start.ts';
import { createExampleHandlers, createStubSecurity } from './stub.ts';
import type { StubOptions } from './stub.ts';
import type { ApiExamples } from './types.ts';
import { createUnimplemented } from './unimplemented.ts';

const JSON_TYPE = 'application/json';
const RED = { id: 1, title: 'Red' };
const BLUE = { id: 2, title: 'Blue' };

const examples: ApiExamples = {
  listBooks: {
    200: {
      headers: { 'X-Page': 9, 'X-Total-Count': 99, 'X-Has-More': true },
      bodies: { [JSON_TYPE]: { all: [RED, BLUE, RED], none: [] } },
    },
  },
  createBook: {
    201: { headers: {}, bodies: { [JSON_TYPE]: { blue: BLUE } } },
    400: {
      headers: {},
      bodies: { [JSON_TYPE]: { bad: { error: 'bad' }, worse: { error: 'worse' } } },
    },
    '4XX': { headers: {}, bodies: {} },
    429: { headers: { 'Retry-After': 12 }, bodies: { [JSON_TYPE]: { wait: { error: 'wait' } } } },
  },
  getBook: { 200: { headers: {}, bodies: { [JSON_TYPE]: { red: RED } } } },
  putCover: {
    200: { headers: {}, bodies: { 'text/csv': { table: 'a,b' }, [JSON_TYPE]: { note: 1 } } },
  },
};

async function startStub(options?: StubOptions) {
  const handlers = createExampleHandlers(library, examples, options);
  return start({ handlers, security: createStubSecurity(library) });
}

describe('a stub', () => {
  const post = { method: 'POST' as const, url: '/books', headers: TOKEN, payload: { title: 'x' } };

  test.each<[string, number, unknown]>([
    ['', 201, BLUE],
    ['code=400', 400, { error: 'bad' }],
    ['code=400, example=worse', 400, { error: 'worse' }],
    ['example=blue', 201, BLUE],
    ['code=429', 429, { error: 'wait' }],
    ['code=418', 418, null],
  ])('answers Prefer: %s', async (prefer, status, want) => {
    const app = await startStub();
    const answer = await app.inject({ ...post, headers: { ...TOKEN, prefer } });
    expect([answer.statusCode, answer.json()]).toEqual([status, want]);
    expect(answer.headers['retry-after']).toBe(status === 429 ? '12' : undefined);
  });

  test.each([
    ['code=500', 'No response 500 is documented'],
    ['code=abc', 'No response abc is documented'],
    ['example=toString', 'No example toString is documented for 201'],
  ])('refuses Prefer: %s', async (prefer, message) => {
    const app = await startStub();
    const answer = await app.inject({ ...post, headers: { ...TOKEN, prefer } });
    expect([answer.statusCode, answer.json().error.message]).toEqual([400, message]);
  });

  test('can be told what to answer to everybody', async () => {
    const app = await startStub({ prefer: { createBook: { code: 400, example: 'worse' } } });
    expect((await app.inject(post)).json()).toEqual({ error: 'worse' });
    const answer = await app.inject({ ...post, headers: { ...TOKEN, prefer: 'code=201' } });
    expect(answer.statusCode).toBe(201);
  });

  test.each<[string, unknown[], object]>([
    ['/books', [RED, BLUE, RED], { 'x-page': '1', 'x-total-count': '3', 'x-has-more': 'false' }],
    [
      '/books?per_page=2',
      [RED, BLUE],
      { 'x-page': '1', 'x-total-count': '3', 'x-has-more': 'true' },
    ],
    [
      '/books?per_page=2&page=2',
      [RED],
      { 'x-page': '2', 'x-page-size': '1', 'x-has-more': 'false' },
    ],
    ['/books?per_page=2&page=3', [], { 'x-page': '3', 'x-page-size': '0' }],
  ])('turns the pages of %s', async (url, want, headers) => {
    const app = await startStub();
    const answer = await app.inject({ url, headers: TOKEN });
    expect(answer.json()).toEqual(want);
    expect(answer.headers).toMatchObject(headers);
  });

  test('answers conditional requests, statuses without a body, and JSON where it can', async () => {
    const app = await startStub();
    const { headers } = await app.inject('/books/1');
    const again = await app.inject({
      url: '/books/1',
      headers: { 'if-none-match': headers['etag'] },
    });
    expect(again.statusCode).toBe(304);
    expect(
      (await app.inject({ url: '/books/1', headers: { prefer: 'code=304' } })).statusCode,
    ).toBe(304);
    expect(
      (await app.inject({ method: 'DELETE', url: '/books/1', headers: TOKEN })).statusCode,
    ).toBe(204);
    expect((await app.inject({ method: 'PUT', url: '/covers/1' })).json()).toBe(1);
  });

  test('takes any credentials, but not none', async () => {
    const app = await startStub();
    const headers = { authorization: 'Bearer whatever' };
    expect((await app.inject({ url: '/books', headers })).statusCode).toBe(200);
    expect((await app.inject('/books')).statusCode).toBe(401);
  });
});

describe('what is not implemented', () => {
  test('is answered with 501 and named at the start', async () => {
    const log = createLog();
    const unimplemented = createUnimplemented(library);
    const searchBooks = () => ({ status: 200, body: [] });
    const app = await start({
      handlers: { ...unimplemented, searchBooks },
      logger: { stream: log.stream },
    });
    expect(log.lines).toHaveLength(1);
    expect(log.lines[0]).toMatchObject({
      level: 40,
      operations: library.operations.map(({ id }) => id).filter((id) => id !== 'searchBooks'),
    });
    expect((await app.inject('/books/search')).statusCode).toBe(200);
    const answer = await app.inject('/books/1');
    expect(answer.statusCode).toBe(501);
    expect(answer.json()).toEqual({
      error: { name: 'NotImplementedError', code: 'NOT_IMPLEMENTED', message: 'Not Implemented' },
    });
  });

  test('is refused like anything else when the request is wrong', async () => {
    const app = await start({ handlers: createUnimplemented(library) });
    expect((await app.inject('/books/x')).statusCode).toBe(400);
    expect((await app.inject('/books')).statusCode).toBe(401);
  });
});
