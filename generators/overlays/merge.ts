import { isObject } from '../openapi/json.ts';
import type { Json, JsonObject } from '../openapi/json.ts';
import { joinPointer } from '../openapi/pointer.ts';
import type { Origins } from '../pipeline/origins.ts';
import type { Place } from '../diagnostics/diagnostic.ts';

/** A value that an overlay brings, and where it is written. */
export interface Brought {
  value: Json;
  place: Place;
  /** Do the parts of the value stand below the place, or is the place all there is to show? */
  whole: boolean;
}

/** Values of two kinds that cannot become one. */
export interface Clash {
  /** JSON Pointer into the document. */
  at: string;
  there: Kind;
  brought: Kind;
  place: Place;
}

export type Kind = 'object' | 'array' | 'primitive';

export function kindOf(value: Json): Kind {
  return isObject(value) ? 'object' : Array.isArray(value) ? 'array' : 'primitive';
}

/**
 * Merges as the Overlay Specification says: mappings by key, lists end to end, anything else takes
 * the place of what was there. Answers what does not fit together; the rest is done.
 *
 * @param parent the mapping or list that holds the value, under `key`
 * @param at JSON Pointer to the value
 */
export function mergeInto(
  parent: JsonObject | Json[],
  key: string | number,
  at: string,
  brought: Brought,
  origins: Origins,
): Clash[] {
  const there = readEntry(parent, key);
  if (there === undefined) {
    putEntry(parent, key, brought.value);
    origins.mount(at, brought.place.file, brought.place.pointer, true);
    return [];
  }
  if (isObject(there) && isObject(brought.value)) {
    return Object.entries(brought.value).flatMap(([name, value]) =>
      mergeInto(there, name, joinPointer(at, name), below(brought, name, value), origins),
    );
  }
  if (Array.isArray(there)) return appendTo(there, at, brought, origins);
  if (kindOf(there) !== kindOf(brought.value)) return [clash(at, there, brought)];
  putEntry(parent, key, brought.value);
  origins.mount(at, brought.place.file, brought.place.pointer);
  return [];
}

/** Puts entries behind those of a list: a list adds its own, anything else is one entry. */
function appendTo(list: Json[], at: string, brought: Brought, origins: Origins): Clash[] {
  if (!Array.isArray(brought.value)) return [clash(at, list, brought)];
  for (const [index, item] of brought.value.entries()) {
    const { place } = below(brought, index, item);
    origins.mount(joinPointer(at, list.length), place.file, place.pointer);
    list.push(item);
  }
  return [];
}

function below({ place, whole }: Brought, key: string | number, value: Json): Brought {
  const pointer = whole ? place.pointer : joinPointer(place.pointer, key);
  return { value, place: { file: place.file, pointer }, whole };
}

function clash(at: string, there: Json, { value, place }: Brought): Clash {
  return { at, there: kindOf(there), brought: kindOf(value), place };
}

export function readEntry(parent: Json, key: string | number): Json | undefined {
  if (Array.isArray(parent)) return parent[Number(key)];
  return isObject(parent) && Object.hasOwn(parent, key) ? parent[key] : undefined;
}

/** An assignment to `__proto__` would not make an entry. */
function putEntry(parent: JsonObject | Json[], key: string | number, value: Json): void {
  Object.defineProperty(parent, key, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}
