import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { Json } from '../openapi/json.ts';
import { parseText, positionOf } from './parse.ts';
import type { Fault } from './parse.ts';

/** A file of a description, parsed. */
export interface SourceFile {
  /** Absolute path. */
  path: string;
  text: string;
  /** SHA-256 of the bytes, in hex. */
  hash: string;
  /** The parsed value; undefined when the file has a syntax error. */
  value: Json | undefined;
}

/** More than any description has, and less than the longest text that JavaScript can hold. */
const MAX_BYTES = 256 * 1024 * 1024;

/** The SHA-256 of some bytes, in hex. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * Reads and parses the files of a description, each once. A store that is kept between runs (as
 * `--watch` does) parses again only what has changed.
 */
export class SourceStore {
  readonly #files = new Map<string, SourceFile>();
  #seen = new Set<string>();
  readonly diagnostics: Diagnostic[] = [];

  /** Forgets which files were reached and what was wrong, but keeps what was parsed. */
  beginRun(): void {
    this.#seen = new Set();
    this.diagnostics.length = 0;
  }

  /** The files that were reached in this run, in order of path. */
  reached(): SourceFile[] {
    return [...this.#seen]
      .sort()
      .map((path) => this.#files.get(path))
      .filter((file) => file !== undefined);
  }

  /**
   * The file, read and parsed; undefined when there is none (a folder is none). What is wrong with
   * its text is noted once, and leaves it without a value.
   */
  read(path: string): SourceFile | undefined {
    const known = this.#files.get(path);
    if (known !== undefined && this.#seen.has(path)) return known;
    const bytes = readBytes(path);
    if (bytes === undefined) return undefined;
    this.#seen.add(path);
    if ('fault' in bytes) {
      this.#note(path, bytes.fault);
      return this.#keep({ path, text: '', hash: '', value: undefined });
    }
    const hash = hashOf(bytes);
    if (known?.hash === hash && known.value !== undefined) return known;
    const text = decodeText(bytes);
    if (typeof text !== 'string') {
      this.#note(path, text.fault);
      return this.#keep({ path, text: '', hash, value: undefined });
    }
    const parsed = parseText(path, text);
    if ('fault' in parsed) this.#note(path, parsed.fault);
    return this.#keep({
      path,
      text,
      hash,
      value: 'fault' in parsed ? undefined : parsed.value,
    });
  }

  #keep(file: SourceFile): SourceFile {
    this.#files.set(file.path, file);
    return file;
  }

  #note(file: string, { code, message, position, pointer = '' }: Fault): void {
    const place: Place = { file, pointer, ...(position === undefined ? {} : { position }) };
    this.diagnostics.push({ code, severity: 'error', message, place });
  }
}

/** The bytes of a file; undefined when there is none. Only files are read: a device may not end. */
function readBytes(path: string): Uint8Array | { fault: Fault } | undefined {
  const refuse = (message: string): { fault: Fault } => ({
    fault: { code: 'file-unreadable', message, position: { line: 1, column: 1 } },
  });
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined || found.isDirectory()) return undefined;
    if (!found.isFile()) return refuse('This is no file but a device, a pipe or a socket.');
    if (found.size > MAX_BYTES) return refuse(`The file has more than ${MAX_BYTES} bytes.`);
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    // Names that no file can have, and paths that lead through a file.
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'ERR_INVALID_ARG_VALUE'].includes(code)) {
      return undefined;
    }
    return refuse(`The file cannot be read: ${code}.`);
  }
}

/** The text of some bytes, without a byte order mark; only UTF-8 is text here. */
function decodeText(bytes: Uint8Array): string | { fault: Fault } {
  const text = new TextDecoder().decode(bytes);
  if (isUtf8(bytes)) return text;
  // Where decoding went wrong, the text would be encoded as other bytes.
  const again = new TextEncoder().encode(text);
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb ? 3 : 0;
  let at = 0;
  while (at < again.length && again[at] === bytes[at + mark]) at++;
  const position = positionOf(new TextDecoder().decode(bytes.subarray(0, mark + at)), Infinity);
  return { fault: { code: 'file-unreadable', message: 'The file is not UTF-8 text.', position } };
}
