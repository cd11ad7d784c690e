import type { DocPage } from '../../../generators/targets/docs/types.ts';
import type { Guide } from './guides.ts';
import { listUsed } from './guides.ts';
import { escapeHtml, highlightHtml } from './highlight.ts';

/**
 * Adds to a page of the reference what only the site knows: colours in code, the guides that use an operation, and the
 * places where a script puts the server switch and "Try it".
 */
export function decorateReference(
  page: DocPage,
  { guides, forms }: { guides: readonly Guide[]; forms: ReadonlySet<string> },
): string {
  const html = page.html.replace(
    /<section class="op-request" id="([^".]+)\.request">\s*<h3>[\s\S]*?<\/h3>/g,
    (start, operation) =>
      `${writeGuides(operation, guides)}${start}${forms.has(operation) ? writeTools(operation) : ''}`,
  );
  return highlightHtml(wrapRequests(html));
}

/**
 * Puts what stands in a request into one element, which stays in view beside the text: an item of a grid itself would
 * stay in view beyond the rows that it stands in.
 */
export function wrapRequests(html: string): string {
  let out = '';
  let from = 0;
  for (const open of html.matchAll(/<section class="op-request"[^>]*>/g)) {
    const start = open.index + open[0].length;
    const end = findSectionEnd(html, start);
    out += `${html.slice(from, start)}<div class="op-side">${html.slice(start, end)}</div>`;
    from = end;
  }
  return out + html.slice(from);
}

/** Where the section ends in which a place stands. */
function findSectionEnd(html: string, start: number): number {
  let depth = 1;
  for (const tag of html.slice(start).matchAll(/<(\/?)section\b/g)) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return start + tag.index;
  }
  throw new Error('A section of a reference page is never closed.');
}

/** Empty and hidden: without a script there is nothing to switch and nothing that sends. */
function writeTools(operation: string): string {
  return `<div class="op-tools" data-operation="${escapeHtml(operation)}" hidden></div>`;
}

function writeGuides(operation: string, guides: readonly Guide[]): string {
  const links = guides
    .filter((guide) => listUsed(guide).includes(operation))
    .map(({ id, data }) => `<a href="/${id}/">${escapeHtml(String(data['title']))}</a>`);
  return links.length === 0 ? '' : `<p class="op-guides">Guides: ${links.join(', ')}</p>`;
}
