import { formatTime, kindNames, readChangelog } from '../../../lib/changelog.ts';
import { escapeHtml } from '../../../lib/highlight.ts';
import { rewriteLinks } from '../../../lib/paths.ts';
import { makeUrl, siteRoot } from '../../../lib/site.ts';

/** The changelog as a feed. */
export const GET = () => {
  const changes = readChangelog();
  const updated = formatTime(changes[0]?.date ?? '1970-01-01');
  const entries = changes.map((change) => {
    const url = makeUrl(`/docs/changelog/#${change.slug}`);
    const html = rewriteLinks(change.html, siteRoot);
    return `  <entry>
    <title>${escapeHtml(change.title)}</title>
    <id>${escapeHtml(url)}</id>
    <link href="${escapeHtml(url)}"/>
    <updated>${formatTime(change.date)}</updated>
    <category term="${change.kind}" label="${kindNames[change.kind]}"/>
    <content type="html">${escapeHtml(html)}</content>
  </entry>
`;
  });
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Octopus Cards API: changelog</title>
  <id>${makeUrl('/docs/changelog/')}</id>
  <link href="${makeUrl('/docs/changelog/')}"/>
  <link rel="self" href="${makeUrl('/docs/changelog/atom.xml')}"/>
  <updated>${updated}</updated>
  <author><name>Octopus Cards</name></author>
${entries.join('')}</feed>
`,
    { headers: { 'content-type': 'application/atom+xml' } },
  );
};
