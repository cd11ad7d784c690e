/**
 * Reads HTML more strictly than a browser does, and says what is wrong with it: a tag that is not closed in order, an
 * attribute without quotes, a `<` or `&` that was not escaped, an id that is there twice, blocks in a paragraph, a link
 * in a link, styles and scripts.
 */
export function listHtmlFaults(html: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const ids = new Set<string>();
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    checkText(html.slice(at, next === -1 ? html.length : next), faults);
    if (next === -1) break;
    TAG.lastIndex = next;
    const tag = TAG.exec(html);
    if (tag === null) {
      faults.push(`no tag: ${html.slice(next, next + 40)}`);
      at = next + 1;
      continue;
    }
    at = TAG.lastIndex;
    const [, end = '', name = '', attributes = '', empty = ''] = tag;
    if (end === '/') {
      const last = open.pop();
      if (last !== name) faults.push(`</${name}> closes <${last ?? 'nothing'}>`);
      continue;
    }
    checkAttributes(name, attributes, ids, faults);
    checkPlace(name, open, faults);
    if (empty === '' && !VOID.has(name)) open.push(name);
  }
  for (const name of open) faults.push(`<${name}> is never closed`);
  return faults;
}

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z:-]+(?:="[^"<]*")?)*)\s*(\/?)>/y;
const VOID = new Set(['input', 'br', 'hr', 'img']);
const BLOCKS = new Set(
  'address article aside div dl details fieldset figure form h1 h2 h3 h4 h5 h6 hr ol p pre section table ul'.split(
    ' ',
  ),
);

function checkText(text: string, faults: string[]): void {
  if (/>/.test(text)) faults.push(`">" in text: ${text.slice(0, 40)}`);
  const bare = /&(?!(amp|lt|gt|quot|#\d+|#x[\da-f]+);)/i.exec(text);
  if (bare !== null) faults.push(`"&" in text: ${text.slice(bare.index, bare.index + 20)}`);
}

function checkAttributes(name: string, text: string, ids: Set<string>, faults: string[]): void {
  const seen = new Set<string>();
  for (const [, key = '', value = ''] of text.matchAll(/([a-zA-Z:-]+)(?:="([^"]*)")?/g)) {
    if (seen.has(key)) faults.push(`${key} twice on <${name}>`);
    seen.add(key);
    if (key === 'style' || key.startsWith('on')) faults.push(`${key} on <${name}>`);
    if (key === 'href' && /^\s*(javascript|data|vbscript):/i.test(value))
      faults.push(`href ${value}`);
    if (key !== 'id') continue;
    if (value === '' || /\s/.test(value)) faults.push(`id "${value}"`);
    if (ids.has(value)) faults.push(`id "${value}" twice`);
    ids.add(value);
  }
}

function checkPlace(name: string, open: readonly string[], faults: string[]): void {
  if (name === 'script' || name === 'style') faults.push(`<${name}>`);
  const inside = open.at(-1);
  if (open.includes('p') && BLOCKS.has(name)) faults.push(`<${name}> in <p>`);
  if (name === 'a' && open.includes('a')) faults.push('<a> in <a>');
  if (name === 'li' && inside !== 'ul' && inside !== 'ol') faults.push(`<li> in <${inside}>`);
  if ((inside === 'ul' || inside === 'ol') && name !== 'li')
    faults.push(`<${name}> in <${inside}>`);
  if (open.includes('summary') && BLOCKS.has(name) && !/^h\d$/.test(name))
    faults.push(`<${name}> in <summary>`);
  if (open.some((one) => /^h[1-6]$/.test(one)) && BLOCKS.has(name))
    faults.push(`<${name}> in a heading`);
}

/** The ids of a page. */
export function listIds(html: string): Set<string> {
  return new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? ''));
}

/** The links that lead nowhere: to a page that is not there, or to an anchor that is not on it. */
export function listDeadLinks(pages: readonly { slug: string; html: string }[]): string[] {
  const ids = new Map(pages.map(({ slug, html }) => [slug, listIds(html)]));
  return pages.flatMap(({ slug: own, html }) =>
    [...html.matchAll(/ href="((?:ref:|#)[^"]*)"/g)].flatMap(([, href = '']) => {
      const [slug = '', anchor] = href.startsWith('#')
        ? [own, href.slice(1)]
        : href.slice('ref:'.length).split('#');
      const found = ids.get(slug);
      const lands = found !== undefined && (anchor === undefined || found.has(anchor));
      return lands ? [] : [`${own}: ${href}`];
    }),
  );
}
