import { getCollection } from 'astro:content';
import { formatDate, readChangelog } from './changelog.ts';
import type { NavNode, NavPage, TabId } from './navigation.ts';
import { buildGuides, buildReference, buildStart } from './navigation.ts';
import { readNav } from './reference.ts';

/** What is read of a page; the types of the collection exist only after a first build. */
interface Entry {
  id: string;
  data: {
    title: string;
    kind: string;
    sidebar: { label?: string | undefined; order?: number | undefined };
  };
}

let built: Promise<Record<TabId, NavNode[]>> | undefined;

/** The sidebar of each tab. Made once for a build, for each page anew while somebody writes. */
export function readSidebars(): Promise<Record<TabId, NavNode[]>> {
  if (import.meta.env.DEV || built === undefined) built = buildSidebars();
  return built;
}

async function buildSidebars(): Promise<Record<TabId, NavNode[]>> {
  const entries = await getCollection('docs', ({ data }: Entry) => data.kind === 'guide');
  const pages = entries.map(({ id, data }: Entry): NavPage => {
    return { id, title: data.title, label: data.sidebar.label, order: data.sidebar.order };
  });
  return {
    start: buildStart(pages),
    guides: buildGuides(pages),
    reference: buildReference(readNav()),
    changelog: [
      { kind: 'link', label: 'All changes', address: '/docs/changelog/' },
      ...readChangelog().map((change): NavNode => {
        return {
          kind: 'link',
          label: `${formatDate(change.date)}: ${change.title}`,
          address: `/docs/changelog/#${change.slug}`,
        };
      }),
    ],
  };
}
