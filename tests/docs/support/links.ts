import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltSite } from './build.ts';
import { siteHost } from './build.ts';
import { scanTags } from './html.ts';
import { listFiles } from './pages.ts';

/** A link as it stands in a file of the site. */
export interface Link {
  file: string;
  href: string;
}

/** Every link of the HTML pages, and what they load. */
export function listHtmlLinks(folder: string): Link[] {
  return listFiles(folder)
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) =>
      scanTags(readFileSync(join(folder, file), 'utf8')).flatMap(({ attributes }) =>
        ['href', 'src', 'data-copy-page'].flatMap((key) =>
          attributes[key] === undefined ? [] : [{ file, href: attributes[key] }],
        ),
      ),
    );
}

/** Every link of the files for machines: twins, llms.txt, feed and sitemap. */
export function listTextLinks(folder: string): Link[] {
  return listFiles(folder)
    .filter((file) => /\.(md|txt|xml)$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      if (file.endsWith('.xml')) {
        return [...text.matchAll(/(?: href="|<loc>|<id>)([^"<]+)/g)].map(([, href = '']) => ({
          file,
          href,
        }));
      }
      // What stands in code is no link.
      const prose = text.replace(/^( *)(`{3,})[\s\S]*?^\1\2/gm, '').replace(/`[^`\n]*`/g, '');
      return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, href = '']) => ({ file, href }));
    });
}

/** Links that lead to no file of the site, or to no anchor of a page. Links to other hosts are not followed. */
export function listBrokenLinks(site: BuiltSite, links: readonly Link[]): string[] {
  const anchors = new Map<string, Set<string>>();
  const isBroken = ({ file, href }: Link): boolean => {
    const own = `${siteHost}${site.base}${file.replace(/(^|\/)index\.html$/, '$1')}`;
    if (!URL.canParse(href, own)) return true;
    const { origin, pathname, hash } = new URL(href, own);
    if (origin !== siteHost) return false;
    if (!pathname.startsWith(site.base)) return true;
    const path = decodeURIComponent(pathname.slice(site.base.length));
    const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!existsSync(join(site.folder, target))) return true;
    if (hash === '' || !target.endsWith('.html')) return false;
    let known = anchors.get(target);
    if (known === undefined) {
      const tags = scanTags(readFileSync(join(site.folder, target), 'utf8'));
      known = new Set(tags.flatMap(({ attributes }) => attributes['id'] ?? []));
      anchors.set(target, known);
    }
    return !known.has(decodeURIComponent(hash.slice(1)));
  };
  return links.filter(isBroken).map(({ file, href }) => `${file}: ${href}`);
}
