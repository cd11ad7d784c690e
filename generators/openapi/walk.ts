import type { Json, JsonObject } from './json.ts';
import { isObject } from './json.ts';
import { FIELDS } from './kinds.ts';
import type { Kind } from './kinds.ts';
import { escapeToken } from './pointer.ts';

/**
 * Called for each object of the document, outermost first.
 * Answering `false` leaves out what is below it.
 */
export type Visit = (node: JsonObject, kind: Kind, pointer: string) => boolean | undefined;

/**
 * Walks a value as the given kind of OpenAPI object and everything that is structure below it.
 * References are visited (as the object that holds `$ref`) but not followed.
 */
export function walk(value: Json | undefined, kind: Kind, pointer: string, visit: Visit): void {
  if (!isObject(value)) return;
  if (visit(value, kind, pointer) === false) return;
  if (kind === 'callback') {
    for (const [expression, item] of Object.entries(value)) {
      if (expression.startsWith('x-') || expression === '$ref') continue;
      walk(item, 'pathItem', `${pointer}/${escapeToken(expression)}`, visit);
    }
    return;
  }
  const fields = FIELDS[kind];
  for (const key in value) {
    if (!Object.hasOwn(fields, key)) continue;
    const holds = fields[key];
    if (holds === undefined) continue;
    const child = value[key];
    const below = `${pointer}/${escapeToken(key)}`;
    if (holds[0] === 'one') {
      walk(child, holds[1], below, visit);
    } else if (holds[0] === 'list') {
      if (!Array.isArray(child)) continue;
      for (let i = 0; i < child.length; i++) walk(child[i], holds[1], `${below}/${i}`, visit);
    } else if (isObject(child)) {
      for (const name in child) {
        // `components` sections and `paths` may carry extensions beside their entries.
        if (name.startsWith('x-') && kind !== 'schema' && holds[1] !== 'header') continue;
        walk(child[name], holds[1], `${below}/${escapeToken(name)}`, visit);
      }
    }
  }
}

/** Is this a Reference Object? A schema counts as one as soon as it carries `$ref`. */
export function isReference(node: JsonObject): node is JsonObject & { $ref: string } {
  return typeof node['$ref'] === 'string';
}
