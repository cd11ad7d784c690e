/**
 * Addresses. Inside the site every page is written as an address from the root (`/docs/guides/`); only the
 * functions here know that the site may stand below another path.
 */

/** `/docs/` and base `/shop/` make `/shop/docs/`. */
export function addBase(base: string, address: string): string {
  return `${base.replace(/\/+$/, '')}${address}`;
}

/** `/shop/docs/` and base `/shop/` make `/docs/`. */
export function removeBase(base: string, address: string): string {
  const prefix = base.replace(/\/+$/, '');
  return prefix !== '' && address.startsWith(`${prefix}/`) ? address.slice(prefix.length) : address;
}

/** Address of a page of the reference: `topups/orders#getTopupOrder` stands at `/docs/reference/topups/orders/#…`. */
export function locateReference(target: string): string {
  const [slug = '', anchor] = target.split('#');
  const folder = slug === '' || slug === 'index' ? '' : `${slug.replace(/\/index$/, '')}/`;
  return `/docs/reference/${folder}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** The Markdown twin of a page: `/docs/guides/esim-flow/` has `/docs/guides/esim-flow.md`. */
export function locateTwin(address: string): string {
  return address === '/' ? '/index.md' : `${address.replace(/\/$/, '')}.md`;
}

/** Puts the base before absolute links of a piece of HTML, and an address in place of each `ref:` link. */
export function rewriteLinks(html: string, base: string): string {
  return html.replace(/ (href|src)="(ref:|\/(?!\/))([^"]*)"/g, (_, name, kind, rest) => {
    const address = kind === 'ref:' ? locateReference(rest) : `/${rest}`;
    return ` ${name}="${addBase(base, address)}"`;
  });
}

/** The same for Markdown, where the links are made absolute, since a twin is read outside the site. */
export function rewriteMarkdownLinks(markdown: string, root: string): string {
  return markdown.replace(/\]\((ref:|\/(?!\/))([^)\s]*)/g, (_, kind, rest) => {
    const address = kind === 'ref:' ? locateReference(rest) : `/${rest}`;
    return `](${addBase(root, address)}`;
  });
}
