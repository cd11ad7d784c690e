import { isObject, joinPointer, resolvePointer } from '@octopus-cards/toolkit/compile';
import type { Json } from '@octopus-cards/toolkit';
import type { Covered, Tools } from '../types.ts';
import { keyOf, setAt } from './json.ts';
import { listMutations } from './mutations/index.ts';
import type { Mutation } from './mutations/index.ts';
import { isReadOnly, propertyOf, readPlace, readShape, readShapes } from './shape.ts';
import type { Place, Rule, Shape } from './shape.ts';
import { isOfType, listValues } from './value.ts';
import type { Fill } from './value.ts';

/** A place in a value, and the schema that holds there. */
export interface Site {
  /** JSON Pointer into the value. */
  at: string;
  shape: Shape;
  value: Json;
  /** It stands in an object, or is one, whose keys the schema leaves open. */
  open: boolean;
}

/** A whole value that was made from a valid one by one change. */
export interface Variant {
  value: Json;
  /** JSON Pointer into the value: where it was changed. */
  at: string;
  mutation: Mutation;
  valid: boolean;
  /** It concerns keys that the schema leaves open: what they mean is for the server to say. */
  open: boolean;
}

const DEEPEST = 8;

/** So many changes of one value are tried: schemas that hold themselves have no end of them. */
const MOST = 1_000;

/** Every place of a value that its schema speaks of; of a list, its first item. */
export function* listSites(
  fill: Fill,
  shape: Shape,
  value: Json,
  at = '',
  depth = 0,
  within = false,
): Generator<Site> {
  const open = within || isMap(shape);
  yield { at, shape, value, open };
  if (depth >= DEEPEST) return;
  for (const [name, part] of childrenOf(value)) {
    const places = Array.isArray(value) ? itemOf(shape, name) : propertyOf(shape, name);
    if (places.length === 0) continue;
    const below = chooseShape(fill, places, part);
    yield* listSites(fill, below, part, joinPointer(at, name), depth + 1, open);
  }
}

/** An object whose schema names no property but says what any may hold. */
export function isMap(shape: Shape): boolean {
  return shape.properties.size === 0 && shape.additional.length > 0;
}

function childrenOf(value: Json): [string, Json][] {
  if (Array.isArray(value)) return value.slice(0, 1).map((item) => ['0', item]);
  return isObject(value) ? Object.entries(value) : [];
}

function itemOf(shape: Shape, index: string): Place[] {
  const prefix = shape.prefixItems[Number(index)];
  return prefix === undefined ? shape.items : [prefix];
}

/** Of several ways to read a schema, the one that a value looks like. */
export function chooseShape(fill: Fill, places: readonly Place[], value: Json): Shape {
  const shapes = readShapes(fill.document, places);
  const [best] = shapes
    .toSorted((a, b) => countMisfits(b, value) - countMisfits(a, value))
    .reverse();
  return best ?? readShape(fill.document, places);
}

function countMisfits(shape: Shape, value: Json): number {
  if (!shape.types.some((type) => isOfType(value, type))) return 1_000;
  const constants = shape.rules.filter(({ keyword }) => keyword === 'const');
  const wrong = constants.filter((rule) => keyOf(rule.value) !== keyOf(value)).length;
  if (!isObject(value)) return wrong;
  const missing = [...shape.required.keys()].filter((name) => !Object.hasOwn(value, name)).length;
  const unknown = Object.keys(value).filter((name) => !shape.properties.has(name)).length;
  return wrong + 2 * missing + unknown;
}

/** Suggests a value for a place of a value: one that was seen. */
export type Suggest = (at: string) => Json | undefined;

/**
 * Every change of one place that is worth sending. Whether the result is valid is what the
 * validator says; a change that does not do what it was made for is left out.
 *
 * An optional property that the base lacks is put in, alone, and then changed: were all of them
 * there at once, a server could refuse one for the sake of another.
 *
 * @param pointer of the schema in the document
 * @param base a valid value
 */
export function* listVariants(
  tools: Tools,
  pointer: string,
  base: Json,
  fill: Fill,
  suggest: Suggest = () => undefined,
): Generator<Variant> {
  let left = MOST;
  for (const variant of makeVariants(tools, pointer, base, fill, suggest)) {
    if (left-- === 0) return;
    yield variant;
  }
}

function* makeVariants(
  tools: Tools,
  pointer: string,
  base: Json,
  fill: Fill,
  suggest: Suggest,
): Generator<Variant> {
  const shape = chooseShape(fill, [readPlace(fill.document, pointer)], base);
  const isValid = (value: Json): boolean => tools.validate(pointer, value).length === 0;
  const accept = createFilter(tools, pointer, base);
  for (const site of listSites(fill, shape, base)) {
    yield* accept(base, site, fill);
    for (const [name, places] of listAbsent(site, fill)) {
      const at = joinPointer(site.at, name);
      const below = readShape(fill.document, places);
      const values = [suggest(at), ...listValues(below, fill)].filter((one) => one !== undefined);
      const extended = values
        .map((value) => setAt(base, at, value))
        .find((value) => value !== undefined && isValid(value));
      const value = extended === undefined ? undefined : resolvePointer(extended, at);
      if (extended === undefined || value === undefined) continue;
      const rule = { keyword: 'properties', pointer: places[0]?.pointer ?? site.shape.pointer };
      const mutation = { ...rule, value, at: [name], satisfied: true, detail: 'given' };
      yield { value: extended, at, mutation, valid: true, open: isMap(below) };
      for (const inner of listSites(fill, below, value, at)) yield* accept(extended, inner, fill);
    }
  }
}

