import { isObject, objectOf, textOf } from '../../openapi/json.ts';
import type { Json, JsonObject } from '../../openapi/json.ts';
import type { Kind } from '../../openapi/kinds.ts';
import { METHODS } from '../../openapi/kinds.ts';
import { decodeFragment, resolvePointer } from '../../openapi/pointer.ts';
import { walk } from '../../openapi/walk.ts';

const SCHEMAS = '#/components/schemas/';

/** The schemas of a document that are sent, and those that are answered; some are both. */
export interface Directions {
  requests: Set<JsonObject>;
  responses: Set<JsonObject>;
}

/** Tells by the operations and webhooks of a document in which direction each schema travels. */
export function findDirections(document: JsonObject): Directions {
  const directions: Directions = { requests: new Set(), responses: new Set() };
  const { requests, responses } = directions;
  const reach = (value: Json | undefined, kind: Kind, into: Set<JsonObject>) =>
    collectSchemas(document, value, kind, into);
  for (const section of ['paths', 'webhooks']) {
    // A webhook is a request of the API: for whoever receives it, it is an answer.
    const [sent, answered] = section === 'paths' ? [requests, responses] : [responses, requests];
    for (const item of Object.values(objectOf(document[section])).map(objectOf)) {
      reach({ parameters: item['parameters'] ?? [] }, 'pathItem', sent);
      for (const operation of METHODS.map((method) => objectOf(item[method]))) {
        const { responses: answers, ...rest } = operation;
        reach(rest, 'operation', sent);
        reach({ responses: answers ?? {} }, 'operation', answered);
      }
    }
  }
  return directions;
}

/** Adds every schema below a value, also behind references. */
export function collectSchemas(
  document: JsonObject,
  value: Json | undefined,
  kind: Kind,
  into: Set<JsonObject>,
  seen: Set<JsonObject> = new Set(),
): Set<JsonObject> {
  walk(value, kind, '', (node, at) => {
    if (seen.has(node) || (at === 'schema' && into.has(node))) return false;
    seen.add(node);
    if (at === 'schema') into.add(node);
    const $ref = textOf(node['$ref']);
    if ($ref !== undefined) {
      const target = resolvePointer(document, decodeFragment($ref.slice(1)));
      collectSchemas(document, target, at, into, seen);
    }
    return undefined;
  });
  return into;
}

/** Leads references from schemas to others: name of a component → name of the one to use. */
export function renameReferences(
  schemas: Iterable<JsonObject>,
  names: ReadonlyMap<string, string>,
): void {
  for (const schema of schemas) {
    schema['$ref'] = rename(schema['$ref'], names) ?? schema['$ref'] ?? null;
    if (schema['$ref'] === null) delete schema['$ref'];
    const { discriminator } = schema;
    const mapping = isObject(discriminator) ? objectOf(discriminator['mapping']) : {};
    for (const [value, target] of Object.entries(mapping)) {
      mapping[value] = rename(target, names) ?? target;
    }
  }
}

function rename(value: Json | undefined, names: ReadonlyMap<string, string>): string | undefined {
  const $ref = textOf(value);
  if ($ref === undefined || !$ref.startsWith(SCHEMAS)) return undefined;
  const name = names.get(decodeFragment($ref.slice(SCHEMAS.length)));
  return name === undefined ? undefined : SCHEMAS + name;
}
