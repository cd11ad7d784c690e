import { isObject } from '../openapi/json.ts';
import type { Json, JsonObject } from '../openapi/json.ts';
import { walk } from '../openapi/walk.ts';

/**
 * Rewrites the schemas of an OpenAPI 3.0 document as JSON Schema 2020-12, so that everything behind
 * the model knows one dialect: `nullable`, boolean `exclusiveMinimum`/`exclusiveMaximum` and
 * `example` become what OpenAPI 3.1 says. A 3.1 document is returned as it is.
 */
export function upgradeDocument(document: JsonObject): JsonObject {
  if (!String(document['openapi']).startsWith('3.0')) return document;
  const upgraded = structuredClone(document);
  walk(upgraded, 'document', '', (node, kind) => {
    if (kind === 'schema') upgradeSchema(node);
  });
  upgraded['openapi'] = '3.1.0';
  return upgraded;
}

function upgradeSchema(schema: JsonObject): void {
  if (typeof schema['$ref'] === 'string') {
    // In 3.0 everything beside $ref is ignored.
    for (const key of Object.keys(schema)) if (key !== '$ref') delete schema[key];
    return;
  }
  upgradeNullable(schema);
  upgradeLimit(schema, 'minimum', 'exclusiveMinimum');
  upgradeLimit(schema, 'maximum', 'exclusiveMaximum');
  if (Object.hasOwn(schema, 'example') && !Object.hasOwn(schema, 'examples')) {
    schema['examples'] = [schema['example'] ?? null];
    delete schema['example'];
  }
}

function upgradeNullable(schema: JsonObject): void {
  const nullable = schema['nullable'];
  delete schema['nullable'];
  if (nullable !== true) return;
  const { type } = schema;
  if (typeof type === 'string') {
    schema['type'] = [type, 'null'];
    const values = schema['enum'];
    if (Array.isArray(values) && !values.includes(null)) schema['enum'] = [...values, null];
    return;
  }
  // Without a type, `nullable` says that null is allowed beside what the composition allows.
  const composed = ['allOf', 'anyOf', 'oneOf'].filter((keyword) => schema[keyword] !== undefined);
  if (composed.length === 0) return;
  const inner: JsonObject = {};
  for (const keyword of composed) {
    inner[keyword] = schema[keyword] as Json;
    delete schema[keyword];
  }
  schema['anyOf'] = [inner, { type: 'null' }];
}

function upgradeLimit(schema: JsonObject, limit: string, exclusive: string): void {
  const flag = schema[exclusive];
  if (typeof flag !== 'boolean') return;
  delete schema[exclusive];
  const value = schema[limit];
  if (flag && typeof value === 'number') {
    schema[exclusive] = value;
    delete schema[limit];
  }
}

/** The type names of a schema, as a list. */
export function typesOf(schema: Json | undefined): string[] {
  if (!isObject(schema)) return [];
  const { type } = schema;
  if (typeof type === 'string') return [type];
  return Array.isArray(type) ? type.filter((one) => typeof one === 'string') : [];
}
