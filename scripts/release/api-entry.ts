import { gravest, PROMISED } from '../../generators/diff/index.ts';
import type { ChangeClass, PlacedChange } from '../../generators/diff/index.ts';
import { showValues } from '../../generators/diff/report/words.ts';
import type { ApiComparison } from './compare-api.ts';
import { gravestOf } from './compare-api.ts';

/** A record of the generated search index, as far as pages are found by it. */
export interface SearchRecord {
  kind: string;
  title: string;
  detail: string;
  address: string;
}

/** An entry of the docs' changelog: a file, and what stands in it. */
export interface ApiEntry {
  name: string;
  content: string;
}

const KINDS: Partial<Record<ChangeClass, string>> = {
  breaking: 'breaking',
  behavioural: 'behaviour',
  additive: 'new',
};

const HEADINGS: readonly [ChangeClass, string, string][] = [
  ['breaking', 'Breaking', 'breaking'],
  ['behavioural', 'Behaves otherwise', 'in behaviour'],
  ['additive', 'New', 'new'],
];

/** A page that lists more than this says nothing. */
const MOST_PAGES = 12;
const MOST_LINKS = 3;

/**
 * Writes the entry of the changelog for a new version of the API; undefined when nobody who uses the
 * API would notice anything.
 *
 * @param date day (or month) of the release
 * @param records the generated search index, which knows the page of each operation and webhook
 */
export function writeApiEntry(
  { from, to, changes }: ApiComparison,
  date: string,
  records: readonly SearchRecord[],
): ApiEntry | undefined {
  const gravestClass = gravestOf(changes);
  const kind = gravestClass === undefined ? undefined : KINDS[gravestClass];
  if (kind === undefined) return undefined;
  const places = locateAll(records);
  const groups = HEADINGS.map(([one, heading, word]) => ({
    heading,
    word,
    found: changes.filter(({ classes }) => gravest(classes, PROMISED) === one),
  })).filter(({ found }) => found.length > 0);
  const counts = groups.map(({ word, found }) => `${found.length} ${word}`).join(', ');
  const told = groups.flatMap(({ found }) => found);
  const pages = [
    ...new Set(
      told.flatMap(({ operations }) =>
        operations.flatMap((name) => places.get(name)?.split('#')[0] ?? []),
      ),
    ),
  ];
  const front = [
    '---',
    `title: Version ${to} of the API`,
    `description: 'What changed since version ${from}: ${counts}.'`,
    `date: ${date}`,
    `kind: ${kind}`,
    ...(pages.length === 0 ? ['pages: []'] : ['pages:']),
    ...pages.slice(0, MOST_PAGES).map((page) => `  - ${page}`),
    '---',
  ];
  const blocks = groups.map(({ heading, found }) => {
    const items = found.map((change) => renderChange(change, places));
    return `## ${heading}\n\n${items.join('\n')}`;
  });
  return {
    name: `${date}-api-${to.replaceAll(/[^0-9a-z]+/gi, '-')}.md`,
    content: `${[front.join('\n'), ...blocks].join('\n\n')}\n`,
  };
}

/** Addresses of pages by `GET /path` and `webhook name`. */
function locateAll(records: readonly SearchRecord[]): Map<string, string> {
  return new Map(
    records.flatMap(({ kind, title, detail, address }): [string, string][] => {
      const [slug = '', anchor = ''] = address.split('#');
      const place = `/docs/reference/${slug.replace(/\/index$/, '')}/${anchor === '' ? '' : `#${anchor}`}`;
      if (kind === 'operation') return [[detail, place]];
      return kind === 'webhook' ? [[`webhook ${title}`, place]] : [];
    }),
  );
}

function renderChange(change: PlacedChange, places: ReadonlyMap<string, string>): string {
  const { title, subject, why, operations } = change;
  const values = showValues(change);
  const linked = places.get(subject);
  const what = linked === undefined ? quoteCode(subject) : `[${quoteCode(subject)}](${linked})`;
  const told = values === '' ? '' : ` (${quoteCode(values)})`;
  const others = operations.filter((name) => name !== subject);
  const links = others.slice(0, MOST_LINKS).map((name) => {
    const place = places.get(name);
    return place === undefined ? quoteCode(name) : `[${quoteCode(name)}](${place})`;
  });
  const left = others.length - links.length;
  const more = left === 0 ? '' : ` and ${left} ${left === 1 ? 'other' : 'others'}`;
  const where = links.length === 0 ? '' : ` In ${links.join(', ')}${more}.`;
  return `- **${title}:** ${what}${told}. ${why}${where}`;
}

/** Code in Markdown, whatever stands in it. */
function quoteCode(text: string): string {
  const plain = text.replaceAll(/\s+/g, ' ');
  const longest = Math.max(0, ...[...plain.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const room = longest > 0 ? ' ' : '';
  return `${fence}${room}${plain}${room}${fence}`;
}
