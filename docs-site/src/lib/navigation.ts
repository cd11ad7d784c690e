import type { DocSection } from '../../../generators/targets/docs/types.ts';
import { locateReference } from './paths.ts';

/** The four tabs on top of every page. */
export const tabs = [
  { id: 'start', label: 'Get Started', address: '/docs/' },
  { id: 'guides', label: 'Guides', address: '/docs/guides/' },
  { id: 'reference', label: 'API Reference', address: '/docs/reference/' },
  { id: 'changelog', label: 'Changelog', address: '/docs/changelog/' },
] as const;

export type TabId = (typeof tabs)[number]['id'];

/** What the sidebar shows: a link, or a group of links with a name. Addresses begin at the root of the site. */
export type NavNode = NavLink | NavGroup;

export interface NavLink {
  kind: 'link';
  label: string;
  address: string;
  /** Method of an operation, as a badge. */
  method?: string | undefined;
}

export interface NavGroup {
  kind: 'group';
  label: string;
  /** Groups of the reference fold; the others are headings. */
  folds: boolean;
  entries: NavNode[];
}

/** A page by hand, as far as the sidebar needs it. */
export interface NavPage {
  /** `docs/guides/esim-flow`. */
  id: string;
  title: string;
  label?: string | undefined;
  order?: number | undefined;
}

/** The tab that an address belongs to; none for the landing page. */
export function findTab(address: string): TabId | undefined {
  if (!address.startsWith('/docs/')) return undefined;
  if (address.startsWith('/docs/reference/')) return 'reference';
  if (address.startsWith('/docs/changelog/')) return 'changelog';
  return /^\/docs\/(guides|best-practices|toolkit)\//.test(address) ? 'guides' : 'start';
}

/** Sidebar of Get Started: the pages in the order in which they are read. */
export function buildStart(pages: readonly NavPage[]): NavNode[] {
  const welcome = pages.filter((page) => page.id === 'docs').map(linkPage);
  return [...welcome, ...buildFolder(pages, 'docs/getting-started')];
}

/** Folders of the tab Guides, in the order of the sidebar. */
export const guideFolders = [
  { folder: 'docs/guides', label: 'Walkthroughs' },
  { folder: 'docs/best-practices', label: 'Best practices' },
  { folder: 'docs/toolkit', label: 'Toolkit' },
];

/** Sidebar of Guides: a group for each folder. */
export function buildGuides(pages: readonly NavPage[]): NavNode[] {
  const groups = guideFolders
    .map(({ folder, label }): NavGroup => {
      return { kind: 'group', label, folds: false, entries: buildFolder(pages, folder) };
    })
    .filter((group) => group.entries.length > 0);
  return [{ kind: 'link', label: 'All guides', address: '/docs/guides/' }, ...groups];
}

/** The pages of a folder; a page with pages below it becomes a group that it opens. */
function buildFolder(pages: readonly NavPage[], folder: string): NavNode[] {
  const own = pages.filter((page) => page.id === folder);
  const within = pages.filter((page) => page.id.startsWith(`${folder}/`));
  const direct = within.filter((page) => !page.id.slice(folder.length + 1).includes('/'));
  const entries = [...direct].sort(comparePages).map((page): NavNode => {
    const below = within.filter((other) => other.id.startsWith(`${page.id}/`)).sort(comparePages);
    if (below.length === 0) return linkPage(page);
    const overview: NavLink = { ...linkPage(page), label: page.label ?? 'Overview' };
    return {
      kind: 'group',
      label: page.title,
      folds: true,
      entries: [overview, ...below.map(linkPage)],
    };
  });
  return [...own.map(linkPage), ...entries];
}

function linkPage(page: NavPage): NavLink {
  return { kind: 'link', label: page.label ?? page.title, address: `/${page.id}/` };
}

function comparePages(a: NavPage, b: NavPage): number {
  return (a.order ?? 1000) - (b.order ?? 1000) || (a.id < b.id ? -1 : 1);
}

/** Sidebar of the reference, from what the target `docs` says. */
export function buildReference(sections: readonly DocSection[]): NavNode[] {
  const nodes: NavNode[] = [];
  let group: NavGroup | undefined;
  for (const section of sections) {
    const entries = section.pages.map((page): NavLink => {
      return {
        kind: 'link',
        label: page.title,
        address: locateReference(page.slug),
        method: page.method,
      };
    });
    const [only] = entries;
    const node: NavNode =
      entries.length === 1 && only !== undefined
        ? { ...only, label: section.name }
        : { kind: 'group', label: section.name, folds: true, entries };
    if (section.group === undefined) {
      // What stands above all groups is the way in: its pages are not folded away.
      nodes.push(...entries);
      group = undefined;
    } else if (group?.label === section.group) {
      group.entries.push(node);
    } else {
      group = { kind: 'group', label: section.group, folds: false, entries: [node] };
      nodes.push(group);
    }
  }
  return nodes;
}

/** All links below some nodes, in reading order: previous and next follow it. */
export function flattenNodes(nodes: readonly NavNode[]): NavLink[] {
  return nodes.flatMap((node) => (node.kind === 'link' ? [node] : flattenNodes(node.entries)));
}

/** The group that a page stands in, such as the vertical of a page of the reference; none for the first page of one. */
export function findGroup(nodes: readonly NavNode[], address: string): string | undefined {
  for (const node of nodes) {
    if (node.kind === 'link') continue;
    const index = node.entries.findIndex((one) => one.kind === 'link' && one.address === address);
    if (index > 0 && node.folds) return node.label;
    const below = findGroup(node.entries, address);
    if (below !== undefined) return below;
  }
  return undefined;
}
