import GithubSlugger from 'github-slugger';
import { load } from 'js-yaml';
import { markdownToHtml } from 'satteri';
import { escapeHtml, highlightCode, unescapeHtml } from '../lib/highlight.ts';
import type { FenceRenderer } from './fences.ts';
import { splitFences } from './fences.ts';

/** A heading of a page, as Astro wants it. */
export interface Heading {
  depth: number;
  slug: string;
  text: string;
}

export interface RenderedPage {
  html: string;
  headings: Heading[];
  /** The text with special fences written out, without front matter: the page's twin. */
  markdown: string;
}

/** Front matter and text of a Markdown file, and the line on which the text begins. */
export function readFrontMatter(
  text: string,
  file: string,
): { data: Record<string, unknown>; body: string; line: number } {
  const match = /^---\n([\s\S]*?)\n---\n/.exec(text);
  if (match === null) {
    throw new Error(`${file}:1: A page begins with front matter: ---, title, description, ---.`);
  }
  const data = load(match[1] ?? '');
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new Error(`${file}:1: Front matter is a list of names and values: title, description.`);
  }
  return {
    data: { ...data },
    body: text.slice(match[0].length),
    line: match[0].split('\n').length,
  };
}

const asideTitles: Record<string, string> = {
  note: 'Note',
  tip: 'Tip',
  caution: 'Caution',
  danger: 'Danger',
};

/** Turns a page into HTML. `firstLine` is the line of the file on which the text begins. */
export function renderMarkdown(
  markdown: string,
  options: { file: string; firstLine?: number; fences?: FenceRenderer[] },
): RenderedPage {
  const renderers = new Map((options.fences ?? []).map((fence) => [fence.name, fence]));
  const blocks: string[] = [];
  const source: string[] = [];
  const twin: string[] = [];
  let openAsides = 0;
  for (const piece of splitFences(markdown, options.firstLine)) {
    if (piece.kind === 'fence') {
      const { fence } = piece;
      const indent = /^\s*/.exec(piece.text)?.[0] ?? '';
      const renderer = renderers.get(fence.name);
      const place = { file: options.file, line: fence.line };
      const output = renderer?.render(fence.body, place, fence.info);
      if (output !== undefined && output.html === undefined) {
        source.push(indentLines(output.markdown, indent));
      } else {
        blocks.push(output?.html ?? writeCode(fence.body, fence.name));
        source.push(`${indent}<div data-block="${blocks.length - 1}"></div>`, '');
      }
      twin.push(output === undefined ? piece.text : indentLines(output.markdown, indent));
      continue;
    }
    const aside = /^:::(\w+)(?:\[(.*)\])?\s*$/.exec(piece.text);
    const title = aside?.[2] ?? asideTitles[aside?.[1] ?? ''];
    if (aside !== null && title !== undefined) {
      openAsides++;
      source.push(openAside(aside[1] ?? '', title), '');
      twin.push(`> **${title}**`, '>');
    } else if (openAsides > 0 && /^:::\s*$/.test(piece.text)) {
      openAsides--;
      source.push('', '</aside>', '');
      twin.push('');
    } else if (/^:::/.test(piece.text)) {
      throw new Error(
        `${options.file}:${piece.line}: "${piece.text}" opens or closes nothing; asides are :::note, :::tip, :::caution and :::danger.`,
      );
    } else {
      source.push(piece.text);
      twin.push(openAsides > 0 ? `> ${piece.text}`.trimEnd() : piece.text);
    }
  }
  if (openAsides > 0) {
    throw new Error(`${options.file}: An aside is opened by ::: and never closed.`);
  }
  const { html } = markdownToHtml(source.join('\n'), { features: { frontmatter: false } });
  const headed = addAnchors(html);
  return {
    html: wrapTables(
      headed.html.replace(/<div data-block="(\d+)"><\/div>/g, (_, index) => blocks[index] ?? ''),
    ),
    headings: headed.headings,
    markdown: `${twin.join('\n').trim()}\n`,
  };
}

function openAside(kind: string, title: string): string {
  return `<aside class="aside aside-${kind}" role="note" aria-label="${escapeHtml(title)}"><p class="aside-title" aria-hidden="true">${escapeHtml(title)}</p>`;
}

/** A block of code as it stands on a page. Commands that nobody executes look like a terminal. */
export function writeCode(code: string, language: string): string {
  const name = escapeHtml(language === '' ? 'text' : language);
  if (language === 'console') {
    // Without a prompt anywhere every line is a command.
    const html = /^[$#] /m.test(code) ? writeTerminal(code) : highlightCode(code, 'sh');
    return `<div class="code code-console"><pre data-lang="console" tabindex="0"><code>${html}</code></pre></div>`;
  }
  return `<div class="code"><pre data-lang="${name}" tabindex="0"><code>${highlightCode(code, language)}</code></pre></div>`;
}

/** Commands with their prompts, and what they print. A command goes on after a backslash at the end of its line. */
function writeTerminal(code: string): string {
  const parts = code.match(/^[$#] (?:.*\\\n)*.*$|^.*$/gm) ?? [];
  return parts
    .map((part) => {
      const command = /^([$#]) ([\s\S]*)$/.exec(part);
      if (command === null) return `<span class="t-out">${escapeHtml(part)}</span>`;
      return `<span class="t-prompt">${command[1]} </span>${highlightCode(command[2] ?? '', 'sh')}`;
    })
    .join('\n');
}

/** Gives headings an id and a link to themselves. */
function addAnchors(html: string): { html: string; headings: Heading[] } {
  const slugger = new GithubSlugger();
  const headings: Heading[] = [];
  const out = html.replace(/<h([2-6])>([\s\S]*?)<\/h\1>/g, (_, level, inner) => {
    const text = unescapeHtml(inner.replace(/<[^>]+>/g, ''));
    const slug = slugger.slug(text);
    headings.push({ depth: Number(level), slug, text });
    return `<h${level} id="${slug}">${inner} <a class="anchor" href="#${slug}" aria-label="Link to ${escapeHtml(text)}">#</a></h${level}>`;
  });
  return { html: out, headings };
}

/** A table wider than the screen scrolls by itself; the keyboard can reach it. Names in it are not broken. */
function wrapTables(html: string): string {
  return (
    html
      // The corner above a column of names heads nothing.
      .replaceAll('<th></th>', '<td></td>')
      .replaceAll(
        '<table>',
        '<div class="table" tabindex="0" role="group" aria-label="Table"><table>',
      )
      .replaceAll('</table>', '</table></div>')
      .replaceAll(/<td>(<code>[^\s<]{1,26}<\/code><\/td>)/g, '<td class="t-name">$1')
  );
}

function indentLines(text: string, indent: string): string {
  return indent === '' ? text : text.replace(/^(?=.)/gm, indent);
}
