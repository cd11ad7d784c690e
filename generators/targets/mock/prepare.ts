import type { JsonObject } from '../../openapi/json.ts';
import { walk } from '../../openapi/walk.ts';
import { restateLimits } from './limits.ts';

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** Keywords that may evaluate properties beside `properties` and `patternProperties`. */
const IN_PLACE = ['$ref', '$dynamicRef', 'allOf', 'anyOf', 'oneOf', 'if', 'dependentSchemas'];

/**
 * Says the same constraints in words that Prism understands: it reads 3.1 schemas as an older draft
 * unless the dialect is named, does not keep to exclusive limits nor to `unevaluatedProperties`
 * when it makes up values, and does not know webhooks. What a request may be stays the same.
 */
export function prepareDocument(document: JsonObject): JsonObject {
  const prepared = structuredClone(document);
  prepared['jsonSchemaDialect'] = DIALECT;
  delete prepared['webhooks'];
  walk(prepared, 'document', '', (node, kind) => {
    if (kind !== 'schema') return;
    restateLimits(node);
    restateClosed(node);
  });
  return prepared;
}

/** With nothing beside it that evaluates properties, `unevaluatedProperties` says nothing else. */
function restateClosed(schema: JsonObject): void {
  if (schema['unevaluatedProperties'] !== false || schema['additionalProperties'] !== undefined) {
    return;
  }
  if (IN_PLACE.some((keyword) => schema[keyword] !== undefined)) return;
  schema['additionalProperties'] = false;
}
