import { createServer } from 'node:http';
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';

/** What may be wrong with the library, each by itself. */
export type Defect =
  | 'limit one too high'
  | 'pages as text'
  | 'open to all'
  | 'crash at long titles'
  | 'withdrawn with 200'
  | 'added without Location'
  | 'no Allow';

export interface Library {
  url: string;
  close(): Promise<void>;
}

/** The key that opens the library. */
export const KEY = 'key-of-the-librarian';

type Reply = [status: number, body?: unknown, headers?: OutgoingHttpHeaders];
type Book = Record<string, unknown>;

/** Starts the server that openapi.yaml describes, with defects. It is written by hand on node:http. */
export async function startLibrary(defects: readonly Defect[] = [], port = 0): Promise<Library> {
  const has = (defect: Defect) => defects.includes(defect);
  const books = new Map<string, Book>([
    ['9780140449136', { isbn: '9780140449136', title: 'Crime and Punishment', pages: 671 }],
    ['9780141439518', { isbn: '9780141439518', title: 'Pride and Prejudice', shelf: null }],
  ]);

  function answer({ method = '', url = '', headers }: IncomingMessage, body: string): Reply {
    const [path = '', query = ''] = url.split('?');
    const isList = path === '/books';
    const [, isbn] = /^\/books\/([^/]*)$/.exec(path) ?? [];
    if (!isList && isbn === undefined) return [404, { error: 'There is nothing here' }];
    const allow = isList ? 'GET, HEAD, POST' : 'DELETE, GET, HEAD';
    if (!allow.split(', ').includes(method)) {
      return [405, { error: 'Not like this' }, has('no Allow') ? {} : { allow }];
    }
    const changes = method === 'POST' || method === 'DELETE';
    if (changes && headers['x-key'] !== KEY && !(has('open to all') && isList)) {
      return [401, { error: 'Who are you?' }, { 'www-authenticate': 'Key' }];
    }
    if (isbn !== undefined) return method === 'DELETE' ? withdraw(isbn) : read(isbn);
    return method === 'POST' ? add(headers['content-type'] ?? '', body) : list(query);
  }

  function list(query: string): Reply {
    const most = has('limit one too high') ? 51 : 50;
    for (const [name, value] of new URLSearchParams(query)) {
      const number = /^[1-9]\d?$/.test(value) ? Number(value) : 0;
      if (name === 'limit' && (number < 1 || number > most)) return refuse('limit');
      if (name === 'genre' && !['novel', 'poetry', 'science'].includes(value)) {
        return refuse('genre');
      }
    }
    return [200, [...books.values()]];
  }

  function read(isbn: string): Reply {
    if (!isIsbn(isbn)) return refuse('isbn');
    const book = books.get(isbn);
    if (book === undefined) return [404, { error: 'There is no such book' }];
    return [200, has('pages as text') ? { ...book, pages: '671' } : book];
  }

  function withdraw(isbn: string): Reply {
    if (!isIsbn(isbn)) return refuse('isbn');
    if (!books.has(isbn)) return [404, { error: 'There is no such book' }];
    return has('withdrawn with 200') ? [200, { error: 'none' }] : [204];
  }

  function add(type: string, body: string): Reply {
    if (!/^application\/json\b/i.test(type)) return [415, { error: 'JSON, please' }];
    let book: unknown;
    try {
      book = JSON.parse(body);
    } catch {
      return refuse('body');
    }
    const wrong = isBook(book) ? findWrong(book) : 'body';
    if (wrong === 'title' && has('crash at long titles') && body.length > 100) {
      return [500, { error: 'Sorry' }];
    }
    if (wrong !== undefined || !isBook(book)) return refuse(wrong ?? 'body');
    const isbn = String(book['isbn']);
    books.set(isbn, book);
    return [201, book, has('added without Location') ? {} : { location: `/books/${isbn}` }];
  }

  const server = createServer(async (request, response) => {
    const [status, value, headers = {}] = answer(request, await readText(request));
    const text = value === undefined ? '' : JSON.stringify(value);
    const own = value === undefined ? {} : { 'content-type': 'application/json' };
    response.writeHead(status, {
      ...own,
      ...(status === 204 ? {} : { 'content-length': Buffer.byteLength(text) }),
      ...headers,
    });
    response.end(request.method === 'HEAD' ? '' : text);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function isBook(value: unknown): value is Book {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(what: string): Reply {
  return [400, { error: `Wrong ${what}` }];
}

function isIsbn(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9]{13}$/.test(value);
}

/** The first property that the description does not allow. */
function findWrong(book: Book): string | undefined {
  const { isbn, title, pages, shelf, ...rest } = book;
  if (!isIsbn(isbn)) return 'isbn';
  const length = typeof title === 'string' ? [...title].length : 0;
  if (length < 1 || length > 100) return 'title';
  const number = pages ?? 1;
  const hasPages = Object.hasOwn(book, 'pages');
  if (hasPages && (!Number.isInteger(number) || Number(number) < 1 || Number(number) > 5000)) {
    return 'pages';
  }
  if (hasPages && typeof pages !== 'number') return 'pages';
  if (Object.hasOwn(book, 'shelf') && !['A', 'B', null].some((one) => one === shelf)) {
    return 'shelf';
  }
  return Object.keys(rest)[0];
}
