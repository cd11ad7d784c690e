import { readFileSync } from 'node:fs';
import { LineCounter, isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import { splitPointer } from '../openapi/pointer.ts';
import type { Place } from './diagnostic.ts';
import { findJsonOffset } from './locate-json.ts';

/** Line and column, both from 1. */
export interface Position {
  line: number;
  column: number;
}

/** The offset of a place in one file. */
type Find = (path: string[], wantKey: boolean) => number;

/**
 * Finds lines and columns. Parsing with positions is slow, so it happens only when a diagnostic is
 * printed, and once for each file.
 */
export class Locator {
  readonly #files = new Map<string, { find: Find; lines: LineCounter } | undefined>();

  /** The position of a place; the nearest thing above it when it is not in the file itself. */
  locate(place: Place): Position | undefined {
    if (place.position !== undefined) return place.position;
    const file = this.#open(place.file);
    if (file === undefined) return undefined;
    const offset = file.find(splitPointer(place.pointer), place.key === true);
    const { line, col } = file.lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  #open(path: string): { find: Find; lines: LineCounter } | undefined {
    if (!this.#files.has(path)) {
      const text = readText(path);
      this.#files.set(path, text === undefined ? undefined : prepare(path, text));
    }
    return this.#files.get(path);
  }
}

/** The text as the compiler reads it: no byte order mark, and each kind of line break is one. */
function readText(path: string): string | undefined {
  try {
    return new TextDecoder().decode(readFileSync(path)).replaceAll(/\r(?!\n)/g, '\n');
  } catch {
    return undefined;
  }
}

function prepare(path: string, text: string): { find: Find; lines: LineCounter } {
  const lines = new LineCounter();
  if (path.endsWith('.json')) {
    lines.addNewLine(0);
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
      lines.addNewLine(at + 1);
    }
    return { lines, find: (tokens, wantKey) => findJsonOffset(text, tokens, wantKey) ?? 0 };
  }
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' });
  return { lines, find: (tokens, wantKey) => findYamlOffset(document, tokens, wantKey) };
}

function findYamlOffset(document: Document.Parsed, path: string[], wantKey: boolean): number {
  let node: Node | null | undefined = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [index, token] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isScalar(item.key) && String(item.key.value) === token,
      );
      if (pair === undefined || !isPair(pair)) return offset;
      const last = index === path.length - 1;
      node = pair.value as Node | null;
      // A mapping or list is best found at its key; a scalar at itself.
      const atKey = isMap(node) || isSeq(node) || node === null || (wantKey && last);
      offset = (atKey ? startOf(pair.key as Node) : startOf(node)) ?? offset;
    } else if (isSeq(node)) {
      node = node.items[Number(token)] as Node | undefined;
      if (node === undefined) return offset;
      offset = startOf(node) ?? offset;
    } else return offset;
  }
  return offset;
}

function startOf(node: Node | null | undefined): number | undefined {
  return node?.range?.[0];
}
