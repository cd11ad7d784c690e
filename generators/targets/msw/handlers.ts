import { printKey, quote } from '../../util/literals.ts';
import type { GeneratedFile } from '../target.ts';
import type { DocumentedOperation } from './examples.ts';

/** A function that makes a handler, as orval writes it. */
export interface Handler {
  /** Name of the function. */
  name: string;
  method: string;
  /** Path with `:name` for parameters. */
  path: string;
  module: string;
}

const HANDLER =
  /export const (\w+MockHandler) = [^\n]*\n\s*return http\.(\w+)\('\*([^']*)',[\s\S]*?\{ status: (\d+)(?!\d)/g;

/** The handlers of all modules. The one that stands for less comes first, since the first match wins. */
export function findHandlers(files: GeneratedFile[]): Handler[] {
  return files
    .flatMap(({ path: file, content }) =>
      [...content.matchAll(HANDLER)].map(([, name = '', method = '', path = '']) => ({
        name,
        method,
        path,
        module: file.slice(0, -'.ts'.length),
      })),
    )
    .sort((a, b) => comparePaths(a.path, b.path));
}

/**
 * `/a/b/c` before `/b/c`, which a handler takes for its end, since it answers on any host and below
 * any path; a fixed segment before a parameter.
 */
function comparePaths(a: string, b: string): number {
  const [one, other] = [a.split('/'), b.split('/')];
  return (
    other.length - one.length ||
    countParameters(one) - countParameters(other) ||
    (a < b ? -1 : a > b ? 1 : 0)
  );
}

function countParameters(segments: string[]): number {
  return segments.filter((segment) => segment.includes(':')).length;
}

/** orval leaves out headers: the documented ones go beside the status. */
export function addHeaders(file: GeneratedFile, operations: DocumentedOperation[]): GeneratedFile {
  const bySignature = new Map(operations.map((one) => [sign(one.method, one.path), one]));
  const content = file.content.replaceAll(
    HANDLER,
    (text, _name, method, path, status, at: number) => {
      // Where the body is not JSON, orval writes a header itself.
      if (!/^\s*\}/.test(file.content.slice(at + text.length))) return text;
      const answers = bySignature.get(sign(method, path))?.answers;
      const headers = Object.entries(answers?.[status]?.headers ?? {});
      if (headers.length === 0) return text;
      const entries = headers.map(([name, value]) => `${printKey(name)}: ${quote(value)}`);
      return `${text}, headers: { ${entries.join(', ')} }`;
    },
  );
  return { ...file, content };
}

/** An operation, whatever its parameters are called: orval has names of its own for them. */
function sign(method: string, path: string): string {
  return `${method.toLowerCase()} ${path.replaceAll(/\{[^}]+\}|:\w+/g, ':')}`;
}

const SEED = `faker.seed(1);\nfaker.setDefaultRefDate('2026-01-01T00:00:00.000Z');\n`;

/** Values that are made up, for want of an example, are the same ones on each run. */
export function freezeChance(file: GeneratedFile): GeneratedFile {
  if (!needsFaker([file])) return file;
  const end = file.content.search(/\nexport /);
  const content = `${file.content.slice(0, end)}\n${SEED}${file.content.slice(end)}`;
  return { ...file, content };
}

export function needsFaker(files: GeneratedFile[]): boolean {
  return files.some(({ content }) => content.includes("from '@faker-js/faker'"));
}
