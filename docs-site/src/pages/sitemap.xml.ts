import { escapeHtml } from '../lib/highlight.ts';
import { makeUrl } from '../lib/site.ts';
import { readTwins } from '../lib/twins.ts';

/** Every page. Without dates: two builds of the same texts are the same bytes. */
export const GET = async () => {
  const pages = (await readTwins()).map(({ address }) => makeUrl(address)).sort();
  const urls = pages.map((url) => `<url><loc>${escapeHtml(url)}</loc></url>\n`);
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`,
    { headers: { 'content-type': 'application/xml' } },
  );
};
