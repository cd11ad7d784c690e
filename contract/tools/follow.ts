import {
  decodeFragment,
  isObject,
  joinPointer,
  resolvePointer,
  splitPointer,
  textOf,
} from '@octopus-cards/toolkit/compile';
import type { Json, JsonObject } from '@octopus-cards/toolkit';

/** What stands at a place of the description, and the pointer where it really stands. */
export interface Place {
  node: Json;
  pointer: string;
}

/** Longer chains of references than this go round in a circle. */
const LONGEST_CHAIN = 50;

/**
 * Finds what a pointer means. References on the way and at its end are followed, so that a pointer
 * can be written from the operation on without knowing which parts are shared.
 *
 * @returns undefined when nothing stands there
 */
export function followPointer(document: JsonObject, pointer: string): Place | undefined {
  let place: Place | undefined = { node: document, pointer: '' };
  for (const token of splitPointer(pointer)) {
    const below: string = joinPointer(place.pointer, token);
    let node: Json | undefined = resolvePointer(document, below);
    let at = below;
    if (node === undefined) {
      const target: Place | undefined = followReference(document, place);
      if (target === undefined) return undefined;
      at = joinPointer(target.pointer, token);
      node = resolvePointer(document, at);
    }
    if (node === undefined) return undefined;
    place = { node, pointer: at };
  }
  // A schema may say more beside its reference: then it is the place itself.
  const end = place;
  const alone = isObject(end.node) && Object.keys(end.node).every(saysNothing);
  return alone ? followReference(document, end) : end;
}

function saysNothing(key: string): boolean {
  return key === '$ref' || key === 'summary' || key === 'description' || key.startsWith('x-');
}

/** The end of the references that begin at a place; the place itself when it holds none. */
function followReference(document: JsonObject, start: Place): Place | undefined {
  let place = start;
  for (let step = 0; step < LONGEST_CHAIN; step++) {
    const reference = isObject(place.node) ? textOf(place.node['$ref']) : undefined;
    if (reference === undefined) return place;
    const pointer = readReference(reference);
    const node = pointer === undefined ? undefined : resolvePointer(document, pointer);
    if (pointer === undefined || node === undefined) return undefined;
    place = { node, pointer };
  }
  return undefined;
}

/** The pointer in a reference to the same document; undefined for every other reference. */
export function readReference(reference: string): string | undefined {
  return reference.startsWith('#') ? decodeFragment(reference.slice(1)) : undefined;
}
