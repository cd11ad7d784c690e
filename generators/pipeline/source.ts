import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import yaml from 'js-yaml';
import type { Json } from '../openapi/json.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

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

  /** The file, read and parsed; undefined when there is none. Syntax errors are noted once. */
  read(path: string): SourceFile | undefined {
    const known = this.#files.get(path);
    if (known !== undefined && this.#seen.has(path)) return known;
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(path);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
    this.#seen.add(path);
    const hash = hashOf(bytes);
    if (known?.hash === hash && known.value !== undefined) return known;
    const text = new TextDecoder().decode(bytes);
    const file: SourceFile = { path, text, hash, value: undefined };
    try {
      file.value = parse(path, text);
    } catch (error) {
      this.diagnostics.push(describeSyntaxError(path, error));
    }
    this.#files.set(path, file);
    return file;
  }
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR';
}

/** JSON.parse is ten times faster than any YAML parser, so it goes first where it can. */
function parse(path: string, text: string): Json {
  if (path.endsWith('.json')) {
    try {
      return JSON.parse(text) as Json;
    } catch {
      // The YAML parser reads JSON too, and says where the fault is.
    }
  }
  // The core schema keeps dates as text, as JSON does.
  return (yaml.load(text, { schema: yaml.CORE_SCHEMA }) ?? null) as Json;
}

function describeSyntaxError(path: string, error: unknown): Diagnostic {
  const place = { file: path, pointer: '' };
  if (!(error instanceof yaml.YAMLException)) {
    return { code: 'file-syntax', severity: 'error', message: String(error), place };
  }
  const mark = error.mark;
  return {
    code: 'file-syntax',
    severity: 'error',
    message: error.reason,
    place: { ...place, position: { line: mark.line + 1, column: mark.column + 1 } },
  };
}
