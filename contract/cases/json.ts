import { isObject, splitPointer } from '@octopus-cards/toolkit/compile';
import type { Json, JsonObject } from '@octopus-cards/toolkit';

/**
 * A copy of the value with another one at a JSON Pointer; `undefined` takes away what stands there.
 * What the change does not touch is shared with the original.
 */
export function setAt(root: Json, pointer: string, value: Json | undefined): Json | undefined {
  return replace(root, splitPointer(pointer), value);
}

function replace(root: Json, tokens: string[], value: Json | undefined): Json | undefined {
  const [token, ...rest] = tokens;
  if (token === undefined) return value;
  if (Array.isArray(root)) {
    const index = Number(token);
    const next = rest.length === 0 ? value : replace(root[index] ?? {}, rest, value);
    const items = [...root];
    if (next === undefined) items.splice(index, 1);
    else items[index] = next;
    return items;
  }
  const owner = isObject(root) ? root : {};
  const next = rest.length === 0 ? value : replace(ownOf(owner, token) ?? {}, rest, value);
  const entries = Object.entries(owner).filter(([name]) => name !== token);
  if (next === undefined) return toObject(entries);
  // A property keeps its place, so that two requests of one operation are easy to compare.
  if (!Object.hasOwn(owner, token)) return toObject([...entries, [token, next]]);
  return toObject(Object.entries(owner).map(([name, old]) => [name, name === token ? next : old]));
}

/** A mapping of these entries; `__proto__` becomes a property like any other. */
export function toObject(entries: Iterable<readonly [string, Json]>): JsonObject {
  return Object.fromEntries(entries);
}

/** A property of the mapping itself, never of its prototype. */
export function ownOf(object: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Text that is equal for equal values, whatever the order of their properties. */
export function keyOf(value: Json | undefined): string {
  if (value === undefined) return '';
  return JSON.stringify(value, (_, part: unknown) =>
    isObject(part) ? toObject(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}

/** The number when it is one, else undefined. */
export function numberOf(value: Json | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
