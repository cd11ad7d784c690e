import { readGuides } from './guides.ts';
import { locateReference } from './paths.ts';
import { readNav } from './reference.ts';

/**
 * What pages are called where they stand out of their place, by address. Pages of the reference share titles
 * ("Create order"), so they are named with their section.
 */
export function readPageNames(): Map<string, string> {
  const names = new Map([['/docs/changelog/', 'Changelog']]);
  for (const { id, data } of readGuides()) names.set(`/${id}/`, String(data['title']));
  for (const { name, pages } of readNav()) {
    const isFirst = pages.some(({ slug }) => slug === 'index');
    for (const { slug, title } of pages) {
      const full = title === 'Overview' ? name : `${name}: ${title}`;
      names.set(locateReference(slug), isFirst ? title : full);
    }
  }
  return names;
}

/**
 * The name of the page at an address, which may have an anchor.
 *
 * @throws Error when no page is there
 */
export function namePage(names: ReadonlyMap<string, string>, address: string): string {
  const name = names.get(address.replace(/#.*/, ''));
  if (name === undefined) throw new Error(`The changelog leads to ${address}, where no page is.`);
  return name;
}
