import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import type { NavNode } from '../lib/navigation.ts';
import { findGroup, findTab, flattenNodes } from '../lib/navigation.ts';
import { addBase, locateTwin, removeBase } from '../lib/paths.ts';
import { readSidebars } from '../lib/sidebars.ts';

type Entry = StarlightRouteData['sidebar'][number];
type Link = Extract<Entry, { type: 'link' }>;

/** Gives each page the sidebar of its tab, previous and next within the tab, and the tags of its head. */
export const onRequest = defineRouteMiddleware(async (context) => {
  const route = context.locals.starlightRoute;
  const base = import.meta.env.BASE_URL;
  const here = removeBase(base, context.url.pathname);
  const tab = findTab(here);
  const nodes = tab === undefined ? [] : (await readSidebars())[tab];
  route.sidebar = nodes.map((node) => writeEntry(node, here, base));

  const links = flattenNodes(nodes).filter((link) => !link.address.includes('#'));
  const index = links.findIndex((link) => link.address === here);
  const write = (at: number): Link | undefined => {
    const link = index === -1 ? undefined : links[at];
    return link === undefined ? undefined : writeLink(link, here, base);
  };
  route.pagination = { prev: write(index - 1), next: write(index + 1) };

  // Operations show requests where other pages have their contents.
  if (route.entry.data.operations.length > 0 && route.entry.data.kind === 'reference') {
    route.toc = undefined;
  }

  // One file with all pages, instead of an index of files.
  for (const { attrs } of route.head) {
    if (attrs?.['rel'] === 'sitemap') attrs['href'] = addBase(base, '/sitemap.xml');
  }

  // Several verticals have a page "Orders"; outside the site its title alone would not say whose.
  const { kind, title: name } = route.entry.data;
  const group = kind === 'reference' ? findGroup(nodes, here) : undefined;
  const title = group === undefined ? name : `${group}: ${name}`;
  for (const tag of route.head) {
    if (tag.tag === 'title') {
      tag.content = title === route.siteTitle ? title : `${title} | ${route.siteTitle}`;
    }
    if (tag.attrs?.['property'] === 'og:title') tag.attrs['content'] = title;
  }

  const image = new URL(addBase(base, '/og.png'), context.site).href;
  route.head.push(
    { tag: 'meta', attrs: { property: 'og:image', content: image } },
    { tag: 'meta', attrs: { name: 'twitter:image', content: image } },
    { tag: 'meta', attrs: { name: 'twitter:title', content: title } },
    { tag: 'meta', attrs: { name: 'theme-color', content: '#0e6f6a' } },
    {
      tag: 'link',
      attrs: {
        rel: 'alternate',
        type: 'application/atom+xml',
        title: 'Changelog',
        href: addBase(base, '/docs/changelog/atom.xml'),
      },
    },
  );
  if (route.entry.id === '404') {
    // It stands at every address that leads nowhere, so it has none of its own.
    const isPlace = ({ attrs }: (typeof route.head)[number]) =>
      attrs?.['rel'] === 'canonical' || attrs?.['property'] === 'og:url';
    route.head = route.head.filter((tag) => !isPlace(tag));
  } else {
    const twin = addBase(base, locateTwin(here));
    route.head.push({
      tag: 'link',
      attrs: { rel: 'alternate', type: 'text/markdown', href: twin },
    });
  }
});

function writeEntry(node: NavNode, here: string, base: string): Entry {
  if (node.kind === 'link') return writeLink(node, here, base);
  return {
    type: 'group',
    label: node.label,
    collapsed: node.folds,
    badge: undefined,
    entries: node.entries.map((entry) => writeEntry(entry, here, base)),
  };
}

function writeLink(link: Extract<NavNode, { kind: 'link' }>, here: string, base: string): Link {
  const { method } = link;
  return {
    type: 'link',
    label: link.label,
    href: addBase(base, link.address),
    isCurrent: link.address === here,
    badge: method === undefined ? undefined : { text: method, variant: 'default' },
    attrs: {},
  };
}
