import { isObject, listOf, resolvePointer, textOf, textsOf } from '@octopus-cards/toolkit/compile';
import { joinPointer } from '@octopus-cards/toolkit/compile';
import type { Json, JsonObject } from '@octopus-cards/toolkit';
import { readReference } from './follow.ts';

/** Which way a value goes: `readOnly` is never sent, `writeOnly` never answered. */
export type Direction = 'request' | 'response' | 'any';

/** Keywords that hold a schema, a list of schemas or a map of them. */
const HOLD_ONE = new Set([
  'items',
  'contains',
  'additionalProperties',
  'unevaluatedItems',
  'unevaluatedProperties',
  'propertyNames',
  'not',
  'if',
  'then',
  'else',
]);
const HOLD_LIST = new Set(['prefixItems', 'allOf', 'anyOf', 'oneOf']);
const HOLD_MAP = new Set(['properties', 'patternProperties', 'dependentSchemas']);

/** Keywords that are taken as they are. Everything else is a note to people or to other tools. */
const PLAIN = new Set([
  'type',
  'enum',
  'const',
  'multipleOf',
  'maximum',
  'exclusiveMaximum',
  'minimum',
  'exclusiveMinimum',
  'maxLength',
  'minLength',
  'pattern',
  'format',
  'maxItems',
  'minItems',
  'uniqueItems',
  'maxContains',
  'minContains',
  'maxProperties',
  'minProperties',
  'required',
  'dependentRequired',
]);

/**
 * The schema at a pointer as a schema of its own: nothing but JSON Schema is left, references name
 * other schemas by `name`, and properties of the other direction are not required.
 *
 * @param origins is told where each part of the result stands in the description
 * @param name gives the `$id` of the schema at a pointer
 */
export function extractSchema(
  document: JsonObject,
  pointer: string,
  direction: Direction,
  origins: WeakMap<object, string>,
  name: (pointer: string) => string,
): JsonObject {
  function copy(schema: Json | undefined, at: string): JsonObject | boolean {
    if (!isObject(schema)) return schema !== false;
    const result = copyKeywords(schema, at);
    origins.set(result, at);
    return result;
  }
  function copyKeywords(schema: JsonObject, at: string): JsonObject {
    const result: JsonObject = {};
    for (const [keyword, value] of Object.entries(schema)) {
      const below = joinPointer(at, keyword);
      if (keyword === '$ref') {
        const target = readReference(textOf(value) ?? '');
        if (target !== undefined) result['$ref'] = name(target);
      } else if (keyword === 'required') {
        result[keyword] = listRequired(document, schema, direction);
      } else if (PLAIN.has(keyword)) {
        result[keyword] = value;
      } else if (HOLD_ONE.has(keyword)) {
        result[keyword] = copy(value, below);
      } else if (HOLD_LIST.has(keyword)) {
        result[keyword] = listOf(value).map((one, index) => copy(one, joinPointer(below, index)));
      } else if (HOLD_MAP.has(keyword) && isObject(value)) {
        result[keyword] = Object.fromEntries(
          Object.entries(value).map(([key, one]) => [key, copy(one, joinPointer(below, key))]),
        );
      }
    }
    return result;
  }
  const whole = copy(resolvePointer(document, pointer), pointer);
  if (typeof whole !== 'boolean') return whole;
  return whole ? {} : { not: {} };
}

function listRequired(document: JsonObject, schema: JsonObject, direction: Direction): string[] {
  const names = textsOf(schema['required']);
  if (direction === 'any') return names;
  const hidden = direction === 'response' ? 'writeOnly' : 'readOnly';
  return names.filter((name) => !isMarked(document, schema, name, hidden, 0));
}

/** Says the schema, or what it is put together from, that a property goes the other way only? */
function isMarked(
  document: JsonObject,
  schema: Json | undefined,
  name: string,
  mark: 'readOnly' | 'writeOnly',
  depth: number,
): boolean {
  if (!isObject(schema) || depth > 8) return false;
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  if (Object.hasOwn(properties, name) && hasMark(document, properties[name], mark, 0)) return true;
  return [...listOf(schema['allOf']), readTarget(document, schema)].some((part) =>
    isMarked(document, part, name, mark, depth + 1),
  );
}

/** Is this schema, or the one that it refers to, marked? */
export function hasMark(
  document: JsonObject,
  schema: Json | undefined,
  mark: 'readOnly' | 'writeOnly',
  depth = 0,
): boolean {
  if (!isObject(schema) || depth > 8) return false;
  if (schema[mark] === true) return true;
  return [readTarget(document, schema), ...listOf(schema['allOf'])].some((part) =>
    hasMark(document, part, mark, depth + 1),
  );
}

function readTarget(document: JsonObject, schema: JsonObject): Json | undefined {
  const pointer = readReference(textOf(schema['$ref']) ?? '');
  return pointer === undefined ? undefined : resolvePointer(document, pointer);
}
