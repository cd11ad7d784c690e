import { LineCounter, isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import { readFileSync } from 'node:fs';
import { splitPointer } from '../openapi/pointer.ts';
import type { Place } from './diagnostic.ts';

/** Line and column, both from 1. */
export interface Position {
  line: number;
  column: number;
}

/**
 * Finds lines and columns. Parsing with positions is slow, so it happens only when a diagnostic is
 * printed, and once for each file.
 */
export class Locator {
  readonly #parsed = new Map<
    string,
    { document: Document.Parsed; lines: LineCounter } | undefined
  >();

  /** The position of a place; the nearest thing above it when it is not in the file itself. */
  locate(place: Place): Position | undefined {
    if (place.position !== undefined) return place.position;
    const parsed = this.#parse(place.file);
    if (parsed === undefined) return undefined;
    const offset = findOffset(parsed.document, splitPointer(place.pointer), place.key === true);
    const { line, col } = parsed.lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  #parse(file: string): { document: Document.Parsed; lines: LineCounter } | undefined {
    if (!this.#parsed.has(file)) {
      const lines = new LineCounter();
      try {
        const text = readFileSync(file, 'utf8');
        const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' });
        this.#parsed.set(file, { document, lines });
      } catch {
        this.#parsed.set(file, undefined);
      }
    }
    return this.#parsed.get(file);
  }
}

function findOffset(document: Document.Parsed, path: string[], wantKey: boolean): number {
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
