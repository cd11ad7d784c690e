import { listOf } from '@octopus-cards/toolkit/compile';
import type { Json, JsonObject } from '@octopus-cards/toolkit';
import { numberOf, toObject } from './json.ts';
import { isReadOnly, readShape, ruleOf, rulesOf } from './shape.ts';
import type { JsonType, Place, Shape } from './shape.ts';
import { listTexts } from './text.ts';

/** What to put in beside what must be there. */
export interface Fill {
  document: JsonObject;
  /** Optional properties too, and an item in each list. */
  full: boolean;
  /** Properties that are only to be read: never sent, unless nothing else is valid. */
  readOnly: boolean;
}

/** How deep optional properties go: schemas that hold themselves have no end. */
const DEEPEST = 3;

/** A schema that requires itself has no valid value: here the search for one ends. */
const BOTTOM = 20;

/** Values that may well be valid for a shape, the most telling first. */
export function listValues(shape: Shape, fill: Fill, depth = 0): Json[] {
  if (depth > BOTTOM) return [null];
  const fixed = rulesOf(shape, 'const').map(({ value }) => value);
  if (fixed.length > 0) return fixed;
  const listed = listOf(ruleOf(shape, 'enum')?.value);
  if (listed.length > 0) return [...listed];
  const types = guessTypes(shape);
  const samples = shape.samples.filter((sample) => types.some((type) => isOfType(sample, type)));
  return [...samples, ...types.flatMap((type) => listOfType(shape, type, fill, depth))];
}

/** The value that is taken for a shape without asking whether it is valid. */
export function makeValue(shape: Shape, fill: Fill, depth = 0): Json {
  return listValues(shape, fill, depth)[0] ?? null;
}

/** The types of a shape; where none is named, those that its keywords speak of. */
export function guessTypes(shape: Shape): JsonType[] {
  const useful = shape.types.filter((type) => type !== 'null');
  if (shape.types.length < 7) return useful.length > 0 ? useful : shape.types;
  const has = (...keywords: string[]): boolean =>
    keywords.some((keyword) => ruleOf(shape, keyword) !== undefined);
  if (shape.properties.size > 0 || shape.required.size > 0 || shape.additional.length > 0) {
    return ['object'];
  }
  if (has('minProperties', 'additionalProperties', 'patternProperties')) return ['object'];
  if (shape.items.length > 0 || shape.prefixItems.length > 0 || has('minItems', 'uniqueItems')) {
    return ['array'];
  }
  if (has('minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf')) {
    return ['number'];
  }
  return ['string', ...useful.filter((type) => type !== 'string')];
}

/** Is this value of the type? Whole numbers are integers, however they are written. */
export function isOfType(value: Json, type: JsonType): boolean {
  if (value === null) return type === 'null';
  if (Array.isArray(value)) return type === 'array';
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

function listOfType(shape: Shape, type: JsonType, fill: Fill, depth: number): Json[] {
  switch (type) {
    case 'null':
      return [null];
    case 'boolean':
      return [true, false];
    case 'integer':
    case 'number':
      return listNumbers(shape, type);
    case 'string':
      return listTexts(shape);
    case 'array':
      return [makeList(shape, fill, depth)];
    case 'object':
      return [makeObject(shape, fill, depth)];
  }
}

/** The limits that hold for a number: the strictest of each kind. */
export function readLimits(shape: Shape): { low: number; high: number; step: number | undefined } {
  const numbers = (keyword: string): number[] =>
    rulesOf(shape, keyword).flatMap(({ value }) => numberOf(value) ?? []);
  return {
    low: Math.max(...numbers('minimum'), ...numbers('exclusiveMinimum'), Number.NEGATIVE_INFINITY),
    high: Math.min(...numbers('maximum'), ...numbers('exclusiveMaximum'), Number.POSITIVE_INFINITY),
    step: numbers('multipleOf')[0],
  };
}

function listNumbers(shape: Shape, type: 'integer' | 'number'): number[] {
  const { low, high, step } = readLimits(shape);
  const size = step ?? 1;
  const from = Number.isFinite(low) ? low : Number.isFinite(high) ? high - 10 * size : 0;
  const next = step === undefined ? from : Math.ceil(from / step) * step;
  const near = [next, next + size, next + 2 * size];
  const between = Number.isFinite(low) && Number.isFinite(high) ? [(low + high) / 2] : [];
  const all = [1, ...near, ...between, 0].map((value) => Number(value.toPrecision(15)));
  const inside = all.filter((value) => value >= low && value <= high);
  return type === 'integer' ? inside.filter((value) => Number.isInteger(value)) : inside;
}

function makeList(shape: Shape, fill: Fill, depth: number): Json[] {
  const least = numberOf(ruleOf(shape, 'minItems')?.value) ?? 0;
  const wanted = fill.full && depth < DEEPEST ? 1 : 0;
  const most = numberOf(ruleOf(shape, 'maxItems')?.value) ?? Number.POSITIVE_INFINITY;
  const count = Math.min(Math.max(least, wanted, shape.prefixItems.length), most);
  return makeItems(shape, count, fill, depth);
}

/** A list of so many items; different ones when they must be. */
export function makeItems(shape: Shape, count: number, fill: Fill, depth = 0): Json[] {
  const unique = ruleOf(shape, 'uniqueItems')?.value === true;
  return Array.from({ length: count }, (_, index) => {
    const prefix = shape.prefixItems[index];
    const places: Place[] = prefix === undefined ? shape.items : [prefix];
    const item = readShape(fill.document, places);
    const values = listValues(item, fill, depth + 1);
    if (!unique) return values[0] ?? null;
    return values[index] ?? vary(values[0] ?? null, index);
  });
}

/** Another value of the same kind, for lists without equal ones. */
function vary(value: Json, index: number): Json {
  if (typeof value === 'number') return value + index;
  if (typeof value === 'string') return `${value}${index}`;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return toObject(Object.entries(value).map(([name, part]) => [name, vary(part, index)]));
  }
  return value;
}

function makeObject(shape: Shape, fill: Fill, depth: number): JsonObject {
  const names = [...shape.properties.keys()].filter((name) => {
    const places = shape.properties.get(name) ?? [];
    if (isReadOnly(fill.document, places)) return fill.readOnly && shape.required.has(name);
    return shape.required.has(name) || (fill.full && depth < DEEPEST);
  });
  const unnamed = [...shape.required.keys()].filter((name) => !shape.properties.has(name));
  const least = numberOf(ruleOf(shape, 'minProperties')?.value) ?? 0;
  const extra = [...shape.properties.keys()].filter((name) => !names.includes(name));
  const enough = [...names, ...unnamed, ...extra.slice(0, Math.max(0, least - names.length))];
  const free = Array.from({ length: Math.max(0, least - enough.length) }, (_, at) => `key${at}`);
  // A map shows what it holds only when there is something in it.
  const shown = enough.length + free.length === 0 && fill.full && depth < DEEPEST ? ['key'] : [];
  const more = shape.additional.length > 0 ? shown : [];
  return toObject(
    [...enough, ...free, ...more].map((name) => {
      const places = shape.properties.get(name) ?? shape.additional;
      return [name, makeValue(readShape(fill.document, places), fill, depth + 1)];
    }),
  );
}
