import type { JsonObject } from '../../openapi/json.ts';
import { walk } from '../../openapi/walk.ts';
import { typesOf } from '../../model/schemas.ts';

/** Amounts carry four decimals at most; a smaller step would be lost in a made-up value. */
const SMALLEST_STEP = 0.0001;
const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/**
 * Says the same constraints in words that Prism understands: it reads 3.1 schemas as an older draft
 * unless the dialect is named, ignores `exclusiveMinimum` and `exclusiveMaximum` when it makes up
 * values, and does not know webhooks.
 */
export function prepareDocument(document: JsonObject): JsonObject {
  const prepared = structuredClone(document);
  prepared['jsonSchemaDialect'] = DIALECT;
  delete prepared['webhooks'];
  walk(prepared, 'document', '', (node, kind) => {
    if (kind !== 'schema') return;
    const step = typesOf(node).includes('integer') ? 1 : SMALLEST_STEP;
    addInclusiveLimit(node, 'exclusiveMinimum', 'minimum', step);
    addInclusiveLimit(node, 'exclusiveMaximum', 'maximum', -step);
  });
  return prepared;
}

/** Validation keeps the exclusive limit; made-up values keep to the inclusive one beside it. */
function addInclusiveLimit(
  schema: JsonObject,
  exclusive: string,
  inclusive: string,
  step: number,
): void {
  const limit = schema[exclusive];
  if (typeof limit !== 'number' || schema[inclusive] !== undefined) return;
  schema[inclusive] = limit + step;
}
