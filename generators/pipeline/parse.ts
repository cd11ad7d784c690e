import yaml from 'js-yaml';
import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import type { Json } from '../openapi/json.ts';
import { findExcess, MAX_LEVELS, TOO_DEEP } from './extent.ts';

/** Line and column, both from 1. */
export interface Position {
  line: number;
  column: number;
}

/** Why a file is refused, and where. */
export interface Fault {
  code: Extract<DiagnosticCode, 'file-syntax' | 'file-limits' | 'file-unreadable'>;
  message: string;
  /** Where the parser told it; else the JSON Pointer to the place. */
  position?: Position;
  pointer?: string;
}

/** What a text holds, or why it is refused. */
export type Parsed = { value: Json } | { fault: Fault };

/** JSON's types, as YAML's core schema has them (dates stay text), and `<<`, which tools know. */
const SCHEMA = yaml.CORE_SCHEMA.extend({
  implicit: [
    new yaml.Type('tag:yaml.org,2002:merge', { kind: 'scalar', resolve: (key) => key === '<<' }),
  ],
});

/** Parses a file of a description: JSON by its name, anything else as YAML. */
export function parseText(path: string, text: string): Parsed {
  return (path.endsWith('.json') ? parseJson(text) : undefined) ?? parseYaml(text);
}

/**
 * JSON.parse is ten times faster than any YAML parser, so it goes first where it can. It says
 * neither where a fault is nor that a key stands twice: then the YAML parser, which reads JSON too,
 * has the last word.
 */
function parseJson(text: string): Parsed | undefined {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
  const keys = countKeys(value, 0);
  if (keys === undefined) return refuseDepth(findDepth(text));
  if (keys === countWrittenKeys(text)) return { value };
  const again = parseYaml(text);
  return 'fault' in again ? again : { value };
}

function refuseDepth(position: Position): Parsed {
  return { fault: { code: 'file-limits', message: TOO_DEEP, position } };
}

/** How many keys all objects in a value have; undefined when it is nested too deep. */
function countKeys(value: Json, level: number): number | undefined {
  if (typeof value !== 'object' || value === null) return 0;
  if (level === MAX_LEVELS) return undefined;
  const children = Object.values(value);
  let keys = Array.isArray(value) ? 0 : children.length;
  for (const child of children) {
    const below = countKeys(child, level + 1);
    if (below === undefined) return undefined;
    keys += below;
  }
  return keys;
}

/** How many keys a JSON text writes: colons behind a quote that is not escaped. */
function countWrittenKeys(text: string): number {
  let keys = 0;
  for (let at = text.indexOf(':'); at !== -1; at = text.indexOf(':', at + 1)) {
    let before = at - 1;
    while (before > 0 && ' \t\r\n'.includes(text.charAt(before))) before--;
    if (text.charAt(before) === '"' && text.charAt(before - 1) !== '\\') keys++;
  }
  return keys;
}

/** Where a JSON text opens the first level too many. */
function findDepth(text: string): Position {
  let level = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (token === '[' || token === '{') level++;
    else if (token === ']' || token === '}') level--;
    if (level > MAX_LEVELS) return positionOf(text, index);
  }
  return { line: 1, column: 1 };
}

/** Thrown out of the YAML parser before a file that is nested too deep exhausts the stack. */
class TooDeep extends Error {
  readonly position: Position;

  constructor(position: Position) {
    super(TOO_DEEP);
    this.position = position;
  }
}

function parseYaml(text: string): Parsed {
  let level = 0;
  let opened = 0;
  try {
    const loaded = yaml.load(text, {
      schema: SCHEMA,
      listener(event, { line, lineStart, position }) {
        level += event === 'open' ? 1 : -1;
        if (event === 'open') opened = position;
        // Attempts count here too; what is read is measured exactly below.
        if (level <= 2 * MAX_LEVELS) return;
        throw new TooDeep({ line: line + 1, column: position - lineStart + 1 });
      },
    });
    const value = (loaded ?? null) as Json;
    const excess = findExcess(value);
    return excess === undefined ? { value } : { fault: excess };
  } catch (error) {
    if (error instanceof TooDeep) return refuseDepth(error.position);
    if (error instanceof yaml.YAMLException)
      return { fault: describeSyntaxError(error, text, opened) };
    throw error;
  }
}

/** @param opened offset at which the last value begins that was begun */
function describeSyntaxError(error: yaml.YAMLException, text: string, opened: number): Fault {
  const message = `${error.reason.charAt(0).toUpperCase()}${error.reason.slice(1)}.`;
  const position = positionOf(text, findFault(error, text, opened));
  return { code: 'file-syntax', message, position };
}

/** Where the fault is; the parser has read on behind it when it notices some. */
function findFault({ mark, reason }: yaml.YAMLException, text: string, opened: number): number {
  // Only the fault of a second document comes without a mark.
  const noticed: number | undefined = mark?.position;
  if (noticed === undefined) return findSecondDocument(text);
  if (reason.endsWith('quoted scalar')) return opened + text.slice(opened).search(/["']/);
  if (reason.startsWith('unidentified alias')) return text.lastIndexOf('*', noticed);
  const tag = reason.startsWith('unknown tag')
    ? /!\S+(?=[^!]*$)/.exec(text.slice(0, noticed))
    : null;
  return tag?.index ?? noticed;
}

function findSecondDocument(text: string): number {
  const [, second] = text.matchAll(/^(?:---|\.\.\.)(?=\s|$)/gm);
  return (second ?? /^---/m.exec(text))?.index ?? 0;
}

/** Line and column of an offset into a text. */
export function positionOf(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
