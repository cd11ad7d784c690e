import { describe, expect, inject, it } from 'vitest';
import { siteHost } from './support/build.ts';
import { scanTags } from './support/html.ts';
import type { Tag } from './support/html.ts';
import { listPages, readPage } from './support/pages.ts';

// What a page says of itself: to search engines, to places where a link to it is pasted, and to a screen reader.

const { main, below } = inject('sites');
const pages = listPages(main.folder);

function readTags(folder: string, page: string): Tag[] {
  return scanTags(readPage(folder, page));
}

function findMeta(tags: readonly Tag[], key: string): string | undefined {
  return tags.find(
    ({ name, attributes }) =>
      name === 'meta' && (attributes['name'] === key || attributes['property'] === key),
  )?.attributes['content'];
}

function listRepeated(values: readonly (string | undefined)[]): (string | undefined)[] {
  return values.filter((value, index) => value === undefined || values.indexOf(value) !== index);
}

describe('every page', () => {
  it('has a title and a description of its own', () => {
    const heads = pages.map((page) => {
      const tags = readTags(main.folder, page);
      return {
        title: tags.find(({ name }) => name === 'title')?.text,
        description: findMeta(tags, 'description'),
      };
    });
    expect(listRepeated(heads.map(({ title }) => title))).toEqual([]);
    expect(listRepeated(heads.map(({ description }) => description))).toEqual([]);
  });

  it.each([main, below])('says where it stands, below $base', ({ folder, base }) => {
    for (const page of pages.filter((one) => one !== '404.html')) {
      const tags = readTags(folder, page);
      const address = `${siteHost}${base}${page}`;
      const canonical = tags.filter(({ attributes }) => attributes['rel'] === 'canonical');
      expect(canonical.map(({ attributes }) => attributes['href'])).toEqual([address]);
      expect(findMeta(tags, 'og:url')).toBe(address);
      for (const key of ['og:title', 'og:description', 'og:type', 'og:site_name', 'twitter:card']) {
        expect(findMeta(tags, key), `${key} of /${page}`).toBeTruthy();
      }
      expect(findMeta(tags, 'og:image')).toBe(`${siteHost}${base}og.png`);
      expect(tags.find(({ name }) => name === 'html')?.attributes['lang']).toBe('en');
    }
  });

  it('has one h1, and below it no level left out', () => {
    const faults = pages.flatMap((page) => {
      const levels = readTags(main.folder, page)
        .filter(({ name }) => /^h[1-6]$/.test(name))
        .map(({ name }) => Number(name[1]));
      const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
      const tops = levels.filter((level) => level === 1).length;
      return tops === 1 && jumps.length === 0 ? [] : [`/${page}: ${levels.join(' ')}`];
    });
    expect(faults).toEqual([]);
  });

  it('has each id once', () => {
    const faults = pages.flatMap((page) => {
      const ids = readTags(main.folder, page).flatMap(({ attributes }) => attributes['id'] ?? []);
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `/${page}#${id}`);
    });
    expect(faults).toEqual([]);
  });
});
