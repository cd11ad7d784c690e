import { isObject } from '../../openapi/json.ts';
import type { Json, JsonObject } from '../../openapi/json.ts';
import { joinPointer } from '../../openapi/pointer.ts';
import type { Found } from '../context.ts';
import type { Lookup } from '../lookup.ts';

/** Violations that stand for no single keyword. */
const GENERAL = new Set(['*', 'required', 'x-assumed']);
const ON_BODY = new Set([...GENERAL, 'type', 'syntax']);
const ON_SECURITY = new Set(['missing', 'invalid', 'x-assumed']);

/** `x-messages`: a message is given only for what can be violated at that place. */
export function checkMessages(lookup: Lookup): void {
  const { byKind, follow } = lookup.context;
  for (const found of byKind('parameter')) {
    const schema = found.node['schema'];
    check(
      lookup,
      found,
      (violation) => GENERAL.has(violation) || hasKeyword(lookup, schema, violation),
    );
  }
  for (const found of byKind('schema')) {
    check(
      lookup,
      found,
      (violation) => GENERAL.has(violation) || hasKeyword(lookup, found.node, violation),
    );
  }
  for (const found of byKind('requestBody')) {
    if (follow(found.node) !== found.node) continue;
    check(lookup, found, (violation) => ON_BODY.has(violation));
  }
  for (const kind of ['operation', 'securityScheme'] as const) {
    for (const found of byKind(kind))
      check(lookup, found, (violation) => ON_SECURITY.has(violation));
  }
}

function hasKeyword(lookup: Lookup, schema: Json | undefined, keyword: string): boolean {
  return lookup.keyword(schema, keyword) !== undefined;
}

function check(
  lookup: Lookup,
  { node, pointer }: Found,
  can: (violation: string) => boolean,
): void {
  const messages: Json | undefined = node['x-messages'];
  if (!isObject(messages)) return;
  for (const violation of Object.keys(messages satisfies JsonObject)) {
    if (can(violation)) continue;
    const at = joinPointer(pointer, 'x-messages', violation);
    lookup.context.report('messages-unverified', at, `Nothing here can violate "${violation}".`);
  }
}
