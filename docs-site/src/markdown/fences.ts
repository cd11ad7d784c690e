/**
 * Finds the fences of a Markdown text and replaces some of them. A fence whose word is known to a `FenceRenderer`
 * (```` ```sample ````) becomes what that renderer makes of it, once for the page and once for its Markdown twin.
 */

/** Where a fence stands, for messages. Lines are counted from 1 in the whole file, front matter and all. */
export interface FencePlace {
  file: string;
  line: number;
}

export interface FenceOutput {
  /** For the page; where it is left out, the page says what the twin says. */
  html?: string;
  markdown: string;
}

/** Makes something of a fence. Throws an error that names the place when the fence says something that is not there. */
export interface FenceRenderer {
  /** First word after the backticks: `sample`. */
  name: string;
  render(body: string, place: FencePlace, info: string): FenceOutput;
}

export interface Fence {
  /** First word after the backticks, empty where there is none. */
  name: string;
  /** All that follows the backticks: `ts server`. */
  info: string;
  body: string;
  /** Line of the opening backticks, from 1. */
  line: number;
}

/** A text in the order it is written: what stands outside of fences, line by line, and the fences. */
export type Piece =
  | { kind: 'line'; text: string; line: number }
  | { kind: 'fence'; fence: Fence; text: string };

/** Splits a Markdown text. A fence that is never closed runs to the end, as in CommonMark. */
export function splitFences(markdown: string, firstLine = 1): Piece[] {
  const pieces: Piece[] = [];
  const lines = markdown.split('\n');
  for (let index = 0; index < lines.length; index++) {
    const text = lines[index] ?? '';
    const open = /^( {0,3}|\s+)(`{3,}|~{3,})([^`]*)$/.exec(text);
    if (open === null) {
      pieces.push({ kind: 'line', text, line: firstLine + index });
      continue;
    }
    const [, indent = '', marks = '', info = ''] = open;
    const from = index;
    const close = new RegExp(`^\\s*${marks[0] === '~' ? '~' : '`'}{${marks.length},}\\s*$`);
    index++;
    while (index < lines.length && !close.test(lines[index] ?? '')) index++;
    const body = lines.slice(from + 1, index).map((line) => removeIndent(line, indent.length));
    const trimmed = info.trim();
    pieces.push({
      kind: 'fence',
      fence: {
        name: trimmed.split(/\s+/)[0] ?? '',
        info: trimmed,
        body: body.join('\n'),
        line: firstLine + from,
      },
      text: lines.slice(from, index + 1).join('\n'),
    });
  }
  return pieces;
}

function removeIndent(line: string, width: number): string {
  let from = 0;
  while (from < width && line[from] === ' ') from++;
  return line.slice(from);
}
