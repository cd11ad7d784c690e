import type { Flow } from '../catalogue/schemas.ts';
import type { ChildPair, OwnNote } from './graph.ts';
import { readShape } from './shape.ts';
import type { Shape } from './shape.ts';
import type { Locate, Part } from './parts.ts';

/** Where each document's references are followed. */
export interface Documents {
  old: Locate;
  new: Locate;
}

/** Compares properties, whether they are required, and what else an object may hold. */
export function compareObjects(
  old: Shape,
  now: Shape,
  flow: Flow,
  documents: Documents,
): { notes: OwnNote[]; children: ChildPair[] } {
  const notes: OwnNote[] = [];
  const children: ChildPair[] = [];
  const before = listProperties(old, flow, documents.old);
  const after = listProperties(now, flow, documents.new);
  for (const [name, parts] of before) {
    const pointer = parts[0]?.pointer;
    const next = after.get(name);
    if (next === undefined) {
      // Without a list of properties at all, the schema has become another kind of description.
      notes.push({ kind: 'property-removed', old: pointer, isProperty: true });
      continue;
    }
    children.push({ old: parts, new: next });
    const was = old.required.get(name);
    const is = now.required.get(name);
    if ((was === undefined) === (is === undefined)) continue;
    notes.push({
      kind: is === undefined ? 'property-became-optional' : 'property-became-required',
      old: pointer,
      new: next[0]?.pointer,
      isProperty: true,
    });
  }
  for (const [name, parts] of after) {
    if (before.has(name)) continue;
    const kind = now.required.has(name) ? 'required-property-added' : 'property-added';
    notes.push({ kind, new: parts[0]?.pointer, isProperty: true });
  }
  return { notes: [...notes, ...compareRest(old, now, children)], children };
}

/** Clients do not send what is read-only, and servers do not answer what is write-only. */
function listProperties(shape: Shape, flow: Flow, locate: Locate): Map<string, Part[]> {
  const seen = new Map<string, Part[]>();
  for (const [name, parts] of shape.properties) {
    const { readOnly, writeOnly } = readShape(parts, locate);
    if (flow === 'request' ? readOnly : writeOnly) continue;
    seen.set(name, parts);
  }
  return seen;
}

function compareRest(old: Shape, now: Shape, children: ChildPair[]): OwnNote[] {
  const wasClosed = old.closed !== undefined;
  const isClosed = now.closed !== undefined;
  if (wasClosed !== isClosed) {
    return [
      {
        kind: isClosed ? 'additional-properties-forbidden' : 'additional-properties-allowed',
        old: old.closed ?? old.pointer,
        new: now.closed ?? now.pointer,
      },
    ];
  }
  if (old.rest.length > 0 || now.rest.length > 0) children.push({ old: old.rest, new: now.rest });
  return [];
}

/** The items of lists, by position where positions differ. */
export function pairItems(old: Shape, now: Shape): ChildPair[] {
  const pairs: ChildPair[] = [];
  const longest = Math.max(old.prefix.length, now.prefix.length);
  for (let at = 0; at < longest; at++) {
    pairs.push({ old: old.prefix[at] ?? old.items, new: now.prefix[at] ?? now.items });
  }
  if (old.items.length > 0 || now.items.length > 0) {
    pairs.push({ old: old.items, new: now.items });
  }
  return pairs;
}
