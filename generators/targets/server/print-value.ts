import { WIDTH } from '../../util/layout.ts';
import { printKey, quote } from '../../util/literals.ts';

/** An expression that is written as it is. */
export class Code {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A value to be written as code; properties that are `undefined` are left out. */
export type Value = string | number | boolean | null | Code | readonly Value[] | ValueRecord;

export interface ValueRecord {
  readonly [key: string]: Value | undefined;
}

/**
 * Writes a value the way formatters do: on one line if that fits, else each part on its own.
 *
 * @param indent what the line begins with
 * @param around how many other characters stand on the line, behind the indent and at the end
 */
export function printValue(value: Value, indent: string, around: number): string {
  const flat = printFlat(value);
  if (!breaks(value) && indent.length + around + flat.length <= WIDTH) return flat;
  const inner = `${indent}  `;
  if (isList(value)) {
    if (value.length === 0) return flat;
    const lines = value.map((item) => `${inner}${printValue(item, inner, 1)},\n`);
    return `[\n${lines.join('')}${indent}]`;
  }
  if (!isRecord(value)) return flat;
  const entries = listEntries(value);
  if (entries.length === 0) return flat;
  const lines = entries.map(([key, item]) => {
    const name = printKey(key);
    const printed = printValue(item, inner, name.length + 3);
    const long = inner.length + name.length + printed.length + 3 > WIDTH;
    // A text that is too long for any line stands on one of its own, unless that gains nothing.
    const apart = typeof item === 'string' && long && name.length > 4;
    return `${inner}${name}:${apart ? `\n${inner}  ` : ' '}${printed},\n`;
  });
  return `{\n${lines.join('')}${indent}}`;
}

function printFlat(value: Value): string {
  if (typeof value === 'string') return quote(value);
  if (value instanceof Code) return value.text;
  if (isList(value)) return `[${value.map(printFlat).join(', ')}]`;
  if (!isRecord(value)) return printPrimitive(value);
  const entries = listEntries(value).map(([key, item]) => `${printKey(key)}: ${printFlat(item)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function printPrimitive(value: number | boolean | null): string {
  return Object.is(value, -0) ? '0' : JSON.stringify(value);
}

/** Lists of several objects, or of several lists, that hold more than one thing stand in lines. */
function breaks(value: Value): boolean {
  if (isList(value)) {
    if (value.some(breaks)) return true;
    const sizes = value.map((item) => {
      if (isList(item)) return item.length;
      return isRecord(item) ? listEntries(item).length : 0;
    });
    const alike = value.every((item) => isList(item) === isList(value[0] ?? null));
    return value.length > 1 && alike && sizes.every((size) => size > 1);
  }
  return isRecord(value) && listEntries(value).some(([, item]) => breaks(item));
}

function listEntries(value: ValueRecord): [string, Value][] {
  return Object.entries(value).filter((entry): entry is [string, Value] => entry[1] !== undefined);
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function isRecord(value: Value): value is ValueRecord {
  return typeof value === 'object' && value !== null && !isList(value) && !(value instanceof Code);
}
