import { isObject, listOf, textOf, textsOf } from '@octopus-cards/toolkit/compile';
import type { Json, JsonObject } from '@octopus-cards/toolkit';
import { followPointer, readReference } from './follow.ts';

/**
 * What a text on the wire stands for, by the schema at a pointer: `12` is a number where a number
 * is allowed. A text that cannot be read so stays text, and the schema then refuses it.
 */
export function readWireText(document: JsonObject, pointer: string, text: string): Json {
  const types = listTypes(document, followPointer(document, pointer)?.node, 0);
  if (types.has('array')) {
    const items = text === '' ? [] : text.split(',').map((item) => item.trim());
    return items.map((item) => readWireText(document, `${pointer}/items`, item));
  }
  if ((types.has('integer') || types.has('number')) && isNumber(text)) return Number(text);
  if (types.has('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  if (types.has('null') && text === '') return null;
  return text;
}

function isNumber(text: string): boolean {
  return /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text);
}

/** The types that a schema allows, itself or in a part; of none is said anything: none. */
function listTypes(document: JsonObject, schema: Json | undefined, depth: number): Set<string> {
  if (!isObject(schema) || depth > 8) return new Set();
  const type = textOf(schema['type']);
  const types = new Set(type === undefined ? textsOf(schema['type']) : [type]);
  const parts = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => listOf(schema[keyword]));
  const target = readReference(textOf(schema['$ref']) ?? '');
  if (target !== undefined) parts.push(followPointer(document, target)?.node ?? null);
  for (const part of parts) {
    for (const one of listTypes(document, part, depth + 1)) types.add(one);
  }
  return types;
}
