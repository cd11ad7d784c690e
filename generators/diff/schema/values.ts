import type { Json } from '../../openapi/json.ts';
import { canonical, isSame } from '../collector.ts';
import type { Flow } from '../catalogue/schemas.ts';
import type { OwnNote } from './graph.ts';
import { readKeyword } from './shape.ts';
import type { Placed, Shape } from './shape.ts';

/** How two sets of types relate; `changed` means that nothing of the old is in the new. */
type Relation = 'same' | 'narrowed' | 'widened' | 'changed';

/** Compares the types. When they have nothing in common, nothing below is worth comparing. */
export function compareTypes(old: Shape, now: Shape): { notes: OwnNote[]; goOn: boolean } {
  const relation = relate(old.types?.value, now.types?.value);
  const notes: OwnNote[] = [];
  if (relation !== 'same') {
    notes.push({
      kind: `type-${relation}`,
      old: old.types?.pointer ?? old.pointer,
      new: now.types?.pointer ?? now.pointer,
      from: showTypes(old),
      to: showTypes(now),
    });
  }
  const isKnown = hasForm(old) && hasForm(now);
  if (isKnown && old.nullable !== now.nullable && relation !== 'changed') {
    notes.push({
      kind: now.nullable ? 'became-nullable' : 'no-longer-nullable',
      old: old.types?.pointer ?? old.pointer,
      new: now.types?.pointer ?? now.pointer,
    });
  }
  return { notes, goOn: relation !== 'changed' };
}

/** A schema without any form allows null among everything else. */
function hasForm({ types, values, choices }: Shape): boolean {
  return types !== undefined || values !== undefined || choices.length > 0;
}

function showTypes({ types }: Shape): Json {
  if (types === undefined) return 'any';
  return [...types.value].sort().join(' or ');
}

function relate(old: Set<string> | undefined, now: Set<string> | undefined): Relation {
  if (old === undefined || now === undefined) {
    return old === now ? 'same' : old === undefined ? 'narrowed' : 'widened';
  }
  const fits = (type: string, into: Set<string>) =>
    into.has(type) || (type === 'integer' && into.has('number'));
  const oldFits = [...old].every((type) => fits(type, now));
  const nowFits = [...now].every((type) => fits(type, old));
  if (oldFits && nowFits) return 'same';
  if (oldFits) return 'widened';
  return nowFits ? 'narrowed' : 'changed';
}

/** Compares enums and constants, one note a value. */
export function compareEnums(old: Shape, now: Shape, flow: Flow): OwnNote[] {
  const notes: OwnNote[] = [];
  const before = old.values;
  const after = now.values;
  const places = { old: before?.pointer, new: after?.pointer };
  if (before === undefined || after === undefined) {
    if (before !== after) {
      const kind = before === undefined ? 'enum-introduced' : 'enum-dropped';
      notes.push({ kind, ...places, from: before?.value, to: after?.value });
    }
    return notes;
  }
  const isClosed = flow !== 'request' && old.extensibility?.value === 'closed';
  const added = isClosed ? 'closed-enum-value-added' : 'enum-value-added';
  for (const value of missingFrom(after.value, before.value)) {
    notes.push({ kind: added, ...places, to: value });
  }
  for (const value of missingFrom(before.value, after.value)) {
    notes.push({ kind: 'enum-value-removed', ...places, from: value });
  }
  return [...notes, ...compareExtensibility(old, now, flow)];
}

function missingFrom(values: readonly Json[], others: readonly Json[]): Json[] {
  const known = new Set(others.map((value) => canonical(value)));
  return values.filter((value) => !known.has(canonical(value)));
}

/** In requests an enum is closed and in answers open, unless it says otherwise. */
function compareExtensibility(old: Shape, now: Shape, flow: Flow): OwnNote[] {
  const usual = flow === 'request' ? 'closed' : 'open';
  const before = old.extensibility?.value ?? usual;
  const after = now.extensibility?.value ?? usual;
  if (before === after) return [];
  return [
    {
      kind: after === 'open' ? 'enum-opened' : 'enum-closed',
      old: old.extensibility?.pointer ?? old.values?.pointer,
      new: now.extensibility?.pointer ?? now.values?.pointer,
      from: before,
      to: after,
    },
  ];
}

/** A format that is a part of another one. */
const NARROWER: Record<string, string> = { int32: 'int64', float: 'double' };

/** Compares pattern, format and default. */
export function compareForms(old: Shape, now: Shape): OwnNote[] {
  const notes: OwnNote[] = [];
  const add = (keyword: string, name: (from: Json, to: Json) => string) => {
    const before = readKeyword(old.atoms, keyword);
    const after = readKeyword(now.atoms, keyword);
    if (isSame(before?.value, after?.value)) return;
    notes.push({
      kind: nameChange(keyword, before, after, name),
      label: keyword,
      ...ends(before, after),
    });
  };
  add('pattern', () => 'pattern-changed');
  add('format', (from, to) => {
    if (NARROWER[String(from)] === to) return 'format-widened';
    return NARROWER[String(to)] === from ? 'format-narrowed' : 'format-changed';
  });
  add('default', () => 'default-changed');
  return notes;
}

function nameChange(
  keyword: string,
  before: Placed<Json> | undefined,
  after: Placed<Json> | undefined,
  name: (from: Json, to: Json) => string,
): string {
  if (keyword === 'default') return 'default-changed';
  if (before === undefined) return `${keyword}-introduced`;
  return after === undefined ? `${keyword}-dropped` : name(before.value, after.value);
}

/** Both ends of a change of a keyword. */
export function ends(
  before: Placed<Json> | undefined,
  after: Placed<Json> | undefined,
): Pick<OwnNote, 'old' | 'new' | 'from' | 'to'> {
  return { old: before?.pointer, new: after?.pointer, from: before?.value, to: after?.value };
}
