import { expect, test } from 'vitest';
import type { NavNode } from './navigation.ts';
import {
  buildGuides,
  buildReference,
  buildStart,
  findTab,
  findGroup,
  flattenNodes,
} from './navigation.ts';

const show = (nodes: readonly NavNode[]): unknown[] =>
  nodes.map((node) =>
    node.kind === 'link' ? `${node.label} ${node.address}` : { [node.label]: show(node.entries) },
  );

test.each([
  ['/', undefined],
  ['/docs/', 'start'],
  ['/docs/getting-started/first-order/esim/', 'start'],
  ['/docs/guides/', 'guides'],
  ['/docs/best-practices/security/', 'guides'],
  ['/docs/toolkit/', 'guides'],
  ['/docs/reference/', 'reference'],
  ['/docs/changelog/', 'changelog'],
])('%s belongs to %s', (address, tab) => {
  expect(findTab(address)).toBe(tab);
});

test('Get Started is read in order, and a page with pages below it is a group', () => {
  const root = 'docs/getting-started';
  const nodes = buildStart([
    { id: `${root}/first-order/esim`, title: 'eSIM', order: 2 },
    { id: `${root}/first-order/voucher`, title: 'Voucher', order: 1 },
    { id: `${root}/first-order`, title: 'Your first order', label: 'Overview', order: 3 },
    { id: `${root}/production`, title: 'Moving to production', order: 4 },
    { id: `${root}/environments`, title: 'Environments', order: 2 },
    { id: 'docs', title: 'Welcome to the docs', label: 'Welcome' },
    { id: 'docs/guides/esim-flow', title: 'elsewhere' },
  ]);
  expect(show(nodes)).toEqual([
    'Welcome /docs/',
    'Environments /docs/getting-started/environments/',
    {
      'Your first order': [
        'Overview /docs/getting-started/first-order/',
        'Voucher /docs/getting-started/first-order/voucher/',
        'eSIM /docs/getting-started/first-order/esim/',
      ],
    },
    'Moving to production /docs/getting-started/production/',
  ]);
});

test('Guides are grouped by folder; a folder without pages is left out', () => {
  const nodes = buildGuides([
    { id: 'docs/toolkit/client', title: 'Client', order: 1 },
    { id: 'docs/toolkit', title: 'The toolkit', label: 'Overview' },
    { id: 'docs/guides/b', title: 'B' },
    { id: 'docs/guides/a', title: 'A' },
  ]);
  expect(show(nodes)).toEqual([
    'All guides /docs/guides/',
    { Walkthroughs: ['A /docs/guides/a/', 'B /docs/guides/b/'] },
    { Toolkit: ['Overview /docs/toolkit/', 'Client /docs/toolkit/client/'] },
  ]);
});

test('the reference shows ungrouped pages first, groups by name, and one page as a link', () => {
  const page = (slug: string, title: string, method?: string) => ({ slug, title, method });
  const nodes = buildReference([
    {
      name: 'Overview',
      group: undefined,
      pages: [page('index', 'Overview'), page('errors', 'Errors')],
    },
    { name: 'Login', group: 'Start here', pages: [page('login', 'Log in', 'POST')] },
    { name: 'Cards', group: 'Products', pages: [page('cards', 'All'), page('cards/one', 'One')] },
    { name: 'Plans', group: 'Products', pages: [page('plans', 'Plans')] },
  ]);
  expect(show(nodes)).toEqual([
    'Overview /docs/reference/',
    'Errors /docs/reference/errors/',
    { 'Start here': ['Login /docs/reference/login/'] },
    {
      Products: [
        { Cards: ['All /docs/reference/cards/', 'One /docs/reference/cards/one/'] },
        'Plans /docs/reference/plans/',
      ],
    },
  ]);
  expect(flattenNodes(nodes).map(({ label }) => label)).toEqual([
    'Overview',
    'Errors',
    'Login',
    'All',
    'One',
    'Plans',
  ]);
  expect(findGroup(nodes, '/docs/reference/cards/one/')).toBe('Cards');
  expect(findGroup(nodes, '/docs/reference/cards/')).toBeUndefined();
  expect(findGroup(nodes, '/docs/reference/plans/')).toBeUndefined();
});
