import type { Schema } from '../../model/model.ts';
import { typesOf } from '../../model/schemas.ts';
import { isObject, listOf } from '../../openapi/json.ts';
import type { Json, JsonObject } from '../../openapi/json.ts';
import { decodeFragment, resolvePointer } from '../../openapi/pointer.ts';

/** The schema that a local reference points to, or undefined. */
export function followReference(reference: string, document: JsonObject): JsonObject | undefined {
  const target = resolvePointer(document, decodeFragment(reference.slice(1)));
  return reference.startsWith('#') && isObject(target) ? target : undefined;
}

/** The default of a schema, or of the one that it refers to. */
export function findDefault(schema: Schema | undefined, document: JsonObject): Json | undefined {
  let current = isObject(schema) ? schema : undefined;
  for (let step = 0; current !== undefined && step < MAX_STEPS; step++) {
    if (current['default'] !== undefined) return current['default'];
    const { $ref } = current;
    current = typeof $ref === 'string' ? followReference($ref, document) : undefined;
  }
  return undefined;
}

/** References that lead from one to the next, and perhaps in a circle. */
const MAX_STEPS = 20;

/** What a value of a schema can be, as far as its types tell. */
export interface Shape {
  /** JSON types, in the order in which the schema names them; empty when it names none. */
  types: Set<string>;
  /** The schema that says what the items of a list are. */
  items: Schema | undefined;
  /** The properties of an object. */
  properties: Map<string, Schema>;
}

/** Reads types, items and properties of a schema, through references and compositions. */
export function resolveSchema(schema: Schema | undefined, document: JsonObject): Shape {
  const shape: Shape = { types: new Set(), items: undefined, properties: new Map() };
  read(schema, document, shape, new Set());
  return shape;
}

function read(
  schema: Json | undefined,
  document: JsonObject,
  shape: Shape,
  seen: Set<JsonObject>,
): void {
  if (!isObject(schema) || seen.has(schema)) return;
  seen.add(schema);
  for (const type of listTypes(schema)) shape.types.add(type);
  if (isObject(schema['properties'])) {
    for (const [name, inner] of Object.entries(schema['properties'])) {
      if (!shape.properties.has(name)) shape.properties.set(name, inner as Schema);
    }
  }
  if (isObject(schema['items'])) shape.items ??= schema['items'];
  const { $ref } = schema;
  if (typeof $ref === 'string') read(followReference($ref, document), document, shape, seen);
  for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
    for (const inner of listOf(schema[keyword])) read(inner, document, shape, seen);
  }
}

/** The declared types, else those of the values that are allowed. */
function listTypes(schema: JsonObject): string[] {
  const declared = typesOf(schema);
  if (declared.length > 0) return declared;
  const values = schema['const'] === undefined ? listOf(schema['enum']) : [schema['const']];
  return values.map((value) => {
    if (value === null) return 'null';
    if (Array.isArray(value)) return 'array';
    return typeof value;
  });
}
