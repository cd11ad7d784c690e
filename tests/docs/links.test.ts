import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { siteHost } from './support/build.ts';
import { listBrokenLinks, listHtmlLinks, listTextLinks } from './support/links.ts';
import { listFiles, listPages } from './support/pages.ts';

const { main, below } = inject('sites');

describe.each([main, below])('below $base', (site) => {
  it('every link and anchor of a page leads somewhere', () => {
    const links = listHtmlLinks(site.folder);
    expect(links.length).toBeGreaterThan(5000);
    expect(listBrokenLinks(site, links)).toEqual([]);
  });

  it('so does every link of the Markdown twins, llms.txt, the feed and the sitemap', () => {
    const links = listTextLinks(site.folder);
    expect(links.length).toBeGreaterThan(500);
    expect(listBrokenLinks(site, links)).toEqual([]);
    // They are read outside the site, where a link from the root leads nowhere.
    expect(links.filter(({ href }) => href.startsWith('/'))).toEqual([]);
  });

  it('every page has its twin, and stands in the sitemap', () => {
    const files = listFiles(site.folder);
    const sitemap = readFileSync(join(site.folder, 'sitemap.xml'), 'utf8');
    for (const page of listPages(site.folder).filter((one) => one !== '404.html')) {
      expect(files).toContain(page === '' ? 'index.md' : page.replace(/\/$/, '.md'));
      expect(sitemap).toContain(`<loc>${siteHost}${site.base}${page}</loc>`);
    }
  });

  it('every page but the first, which it repeats, is in the list for machines', () => {
    const list = readFileSync(join(site.folder, 'llms.txt'), 'utf8');
    const missing = listFiles(site.folder).filter(
      (file) =>
        file.endsWith('.md') &&
        file !== 'index.md' &&
        !list.includes(`${siteHost}${site.base}${file}`),
    );
    expect(missing).toEqual([]);
  });
});

it('a broken link is found, with the file in which it stands', () => {
  const links = ['/docs/', '/docs/nowhere/', '/docs/#nothing', 'https://elsewhere.example/'].map(
    (href) => ({ file: 'index.html', href }),
  );
  expect(listBrokenLinks(main, links)).toEqual([
    'index.html: /docs/nowhere/',
    'index.html: /docs/#nothing',
  ]);
});
