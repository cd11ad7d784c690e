import { describe, expect, it } from 'vitest';
import { sliceDocs } from './slice-docs.ts';

describe('the pages of a part of a description', () => {
  const docs = {
    sections: [
      {
        name: 'Books',
        slug: 'books',
        tag: 'Books',
        pages: [
          { slug: 'list', title: 'List', operations: ['listBooks', 'addBook'] },
          { slug: 'states', title: 'States', lifecycle: 'addBook' },
          { slug: 'events', title: 'Events', description: 'None yet.' },
          { slug: 'sign', title: 'Sign', signature: true, webhooks: ['book.lost'] },
        ],
      },
    ],
  };
  const left = (operations: string[], tags: string[], webhooks: string[] = []) => ({
    operations: new Set(operations),
    webhooks: new Set(webhooks),
    tags: new Set(tags),
    signature: webhooks.length > 0,
  });

  it('name only what is left', () => {
    expect(sliceDocs(docs, left(['listBooks'], ['Books']))).toEqual({
      sections: [
        {
          name: 'Books',
          slug: 'books',
          tag: 'Books',
          pages: [
            { slug: 'list', title: 'List', operations: ['listBooks'] },
            { slug: 'events', title: 'Events', description: 'None yet.' },
          ],
        },
      ],
    });
  });

  it('lose a text whose vertical is not there, and the name of its tag', () => {
    expect(sliceDocs(docs, left(['addBook'], [], ['book.lost']))).toEqual({
      sections: [
        {
          name: 'Books',
          slug: 'books',
          pages: [
            { slug: 'list', title: 'List', operations: ['addBook'] },
            { slug: 'states', title: 'States', lifecycle: 'addBook' },
            { slug: 'sign', title: 'Sign', signature: true, webhooks: ['book.lost'] },
          ],
        },
      ],
    });
  });

  it('are none when nothing is left', () => {
    expect(sliceDocs(docs, left([], []))).toBeUndefined();
  });
});
