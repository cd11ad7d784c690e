import { Variable } from './values.ts';
import type { SampleValue } from './values.ts';

/** How a language writes values. */
export interface Notation {
  text(value: string): string;
  /** Where numbers are not written as in JSON. */
  number?: (value: number) => string;
  variable(name: string): string;
  nothing: string;
  truth: [no: string, yes: string];
  list: Brackets;
  object: Brackets;
  /** Before and after an object whose keys a language would take for the places of a list. */
  wrap?: (object: string, keys: string[]) => string;
  key(name: string): string;
  /** Between key and value. */
  colon: string;
  /** Does a comma follow the last item where each has a line of its own? */
  trailingComma: boolean;
  indent: string;
  /** How wide a line may be. */
  width: number;
}

interface Brackets {
  open: string;
  close: string;
  /** Inside of the brackets where all is on one line. */
  pad: string;
  empty: string;
}

/**
 * Writes a value in a language: on one line if it fits, else each item on a line of its own.
 *
 * @param indent what the line begins with
 * @param used how much of the line is taken by what stands before, and after
 */
export function printValue(value: SampleValue, notation: Notation, indent = '', used = 0): string {
  const flat = flatten(value, notation);
  const fits = indent.length + used + flat.length <= notation.width;
  if (typeof value !== 'object' || value === null || value instanceof Variable || fits) return flat;
  const inner = indent + notation.indent;
  const isList = Array.isArray(value);
  const items = isList
    ? value.map((item) => printValue(item, notation, inner, 1))
    : Object.entries(value).map(([name, item]) => {
        const before = `${notation.key(name)}${notation.colon}`;
        return before + printValue(item, notation, inner, before.length + 1);
      });
  const { open, close, empty } = isList ? notation.list : notation.object;
  if (items.length === 0) return empty;
  const lines = items.map((item) => `${inner}${item}`).join(',\n');
  const printed = `${open}\n${lines}${notation.trailingComma ? ',' : ''}\n${indent}${close}`;
  return isList ? printed : wrap(printed, Object.keys(value), notation);
}

function flatten(value: SampleValue, notation: Notation): string {
  if (value === null) return notation.nothing;
  if (value instanceof Variable) return notation.variable(value.name);
  if (typeof value === 'string') return notation.text(value);
  if (typeof value === 'number') return notation.number?.(value) ?? String(value);
  if (typeof value === 'boolean') return notation.truth[value ? 1 : 0];
  if (Array.isArray(value)) {
    const items = value.map((item) => flatten(item, notation));
    return enclose(items, notation.list);
  }
  const items = Object.entries(value).map(
    ([name, item]) => `${notation.key(name)}${notation.colon}${flatten(item, notation)}`,
  );
  if (items.length === 0) return notation.object.empty;
  return wrap(enclose(items, notation.object), Object.keys(value), notation);
}

function enclose(items: string[], { open, close, pad, empty }: Brackets): string {
  return items.length === 0 ? empty : `${open}${pad}${items.join(', ')}${pad}${close}`;
}

function wrap(object: string, keys: string[], notation: Notation): string {
  return notation.wrap?.(object, keys) ?? object;
}

const SQUARE: Brackets = { open: '[', close: ']', pad: '', empty: '[]' };
const CURLY: Brackets = { open: '{', close: '}', pad: ' ', empty: '{}' };

/** JSON, with variables as the shell and PHP's double quotes know them. */
export const JSON_NOTATION: Notation = {
  text: (value) => JSON.stringify(value),
  variable: (name) => `"$${name}"`,
  nothing: 'null',
  truth: ['false', 'true'],
  list: SQUARE,
  object: CURLY,
  key: (name) => JSON.stringify(name),
  colon: ': ',
  trailingComma: false,
  indent: '  ',
  width: 60,
};
