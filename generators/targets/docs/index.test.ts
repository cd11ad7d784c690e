import { beforeAll, describe, expect, it } from 'vitest';
import { readModel, readPages, writeDocs } from './testing/build.ts';
import { listDeadLinks, listHtmlFaults } from './testing/check-html.ts';
import type { DocPage, SearchRecord } from './types.ts';

/** A small library, written once as pages that a person has read. */
let files: Map<string, string>;
let pages: DocPage[];

beforeAll(async () => {
  files = await writeDocs(readModel('library'), { package: 'library', factory: 'createLibrary' });
  pages = readPages(files);
});

const read = (path: string): unknown => JSON.parse(files.get(path) ?? 'null');

describe('the pages of a small description', () => {
  it('stand where x-docs says', () => {
    expect([...files.keys()].sort()).toEqual(
      [
        ...['books', 'books/events', 'books/lend', 'books/read', 'books/states'],
        ...['conventions', 'errors', 'index'],
      ]
        .flatMap((slug) => [`pages/${slug}.json`, `pages/${slug}.md`])
        .concat(['nav.json', 'search.json'])
        .concat(
          ['getBook', 'lendBook'].flatMap((id) =>
            ['answers', 'samples', 'try'].map((folder) => `${folder}/${id}.json`),
          ),
        )
        .sort(),
    );
  });

  it.each([
    'books/read',
    'books/lend',
    'books/states',
    'books/events',
    'conventions',
    'errors',
    'index',
    'books',
  ])('%s is written as it was read by a person', async (slug) => {
    const page = pages.find((one) => one.slug === slug);
    const name = slug.replace('/', '-');
    const folder = './fixtures/library';
    await expect(page?.html).toMatchFileSnapshot(`${folder}/${name}.html`);
    await expect(files.get(`pages/${slug}.md`)).toMatchFileSnapshot(`${folder}/${name}.md`);
  });

  it('are sound HTML whose links all land', () => {
    expect(pages.flatMap(({ html }) => listHtmlFaults(html))).toEqual([]);
    expect(listDeadLinks(pages)).toEqual([]);
  });

  it('tell what is on them', () => {
    const page = pages.find(({ slug }) => slug === 'books/read');
    expect({ ...page, html: '' }).toEqual({
      slug: 'books/read',
      title: 'Read',
      description: 'Reads one book.',
      section: 'Books',
      html: '',
      operations: ['getBook'],
      headings: [
        { depth: 2, slug: 'getBook', text: 'Get a book' },
        { depth: 3, slug: 'getBook.request', text: 'Request' },
        { depth: 3, slug: 'getBook.parameters', text: 'Parameters' },
        { depth: 3, slug: 'getBook.response', text: 'Response' },
        { depth: 3, slug: 'getBook.errors', text: 'Errors' },
      ],
    });
  });

  it('are the same when they are written again', async () => {
    const options = { package: 'library', factory: 'createLibrary' };
    expect(await writeDocs(readModel('library'), options)).toEqual(files);
  });
});

describe('the data beside the pages', () => {
  it('lists the sidebar', () => {
    const page = (slug: string, title: string, method?: string) => ({
      slug,
      title,
      ...(method === undefined ? {} : { method }),
    });
    expect(read('nav.json')).toEqual([
      {
        name: 'Overview',
        pages: [
          page('index', 'Overview'),
          page('conventions', 'Conventions'),
          page('errors', 'Errors'),
        ],
      },
      {
        name: 'Books',
        pages: [
          page('books', 'Overview'),
          page('books/read', 'Read', 'GET'),
          page('books/lend', 'Lend', 'POST'),
          page('books/states', 'States'),
          page('books/events', 'Events'),
        ],
      },
    ]);
  });

  it('lists the documented answers', () => {
    expect(read('answers/getBook.json')).toEqual([
      {
        operation: 'getBook',
        status: '200',
        example: 'one',
        title: 'A book',
        mediaType: 'application/json',
        body: '{\n  "id": 7,\n  "title": "Ulysses"\n}',
      },
      {
        operation: 'getBook',
        status: '400',
        example: 'id',
        title: 'The id is no number',
        mediaType: 'application/json',
        body: '{\n  "error": {\n    "name": "Bad",\n    "code": "BAD",\n    "message": "Invalid id"\n  }\n}',
      },
    ]);
  });

  it('says what a form needs', () => {
    expect(read('try/getBook.json')).toEqual({
      operation: 'getBook',
      method: 'GET',
      path: '/books/{id}',
      secured: true,
      parameters: [
        {
          name: 'id',
          in: 'path',
          required: true,
          type: 'integer',
          description: 'Its number.',
          example: '7',
          values: [],
        },
        {
          name: 'fields',
          in: 'query',
          required: false,
          type: 'string',
          description: 'What to answer.',
          example: '',
          values: ['all', 'short'],
        },
      ],
      bodies: [],
    });
    expect(read('try/lendBook.json')).toMatchObject({
      bodies: [{ name: 'ann', title: 'To Ann', body: '{\n  "reader": "Ann"\n}' }],
    });
  });
});

describe('the search', () => {
  const found = (name: string) =>
    (read('search.json') as SearchRecord[])
      .filter(({ names }) => names.includes(name))
      .map(({ kind, address }) => `${kind} ${address}`);

  it.each([
    ['getBook', ['operation books/read#getBook']],
    ['/books/{id}', ['operation books/read#getBook']],
    ['POST /books/{id}/loans', ['operation books/lend#lendBook']],
    ['reader', ['field books/lend#lendBook.body.reader']],
    ['short', ['value books/read#getBook.query.fields.short']],
    ['BAD', ['error errors#BAD']],
    ['Invalid id', ['error errors#invalid-id']],
    [
      'Retry-After',
      [
        'header books/read#getBook.429.header.Retry-After',
        'header books/lend#lendBook.429.header.Retry-After',
      ],
    ],
    ['book.lent', ['webhook books/events#onBookLent']],
    ['Lists', ['heading conventions#lists']],
    ['Events', ['page books/events']],
  ])('leads from %s to its place', (name, places) => {
    expect(found(name)).toEqual(places);
  });

  it('leads nowhere else than to what is there', () => {
    const ids = new Map(pages.map(({ slug, html }) => [slug, html]));
    const lost = (read('search.json') as SearchRecord[]).filter(({ address }) => {
      const [slug = '', anchor] = address.split('#');
      const html = ids.get(slug);
      return html === undefined || (anchor !== undefined && !html.includes(` id="${anchor}"`));
    });
    expect(lost).toEqual([]);
  });
});
