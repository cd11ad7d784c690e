import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { escapeAttribute, escapeText } from './html.ts';

/** What texts of the description can lead to. */
export interface Places {
  /** `GET /pets/{id}` → `ref:pets#getPet`. */
  mentions: ReadonlyMap<string, string>;
  /** The pages that there are. */
  slugs: ReadonlySet<string>;
}

/** A heading of CommonMark, with the line on which it begins. */
export interface ProseHeading {
  /** 1 to 6, as written. */
  depth: number;
  text: string;
  line: number;
}

/** HTML in the text is shown, not obeyed: descriptions come from other people. */
const parser = new MarkdownIt({ html: false, linkify: false, typographer: false });

parser.renderer.rules['fence'] = (tokens, index) => {
  const token = tokens[index];
  return printCode(token?.info.trim().split(/\s+/)[0] ?? '', token?.content ?? '');
};
parser.renderer.rules['code_block'] = (tokens, index) =>
  printCode('', tokens[index]?.content ?? '');
parser.renderer.rules['code_inline'] = (tokens, index, _options, env) => {
  const text = tokens[index]?.content ?? '';
  const code = `<code>${escapeText(text)}</code>`;
  const href = (env as Places).mentions.get(text);
  // A link within a link is no HTML.
  if (href === undefined || isInLink(tokens, index)) return code;
  return `<a href="${escapeAttribute(href)}">${code}</a>`;
};
parser.renderer.rules['link_open'] = (tokens, index, _options, env) => {
  const href = tokens[index]?.attrGet('href') ?? '';
  const slug = /^ref:([^#]*)/.exec(href)?.[1];
  // A link to a page that is not there stays as text.
  if (slug !== undefined && !(env as Places).slugs.has(slug)) return '<a>';
  return `<a href="${escapeAttribute(href)}">`;
};
parser.renderer.rules['table_open'] = () => '<div class="op-scroll" tabindex="0"><table>\n';
parser.renderer.rules['table_close'] = () => '</table></div>\n';

function isInLink(tokens: Token[], index: number): boolean {
  let depth = 0;
  for (const token of tokens.slice(0, index)) {
    if (token.type === 'link_open') depth++;
    if (token.type === 'link_close') depth--;
  }
  return depth > 0;
}

/** A block of code; the site colours it. */
export function printCode(language: string, text: string): string {
  const lang = language === '' ? 'text' : language;
  const code = escapeText(text.replace(/\n$/, ''));
  return `<pre data-lang="${escapeAttribute(lang)}"><code>${code}</code></pre>\n`;
}

/** The headings of a text, in order. */
export function readHeadings(text: string): ProseHeading[] {
  const tokens = parser.parse(text, {});
  return tokens.flatMap((token, index) =>
    token.type === 'heading_open' && token.level === 0
      ? [
          {
            depth: Number(token.tag.slice(1)),
            text: plainText(tokens[index + 1]),
            line: token.map?.[0] ?? 0,
          },
        ]
      : [],
  );
}

function plainText(token: Token | undefined): string {
  return (token?.children ?? [])
    .map((child) => (child.type === 'softbreak' ? ' ' : child.content))
    .join('');
}

/** Words without marks, for search and one-line summaries. */
export function toPlainText(text: string): string {
  return parser
    .parse(text, {})
    .map((token) => {
      if (token.type === 'inline') return plainText(token);
      return token.type === 'fence' || token.type === 'code_block' ? token.content : '';
    })
    .filter((part) => part !== '')
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/**
 * CommonMark as HTML.
 *
 * @param depth what the highest of its headings becomes
 * @param anchors the ids of its headings, in order
 */
export function renderProse(
  text: string,
  depth: number,
  anchors: readonly string[],
  places: Places,
): string {
  const tokens = parser.parse(text, places);
  const highest = Math.min(...headingDepths(tokens));
  let number = 0;
  for (const token of tokens) {
    if (token.type !== 'heading_open' && token.type !== 'heading_close') continue;
    const anchor = anchors[number];
    const written = Number(token.tag.slice(1));
    if (token.type === 'heading_open' && token.level === 0) {
      if (anchor !== undefined) token.attrSet('id', anchor);
      number++;
    }
    token.tag = `h${Math.min(6, written - highest + depth)}`;
  }
  return parser.renderer.render(tokens, parser.options, places);
}

function headingDepths(tokens: Token[]): number[] {
  return tokens
    .filter((token) => token.type === 'heading_open')
    .map((token) => Number(token.tag.slice(1)));
}

/** The paragraphs of a text in one line of HTML, for cells of tables. */
export function renderInline(text: string, places: Places): string {
  const joined = text.replaceAll(/\s*\n\s*/g, ' ').trim();
  return parser.renderer.render(parser.parseInline(joined, places), parser.options, places);
}

/** Links the operations and events that a text names as code, but for blocks of code. */
export function linkMentions(text: string, { mentions }: Places): string {
  let fenced = false;
  return text
    .split('\n')
    .map((line) => {
      if (/^\s*(```|~~~)/.test(line)) fenced = !fenced;
      if (fenced || /^ {4}/.test(line)) return line;
      return line.replaceAll(/(?<![[`])`([^`]+)`(?![\]`])/g, (code, words: string) => {
        const href = mentions.get(words);
        return href === undefined ? code : `[${code}](${href})`;
      });
    })
    .join('\n');
}

/** CommonMark with its headings moved, for the twin. */
export function shiftHeadings(text: string, depth: number): string {
  const headings = readHeadings(text);
  if (headings.length === 0) return text;
  const highest = Math.min(...headings.map((heading) => heading.depth));
  const lines = text.split('\n');
  for (const heading of headings) {
    const level = '#'.repeat(Math.min(6, heading.depth - highest + depth));
    const line = lines[heading.line] ?? '';
    if (/^\s*#/.test(line)) lines[heading.line] = line.replace(/^\s*#+/, level);
    else {
      // A line of = or - under a heading says the same.
      lines[heading.line] = `${level} ${line.trim()}`;
      lines[heading.line + 1] = '';
    }
  }
  return lines.join('\n');
}
