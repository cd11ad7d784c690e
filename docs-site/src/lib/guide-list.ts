import type { Guide } from './guides.ts';
import { readGuides } from './guides.ts';
import type { NavPage } from './navigation.ts';
import { buildGuides, flattenNodes } from './navigation.ts';

/** A folder of guides with what each page is about. */
export interface GuideGroup {
  label: string;
  slug: string;
  pages: { title: string; address: string; description: string }[];
}

/** What the page that lists the guides shows, in the order of the sidebar. */
export function listGuides(guides: readonly Guide[] = readGuides()): GuideGroup[] {
  const known = new Map(guides.map((guide) => [`/${guide.id}/`, guide]));
  const nodes = buildGuides(listNavPages(guides));
  return nodes.flatMap((node): GuideGroup[] => {
    if (node.kind === 'link') return [];
    const pages = flattenNodes([node]).map(({ address }) => {
      const data = known.get(address)?.data ?? {};
      return { address, title: String(data['title']), description: String(data['description']) };
    });
    return [{ label: node.label, slug: node.label.toLowerCase().replaceAll(' ', '-'), pages }];
  });
}

/** Guides as the sidebar needs them. */
export function listNavPages(guides: readonly Guide[]): NavPage[] {
  return guides.map(({ id, data }) => ({ id, title: String(data['title']), ...readSidebar(data) }));
}

function readSidebar(data: Record<string, unknown>): { order?: number } {
  const { sidebar } = data;
  if (typeof sidebar !== 'object' || sidebar === null || !('order' in sidebar)) return {};
  return typeof sidebar.order === 'number' ? { order: sidebar.order } : {};
}
