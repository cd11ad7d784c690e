import { typesOf } from '../../model/schemas.ts';
import { objectOf } from '../../openapi/json.ts';
import type { JsonObject } from '../../openapi/json.ts';
import { METHODS } from '../../openapi/kinds.ts';
import { walk } from '../../openapi/walk.ts';

/** Keywords that speak of values of one type only. */
const KEYWORDS: Record<string, string[]> = {
  string: ['minLength', 'maxLength', 'pattern', 'format', 'contentEncoding', 'contentMediaType'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  array: ['items', 'prefixItems', 'minItems', 'maxItems', 'uniqueItems'],
  object: ['properties', 'required', 'additionalProperties', 'minProperties', 'maxProperties'],
};
KEYWORDS['integer'] = KEYWORDS['number'] ?? [];

/**
 * orval knows no webhooks: they become operations, of which nothing but the schemas of the bodies is
 * printed.
 */
export function webhooksAsPaths(document: JsonObject): void {
  const webhooks = objectOf(document['webhooks']);
  const paths = { ...objectOf(document['paths']) };
  for (const [name, item] of Object.entries(webhooks)) {
    // What the receiver answers is a status; there is nothing in it to look at.
    for (const method of METHODS) delete objectOf(objectOf(item)[method])['responses'];
    paths[`/webhooks:${name}`] = item;
  }
  document['paths'] = paths;
  delete document['webhooks'];
}

/**
 * Says the same in schemas that orval understands: where several types are allowed it puts the
 * limits of one on the others, such as the length of a text on the size of a number.
 */
export function restateForZod(document: JsonObject): void {
  walk(document, 'document', '', (node, kind) => {
    if (kind === 'schema') splitTypes(node);
    return undefined;
  });
}

function splitTypes(schema: JsonObject): void {
  const types = typesOf(schema);
  const solid = types.filter((type) => type !== 'null');
  if (solid.length < 2 || schema['anyOf'] !== undefined || schema['enum'] !== undefined) return;
  const arms = types.map((type) => {
    const arm: JsonObject = { type };
    for (const keyword of KEYWORDS[type] ?? []) {
      const value = schema[keyword];
      if (value !== undefined) arm[keyword] = value;
    }
    return arm;
  });
  for (const keyword of ['type', ...Object.values(KEYWORDS).flat()]) delete schema[keyword];
  schema['anyOf'] = arms;
}
