import { expect, test } from 'vitest';
import { createEngine, readMessage } from './engine.ts';
import { groupHits } from './group.ts';
import type { EntryKind, SearchEntry } from './types.ts';

function makeEntry(
  kind: EntryKind,
  title: string,
  address: string,
  more: Partial<SearchEntry> = {},
): SearchEntry {
  return { kind, title, address, detail: '', names: [title], words: [], text: '', ...more };
}

const engine = createEngine([
  makeEntry('page', 'Login', 'ref:auth/login'),
  makeEntry('operation', 'Start a session', 'ref:auth/login#login', {
    names: ['login', 'POST /auth/login', '/auth/login'],
    detail: 'POST /auth/login',
    words: ['sign in'],
  }),
  makeEntry('operation', 'List books', 'ref:books#listBooks', {
    names: ['listBooks', 'GET /v1/books', '/v1/books'],
    detail: 'GET /v1/books',
  }),
  makeEntry('operation', 'Add a book', 'ref:books#createBook', {
    names: ['createBook', 'POST /v1/books', '/v1/books'],
    detail: 'POST /v1/books',
  }),
  makeEntry('operation', 'Get a book', 'ref:books#getBook', {
    names: ['getBook', 'GET /v1/books/{id}', '/v1/books/{id}'],
    detail: 'GET /v1/books/{id}',
  }),
  makeEntry('field', 'isbn', 'ref:books#listBooks.200.body.isbn', { detail: '200 of listBooks' }),
  makeEntry('field', 'isbn', 'ref:books#createBook.body.isbn', { detail: 'body of createBook' }),
  makeEntry('field', 'extra.*', 'ref:books#createBook.body.extra.*', { names: ['extra.*'] }),
  makeEntry('error', 'NOT_FOUND', 'ref:errors#NOT_FOUND', { names: ['NOT_FOUND', '404'] }),
  makeEntry('error', 'Wait 12 seconds.', 'ref:errors#wait'),
  ...['a', 'b', 'c', 'd', 'e'].map((page) => makeEntry('header', 'X-Total', `ref:${page}#X-Total`)),
  makeEntry('guide', 'Shelves', '/docs/shelves/', {
    text: 'Where a parchment is kept on a shelve.',
  }),
]);

test.each([
  ['an id', 'login', 'ref:auth/login#login'],
  ['everyday words', 'Sign in', 'ref:auth/login#login'],
  ['words of an id', 'create book', 'ref:books#createBook'],
  ['an id in small letters', 'listbooks', 'ref:books#listBooks'],
  ['a slip', 'lsitBooks', 'ref:books#listBooks'],
  ['the beginning of an id', 'listB', 'ref:books#listBooks'],
  ['another form of a word', 'shelving', '/docs/shelves/'],
  ['a request', 'POST /v1/books', 'ref:books#createBook'],
  ['a path with an id', '/v1/books/17', 'ref:books#getBook'],
  ['a URL', 'https://api.example.com/v1/books/17?x=1', 'ref:books#getBook'],
  ['a field, where it is sent', 'isbn', 'ref:books#createBook.body.isbn'],
  ['a field of an operation', 'listBooks isbn', 'ref:books#listBooks.200.body.isbn'],
  ['a field of any name', 'extra.colour', 'ref:books#createBook.body.extra.*'],
  ['a code', 'not_found', 'ref:errors#NOT_FOUND'],
  ['a status', '404', 'ref:errors#NOT_FOUND'],
  ['a message with another number', 'Wait 30 seconds', 'ref:errors#wait'],
  ['a pasted answer', '{"error":{"code":"NOT_FOUND"}}', 'ref:errors#NOT_FOUND'],
  ['a word of a text', 'parchment', '/docs/shelves/'],
  ['the beginning of a word', 'parch', '/docs/shelves/'],
])('%s: %s', (_, query, want) => {
  expect(engine.search(query)[0]?.entry.address).toBe(want);
});

test.each(['', '   ', '"', 'qqqqqq', '/', '***', '\u0000'])('nothing is found for %j', (query) => {
  expect(engine.search(query)).toEqual([]);
});

test('of many places of one name three are listed, and the others counted', () => {
  const hits = engine.search('X-Total');
  expect(hits.map(({ entry }) => entry.address)).toEqual([
    'ref:a#X-Total',
    'ref:b#X-Total',
    'ref:c#X-Total',
  ]);
  expect(hits.map(({ more }) => more)).toEqual([0, 0, 2]);
});

test('what was matched is named, for marking', () => {
  expect(engine.search('book create')[0]?.terms).toEqual(
    expect.arrayContaining(['book', 'create']),
  );
});

test('groups keep the best result in front', () => {
  const groups = groupHits(engine.search('book'));
  expect(groups[0]?.hits[0]?.entry.address).toBe(engine.search('book')[0]?.entry.address);
  expect(new Set(groups.map(({ name }) => name)).size).toBe(groups.length);
});

test.each([
  ['{"error": {"code": "A", "message": "Say \\"b\\" now"}}', 'Say "b" now'],
  ['"code":"NOT_FOUND"', 'NOT_FOUND'],
  ['plain words', 'plain words'],
])('reads the message of %s', (query, want) => {
  expect(readMessage(query)).toBe(want);
});
