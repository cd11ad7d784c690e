import path from 'node:path';
import { readFrontMatter, renderMarkdown } from '../markdown/render.ts';
import { content, listFiles, readText, repository } from './files.ts';

/** What an entry tells: something breaks, is new, or behaves otherwise. */
export type ChangeKind = 'breaking' | 'new' | 'behaviour';

export const kindNames: Record<ChangeKind, string> = {
  breaking: 'Breaking',
  new: 'New',
  behaviour: 'Behaviour',
};

export interface Change {
  /** Anchor on the page: the name of the file. */
  slug: string;
  title: string;
  /** `2026-05-19`, or `2026-05` where only the month is known. */
  date: string;
  kind: ChangeKind;
  /** Addresses of the pages concerned. */
  pages: string[];
  html: string;
  markdown: string;
}

/** Entries of the changelog, the newest first. */
export function readChangelog(folder = path.join(content, 'changelog')): Change[] {
  return listFiles(folder, '.md')
    .map((name) => readChange(path.join(folder, name)))
    .sort((a, b) => (a.date === b.date ? (a.slug < b.slug ? -1 : 1) : a.date < b.date ? 1 : -1));
}

function readChange(file: string): Change {
  const shown = path.relative(repository, file).replaceAll('\\', '/');
  const { data, body, line } = readFrontMatter(readText(file), shown);
  const { html, markdown } = renderMarkdown(body, { file: shown, firstLine: line });
  const pages = data['pages'] ?? [];
  if (!Array.isArray(pages)) throw new Error(`${shown}: "pages" is a list of addresses.`);
  return {
    slug: path.basename(file, '.md'),
    title: readString(data, 'title', shown),
    date: readDate(data['date'], shown),
    kind: readKind(data['kind'], shown),
    pages: pages.map(String),
    html: html.replaceAll(/<(\/?)h([2-5])/g, (_, slash, level) => `<${slash}h${Number(level) + 1}`),
    markdown,
  };
}

function readString(data: Record<string, unknown>, name: string, file: string): string {
  const value = data[name];
  if (typeof value !== 'string' || value === '') {
    throw new Error(`${file}: An entry of the changelog has a ${name}.`);
  }
  return value;
}

/** YAML reads an unquoted date as a point in time. */
function readDate(value: unknown, file: string): string {
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
  if (!/^\d{4}-\d{2}(-\d{2})?$/.test(text) || Number.isNaN(Date.parse(text))) {
    throw new Error(
      `${file}: "date" is the day or the month of the change, such as 2026-05-19 or 2026-05, not "${text}".`,
    );
  }
  return text;
}

function readKind(value: unknown, file: string): ChangeKind {
  if (value === 'breaking' || value === 'new' || value === 'behaviour') return value;
  throw new Error(`${file}: "kind" is breaking, new or behaviour, not "${String(value)}".`);
}

/** `2026-05-19` as people read it: 19 May 2026; of `2026-05` the month. */
export function formatDate(date: string): string {
  const month = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(
    'en-GB',
    date.length === 7 ? month : { ...month, day: 'numeric' },
  ).format(new Date(date));
}

/** A point in time for machines, which know no month without a day: the first moment. */
export function formatTime(date: string): string {
  return `${new Date(date).toISOString().slice(0, 10)}T00:00:00Z`;
}