/** The properties that an object may have and has not. */
function listAbsent({ shape, value, at }: Site, fill: Fill): [string, Place[]][] {
  if (!isObject(value) || at.split('/').length > DEEPEST) return [];
  return [...shape.properties].filter(
    ([name, places]) => !Object.hasOwn(value, name) && !isReadOnly(fill.document, places),
  );
}

/** Gives the changes of a place that do what they were made for, each value once. */
function createFilter(tools: Tools, pointer: string, first: Json) {
  const seen = new Set([keyOf(first)]);
  const done = new Set<string>();
  return function* accept(base: Json, site: Site, fill: Fill): Generator<Variant> {
    for (const mutation of listMutations(site.shape, site.value, fill)) {
      const at = joinPointer(site.at, ...mutation.at);
      const key = `${at} ${mutation.keyword} ${mutation.detail}`;
      if (done.has(key)) continue;
      const value = setAt(base, at, mutation.value);
      if (value === undefined || seen.has(keyOf(value))) continue;
      const faults = tools.validate(pointer, value);
      if (mutation.satisfied !== (faults.length === 0)) continue;
      if (!faults.every((fault) => concerns(fault, site.at, mutation))) continue;
      seen.add(keyOf(value));
      done.add(key);
      const below = site.shape.properties.get(mutation.at[0] ?? '');
      const removed = below !== undefined && isMap(readShape(fill.document, below));
      yield { value, at, mutation, valid: mutation.satisfied, open: site.open || removed };
    }
  };
}

/** Is this fault what the change was made for? What is wrong within a choice shows at the choice. */
function concerns(
  fault: { at: string; keyword: string },
  site: string,
  { keyword }: Mutation,
): boolean {
  if (fault.keyword === keyword && fault.at === site) return true;
  const isAround = site === fault.at || site.startsWith(`${fault.at}/`);
  return isAround && (CHOICES.has(fault.keyword) || SAME.get(keyword)?.has(fault.keyword) === true);
}

const CHOICES = new Set(['oneOf', 'anyOf', 'not', 'if', 'contains', 'unevaluatedProperties']);

/** What else an unlisted or wrongly typed value violates at the same place. */
const SAME = new Map([
  ['type', new Set(['enum', 'const', 'format', 'pattern', 'minLength', 'minimum', 'maximum'])],
  ['enum', new Set(['pattern', 'maxLength'])],
  ['const', new Set(['enum'])],
  ['minLength', new Set(['pattern', 'format'])],
  ['pattern', new Set(['minLength', 'format'])],
  ['propertyNames', new Set(['pattern', 'minLength', 'maxLength', 'enum'])],
  ['exclusiveMinimum', new Set(['minimum'])],
  ['minimum', new Set(['format', 'exclusiveMinimum'])],
  ['maximum', new Set(['format', 'exclusiveMaximum'])],
  ['required', new Set(['minProperties', 'dependentRequired'])],
]);

/** A valid value of the schema at a pointer; undefined when none was found. */
export function findValid(tools: Tools, pointer: string, fill: Fill): Json | undefined {
  for (const candidate of listCandidates(tools, pointer, fill)) {
    if (tools.validate(pointer, candidate).length === 0) return candidate;
  }
  return undefined;
}

/** One valid value for each option of a choice at the root of a schema. */
export function* listOptions(
  tools: Tools,
  pointer: string,
  fill: Fill,
): Generator<{ shape: Shape; value: Json }> {
  for (const shape of readShapes(fill.document, [readPlace(fill.document, pointer)])) {
    const values = [fill, { ...fill, full: false }, { ...fill, readOnly: true }].flatMap((kind) =>
      listValues(shape, kind),
    );
    const value = values.find((one) => tools.validate(pointer, one).length === 0);
    if (value !== undefined) yield { shape, value };
  }
}

function* listCandidates(tools: Tools, pointer: string, fill: Fill): Generator<Json> {
  for (const { value } of listOptions(tools, pointer, fill)) yield value;
}

/** The keywords that a value meets, for the coverage matrix. */
export function listSatisfied(
  operation: string,
  subject: string,
  fill: Fill,
  shape: Shape,
  value: Json,
): Covered[] {
  return [...listSites(fill, shape, value)].flatMap((site) => {
    const at = subject + site.at;
    const names = [...site.shape.required.keys()].filter(
      (name) => isObject(site.value) && Object.hasOwn(site.value, name),
    );
    return [
      ...listKeywords(site.shape).map(({ keyword }) => ({
        operation,
        subject: at,
        keyword,
        satisfied: true,
      })),
      ...names.map((name) => ({
        operation,
        subject: joinPointer(at, name),
        keyword: 'required',
        satisfied: true,
      })),
    ];
  });
}

/** The rules of a place that can be satisfied and violated, each keyword once. */
export function listKeywords(shape: Shape): Rule[] {
  const rules = [...shape.rules, ...shape.chosen].filter(
    ({ keyword, value }) => keyword !== 'if' && !(keyword.endsWith('Properties') && value === true),
  );
  return [...new Map(rules.map((rule) => [rule.keyword, rule])).values()];
}
