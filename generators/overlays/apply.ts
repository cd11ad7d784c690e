import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { isObject } from '../openapi/json.ts';
import type { Json, JsonObject } from '../openapi/json.ts';
import { joinPointer } from '../openapi/pointer.ts';
import type { Origins } from '../pipeline/origins.ts';
import type { SourceStore } from '../pipeline/source.ts';
import { explainNoMatch } from './explain.ts';
import { kindOf, mergeInto, readEntry } from './merge.ts';
import type { Brought } from './merge.ts';
import { readOverlay } from './read.ts';
import type { Action, OverlayFile } from './read.ts';
import { select } from './select.ts';
import type { Selected } from './select.ts';

/**
 * Applies overlays to a bundled document, one after the other, each action to what the one before
 * left. The document that is given stays as it is; `origins` learns where values came from.
 */
export function applyOverlays(
  document: JsonObject,
  origins: Origins,
  store: SourceStore,
  overlays: readonly OverlayFile[],
): { document: JsonObject; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  // Aliases of YAML and what the store keeps are shared: a change must not show twice.
  const root: { document: JsonObject } = { document: copyOf(document) };
  for (const overlay of overlays) {
    for (const action of readOverlay(store, overlay, diagnostics)) {
      applyAction(root, origins, action, diagnostics);
    }
  }
  return { document: root.document, diagnostics };
}

function applyAction(
  root: { document: JsonObject },
  origins: Origins,
  action: Action,
  diagnostics: Diagnostic[],
): void {
  const report = (
    code: 'overlay-target' | 'overlay-update' | 'overlay-shape' | 'overlay-path',
    message: string,
    place: Place,
    fix?: string,
  ) => {
    const mend = fix === undefined ? {} : { fix };
    diagnostics.push({ code, severity: 'error', message, ...mend, place });
  };
  const at = (field: string) => ({
    ...action.place,
    pointer: joinPointer(action.place.pointer, field),
  });
  const ways = (['update', 'remove', 'copy'] as const).filter(
    (way) => action[way] !== undefined && action[way] !== false,
  );
  if (ways.length !== 1) {
    const has = ways.length === 0 ? 'none of them' : ways.join(' and ');
    const message = `An action has one of update, remove and copy; this one has ${has}.`;
    report('overlay-shape', message, action.place);
    return;
  }
  const selected = select(root.document, action.target);
  if (!Array.isArray(selected)) {
    report('overlay-path', `"${action.target}" is no JSONPath: ${selected.fault}.`, at('target'));
    return;
  }
  if (selected.length === 0) {
    if (action.optional) return;
    const { message, fix } = explainNoMatch(root.document, action.target);
    report('overlay-target', message, at('target'), fix);
    return;
  }
  if (action.remove === true) {
    if (selected.some(({ path }) => path.length === 0)) {
      const fix = 'Name the parts that have to go.';
      report('overlay-target', 'The whole document cannot be removed.', at('target'), fix);
      return;
    }
    removeAll(root.document, origins, selected);
    return;
  }
  const brought = findBrought(root.document, action, at);
  if (!('value' in brought)) {
    report(brought.code, brought.message, at('copy'));
    return;
  }
  const kinds = [...new Set(selected.map(({ value }) => kindOf(value)))];
  if (kinds.length > 1) {
    const message = `"${action.target}" selects values of several kinds: ${kinds.join(', ')}.`;
    report('overlay-update', message, at('target'), 'Write an action for each kind.');
    return;
  }
  for (const one of selected) {
    for (const clash of updateOne(root, origins, one, brought)) {
      const message = `${show(clash.at)} is ${KINDS[clash.there]}, and ${KINDS[clash.brought]} cannot be merged into it.`;
      report('overlay-update', message, clash.place);
    }
  }
}

const KINDS = { object: 'a mapping', array: 'a list', primitive: 'a single value' };

function show(pointer: string): string {
  return pointer === '' ? 'The document' : pointer;
}

/** What is merged in: the value of `update`, or a copy of what `copy` selects. */
function findBrought(
  document: JsonObject,
  { update, copy = '' }: Action,
  at: (field: string) => Place,
): Brought | { code: 'overlay-path' | 'overlay-target'; message: string } {
  if (update !== undefined) return { value: update, place: at('update'), whole: false };
  const found = select(document, copy);
  if (!Array.isArray(found)) {
    return { code: 'overlay-path', message: `"${copy}" is no JSONPath: ${found.fault}.` };
  }
  const [only] = found;
  if (only === undefined) {
    return { code: 'overlay-target', message: explainNoMatch(document, copy).message };
  }
  if (found.length > 1) {
    const message = `"${copy}" selects ${found.length} values; only one can be copied.`;
    return { code: 'overlay-target', message };
  }
  return { value: only.value, place: at('copy'), whole: true };
}

function updateOne(
  root: { document: JsonObject },
  origins: Origins,
  { path, value }: Selected,
  brought: Brought,
) {
  const mine = { ...brought, value: copyOf(brought.value) };
  // Into a list goes a list, or one entry.
  if (Array.isArray(value) && !Array.isArray(mine.value)) {
    origins.mount(joinPointer('', ...path, value.length), mine.place.file, mine.place.pointer);
    value.push(mine.value);
    return [];
  }
  const key = path.at(-1);
  if (key === undefined) return mergeInto({ ...root }, 'document', '', mine, origins);
  const parent = walkTo(root.document, path.slice(0, -1));
  const pointer = joinPointer('', ...path);
  // An action before this one may have taken the place away.
  return isContainer(parent) ? mergeInto(parent, key, pointer, mine, origins) : [];
}

/** Removes from the end, so that what is still to be removed keeps its place. */
function removeAll(document: JsonObject, origins: Origins, selected: Selected[]): void {
  const last = [...selected].sort((a, b) => comparePaths(b.path, a.path));
  for (const { path } of last) {
    const key = path.at(-1);
    const parent = walkTo(document, path.slice(0, -1));
    const above = joinPointer('', ...path.slice(0, -1));
    if (Array.isArray(parent) && typeof key === 'number') {
      parent.splice(key, 1);
      origins.removeItem(above, key, parent.length);
    } else if (isObject(parent) && key !== undefined) {
      delete parent[key];
      origins.forget(joinPointer(above, key));
    }
  }
}

function comparePaths(a: Selected['path'], b: Selected['path']): number {
  for (const [index, token] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (token === other) continue;
    if (typeof token === 'number' && typeof other === 'number') return token - other;
    return String(token) < String(other) ? -1 : 1;
  }
  return a.length - b.length;
}

function walkTo(document: Json, path: Selected['path']): Json | undefined {
  let value: Json | undefined = document;
  for (const key of path) value = value === undefined ? undefined : readEntry(value, key);
  return value;
}

function isContainer(value: Json | undefined): value is JsonObject | Json[] {
  return typeof value === 'object' && value !== null;
}

/** A copy that shares nothing. */
function copyOf<Value extends Json>(value: Value): Value {
  return JSON.parse(JSON.stringify(value));
}
