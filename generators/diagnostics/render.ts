import { relative } from 'node:path';
import { styleText } from 'node:util';
import { CATALOGUE } from './catalogue.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Locator } from './locate.ts';

/** A diagnostic as a person or a machine reads it. */
export interface RenderedDiagnostic {
  code: string;
  severity: 'error' | 'warning';
  /** Path relative to the working directory, with forward slashes; absent when no file is meant. */
  file?: string;
  line?: number;
  column?: number;
  title: string;
  message: string;
  why: string;
  fix: string;
}

/** Adds what the catalogue and the files say to each diagnostic, in order of file and line. */
export function resolveDiagnostics(
  diagnostics: readonly Diagnostic[],
  locator: Locator,
  cwd: string,
): RenderedDiagnostic[] {
  const rendered = diagnostics.map((diagnostic) => {
    const { title, why, fix } = CATALOGUE[diagnostic.code];
    const { place } = diagnostic;
    const position = place === undefined ? undefined : locator.locate(place);
    return {
      code: diagnostic.code,
      severity: diagnostic.severity,
      ...(place === undefined ? {} : { file: showPath(place.file, cwd) }),
      ...(position === undefined ? {} : { line: position.line, column: position.column }),
      title,
      message: diagnostic.message,
      why,
      fix: diagnostic.fix ?? fix,
    };
  });
  const unique = new Map(rendered.map((one) => [renderPlain(one), one]));
  return [...unique.values()].sort(
    (a, b) =>
      compare(a.file ?? '', b.file ?? '') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  );
}

/** Paths are shown with forward slashes, relative to where the command runs. */
export function showPath(file: string, cwd: string): string {
  return (relative(cwd, file) || '.').replaceAll('\\', '/');
}

/** The text of a diagnostic, without colour. */
export function renderPlain(diagnostic: RenderedDiagnostic): string {
  return renderDiagnostic(diagnostic, false);
}

/** The text of a diagnostic for a terminal: where, what, why and how to mend it. */
export function renderDiagnostic(diagnostic: RenderedDiagnostic, colour: boolean): string {
  const paint = (format: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  const { file, line, column } = diagnostic;
  const where =
    file === undefined ? '' : `${file}${line === undefined ? '' : `:${line}:${column ?? 1}`} `;
  const kind = paint(diagnostic.severity === 'error' ? 'red' : 'yellow', diagnostic.severity);
  return [
    `${paint('bold', where)}${kind} ${diagnostic.code}`,
    `  ${diagnostic.message}`,
    `  ${paint('dim', 'why:')} ${diagnostic.why}`,
    `  ${paint('dim', 'fix:')} ${diagnostic.fix}`,
  ].join('\n');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
