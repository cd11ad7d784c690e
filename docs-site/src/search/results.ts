import { make } from '../scripts/try/elements.ts';
import type { HitGroup } from './group.ts';
import { nameKind } from './group.ts';
import { cutExcerpt, markWords } from './mark.ts';
import type { SearchEntry, SearchHit } from './types.ts';

/** What the dialog shows: groups of results, hints, and what to do when there is nothing. */

type Locate = (address: string) => string;

/** Groups of options for the list. */
export function writeGroups(groups: readonly HitGroup[], locate: Locate): HTMLElement[] {
  let count = 0;
  return groups.map(({ name, hits }, index) => {
    const headline = `search-group-${index}`;
    return make(
      'div',
      { role: 'group', 'aria-labelledby': headline, class: 'search-group' },
      make('div', { id: headline, class: 'search-headline', role: 'presentation' }, name),
      ...hits.map((hit) => writeOption(hit, `search-option-${count++}`, locate)),
    );
  });
}

function writeOption({ entry, terms, more }: SearchHit, id: string, locate: Locate): HTMLElement {
  const badge = nameKind(entry);
  const places = more === 1 ? '1 more place' : `${more} more places`;
  const detail = more > 0 ? `${entry.detail}, and ${places}` : entry.detail;
  const excerpt = cutExcerpt(dropTitle(entry), terms);
  const code =
    /^(?:field|value|header|webhook)$/.test(entry.kind) || /^[A-Z_]{4,}$/.test(entry.title);
  return make(
    'a',
    { id, role: 'option', 'aria-selected': 'false', tabindex: '-1', href: locate(entry.address) },
    make('span', { class: `search-kind search-kind-${badge.toLowerCase()}` }, badge),
    ' ',
    make(
      'span',
      { class: 'search-line' },
      make(
        'span',
        { class: code ? 'search-title search-code' : 'search-title' },
        ...mark(entry.title, terms),
      ),
      ' ',
      make('span', { class: 'search-detail' }, ...mark(detail, terms)),
    ),
    ...(excerpt === ''
      ? []
      : [' ', make('span', { class: 'search-text' }, ...mark(excerpt, terms))]),
  );
}

/** Texts of operations begin with their summary, which is shown already. */
function dropTitle({ title, detail, text }: SearchEntry): string {
  const shown = [title, detail].find((part) => part !== '' && text.startsWith(part));
  return shown === undefined ? text : text.slice(shown.length).trim();
}

function mark(text: string, terms: readonly string[]): (Node | string)[] {
  return markWords(text, terms).map((piece) =>
    piece.marked ? make('mark', {}, piece.text) : piece.text,
  );
}

/** What can be asked, before anything is. */
export function writeHints(ask: (query: string) => void): HTMLElement {
  const examples = ['POST /api/v1/orders', 'client_reference', '429', 'X-Has-More', 'go live'];
  const buttons = examples.map((example) => {
    const button = make('button', { type: 'button' }, example);
    button.addEventListener('click', () => ask(example));
    return button;
  });
  return make(
    'div',
    {},
    make(
      'p',
      {},
      'Paths, fields, values, headers, error messages and plain words are all understood.',
    ),
    make('p', { class: 'search-examples' }, ...buttons),
  );
}

/** Where to go on when nothing was found. */
export function writeEmpty(query: string, locate: Locate): HTMLElement {
  return make('div', {}, make('p', {}, `Nothing found for “${query}”.`), writeWays(locate));
}

/** Where to go on when the index did not come. */
export function writeFailure(locate: Locate): HTMLElement {
  return make('div', {}, make('p', {}, 'The search could not be loaded.'), writeWays(locate));
}

function writeWays(locate: Locate): HTMLElement {
  const link = (address: string, text: string) => make('a', { href: locate(address) }, text);
  return make(
    'p',
    {},
    'Look through the ',
    link('ref:index', 'API reference'),
    ', the ',
    link('ref:errors', 'error catalogue'),
    ' or ',
    link('/docs/guides/', 'all guides'),
    '.',
  );
}
