import type { Json } from '@octopus-cards/toolkit';
import type { Tools } from '../types.ts';
import type { Input } from './request.ts';
import { readScalar, writeScalar } from './serialise.ts';

/** A value that is meant to be sent as a parameter. */
export interface Wanted {
  value: Json;
  valid: boolean;
  mutation?: { keyword: string };
}

/**
 * Does the server get what was meant? On the wire everything is text: a number where text is
 * wanted is text, an empty path segment is another path, a header has no line breaks.
 */
export function canBeSent(tools: Tools, input: Input, { value, valid, mutation }: Wanted): boolean {
  const { in: place } = input.parameter;
  if (input.mediaType !== undefined)
    return place !== 'header' || isHeaderText(JSON.stringify(value));
  if (Array.isArray(value)) {
    if (!Array.isArray(input.value) || value.length === 0 || !value.every(isPlain)) return false;
    return (
      valid || readLists(value).every((list) => tools.validate(input.pointer, list).length > 0)
    );
  }
  if (typeof value === 'object' && value !== null) {
    const parts = Object.values(value);
    return valid && parts.length > 0 && parts.every(isPlain);
  }
  // Everything is text there: what is of another type has cases of its own.
  if (!valid && mutation?.keyword === 'type') return false;
  const text = writeScalar(value);
  if (place === 'path' && (text === '' || text === '.' || text === '..')) return false;
  if (place === 'header' && !isHeaderText(text)) return false;
  if (!text.isWellFormed()) return false;
  // An empty text is taken for a parameter that is not there, or for one that is: both are usual.
  if (text === '' && typeof input.value !== 'string') return false;
  return valid ? value !== null : isRefusable(tools, input, text);
}

function isPlain(value: Json): boolean {
  return (
    (typeof value === 'string' && !/[,|\s]/.test(value)) ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  );
}

/** The lists that a server may read from the texts of a list. */
function readLists(items: readonly Json[]): Json[][] {
  const readings = items.map((item) => readScalar(writeScalar(item)));
  return [0, 1, 2].map((index) => readings.map((list) => list[index] ?? list[0] ?? null));
}

/** Can a header hold this text as it is? */
export function isHeaderText(text: string): boolean {
  return /^[\x21-\x7E]([\x20-\x7E]*[\x21-\x7E])?$/.test(text);
}

/** Is a text wrong however it is read? */
export function isRefusable(tools: Tools, { pointer }: Input, text: string): boolean {
  return readScalar(text).every((reading) => tools.validate(pointer, reading).length > 0);
}
