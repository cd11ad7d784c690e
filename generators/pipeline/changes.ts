import { isObject, objectOf } from '../openapi/json.ts';
import type { Json } from '../openapi/json.ts';
import { splitPointer } from '../openapi/pointer.ts';

/** A value to put at a place. */
export interface Change {
  /** JSON Pointer. */
  at: string;
  value: Json;
}

/**
 * The value with the changes made to a copy of it. Only what leads to a change is copied; the rest is
 * shared with the original.
 */
export function applyChanges(original: Json, changes: readonly Change[]): Json {
  const copies = new Set<Json>();
  let result = original;
  for (const { at, value } of changes) result = setAt(result, splitPointer(at), value, copies);
  return result;
}

function setAt(root: Json, path: string[], value: Json, copies: Set<Json>): Json {
  const [token, ...rest] = path;
  if (token === undefined) return value;
  let node = root;
  if (!copies.has(node)) {
    node = Array.isArray(node) ? [...node] : { ...objectOf(node) };
    copies.add(node);
  }
  if (Array.isArray(node)) {
    node[Number(token)] = setAt(node[Number(token)] ?? null, rest, value, copies);
  } else if (isObject(node)) {
    const below = setAt(node[token] ?? null, rest, value, copies);
    // An assignment to `__proto__` would not make an entry.
    Object.defineProperty(node, token, {
      value: below,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
  return node;
}
