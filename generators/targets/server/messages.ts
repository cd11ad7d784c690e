import type { Messages } from '../../model/behaviours.ts';
import { readMessages } from '../../model/messages.ts';
import type { Schema } from '../../model/model.ts';
import { isObject, listOf, objectOf } from '../../openapi/json.ts';
import type { Json, JsonObject } from '../../openapi/json.ts';
import { escapeToken } from '../../openapi/pointer.ts';
import { walk } from '../../openapi/walk.ts';
import { followReference } from './schemas.ts';

/** How deep messages are looked for in schemas that refer to themselves, and how many schemas. */
const MAX_DEPTH = 10;
const MAX_VISITS = 10_000;

/** Fields of a schema whose schemas are about the same value. */
const SAME_VALUE = ['allOf', 'anyOf', 'oneOf'] as const;
const SAME_VALUE_ONE = ['if', 'then', 'else'] as const;

interface Visit {
  schema: Json | undefined;
  pointer: string;
  depth: number;
}

/**
 * The messages of a schema and all that is below it: JSON Pointer pattern (`*` is any name or index)
 * → messages. Where several schemas say something about one value, the outer ones come first.
 */
export function collectMessages(
  schema: Schema | undefined,
  document: JsonObject,
): Record<string, Messages> {
  const collected = new Map<string, Messages>();
  if (!reachesMessages(schema, document)) return {};
  const queue: Visit[] = [{ schema, pointer: '', depth: 0 }];
  for (let index = 0; index < queue.length && index < MAX_VISITS; index++) {
    const visit = queue[index];
    if (visit === undefined || !isObject(visit.schema) || visit.depth > MAX_DEPTH) continue;
    const messages = readMessages(visit.schema['x-messages']);
    if (Object.keys(messages).length > 0) {
      collected.set(visit.pointer, mergeMessages(collected.get(visit.pointer) ?? {}, messages));
    }
    queue.push(...listInner(visit.schema, visit, document));
  }
  return Object.fromEntries(collected);
}

/** Adds messages for what the first ones leave open; nothing is left behind `*`. */
export function mergeMessages(first: Messages, second: Messages): Messages {
  return first['*'] === undefined ? { ...first, ...withoutKeys(second, first) } : first;
}

function withoutKeys(messages: Messages, known: Messages): Messages {
  return Object.fromEntries(
    Object.entries(messages).filter(([kind]) => !Object.hasOwn(known, kind)),
  );
}

function listInner(schema: JsonObject, { pointer, depth }: Visit, document: JsonObject): Visit[] {
  const { $ref } = schema;
  const same: (Json | undefined)[] = [
    typeof $ref === 'string' ? followReference($ref, document) : undefined,
    ...SAME_VALUE.flatMap((keyword) => listOf(schema[keyword])),
    ...SAME_VALUE_ONE.map((keyword) => schema[keyword]),
  ];
  const below = (token: string, inner: Json | undefined): Visit => {
    return { schema: inner, pointer: `${pointer}/${token}`, depth: depth + 1 };
  };
  return [
    ...same.map((inner) => ({ schema: inner, pointer, depth })),
    ...Object.entries(objectOf(schema['properties'])).map(([name, inner]) => {
      return below(escapeToken(name), inner);
    }),
    ...listOf(schema['prefixItems']).map((inner, position) => below(String(position), inner)),
    below('*', schema['items']),
    below('*', schema['additionalProperties']),
    ...Object.values(objectOf(schema['patternProperties'])).map((inner) => below('*', inner)),
  ];
}

/** Is there any message at all? Most descriptions of others have none. */
function reachesMessages(schema: Schema | undefined, document: JsonObject): boolean {
  const seen = new Set<JsonObject>();
  const queue: (JsonObject | undefined)[] = [isObject(schema) ? schema : undefined];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    let found = false;
    walk(next, 'schema', '', (node) => {
      if (seen.has(node)) return false;
      seen.add(node);
      if (node['x-messages'] !== undefined) found = true;
      const { $ref } = node;
      const target = typeof $ref === 'string' ? followReference($ref, document) : undefined;
      if (target !== undefined) queue.push(target);
      return undefined;
    });
    if (found) return true;
  }
  return false;
}
