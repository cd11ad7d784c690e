import { createRequire } from 'node:module';
import type { Json } from '../openapi/json.ts';

/** A value that a JSONPath selects, and the keys and indices that lead to it. */
export interface Selected {
  path: (string | number)[];
  value: Json;
}

/** The values that a JSONPath (RFC 9535) selects, each once; `fault` when it is none. */
export function select(root: Json, expression: string): Selected[] | { fault: string } {
  // Loaded by the first overlay there is: most descriptions have none.
  const require = createRequire(import.meta.url);
  const { exec } = require('jsonpath-rfc9535') as typeof import('jsonpath-rfc9535');
  const found = new Map<string, Selected>();
  try {
    exec(root, expression, (value, path) => {
      const keys = path.map((key) => (typeof key === 'string' ? unescapeKey(key) : key));
      found.set(JSON.stringify(keys), { path: keys, value });
    });
  } catch (error) {
    return { fault: explain(error) };
  }
  return [...found.values()];
}

/** The library tells keys in the escaped form of normalized paths. */
function unescapeKey(key: string): string {
  return key.replace(/\\(u[0-9a-f]{4}|.)/g, (_, code: string) => {
    if (code.length === 5) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    const plain: Record<string, string> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r' };
    return plain[code] ?? code;
  });
}

/** The parser lists all characters that it would have taken; only the place helps a person. */
function explain(error: unknown): string {
  const column =
    error instanceof Error && 'location' in error
      ? /"column":(\d+)/.exec(JSON.stringify(error.location))?.[1]
      : undefined;
  return column === undefined ? String(error) : `it goes wrong at character ${column}`;
}

/** One step of a JSONPath, as it is written. */
export interface Step {
  text: string;
  /** The one name that it selects, when it does. */
  name: string | undefined;
}

/** Splits a valid JSONPath into its steps. */
export function splitSteps(expression: string): Step[] {
  const steps: Step[] = [];
  let at = 1;
  while (at < expression.length) {
    const rest = expression.slice(at);
    const short = /^\s*\.{1,2}([^.[\s]+)/.exec(rest);
    const length = short?.[0].length ?? bracketLength(rest);
    const text = rest.slice(0, length).trim();
    if (text !== '') steps.push({ text, name: nameIn(text) });
    at += Math.max(length, 1);
  }
  return steps;
}

/** How long a step in brackets is; quotes and filters may hold brackets of their own. */
function bracketLength(text: string): number {
  let depth = 0;
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (quote !== '') {
      if (char === '\\') at++;
      else if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '[') depth++;
    else if (char === ']' && --depth === 0) return at + 1;
  }
  return text.length;
}

function nameIn(text: string): string | undefined {
  const dotted = /^\.(\w[^*]*)$/.exec(text)?.[1];
  return dotted ?? /^\[\s*(?:'([^'\\]*)'|"([^"\\]*)")\s*\]$/.exec(text)?.slice(1).find(Boolean);
}

/** A name as a step, in the shortest form. */
export function writeStep(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `['${name.replace(/[\\']/g, '\\$&')}']`;
}
