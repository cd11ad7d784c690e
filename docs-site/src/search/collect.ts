import type { SearchRecord } from '../../../generators/targets/docs/types.ts';
import { splitFences } from '../markdown/fences.ts';
import type { SearchEntry } from './types.ts';

/** A page by hand, as far as the search needs it. */
export interface WrittenPage {
  /** Address without slashes at its ends: `docs/guides/esim-flow`. */
  id: string;
  title: string;
  description: string;
  /** The page's twin. */
  markdown: string;
  headings: readonly { slug: string; text: string; depth: number }[];
}

/** An entry of the changelog, as far as the search needs it. */
export interface WrittenChange {
  slug: string;
  title: string;
  date: string;
  markdown: string;
}

/** What can be found: records of the reference, pages and headings of the guides, changes. */
export function collectEntries(source: {
  records: readonly SearchRecord[];
  pages: readonly WrittenPage[];
  changes: readonly WrittenChange[];
  topics: Readonly<Record<string, readonly string[]>>;
}): SearchEntry[] {
  const entries = [
    ...source.records.map((record): SearchEntry => {
      return { ...record, address: `ref:${record.address}`, words: [] };
    }),
    ...source.pages.flatMap(describePage),
    ...describeChanges(source.changes),
  ];
  addTopics(entries, source.topics);
  return entries;
}

function describePage(page: WrittenPage): SearchEntry[] {
  const address = `/${page.id}/`;
  const [start = '', ...sections] = splitSections(page.markdown);
  const group = nameGroup(page.id);
  const whole: SearchEntry = {
    kind: 'guide',
    title: page.title,
    address,
    detail: group,
    names: [page.title],
    words: [],
    text: joinText(page.description, start),
  };
  const parts = page.headings.map(({ slug, text }, index): SearchEntry => {
    const title = text.replace(/^\d+\.\s+/, '');
    return {
      kind: 'heading',
      title,
      address: `${address}#${slug}`,
      detail: page.title,
      names: [title],
      words: [],
      text: sections[index] ?? '',
    };
  });
  // "Next" and the like stand on every page and are no place to look for.
  return [whole, ...parts.filter(({ title }) => !/^(?:next|then)$/i.test(title))];
}

function nameGroup(id: string): string {
  if (id.startsWith('docs/best-practices')) return 'Best practices';
  if (id.startsWith('docs/toolkit')) return 'Toolkit';
  return id.startsWith('docs/guides') ? 'Guides' : 'Get Started';
}

function describeChanges(changes: readonly WrittenChange[]): SearchEntry[] {
  const page: SearchEntry = {
    kind: 'guide',
    title: 'Changelog',
    address: '/docs/changelog/',
    detail: 'Changelog',
    names: ['Changelog'],
    words: [],
    text: 'Breaking changes, new endpoints, changes of behaviour.',
  };
  const entries = changes.map(({ slug, title, date, markdown }): SearchEntry => {
    const [text = ''] = splitSections(markdown.replaceAll(/^#+ /gm, ''));
    const address = `/docs/changelog/#${slug}`;
    return { kind: 'change', title, address, detail: date, names: [title], words: [], text };
  });
  return [page, ...entries];
}

/** Prose before the first heading and after each, without code. */
export function splitSections(markdown: string): string[] {
  const sections = [''];
  for (const piece of splitFences(markdown)) {
    if (piece.kind === 'fence') continue;
    if (/^#{2,6} /.test(piece.text)) sections.push('');
    else if (!/^# /.test(piece.text)) sections[sections.length - 1] += `${piece.text}\n`;
  }
  return sections.map(writePlain);
}

/** Markdown as a line of plain text. */
function writePlain(markdown: string): string {
  return markdown
    .replaceAll(/^\|[\s|:-]+\|$/gm, '')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/^\s*(?:>|[-*]|\d+\.)\s+/gm, '')
    .replaceAll(/\s*\|\s*/g, ' ')
    .replaceAll(/[`*]|<[^>]+>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function joinText(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

function addTopics(
  entries: readonly SearchEntry[],
  topics: Readonly<Record<string, readonly string[]>>,
): void {
  for (const [address, words] of Object.entries(topics)) {
    // Pages and headings may share an address; the words then belong to the first.
    const entry = entries.find((one) => one.address === address);
    if (entry === undefined) {
      throw new Error(
        `docs-site/src/search/topics.yaml: nothing stands at ${address}. Name the place that now answers "${words[0]}".`,
      );
    }
    entry.words.push(...words);
  }
}
