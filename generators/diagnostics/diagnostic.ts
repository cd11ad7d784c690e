import type { DiagnosticCode } from './catalogue.ts';

/** A place in a file of the description: the file, and the JSON Pointer inside it. */
export interface Place {
  /** Absolute path. */
  file: string;
  /** JSON Pointer (RFC 6901) inside that file; `''` is the whole file. */
  pointer: string;
  /** Point at the key of the entry instead of at its value. */
  key?: boolean;
  /** Line and column (from 1), when the parser already told them. */
  position?: { line: number; column: number };
}

/** One thing that is wrong with the input, and how to mend it. */
export interface Diagnostic {
  code: DiagnosticCode;
  severity: 'error' | 'warning';
  /** What is wrong, with the names concerned. */
  message: string;
  /** How to mend this very case; the catalogue's general fix stands in when absent. */
  fix?: string;
  place?: Place;
}

/** Thrown when a step cannot go on; carries everything found until then. */
export class DiagnosticsError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((diagnostic) => `${diagnostic.code}: ${diagnostic.message}`).join('\n'));
    this.name = 'DiagnosticsError';
    this.diagnostics = diagnostics;
  }
}
