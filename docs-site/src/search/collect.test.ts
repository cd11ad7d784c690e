import { expect, test } from 'vitest';
import { collectEntries, splitSections } from './collect.ts';
import { packEntries, unpackEntries } from './pack.ts';

const page = {
  id: 'docs/guides/handling-webhooks',
  title: 'Handling webhooks',
  description: 'What a receiver does.',
  markdown: [
    'A [message](/docs/) arrives.',
    '## 1. Register',
    '```sh',
    '## not a heading',
    'curl https://example.com',
    '```',
    'Give us an `https` address.',
    '## Next',
    'On to the [next page](/x/).',
  ].join('\n'),
  headings: [
    { depth: 2, slug: '1-register', text: '1. Register' },
    { depth: 2, slug: 'next', text: 'Next' },
  ],
};
const change = {
  slug: '2026-05-esim',
  title: 'eSIM',
  date: '2026-05-01',
  markdown: '## New\n\nNow.',
};
const record = {
  kind: 'operation',
  title: 'Log in',
  address: 'auth/login#login',
  detail: 'POST /login',
  names: ['login'],
  text: '',
} as const;
const records = [{ ...record, names: [...record.names] }];

test('a guide is a page and its headings, without code and without "Next"', () => {
  const entries = collectEntries({ records: [], pages: [page], changes: [], topics: {} });
  expect(
    entries.map(({ kind, title, address, detail, text }) => [kind, title, address, detail, text]),
  ).toEqual([
    [
      'guide',
      'Handling webhooks',
      '/docs/guides/handling-webhooks/',
      'Guides',
      'What a receiver does. A message arrives.',
    ],
    [
      'heading',
      'Register',
      '/docs/guides/handling-webhooks/#1-register',
      'Handling webhooks',
      'Give us an https address.',
    ],
    [
      'guide',
      'Changelog',
      '/docs/changelog/',
      'Changelog',
      'Breaking changes, new endpoints, changes of behaviour.',
    ],
  ]);
});

test('records keep their names, changes have an address, topics add words', () => {
  const topics = { 'ref:auth/login#login': ['sign in'] };
  const entries = collectEntries({ records, pages: [], changes: [change], topics });
  expect(entries[0]).toMatchObject({
    address: 'ref:auth/login#login',
    names: ['login'],
    words: ['sign in'],
  });
  expect(entries.at(-1)).toMatchObject({
    kind: 'change',
    address: '/docs/changelog/#2026-05-esim',
    text: 'New Now.',
  });
});

test('a topic without a place is refused', () => {
  const topics = { '/docs/gone/': ['go live', 'launch'] };
  expect(() => collectEntries({ records, pages: [], changes: [], topics })).toThrow(
    'docs-site/src/search/topics.yaml: nothing stands at /docs/gone/. Name the place that now answers "go live".',
  );
});

test('tables, lists and links become plain words', () => {
  const markdown =
    '| Code | Do |\n| --- | --- |\n| `A_B` | [wait](/x/) |\n\n> **Note**\n- one\n2. two';
  expect(splitSections(markdown)).toEqual(['Code Do A_B wait Note one two']);
});

test('packing and unpacking gives the same entries, each text once', () => {
  const entries = collectEntries({
    records: [...records, ...records],
    pages: [page],
    changes: [],
    topics: {},
  });
  const file = packEntries(entries);
  expect(file.texts).toHaveLength(4);
  expect(unpackEntries(JSON.parse(JSON.stringify(file)))).toEqual(entries);
});
