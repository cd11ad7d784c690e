import { makeUrl } from '../lib/site.ts';

export const GET = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${makeUrl('/sitemap.xml')}\n`);
